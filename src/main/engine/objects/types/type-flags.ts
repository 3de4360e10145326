/** tp_flags, as `__flags__` shows them. @simplified Include/object.h: the bits that tell of caches and of the shape of C structs are left out */
import { collectionBit } from './collection-flags.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'

const HEAP_TYPE = 9
const BASE_TYPE = 10
const READY = 12
const HAVE_GC = 14
const HAVE_VERSION_TAG = 18
const IS_ABSTRACT = 20

/** A number of 32 bits without sign. */
export function typeFlags(rt: Runtime, info: TypeInfo): number {
  const families: readonly (readonly [TypeInfo, number])[] = [
    [rt.int.type, rt.profile.objects.python2 ? 23 : 24], [rt.list.type, 25], [rt.tuple.type, 26], [rt.bytes.type, 27], [rt.str.type, 28], [rt.dict.type, 29],
    [rt.errors.type('BaseException'), 30], [rt.types.type, 31],
  ]
  let flags = (1 << READY) | (1 << HAVE_VERSION_TAG)
  if (info.isHeap || info.isFromSpec) flags |= 1 << HEAP_TYPE
  if (info.subclassable) flags |= 1 << BASE_TYPE
  if (info.isGc) flags |= 1 << HAVE_GC
  if (rt.profile.minor >= 10) flags |= collectionBit(info.collection)
  if (info.isAbstract) flags |= 1 << IS_ABSTRACT
  for (const [family, bit] of families) if (info.isSubtypeOf(family)) flags |= 1 << bit
  return flags >>> 0
}
