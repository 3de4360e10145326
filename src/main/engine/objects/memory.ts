/**
 * Reference counts, allocation and the tracking interface of the collector.
 * Source: Include/object.h, Objects/object.c, Modules/gcmodule.c (PyObject_GC_New, PyObject_GC_Track, PyObject_GC_Del).
 */
import { METER } from '../probe.ts'
import type { Ref } from '../ref.ts'
import { GC_FLAGS, GC_NEXT, GC_PREV, IMMORTAL, OB_SIZE, OB_TYPE, TYPE_INFO } from './layout.ts'
import { createRebirth } from './parking.ts'
import { Halt, WORD, type Memory, type Runtime } from './runtime.ts'
import { createTrashcan } from './trashcan.ts'
import type { TypeInfo } from './type-info.ts'

const MAX_REFCOUNT = 0x7fffffff
const SHORT_WORDS = 64
/** No machine has so many. */
const IMPOSSIBLE_BYTES = 2 ** 40

/** The list heads of the generations: GC headers of their own, in the order 0, 1, 2, permanent. */
export interface GenerationHeads {
  readonly heads: readonly Ref[]
}

export function createMemory(rt: Runtime, generation0: Ref, obj: Memory['obj'], mem: Memory['mem']): Memory {
  const { H, I, profile, pymalloc } = rt
  const { counters } = rt.meters
  const largestSmall = profile.pymalloc.smallRequestThreshold
  const infos = rt.types.infos
  const bearAgain = createRebirth(rt)
  const gcHeadBytes = profile.gc.headerBytes
  const gcHeadWords = gcHeadBytes >> 2
  const malloc = pymalloc.malloc
  const free = pymalloc.free

  const trashcan = createTrashcan(rt, infos, untrack)

  function incref(o: Ref): Ref {
    const count = H[o]!
    if (count >= 0) H[o] = count + 1
    return o
  }

  function decref(o: Ref): void {
    const count = H[o]!
    if (count > 1) H[o] = count - 1
    else if (count === 1) dealloc(o)
  }

  function xdecref(o: Ref): void {
    if (o !== 0) decref(o)
  }

  // No object's type is at 0.
  let intRef: Ref = 0
  let floatRef: Ref = 0
  let releaseInt: (o: Ref) => void = free
  let releaseFloat: (o: Ref) => void = free

  function releaseNumbers(kind: 'int' | 'float', type: Ref, release: (o: Ref) => void): void {
    if (kind === 'int') {
      intRef = type
      releaseInt = release
    } else {
      floatRef = type
      releaseFloat = release
    }
  }

  function dealloc(o: Ref): void {
    H[o] = 0
    const typeRef = H[o + OB_TYPE]!
    if (typeRef === intRef) releaseInt(o)
    else if (typeRef === floatRef) releaseFloat(o)
    else deallocOther(o, infos[H[typeRef + TYPE_INFO]!]!)
  }

  function deallocOther(o: Ref, type: TypeInfo): void {
    if (type.isGc) trashcan.dealloc(o, type)
    else type.dealloc(o)
  }

  function outOfMemory(bytes = 0): never {
    if (bytes >= IMPOSSIBLE_BYTES) rt.errors.raise('MemoryError', '')
    throw new Halt('Limit', 'The workload asked for more memory than the run may use.')
  }

  function alloc(type: TypeInfo): Ref {
    return allocBytes(type, type.basicBytes)
  }

  function allocVar(type: TypeInfo, items: number): Ref {
    const bytes = type.basicBytes + items * type.itemBytes
    const o = allocBytes(type, type.isHeap ? (bytes + 7) & ~7 : bytes)
    H[o + OB_SIZE] = items
    return o
  }

  function allocBytes(type: TypeInfo, bytes: number): Ref {
    let o: Ref
    if (type.isGc) {
      const before = gcHeadBytes + type.preHeaderBytes
      const block = malloc(before + bytes, type.tag)
      if (block === 0) outOfMemory()
      if (++I[WORD.gcCount0]! > I[WORD.gcTrip]!) rt.collectorDue(type)
      o = block + (before >> 2)
      zero(block, o + ((bytes + 3) >> 2))
    } else {
      o = malloc(bytes, type.tag)
      if (o === 0) outOfMemory()
      zero(o, o + ((bytes + 3) >> 2))
    }
    H[o] = 1
    H[o + OB_TYPE] = type.ref
    if (type.isHeap) incref(type.ref)
    return o
  }

  /** The built-in fill() only pays for long ranges. */
  function zero(from: Ref, end: Ref): void {
    if (end - from > SHORT_WORDS) H.fill(0, from, end)
    else for (let i = from; i < end; i++) H[i] = 0
  }

  function freeObject(o: Ref): void {
    const typeRef = H[o + OB_TYPE]!
    const type = infos[H[typeRef + TYPE_INFO]!]!
    if (type.isGc) {
      if (H[o - gcHeadWords + GC_NEXT] !== 0) untrack(o)
      if (I[WORD.gcCount0]! > 0) I[WORD.gcCount0]!--
      free(o - gcHeadWords - (type.preHeaderBytes >> 2))
    } else free(o)
    if (type.isHeap) decref(typeRef)
  }

  function track(o: Ref): void {
    I[WORD.tracked]!++
    const g = o - gcHeadWords
    const last = H[generation0 + GC_PREV]!
    H[last + GC_NEXT] = g
    H[g + GC_PREV] = last
    H[g + GC_NEXT] = generation0
    H[generation0 + GC_PREV] = g
  }

  function untrack(o: Ref): void {
    const g = o - gcHeadWords
    const next = H[g + GC_NEXT]!
    if (next === 0) return
    I[WORD.tracked]!--
    const previous = H[g + GC_PREV]!
    H[previous + GC_NEXT] = next
    H[next + GC_PREV] = previous
    H[g + GC_NEXT] = 0
    H[g + GC_PREV] = 0
    H[g + GC_FLAGS]! &= 1
  }

  function blockOf(o: Ref): Ref {
    const type = infos[H[H[o + OB_TYPE]! + TYPE_INFO]!]!
    return type.isGc ? o - gcHeadWords - (type.preHeaderBytes >> 2) : o
  }

  /** A parked block keeps its memory; its bytes belong to the free lists from now on. */
  function park(o: Ref): void {
    const block = blockOf(o)
    const bytes = pymalloc.requestedBytes(block)
    counters[bytes <= largestSmall ? METER.parked : METER.parkedLarge]! += bytes
  }

  function unpark(o: Ref): void {
    const block = blockOf(o)
    const bytes = pymalloc.requestedBytes(block)
    counters[bytes <= largestSmall ? METER.parked : METER.parkedLarge]! -= bytes
    bearAgain(block, bytes)
  }

  return {
    incref,
    decref,
    xdecref,
    deallocBase: trashcan.deallocBase,
    refcount: (o) => (H[o] === IMMORTAL ? MAX_REFCOUNT : H[o]!),
    isImmortal: (o) => H[o] === IMMORTAL,
    makeImmortal(o) {
      H[o] = IMMORTAL
    },
    typeOf: (o) => infos[H[H[o + OB_TYPE]! + TYPE_INFO]!]!,
    alloc,
    allocVar,
    free: freeObject,
    releaseNumbers,
    track,
    untrack,
    isTracked: (o) => H[o - gcHeadWords + GC_NEXT] !== 0,
    gcHeadWords,
    blockOf,
    headerBytes(o) {
      const type = infos[H[H[o + OB_TYPE]! + TYPE_INFO]!]!
      // Static type objects have no header although their metatype's instances do.
      if (!type.isGc || (rt.types.isType(o) && !rt.types.infoOf(o).isHeap && !rt.types.infoOf(o).isFromSpec)) return 0
      return gcHeadBytes + type.preHeaderBytes
    },
    obj,
    mem,
    park,
    unpark,
    outOfMemory,
  }
}
