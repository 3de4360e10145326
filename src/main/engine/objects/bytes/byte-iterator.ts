/** The iterators of bytes (3.x) and bytearray. @mirrors Objects/bytearrayobject.c bytearrayiter_next */
import { NULL, type Ref } from '../../ref.ts'
import { defineSimpleType } from '../iterators/simple-type.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'

/** striterobject: it_index, it_seq. */
const INDEX = 4
const SEQUENCE = 6

export interface ByteIterators {
  addMethods(): void
}

/** `at`: the byte at a place, -1 past the end. */
export function createByteIterators(rt: Runtime, owner: TypeInfo, name: string, at: (o: Ref, index: number) => number): ByteIterators {
  const { H } = rt
  const { alloc, decref, incref, track } = rt.memory
  const type = defineSimpleType(rt, { name, bytes: 32, members: [SEQUENCE], iternext })

  function iternext(o: Ref): Ref {
    const sequence = H[o + SEQUENCE]
    if (sequence === NULL) return NULL
    const byte = at(sequence, H[o + INDEX])
    if (byte >= 0) {
      H[o + INDEX]++
      return rt.int.from(byte)
    }
    H[o + SEQUENCE] = NULL
    decref(sequence)
    return NULL
  }

  owner.iter = (sequence) => {
    const o = alloc(type)
    H[o + INDEX] = 0
    H[o + SEQUENCE] = incref(sequence)
    track(o)
    return o
  }

  return {
    addMethods() {
      rt.natives.method(type, '__length_hint__', 0, (o) => {
        const sequence = H[o + SEQUENCE]
        return rt.int.from(sequence === NULL ? 0 : Math.max(0, owner.length!(sequence) - H[o + INDEX]))
      })
    },
  }
}
