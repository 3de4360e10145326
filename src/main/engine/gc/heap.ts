/** What every phase needs to see of the simulated heap. */
import { GC_FLAGS, GC_NEXT, OB_TYPE, TYPE_INFO } from '../objects/layout.ts'
import type { Runtime } from '../objects/runtime.ts'
import type { TypeInfo } from '../objects/type-info.ts'
import type { Ref } from '../ref.ts'
import { createGcLists, type GcLists } from './gc-list.ts'

export interface GcHeap {
  readonly H: Int32Array
  readonly rt: Runtime
  readonly lists: GcLists
  /** From a header to its object. */
  readonly headWords: number
  /** TypeInfos by handle. */
  readonly infos: readonly TypeInfo[]
  /** By type handle: 1 when instances have a GC header. Up to date after `readTypes`, until Python code runs. */
  readonly hasHeader: Uint8Array
  readTypes(): void
  typeOf(o: Ref): TypeInfo
  /** PyObject_IS_GC: type objects of the interpreter itself are static and have no header. */
  isGc(o: Ref): boolean
  clearFlags(list: Ref, mask: number): void
  /** A head for a list that lives as long as one collection; nested collections get heads of their own. */
  takeHead(): Ref
  giveHead(head: Ref): void
}

export function createGcHeap(rt: Runtime): GcHeap {
  const { H } = rt
  const { infos } = rt.types
  const lists = createGcLists(H)
  const spareHeads: Ref[] = []
  let hasHeader = new Uint8Array(1024)

  const typeOf = (o: Ref): TypeInfo => infos[H[H[o + OB_TYPE] + TYPE_INFO]]

  function readTypes(): void {
    const n = infos.length
    if (n > hasHeader.length) hasHeader = new Uint8Array(2 * n)
    // Handles of dead classes are used again, so all are read, not only the new ones.
    for (let i = 0; i < n; i++) hasHeader[i] = infos[i]?.isGc === true ? 1 : 0
  }

  return {
    H,
    rt,
    lists,
    headWords: rt.memory.gcHeadWords,
    infos,
    get hasHeader() {
      return hasHeader
    },
    readTypes,
    typeOf,
    isGc: (o) => typeOf(o).isGc && (!rt.types.isType(o) || rt.types.infoOf(o).isHeap),
    clearFlags(list, mask) {
      for (let g = H[list + GC_NEXT]; g !== list; g = H[g + GC_NEXT]) H[g + GC_FLAGS] &= ~mask
    },
    takeHead() {
      const head = spareHeads.pop() ?? rt.space.statics(16)
      lists.init(head)
      return head
    },
    giveHead(head) {
      spareHeads.push(head)
    },
  }
}
