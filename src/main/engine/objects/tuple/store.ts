/** Tuples as blocks: creation, free lists, resizing. @mirrors Objects/tupleobject.c PyTuple_New, tupledealloc */
import { NULL, type Ref } from '../../ref.ts'
import { DETAILS } from '../details.ts'
import { GC_FLAGS, GC_NEXT, GC_PREV, GC_REFS, OB_SIZE, OB_TYPE, TUPLE_ITEMS } from '../layout.ts'
import { createParkingAccount } from '../parking.ts'
import { WORD, type Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'

export interface TupleStore {
  readonly empty: Ref
  /** Count 1, items NULL or to be overwritten, untracked: the caller fills it and tracks it. `size` > 0. */
  allocate(size: number): Ref
  /** An untracked tuple that only the caller knows, cut or grown; items beyond the old size are NULL. */
  resize(o: Ref, size: number): Ref
  dealloc(o: Ref): void
}

const PAGE_BYTES = 4096

export function createTupleStore(rt: Runtime, type: TypeInfo): TupleStore {
  const { H, I } = rt
  const { memory } = rt
  const { decref, untrack, gcHeadWords } = memory
  const { malloc } = rt.pymalloc
  const { tuplePerLength, tupleMaxPushed, tupleMaxPopped } = rt.profile.objects.freeLists
  const typeRef = type.ref
  const { tag, basicBytes } = type
  const headBytes = gcHeadWords * 4
  const account = createParkingAccount(rt)
  /** Parked tuples of a length hang on each other's first item. */
  const first = new Int32Array(Math.max(tupleMaxPushed, tupleMaxPopped) + 1)
  const counts = new Int32Array(first.length)
  const empty = makeEmpty()
  rt.freeListCounts.set('tuple', () => Array.from(counts.subarray(1)))
  rt.freeListClearers.push(clearFreeLists)

  function makeEmpty(): Ref {
    const o = rt.space.statics(headBytes + basicBytes) + gcHeadWords
    H[o] = DETAILS[rt.profile.language].staticReferences
    H[o + OB_TYPE] = typeRef
    return o
  }

  function allocate(size: number): Ref {
    if (size <= tupleMaxPopped) {
      const o = first[size]
      if (o !== NULL) {
        first[size] = H[o + TUPLE_ITEMS]
        counts[size]--
        account.unpark(o - gcHeadWords, headBytes + basicBytes + size * 8)
        H[o] = 1
        for (let slot = o + TUPLE_ITEMS, end = slot + size * 2; slot < end; slot += 2) H[slot] = NULL
        return o
      }
    }
    return allocateBlock(size)
  }

  function allocateBlock(size: number): Ref {
    const bytes = headBytes + basicBytes + size * 8
    const block = malloc(bytes, tag)
    if (block === NULL) memory.outOfMemory()
    if (bytes > PAGE_BYTES) rt.space.touch(block, bytes)
    H[block + GC_NEXT] = 0
    H[block + GC_FLAGS] = 0
    H[block + GC_PREV] = 0
    H[block + GC_REFS] = 0
    const o = block + gcHeadWords
    H[o] = 1
    H[o + OB_TYPE] = typeRef
    H[o + OB_SIZE] = size
    if (size < 16) for (let i = o + TUPLE_ITEMS, end = i + size * 2; i < end; i += 2) H[i] = NULL
    else H.fill(0, o + TUPLE_ITEMS, o + TUPLE_ITEMS + size * 2)
    if (++I[WORD.gcCount0] > I[WORD.gcTrip]) rt.collectorDue(type)
    return o
  }

  /** Up to 3.10 what loses all its items is an empty tuple of its own. @mirrors Objects/tupleobject.c _PyTuple_Resize */
  function resize(o: Ref, size: number): Ref {
    const old = H[o + OB_SIZE]
    if (old === size) return o
    if (size === 0 && rt.profile.minor >= 11) {
      decref(o)
      return memory.incref(empty)
    }
    for (let i = old - 1; i >= size; i--) {
      memory.xdecref(H[o + TUPLE_ITEMS + i * 2])
      H[o + TUPLE_ITEMS + i * 2] = NULL
    }
    const bytes = headBytes + basicBytes + size * 8
    const block = memory.obj.realloc(o - gcHeadWords, bytes, tag)
    if (block === NULL) memory.outOfMemory()
    if (bytes > PAGE_BYTES) rt.space.touch(block, bytes)
    const moved = block + gcHeadWords
    H[moved + OB_SIZE] = size
    if (size > old) H.fill(0, moved + TUPLE_ITEMS + old * 2, moved + TUPLE_ITEMS + size * 2)
    return moved
  }

  function dealloc(o: Ref): void {
    const size = H[o + OB_SIZE]
    untrack(o)
    for (let i = o + TUPLE_ITEMS + (size - 1) * 2; i >= o + TUPLE_ITEMS; i -= 2) {
      const item = H[i]
      if (item !== NULL) decref(item)
    }
    if (size <= tupleMaxPushed && size > 0 && H[o + OB_TYPE] === typeRef && counts[size] < tuplePerLength) {
      H[o + TUPLE_ITEMS] = first[size]
      first[size] = o
      counts[size]++
      account.park(headBytes + basicBytes + size * 8)
      return
    }
    memory.free(o)
  }

  function clearFreeLists(): void {
    for (let size = 1; size < first.length; size++) {
      while (first[size] !== NULL) {
        const o = first[size]
        first[size] = H[o + TUPLE_ITEMS]
        account.unpark(o - gcHeadWords, headBytes + basicBytes + size * 8)
        memory.free(o)
      }
      counts[size] = 0
    }
  }

  return { empty, allocate, resize, dealloc }
}
