/** Built-in types whose instances are a few references and numbers: iterators, views, slices. */
import { NULL, type Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { TypeInfo } from '../type-info.ts'

export interface SimpleType {
  readonly name: string
  /** tp_basicsize. */
  readonly bytes: number
  /** Word offsets of the members, in the order tp_dealloc releases them. */
  readonly members: readonly number[]
  /** The order in which tp_traverse visits them, where that is another. */
  readonly visited?: readonly number[] | undefined
  /** Those that tp_clear lets go of; none: the type has no tp_clear. */
  readonly cleared?: readonly number[]
  readonly iternext?: (self: Ref) => Ref
  /** Set before the type is defined. */
  readonly slots?: Partial<TypeInfo>
  readonly subclassable?: boolean
}

/** Instances are collected, made with `memory.alloc` and tracked by their maker. */
export function defineSimpleType(rt: Runtime, description: SimpleType): TypeInfo {
  const { H } = rt
  const { incref, untrack, xdecref, free } = rt.memory
  const type = new TypeInfo(description.name)
  const { members, visited = members } = description
  type.basicBytes = description.bytes
  type.isGc = true
  type.subclassable = description.subclassable ?? false
  type.traverse = (o, visit) => {
    for (const word of visited) if (H[o + word] !== NULL) visit(H[o + word])
  }
  type.dealloc = (o) => {
    untrack(o)
    if (type.weaklistOffset !== 0 && H[o + type.weaklistOffset] !== NULL) rt.clearWeakrefs(o)
    for (const word of members) xdecref(H[o + word])
    free(o)
  }
  const { cleared } = description
  if (cleared !== undefined) {
    type.clear = (o) => {
      for (const word of cleared) {
        const member = H[o + word]
        H[o + word] = NULL
        xdecref(member)
      }
    }
  }
  if (description.iternext !== undefined) {
    type.iternext = description.iternext
    type.iter = incref
  }
  Object.assign(type, description.slots)
  return rt.types.define(type)
}

/** A number in the 8 bytes of a C long; exact for doubles that are safe integers. */
export interface Longs {
  read(word: number): number
  write(word: number, value: number): void
}

export function createLongs(rt: Runtime): Longs {
  const { H } = rt
  return {
    read(word) {
      const low = H[word]
      const high = H[word + 1]
      return high === low >> 31 ? low : high * 2 ** 32 + (low >>> 0)
    },
    write(word, value) {
      H[word] = value
      H[word + 1] = value === (value | 0) ? value >> 31 : Math.floor(value / 2 ** 32)
    },
  }
}

/** The tuple of the previous round, if nobody kept it: CPython fills it again. @mirrors Objects/enumobject.c enum_next */
export interface ResultTuple {
  /** A tuple of the items (stolen); `kept` (the iterator's own reference) is reused when it is the only one. */
  pair(kept: Ref, first: Ref, second: Ref): Ref
}

export function createResultTuple(rt: Runtime, retracks: boolean): ResultTuple {
  const { H } = rt
  const { decref, isTracked, track } = rt.memory
  const FIRST = 6
  const SECOND = 8
  return {
    pair(kept, first, second) {
      if (H[kept] !== 1) return rt.tuple.steal([first, second])
      H[kept] = 2
      const oldFirst = H[kept + FIRST]
      const oldSecond = H[kept + SECOND]
      H[kept + FIRST] = first
      H[kept + SECOND] = second
      decref(oldFirst)
      decref(oldSecond)
      if (retracks && !isTracked(kept)) track(kept)
      return kept
    },
  }
}
