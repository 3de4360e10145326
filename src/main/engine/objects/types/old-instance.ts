/** What an instance of an old-style class does: every operation looks its method up on the instance. Source: Objects/classobject.c (2.7). */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { BINARY_OPERATORS, type Compare, type TypeInfo } from '../type-info.ts'
import { OPERATOR_METHODS } from './slot-table.ts'
import { COMPARE_METHODS } from './slots-of-objects.ts'
import { typeSystem } from './type-system.ts'

export interface OldInstanceParts {
  find(instance: Ref, name: string): Ref
  bind(found: Ref, self: Ref, owner: Ref): Ref
  className(instance: Ref): string
  qualified(instance: Ref): string
}

const IN_CLASS = 4
const IN_DICT = 6

export function fillOldInstance(rt: Runtime, type: TypeInfo, parts: OldInstanceParts): void {
  const { H } = rt
  const { className } = parts

  function missing(o: Ref, name: string): never {
    return rt.errors.raise('AttributeError', `${className(o)} instance has no attribute '${name}'`)
  }

  /** @mirrors Objects/classobject.c instance_getattr */
  function getattr(o: Ref, name: Ref): Ref {
    const text = rt.str.value(name)
    if (text === '__dict__') return rt.memory.incref(H[o + IN_DICT])
    if (text === '__class__') return rt.memory.incref(H[o + IN_CLASS])
    const result = own(o, text)
    if (result !== 0) return result
    const hook = parts.find(o, '__getattr__')
    return hook === 0 ? missing(o, text) : invoke(o, hook, [name])
  }

  /** New reference or 0: the instance's dict, then the class, bound. */
  function own(o: Ref, name: string): Ref {
    const stored = rt.dict.getName(H[o + IN_DICT], rt.str.name(name))
    if (stored !== 0) return rt.memory.incref(stored)
    const found = parts.find(o, name)
    return found === 0 ? 0 : parts.bind(found, o, H[o + IN_CLASS])
  }

  /** Hooks are looked up on the class alone. */
  function invoke(o: Ref, found: Ref, args: readonly Ref[]): Ref {
    const bound = parts.bind(found, o, H[o + IN_CLASS])
    try {
      return rt.abstract.call(bound, args)
    } finally {
      rt.memory.decref(bound)
    }
  }

  /** Calls a method if the instance has it, __getattr__ included; null when not. */
  function maybe(o: Ref, name: string, args: readonly Ref[]): Ref | null {
    const method = rt.abstract.lookupAttr(o, rt.str.name(name))
    if (method === 0) return null
    try {
      return rt.abstract.call(method, args)
    } finally {
      rt.memory.decref(method)
    }
  }

  function must(o: Ref, name: string, args: readonly Ref[]): Ref {
    const method = getattr(o, rt.str.name(name))
    try {
      return rt.abstract.call(method, args)
    } finally {
      rt.memory.decref(method)
    }
  }

  function setattr(o: Ref, name: Ref, value: Ref): void {
    const text = rt.str.value(name)
    if ((text === '__dict__' || text === '__class__') && value !== 0) {
      const word = o + (text === '__dict__' ? IN_DICT : IN_CLASS)
      const old = H[word]
      H[word] = rt.memory.incref(value)
      rt.memory.decref(old)
      return
    }
    const hook = parts.find(o, value === 0 ? '__delattr__' : '__setattr__')
    if (hook !== 0) rt.memory.decref(invoke(o, hook, value === 0 ? [name] : [name, value]))
    else if (value !== 0) rt.dict.set(H[o + IN_DICT], name, value)
    else if (!rt.dict.del(H[o + IN_DICT], name)) missing(o, text)
  }

  function toNumber(result: Ref, message: string): number {
    const isInt = rt.int.isInt(result)
    const value = isInt ? rt.int.toNumber(result) : 0
    rt.memory.decref(result)
    if (!isInt) rt.errors.raise('TypeError', message)
    return value
  }

  type.getattro = getattr
  type.setattro = setattr
  type.repr = (o) => maybe(o, '__repr__', []) ?? rt.str.from(`<${parts.qualified(o)} instance at 0x${(o * 4).toString(16)}>`)
  type.str = (o) => maybe(o, '__str__', []) ?? rt.abstract.repr(o)
  type.hash = (o) => {
    const result = maybe(o, '__hash__', [])
    if (result !== null) {
      const low = rt.abstract.hash(result)
      rt.memory.decref(result)
      return low
    }
    if (parts.find(o, '__eq__') !== 0 || parts.find(o, '__cmp__') !== 0) rt.errors.raise('TypeError', 'unhashable instance')
    return (rt.types.object.hash as (self: Ref) => number)(o)
  }
  type.call = (o, args, names) => {
    const method = rt.abstract.lookupAttr(o, rt.str.name('__call__'))
    if (method === 0) return rt.errors.raise('AttributeError', `${className(o)} instance has no __call__ method`)
    try {
      return rt.abstract.call(method, args, names)
    } finally {
      rt.memory.decref(method)
    }
  }
  type.richcompare = (left, right, op: Compare) => {
    const reply = rt.memory.typeOf(left) === type ? maybe(left, COMPARE_METHODS[op], [right]) : null
    return reply ?? rt.memory.incref(rt.notImplemented)
  }
  type.iter = (o) => {
    const result = maybe(o, '__iter__', [])
    if (result !== null) return result
    const getitem = rt.abstract.lookupAttr(o, rt.str.name('__getitem__'))
    if (getitem === 0) return rt.errors.raise('TypeError', 'iteration over non-sequence')
    rt.memory.decref(getitem)
    return typeSystem(rt).sequenceIterator(o)
  }
  type.iternext = (o) => {
    try {
      const item = maybe(o, 'next', [])
      return item ?? rt.errors.raise('TypeError', 'instance has no next() method')
    } catch (error) {
      if (!rt.errors.matches(error, 'StopIteration')) throw error
      rt.errors.drop(error)
      return 0
    }
  }
  type.length = (o) => toNumber(must(o, '__len__', []), '__len__() should return an int')
  type.bool = (o) => {
    const result = maybe(o, '__nonzero__', []) ?? maybe(o, '__len__', [])
    return result === null || toNumber(result, '__nonzero__ should return an int') !== 0
  }
  type.getitem = (o, key) => must(o, '__getitem__', [key])
  type.setitem = (o, key, value) => rt.memory.decref(value === 0 ? must(o, '__delitem__', [key]) : must(o, '__setitem__', [key, value]))
  type.contains = (o, item) => {
    const result = maybe(o, '__contains__', [item])
    if (result === null) return typeSystem(rt).containsByIteration(o, item)
    const truth = rt.abstract.isTrue(result)
    rt.memory.decref(result)
    return truth
  }
  type.negative = (o) => must(o, '__neg__', [])
  type.positive = (o) => must(o, '__pos__', [])
  type.invert = (o) => must(o, '__invert__', [])
  type.absolute = (o) => must(o, '__abs__', [])
  type.int = (o) => must(o, '__int__', [])
  type.float = (o) => must(o, '__float__', [])
  type.index = (o) => must(o, '__index__', [])
  for (const operator of BINARY_OPERATORS) {
    if (operator === 'matrixMultiply') continue
    const { left, right, inplace } = OPERATOR_METHODS[operator]
    type.number[operator] = (a, b) => {
      const reply = rt.memory.typeOf(a) === type ? maybe(a, left, [b]) : null
      if (reply !== null && reply !== rt.notImplemented) return reply
      if (reply !== null) rt.memory.decref(reply)
      const reflected = rt.memory.typeOf(b) === type ? maybe(b, right, [a]) : null
      return reflected ?? rt.memory.incref(rt.notImplemented)
    }
    if (inplace !== null) type.inplace[operator] = (a, b) => maybe(a, inplace, [b]) ?? rt.memory.incref(rt.notImplemented)
  }
}
