/** Sequence, mapping and iterator protocols. Source: Objects/abstract.c. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { typeSystem } from '../types/type-system.ts'
import { createSequenceIterator } from './sequence-iterator.ts'

export function createContainers(rt: Runtime) {
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const sequenceIterator = createSequenceIterator(rt)
  const name = (o: Ref) => typeSystem(rt).displayName(rt.memory.typeOf(o))
  const raise = (message: string) => rt.errors.raise('TypeError', message)

  /** @mirrors Objects/abstract.c PyObject_GetItem */
  function getitem(o: Ref, key: Ref): Ref {
    const type = rt.memory.typeOf(o)
    if (type.getitem !== null) return type.getitem(o, key)
    if (!python2 && rt.types.isType(o)) return classGetitem(o, key)
    if (python2) return raise(`'${name(o)}' object ${isSequence(o) && isIndex(key) ? 'does not support indexing' : "has no attribute '__getitem__'"}`)
    return raise(`'${name(o)}' object is not subscriptable`)
  }

  /** Has a tp_as_sequence: every class does. */
  function isSequence(o: Ref): boolean {
    const type = rt.memory.typeOf(o)
    return type.isHeap || type.length !== null || type.contains !== null || type.concat !== null
  }

  const isIndex = (o: Ref) => rt.int.isInt(o) || rt.memory.typeOf(o).index !== null

  function classGetitem(o: Ref, key: Ref): Ref {
    if (o === rt.types.type.ref && rt.genericAliases !== null) return rt.genericAliases.create(o, key)
    const method = rt.abstract.lookupAttr(o, rt.str.name('__class_getitem__'))
    const info = rt.types.infoOf(o)
    if (method === 0) {
      return raise(minor < 11 ? `'${name(o)}' object is not subscriptable` : `type '${info.name}' is not subscriptable`)
    }
    try {
      return rt.abstract.call(method, [key])
    } finally {
      rt.memory.decref(method)
    }
  }

  function setitem(o: Ref, key: Ref, value: Ref): void {
    const { setitem: slot } = rt.memory.typeOf(o)
    if (slot === null) raise(`'${name(o)}' object does not support item assignment`)
    else slot(o, key, value)
  }

  function delitem(o: Ref, key: Ref): void {
    const { setitem: slot } = rt.memory.typeOf(o)
    if (slot === null) raise(`'${name(o)}' object ${isSequence(o) && isIndex(key) ? "doesn't" : 'does not'} support item deletion`)
    else slot(o, key, 0)
  }

  /** @mirrors Objects/abstract.c PySequence_Contains */
  function contains(container: Ref, item: Ref): boolean {
    const { contains: slot } = rt.memory.typeOf(container)
    return slot !== null ? slot(container, item) : containsByIteration(container, item)
  }

  function containsByIteration(container: Ref, item: Ref): boolean {
    let iterator: Ref
    try {
      iterator = iter(container)
    } catch (error) {
      if (!rt.errors.matches(error, 'TypeError')) throw error
      rt.errors.drop(error)
      return raise(containerText(container))
    }
    try {
      for (let member = next(iterator); member !== 0; member = next(iterator)) {
        const same = rt.abstract.isFound(member, item)
        rt.memory.decref(member)
        if (same) return true
      }
      return false
    } finally {
      rt.memory.decref(iterator)
    }
  }

  const containerText = (o: Ref) => `argument of type '${name(o)}' is not iterable`

  function length(o: Ref): number {
    const { length: slot } = rt.memory.typeOf(o)
    return slot !== null ? slot(o) : raise(`object of type '${name(o)}' has no len()`)
  }

  /** @mirrors Objects/abstract.c PyObject_LengthHint */
  function lengthHint(o: Ref, fallback: number): number {
    const type = rt.memory.typeOf(o)
    if (type.length !== null) {
      try {
        return type.length(o)
      } catch (error) {
        dropNoLength(error)
      }
    } else if (python2) {
      // PyObject_Size has failed.
      rt.abstract.isSubclass(rt.errors.type('TypeError').ref, rt.errors.type('TypeError').ref)
    }
    const found = typeSystem(rt).lookupName(o, '__length_hint__')
    if (found === 0) return fallback
    let result: Ref
    try {
      result = typeSystem(rt).callFound(o, found, [])
    } catch (error) {
      dropNoLength(error)
      return fallback
    }
    if (result === rt.notImplemented || !rt.int.isInt(result)) {
      const wrong = result !== rt.notImplemented
      const text = name(result)
      rt.memory.decref(result)
      return wrong ? raise(`__length_hint__ must be an integer, not ${text}`) : fallback
    }
    const value = rt.int.toNumber(result)
    rt.memory.decref(result)
    if (value < 0) rt.errors.raise('ValueError', '__length_hint__() should return >= 0')
    return value
  }

  /** What says only that there is no length: in 2.7 also an instance of a classic class without the method. */
  function dropNoLength(error: unknown): void {
    if (!rt.errors.matches(error, 'TypeError') && !(python2 && rt.errors.matches(error, 'AttributeError'))) throw error
    rt.errors.drop(error)
  }

  /** @mirrors Objects/abstract.c PyObject_GetIter */
  function iter(o: Ref): Ref {
    const type = rt.memory.typeOf(o)
    if (type.iter === null) {
      if (type.getitem !== null && !rt.dict.isDict(o)) return sequenceIterator(o)
      return raise(`'${name(o)}' object is not iterable`)
    }
    const iterator = type.iter(o)
    if (rt.memory.typeOf(iterator).iternext === null) {
      const text = name(iterator)
      rt.memory.decref(iterator)
      raise(`iter() returned non-iterator of type '${text}'`)
    }
    return iterator
  }

  function next(iterator: Ref): Ref {
    const { iternext } = rt.memory.typeOf(iterator)
    return iternext !== null ? iternext(iterator) : raise(`'${name(iterator)}' object is not an iterator`)
  }

  typeSystem(rt).sequenceIterator = sequenceIterator
  typeSystem(rt).containsByIteration = containsByIteration
  return { getitem, setitem, delitem, contains, length, lengthHint, iter, next }
}
