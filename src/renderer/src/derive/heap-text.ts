/** Pools, blocks and objects in words. */
import type { BlockView, HeapMap, ObjectView } from '../../../shared/telemetry/heap.ts'
import { formatCount } from './numbers.ts'

/** As `id()` and CPython's own messages write it. */
export function addressText(address: number): string {
  return `0x${address.toString(16)}`
}

/** `row`: of the pools' columns; -1: never carved. */
export function poolText({ pools, typeNames }: HeapMap, row: number): string {
  if (row < 0) return 'never carved'
  const used = pools.used[row]!
  if (used === 0) return 'free pool'
  const all = used + pools.free[row]! + pools.neverCarved[row]!
  return `${formatCount(used)} of ${formatCount(all)} blocks of ${pools.blockSize[row]} B used, most of them ${typeNames[pools.type[row]!]}${linesText(pools.firstLine[row]!, pools.lastLine[row]!)}`
}

function linesText(first: number, last: number): string {
  if (first === 0) return ''
  return first === last ? `, line ${first}` : `, lines ${first} to ${last}`
}

export function blockText({ state, content, birth }: BlockView): string {
  if (state === 'free') return 'free'
  if (state === 'neverCarved') return 'never carved'
  if (content === null) return 'in use'
  const when = birth === null || birth === 0 ? '' : ` at event ${formatCount(birth)}`
  const born = content.line > 0 ? `, born on line ${content.line}${when}` : ', made by the interpreter'
  if (state === 'parked') return `${content.type}, dead and kept on a free list${born}`
  const { owner } = content
  return `${content.type}, ${formatCount(content.requested)} B${owner === null ? '' : `, ${countText(owner)}`}${born}`
}

export function countText({ refcount, immortal }: ObjectView): string {
  return immortal ? 'immortal' : `${formatCount(refcount)} ${refcount === 1 ? 'reference' : 'references'}`
}

export function generationText(generation: number | null): string {
  if (generation === null) return 'not tracked'
  return generation === 3 ? 'frozen' : `generation ${generation}`
}
