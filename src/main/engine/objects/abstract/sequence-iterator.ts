/** The iterator over anything with __getitem__. Source: Objects/iterobject.c PySeqIter. */
import type { Ref } from '../../ref.ts'
import { addIndexedReduce } from '../iterators/taking-apart.ts'
import type { Runtime } from '../runtime.ts'
import { TypeInfo } from '../type-info.ts'

/** seqiterobject: it_index, it_seq. */
const INDEX = 4
const SEQUENCE = 6

/** PySeqIter_New. */
export function createSequenceIterator(rt: Runtime): (sequence: Ref) => Ref {
  const { H } = rt
  const type = new TypeInfo('iterator')
  type.basicBytes = 32
  type.isGc = true
  type.subclassable = false
  type.dealloc = (o) => {
    rt.memory.untrack(o)
    rt.memory.xdecref(H[o + SEQUENCE])
    rt.memory.free(o)
  }
  type.traverse = (o, visit) => {
    if (H[o + SEQUENCE] !== 0) visit(H[o + SEQUENCE])
  }
  type.iter = (o) => rt.memory.incref(o)
  type.iternext = iternext
  rt.types.define(type)
  rt.natives.method(type, '__length_hint__', 0, (o) => {
    const sequence = H[o + SEQUENCE]
    if (sequence === 0) return rt.int.from(0)
    if (rt.memory.typeOf(sequence).length === null) return rt.memory.incref(rt.notImplemented)
    return rt.int.from(Math.max(0, rt.abstract.length(sequence) - H[o + INDEX]))
  })
  addIndexedReduce(rt, type, { index: INDEX, sequence: SEQUENCE, nothing: () => rt.memory.incref(rt.tuple.empty) })

  /** @mirrors Objects/iterobject.c iter_iternext */
  function iternext(o: Ref): Ref {
    const sequence = H[o + SEQUENCE]
    if (sequence === 0) return 0
    const index = rt.int.from(H[o + INDEX])
    try {
      const item = rt.abstract.getitem(sequence, index)
      H[o + INDEX]++
      return item
    } catch (error) {
      if (!rt.errors.matches(error, 'IndexError') && !rt.errors.matches(error, 'StopIteration')) throw error
      rt.errors.drop(error)
      H[o + SEQUENCE] = 0
      rt.memory.decref(sequence)
      return 0
    } finally {
      rt.memory.decref(index)
    }
  }

  return (sequence) => {
    const o = rt.memory.alloc(type)
    H[o + SEQUENCE] = rt.memory.incref(sequence)
    rt.memory.track(o)
    return o
  }
}
