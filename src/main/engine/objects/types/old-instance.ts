/** What an instance of an old-style class does: every operation looks its method up on the instance. Source: Objects/classobject.c (2.7). */
import type { Ref } from '../../ref.ts'
import { coerce } from '../abstract/coercion.ts'
import type { Runtime } from '../runtime.ts'
import { BINARY_OPERATORS, SWAPPED, UNDEFINED, type BinaryOperator, type Compare, type Pair, type TypeInfo } from '../type-info.ts'
import { asLong } from '../c-integers.ts'
import { OPERATOR_METHODS } from './slot-table.ts'
import { COMPARE_METHODS } from './slots-of-objects.ts'
import { typeSystem } from './type-system.ts'

export interface OldInstanceParts {
  /** An attribute of the class. Borrowed or NULL. */
  hook(instance: Ref, name: string): Ref
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
  const isInstance = (o: Ref): boolean => rt.memory.typeOf(o) === type
  const unsupported = (): Ref => rt.memory.incref(rt.notImplemented)

  function missing(o: Ref, name: string): never {
    return rt.errors.raise('AttributeError', `${className(o)} instance has no attribute '${name}'`)
  }

  /** @mirrors Objects/classobject.c instance_getattr */
  function getattr(o: Ref, name: Ref): Ref {
    const text = rt.str.value(name)
    if (text === '__dict__') return rt.memory.incref(H[o + IN_DICT])
    if (text === '__class__') return rt.memory.incref(H[o + IN_CLASS])
    const hook = parts.hook(o, '__getattr__')
    if (hook === 0) return own(o, text) || missing(o, text)
    try {
      const result = own(o, text)
      if (result !== 0) return result
    } catch (error) {
      if (!rt.errors.matches(error, 'AttributeError')) throw error
      rt.errors.drop(error)
    }
    return rt.abstract.callObjArgs(hook, [o, name])
  }

  /** New reference or 0: the instance's dict, then the class, bound. */
  function own(o: Ref, name: string): Ref {
    const stored = rt.dict.getName(H[o + IN_DICT], rt.str.name(name))
    if (stored !== 0) return rt.memory.incref(stored)
    const found = parts.find(o, name)
    return found === 0 ? 0 : parts.bind(found, o, H[o + IN_CLASS])
  }

  function callOwned(method: Ref, args: readonly Ref[]): Ref {
    try {
      return args.length === 0 ? rt.abstract.call(method, args) : rt.abstract.callObjArgs(method, args)
    } finally {
      rt.memory.decref(method)
    }
  }

  /** Calls a method if the instance has it, __getattr__ included; null when not. */
  function maybe(o: Ref, name: string, args: readonly Ref[]): Ref | null {
    const method = rt.abstract.lookupAttr(o, rt.str.name(name))
    return method === 0 ? null : callOwned(method, args)
  }

  function must(o: Ref, name: string, args: readonly Ref[]): Ref {
    return callOwned(getattr(o, rt.str.name(name)), args)
  }

  function has(o: Ref, name: string): boolean {
    try {
      rt.memory.decref(getattr(o, rt.str.name(name)))
      return true
    } catch (error) {
      // PyObject_HasAttr of Python 2 swallows whatever is raised.
      if (!rt.errors.matches(error, 'BaseException')) throw error
      rt.errors.drop(error)
      return false
    }
  }

  /** @mirrors Objects/classobject.c instance_setattr */
  function setattr(o: Ref, name: Ref, value: Ref): void {
    const text = rt.str.value(name)
    if (text === '__dict__' || text === '__class__') {
      const isDict = text === '__dict__'
      if (value === 0 || !(isDict ? rt.dict.isDict(value) : rt.types.isOldStyleClass(value))) {
        rt.errors.raise('TypeError', isDict ? '__dict__ must be set to a dictionary' : '__class__ must be set to a class')
      }
      const word = o + (isDict ? IN_DICT : IN_CLASS)
      const old = H[word]
      H[word] = rt.memory.incref(value)
      rt.memory.decref(old)
      return
    }
    const hook = parts.hook(o, value === 0 ? '__delattr__' : '__setattr__')
    if (hook !== 0) rt.memory.decref(rt.abstract.callObjArgs(hook, value === 0 ? [o, name] : [o, name, value]))
    else if (value !== 0) rt.dict.set(H[o + IN_DICT], name, value)
    else if (!rt.dict.del(H[o + IN_DICT], name)) missing(o, text)
  }

