/** Pools, blocks and objects in words. */
import type { BlockView, HeapMap, ObjectView } from '../../../shared/telemetry/heap.ts'
import { t } from '../../../shared/texts/texts.ts'
import { formatCount, plural } from './numbers.ts'

/** As `id()` and CPython's own messages write it. */
export function addressText(address: number): string {
  return `0x${address.toString(16)}`
}

/** `row`: of the pools' columns; -1: never carved. */
export function poolText({ pools, typeNames }: HeapMap, row: number): string {
  if (row < 0) return t('arenas.neverCarved')
  const used = pools.used[row]!
  if (used === 0) return t('arenas.freePool')
  const all = used + pools.free[row]! + pools.neverCarved[row]!
  return t('arenas.blocksBUsedMost', { used: formatCount(used), all: formatCount(all), blockSize: pools.blockSize[row], typeName: typeNames[pools.type[row]!], lines: linesText(pools.firstLine[row]!, pools.lastLine[row]!) })
}

function linesText(first: number, last: number): string {
  if (first === 0) return ''
  return first === last ? t('arenas.line2', { first }) : t('arenas.linesTo', { first, last })
}

export function blockText({ state, content, birth }: BlockView): string {
  if (state === 'free') return t('arenas.free')
  if (state === 'neverCarved') return t('arenas.neverCarved')
  if (content === null) return t('arenas.inUse')
  const when = birth === null || birth === 0 ? '' : t('arenas.atEvent', { birth: formatCount(birth) })
  const born = content.line > 0 ? t('arenas.bornOnLine', { line: content.line, when }) : t('arenas.madeByTheInterpreter')
  if (state === 'parked') return t('arenas.deadKeptOnFree', { type: content.type, born })
  const { owner } = content
  return `${content.type}, ${formatCount(content.requested)} B${owner === null ? '' : `, ${countText(owner)}`}${born}`
}

export function countText({ refcount, immortal }: ObjectView): string {
  return immortal ? t('arenas.immortal') : plural(refcount, 'reference')
}

export function generationText(generation: number | null): string {
  if (generation === null) return t('arenas.notTracked')
  return generation === 3 ? t('arenas.frozen') : t('arenas.generation', { generation })
}
