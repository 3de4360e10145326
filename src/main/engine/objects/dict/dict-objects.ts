/** Blocks of dict objects and their free list. @mirrors Objects/dictobject.c new_dict, dict_dealloc */
import { NULL, type Ref } from '../../ref.ts'
import { GC_FLAGS, GC_NEXT, GC_PREV, GC_REFS, OB_TYPE } from '../layout.ts'
import { createParking } from '../parking.ts'
import { WORD, type Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'

export interface DictObjects {
  /** Count 1, untracked; a fresh block has zeroed fields, a recycled one holds what it held. */
  allocate(): Ref
  release(dict: Ref): void
}

export function createDictObjects(rt: Runtime, type: TypeInfo): DictObjects {
  const { H, I } = rt
  const { memory } = rt
  const { gcHeadWords } = memory
  const { malloc } = rt.pymalloc
  const { freeLists } = rt.profile.objects
  const { tag, ref: typeRef } = type
  const bytes = gcHeadWords * 4 + type.basicBytes
  const parking = createParking(rt, bytes, freeLists.dict, rt.memory.gcHeadWords)
  rt.freeListCounts.set('dict', () => [parking.count()])
  if (freeLists.fullCollectionClearsContainers) rt.freeListClearers.push(() => parking.clear(memory.free))

  function allocate(): Ref {
    const parked = parking.pop()
    if (parked !== NULL) {
      H[parked] = 1
      return parked
    }
    const block = malloc(bytes, tag)
    if (block === NULL) memory.outOfMemory()
    H[block + GC_NEXT] = 0
    H[block + GC_FLAGS] = 0
    H[block + GC_PREV] = 0
    H[block + GC_REFS] = 0
    const o = block + gcHeadWords
    for (let word = o, end = block + (bytes >> 2); word < end; word++) H[word] = 0
    H[o] = 1
    H[o + OB_TYPE] = typeRef
    if (++I[WORD.gcCount0] > I[WORD.gcTrip]) rt.collectorDue(type)
    return o
  }

  function release(dict: Ref): void {
    if (H[dict + OB_TYPE] === typeRef && parking.push(dict)) return
    memory.free(dict)
  }

  return { allocate, release }
}