  /** The value of a plain int that a method gave, not below zero. */
  function count(result: Ref, wrongType: string, negative: string): number {
    try {
      if (!rt.memory.typeOf(result).isSubtypeOf(rt.int.type)) rt.errors.raise('TypeError', wrongType)
      const value = rt.int.toNumber(result)
      return value < 0 ? rt.errors.raise('ValueError', negative) : value
    } finally {
      rt.memory.decref(result)
    }
  }

  type.getattro = getattr
  type.setattro = setattr
  type.repr = (o) => maybe(o, '__repr__', []) ?? rt.str.from(`<${parts.qualified(o)} instance at 0x${(o * 4).toString(16)}>`)
  type.str = (o) => maybe(o, '__str__', []) ?? (type.repr as NonNullable<TypeInfo['repr']>)(o)
  type.hash = (o) => {
    const result = maybe(o, '__hash__', [])
    if (result !== null) {
      try {
        return rt.int.isInt(result) ? rt.abstract.hash(result) : rt.errors.raise('TypeError', '__hash__() should return an int')
      } finally {
        rt.memory.decref(result)
      }
    }
    for (const name of ['__eq__', '__cmp__']) {
      const found = rt.abstract.lookupAttr(o, rt.str.name(name))
      if (found === 0) continue
      rt.memory.decref(found)
      rt.errors.raise('TypeError', 'unhashable instance')
    }
    return (rt.types.object.hash as (self: Ref) => number)(o)
  }
  type.call = (o, args, names, packed) => {
    const method = rt.abstract.lookupAttr(o, rt.str.name('__call__'))
    if (method === 0) return rt.errors.raise('AttributeError', `${className(o)} instance has no __call__ method`)
    rt.recursion.enter(' in __call__')
    try {
      return rt.abstract.call(method, args, names, packed)
    } finally {
      rt.recursion.leave()
      rt.memory.decref(method)
    }
  }

  /** @mirrors Objects/classobject.c instance_richcompare */
  type.richcompare = (left, right, op: Compare) => {
    for (const [self, other, by] of [[left, right, op], [right, left, SWAPPED[op]]] as const) {
      const reply = isInstance(self) ? maybe(self, COMPARE_METHODS[by], [other]) : null
      if (reply !== null && reply !== rt.notImplemented) return reply
      if (reply !== null) rt.memory.decref(reply)
    }
    return unsupported()
  }

  /** @mirrors Objects/classobject.c half_cmp */
  function halfCompare(self: Ref, other: Ref): number {
    const result = maybe(self, '__cmp__', [other])
    if (result === null) return UNDEFINED
    try {
      if (result === rt.notImplemented) return UNDEFINED
      const order = asLong(rt, result)
      return order < 0n ? -1 : order > 0n ? 1 : 0
    } catch (error) {
      if (!rt.errors.matches(error, 'Exception')) throw error
      rt.errors.drop(error)
      return rt.errors.raise('TypeError', 'comparison did not return an int')
    } finally {
      rt.memory.decref(result)
    }
  }

  /** @mirrors Objects/classobject.c instance_compare */
  type.compare = (left, right) => {
    const pair = coerce(rt, left, right)
    const [a, b] = pair ?? [left, right]
    try {
      if (pair !== null && !isInstance(a) && !isInstance(b)) return rt.abstract.threeWay(a, b)
      const order = isInstance(a) ? halfCompare(a, b) : UNDEFINED
      if (order !== UNDEFINED || !isInstance(b)) return order
      const reversed = halfCompare(b, a)
      return reversed === UNDEFINED ? UNDEFINED : -reversed
    } finally {
      pair?.forEach(rt.memory.decref)
    }
  }

