/** What an object shows of itself to gc.get_referents: more than the collector here needs to follow. Source: the tp_traverse of each type. */
import type { Visit } from '../objects/type-info.ts'
import type { Ref } from '../ref.ts'
import type { GcHeap } from './heap.ts'

/** Types of C modules that became heap types, whose instances visit their type; by the minor release in which they did. */
const SHOW_THEIR_TYPE = new Map<string, number>()
for (const [minor, names] of [
  [9, 'unpack_iterator'],
  [10, 'partial itemgetter attrgetter methodcaller Pattern Match SRE_Scanner array arrayiterator Struct lock RLock _local KeyWrapper _lru_cache_wrapper'],
  [12, `deque defaultdict _deque_iterator _deque_reverse_iterator count cycle repeat chain islice groupby _grouper product permutations
    combinations combinations_with_replacement starmap takewhile dropwhile compress _tee _tee_dataobject accumulate filterfalse zip_longest
    pairwise batched StringIO BytesIO`],
] as const) {
  for (const name of names.split(/\s+/)) SHOW_THEIR_TYPE.set(name, minor)
}
const TYPE_COMES_LAST = new Set(['attrgetter', 'methodcaller'])

/** @mirrors Modules/gcmodule.c gc_get_referents */
export function eachReferent(heap: GcHeap, o: Ref, visit: Visit): void {
  const type = heap.typeOf(o)
  const showsType = !type.isHeap && heap.rt.profile.minor >= (SHOW_THEIR_TYPE.get(type.name) ?? Infinity)
  if (showsType && !TYPE_COMES_LAST.has(type.name)) visit(type.ref)
  const each = type.referents ?? type.traverse
  each?.(o, visit)
  if (showsType && TYPE_COMES_LAST.has(type.name)) visit(type.ref)
}
