/** Which classes sequence and mapping patterns take: Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING (3.10+). @mirrors Objects/typeobject.c inherit_patma_flags, Modules/_abc.c set_collection_flag_recursive */
import type { Collection, TypeInfo } from '../type-info.ts'

/** By the bits of tp_flags. */
export const COLLECTION_FLAGS: Readonly<Record<number, Collection>> = { [1 << 5]: 'sequence', [1 << 6]: 'mapping' }

/** The first class in the order that says something decides. */
export function inheritCollection(type: TypeInfo): void {
  for (const base of type.mro) type.collection ??= base.collection
}

/** For a class and those below it; classes of C keep what they are. */
export function setCollection(type: TypeInfo, collection: Collection | null): void {
  if (!type.isHeap || type.collection === collection) return
  type.collection = collection
  for (const child of type.subclasses) setCollection(child, collection)
}

export function collectionBit(collection: Collection | null): number {
  return collection === null ? 0 : collection === 'sequence' ? 1 << 5 : 1 << 6
}