  /** What `__coerce__` gives; null when there is none or it declines. */
  function coerced(self: Ref, other: Ref): Pair | null {
    const result = maybe(self, '__coerce__', [other])
    if (result === null) return null
    try {
      if (result === rt.none || result === rt.notImplemented) return null
      if (!rt.memory.typeOf(result).isSubtypeOf(rt.tuple.type) || rt.tuple.items(result).length !== 2) rt.errors.raise('TypeError', 'coercion should return None or 2-tuple')
      const [a, b] = rt.tuple.items(result)
      return [rt.memory.incref(a), rt.memory.incref(b)]
    } finally {
      rt.memory.decref(result)
    }
  }

  type.coerce = coerced

  /** One side of an operator; `again` runs it on what coercion gave. @mirrors Objects/classobject.c half_binop */
  function half(self: Ref, other: Ref, method: string, again: (a: Ref, b: Ref) => Ref): Ref {
    if (!isInstance(self)) return unsupported()
    const pair = coerced(self, other)
    if (pair === null) return maybe(self, method, [other]) ?? unsupported()
    const [a, b] = pair
    try {
      if (isInstance(a)) return maybe(a, method, [b]) ?? unsupported()
      rt.recursion.enter(' after coercion')
      try {
        return again(a, b)
      } finally {
        rt.recursion.leave()
      }
    } finally {
      pair.forEach(rt.memory.decref)
    }
  }

  function binary(operator: BinaryOperator) {
    const { left, right } = OPERATOR_METHODS[operator]
    return (a: Ref, b: Ref): Ref => {
      const reply = half(a, b, left, (x, y) => rt.abstract.binary(operator, x, y))
      if (reply !== rt.notImplemented) return reply
      rt.memory.decref(reply)
      return half(b, a, right, (x, y) => rt.abstract.binary(operator, y, x))
    }
  }

  for (const operator of BINARY_OPERATORS) {
    if (operator === 'matrixMultiply') continue
    const { inplace } = OPERATOR_METHODS[operator]
    const both = binary(operator)
    type.number[operator] = both
    if (inplace === null) continue
    type.inplace[operator] = (a, b) => {
      const reply = half(a, b, inplace, (x, y) => rt.abstract.inplace(operator, x, y))
      if (reply !== rt.notImplemented) return reply
      rt.memory.decref(reply)
      return both(a, b)
    }
  }

  type.iter = (o) => {
    const result = maybe(o, '__iter__', [])
    if (result !== null) {
      if (rt.memory.typeOf(result).iternext !== null) return result
      const name = typeSystem(rt).displayName(rt.memory.typeOf(result))
      rt.memory.decref(result)
      return rt.errors.raise('TypeError', `__iter__ returned non-iterator of type '${name}'`)
    }
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
  type.length = (o) => count(must(o, '__len__', []), '__len__() should return an int', '__len__() should return >= 0')
  type.bool = (o) => {
    const result = maybe(o, '__nonzero__', []) ?? maybe(o, '__len__', [])
    return result === null || count(result, '__nonzero__ should return an int', '__nonzero__ should return >= 0') !== 0
  }
  type.getitem = (o, key) => must(o, '__getitem__', [key])
  type.setitem = (o, key, value) => rt.memory.decref(value === 0 ? must(o, '__delitem__', [key]) : must(o, '__setitem__', [key, value]))
  type.contains = (o, item) => {
    const result = maybe(o, '__contains__', [item])
    if (result === null) return typeSystem(rt).containsByIteration(o, item)
    try {
      return rt.abstract.isTrue(result)
    } finally {
      rt.memory.decref(result)
    }
  }
  type.negative = (o) => must(o, '__neg__', [])
  type.positive = (o) => must(o, '__pos__', [])
  type.invert = (o) => must(o, '__invert__', [])
  type.absolute = (o) => must(o, '__abs__', [])
  type.int = (o) => {
    if (has(o, '__int__')) return must(o, '__int__', [])
    const truncated = must(o, '__trunc__', [])
    if (rt.int.isInt(truncated)) return truncated
    const name = typeSystem(rt).displayName(rt.memory.typeOf(truncated))
    rt.memory.decref(truncated)
    return rt.errors.raise('TypeError', `__trunc__ returned non-Integral (type ${name})`)
  }
  type.float = (o) => must(o, '__float__', [])
  type.index = (o) => maybe(o, '__index__', []) ?? rt.errors.raise('TypeError', 'object cannot be interpreted as an index')
}
