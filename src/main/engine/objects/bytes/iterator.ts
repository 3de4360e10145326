/** Iterators over bytes (3.x) and bytearray. @mirrors Objects/bytesobject.c striter_next, Objects/bytearrayobject.c bytearrayiter_next */
import { NULL, type Ref } from '../../ref.ts'
import { defineSimpleType } from '../iterators/simple-type.ts'
import { addIndexedReduce } from '../iterators/taking-apart.ts'
import type { Runtime } from '../runtime.ts'

const INDEX = 4
const SEQUENCE = 6

export interface BytesOf {
  readonly size: (o: Ref) => number
  readonly byte: (o: Ref, index: number) => number
  /** What an iterator at its end goes over, for copy; a new reference. */
  readonly nothing: () => Ref
}

/** A new iterator over its argument, of a type of its own. */
export function createByteIterator(rt: Runtime, name: string, { size, byte, nothing }: BytesOf): (o: Ref) => Ref {
  const { H } = rt
  const type = defineSimpleType(rt, { name, bytes: 32, members: [SEQUENCE], iternext })

  function iternext(o: Ref): Ref {
    const sequence = H[o + SEQUENCE]
    if (sequence === NULL) return NULL
    if (H[o + INDEX] < size(sequence)) return rt.int.from(byte(sequence, H[o + INDEX]++))
    H[o + SEQUENCE] = NULL
    rt.memory.decref(sequence)
    return NULL
  }

  rt.natives.method(type, '__length_hint__', 0, (o) => rt.int.from(H[o + SEQUENCE] === NULL ? 0 : Math.max(0, size(H[o + SEQUENCE]) - H[o + INDEX])))
  addIndexedReduce(rt, type, { index: INDEX, sequence: SEQUENCE, size, nothing })
  return (over) => {
    const o = rt.memory.alloc(type)
    H[o + INDEX] = 0
    H[o + SEQUENCE] = rt.memory.incref(over)
    rt.memory.track(o)
    return o
  }
}
