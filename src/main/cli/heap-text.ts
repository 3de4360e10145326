/** The heap in words and columns, for a terminal. */
import type { Holder, WhyHeapHeld, WhyHeld } from '../../shared/telemetry/heap.ts'
import { whyHeapHeldText, whyHeldText } from '../../shared/texts/held.ts'
import { kibText } from '../../shared/units.ts'
import type { HeapAnswer } from './heap-answer.ts'

const HOLDERS_SHOWN = 5

export function heapText({ event, arenas, libc, map }: HeapAnswer): string {
  const held = arenas.reduce((sum, arena) => sum + arena.arenaBytes, 0)
  const used = arenas.reduce((sum, arena) => sum + arena.pinned.bytes, 0)
  const blocks = arenas.reduce((sum, arena) => sum + arena.pinned.blocks, 0)
  const head = `At event ${count(event)}: ${count(arenas.length)} ${arenas.length === 1 ? 'arena' : 'arenas'} of ${kibText(map.arenaBytes)}, ${kibText(held)} in all; ${count(blocks)} blocks use ${kibText(used)} of it.`
  return `${[head, ...arenas.map(arenaText), libcText(libc)].join('\n\n')}\n`
}

function arenaText(why: WhyHeld): string {
  const { holders, release } = why
  const rest = holders.length - HOLDERS_SHOWN
  const lines = [whyHeldText(why), ...holders.slice(0, HOLDERS_SHOWN).map(holderText)]
  if (rest > 0) lines.push(`    and ${count(rest)} smaller groups`)
  const { arenas, spare } = release
  const back = arenas.length === 0 ? 'no arena goes back' : arenas.length === 1 ? `arena ${arenas[0]} goes back` : `arenas ${[...arenas].sort((a, b) => a - b).join(', ')} go back`
  const outcome = spare === null ? back : arenas.length === 0 ? `arena ${spare} is emptied and kept as the spare` : `${back}, ${spare} is kept as the spare`
  const immovable = release.immovable > 0 ? `; ${count(release.immovable)} of the interpreter’s own cannot go` : ''
  if (holders.length > 0) lines.push(`    without its ${count(release.objects.length)} objects: ${outcome} (${release.certainty})${immovable}`)
  return lines.join('\n')
}

function libcText(why: WhyHeapHeld): string {
  const { pins, pinCount } = why
  const shown = pins.slice(0, HOLDERS_SHOWN).map(({ bytes, state, content, held }) => {
    const line = content === null || content.line === 0 ? '' : `  (line ${content.line})`
    return `  ${kibText(bytes).padStart(12)}  ${content === null ? state : `${content.type}  ${held ?? 'the interpreter'}`}${line}`
  })
  const rest = pinCount - shown.length
  return [`The C library’s heap: ${whyHeapHeldText(why)}`, ...shown, ...(rest > 0 ? [`    and ${count(rest)} more`] : [])].join('\n')
}

function holderText({ type, held, blocks, bytes, lines }: Holder): string {
  const births = lines.filter(({ line }) => line > 0).map(({ line }) => line)
  return `  ${kibText(bytes).padStart(12)}  ${count(blocks).padStart(8)} ${type}  ${held}${births.length === 0 ? '' : `  (line ${births.join(', ')})`}`
}

function count(number: number): string {
  return number.toLocaleString('en-US')
}
