/** Generic slots that call Python methods: numbers and containers. Source: Objects/typeobject.c slot_nb_*, slot_sq_*, slot_mp_*. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { BINARY_OPERATORS, type Binary, type BinaryOperator, type TypeInfo } from '../type-info.ts'
import { OPERATOR_METHODS } from './slot-table.ts'
import type { SpecialCalls } from './special-calls.ts'
import { asLong } from '../c-integers.ts'
import { typeSystem } from './type-system.ts'

const LARGEST_SIZE = 2n ** 63n - 1n

export function createValueSlots(rt: Runtime, special: SpecialCalls) {
  const { lookupName, callFound, callSpecial } = special
  const python2 = rt.profile.objects.python2
  const boolName = python2 ? '__nonzero__' : '__bool__'
  const name = (o: Ref) => typeSystem(rt).displayName(rt.memory.typeOf(o))

  function call(o: Ref, method: string, args: readonly Ref[]): Ref {
    const result = callSpecial(o, method, args)
    if (result === null) rt.errors.raise('AttributeError', python2 ? method : `'${name(o)}' object has no attribute '${method}'`)
    return result
  }

  /** The right operand's reflected method is a different one than the left's. @mirrors Objects/typeobject.c method_is_overloaded */
  function isOverloaded(left: Ref, right: Ref, method: string): boolean {
    const other = lookupName(right, method)
    return other !== 0 && other !== lookupName(left, method)
  }

  /** @mirrors Objects/typeobject.c SLOT1BINFULL */
  function binary(operator: BinaryOperator): Binary {
    const { left: leftName, right: rightName } = OPERATOR_METHODS[operator]
    return function slot(left, right) {
      const { typeOf, decref, incref } = rt.memory
      const leftType: TypeInfo = typeOf(left)
      const rightType: TypeInfo = typeOf(right)
      let askRight = leftType !== rightType && rightType.number[operator] === slot
      if (leftType.number[operator] === slot) {
        if (askRight && rightType.isSubtypeOf(leftType) && isOverloaded(left, right, rightName)) {
          const result = callSpecial(right, rightName, [left])
          if (result !== null && result !== rt.notImplemented) return result
          if (result !== null) decref(result)
          askRight = false
        }
        const result = callSpecial(left, leftName, [right])
        if (result !== null) {
          if (result !== rt.notImplemented || leftType === rightType) return result
          decref(result)
        }
      }
      if (askRight) {
        const result = callSpecial(right, rightName, [left])
        if (result !== null) return result
      }
      return incref(rt.notImplemented)
    }
  }

  function inplace(operator: BinaryOperator): Binary {
    const method = OPERATOR_METHODS[operator].inplace as string
    return (left, right) => callSpecial(left, method, [right]) ?? rt.memory.incref(rt.notImplemented)
  }

  function bool(self: Ref): boolean {
    const found = lookupName(self, boolName)
    if (found === 0) return length(self) !== 0
    const result = callFound(self, found, [])
    try {
      if (rt.memory.typeOf(result) !== rt.int.bool && !(python2 && rt.int.isInt(result))) {
        rt.errors.raise('TypeError', python2
          ? `__nonzero__ should return bool or int, returned ${name(result)}`
          : `__bool__ should return bool, returned ${name(result)}`)
      }
      return rt.abstract.isTrue(result)
    } finally {
      rt.memory.decref(result)
    }
  }

  function length(self: Ref): number {
    const result = call(self, '__len__', [])
    try {
      if (python2) return legacyLength(result)
      if (rt.int.isInt(result) && rt.int.toBig(result) < 0n) rt.errors.raise('ValueError', '__len__() should return >= 0')
      if (rt.int.isInt(result) && rt.int.toBig(result) > LARGEST_SIZE) rt.errors.raise('OverflowError', "cannot fit 'int' into an index-sized integer")
      return rt.abstract.asIndex(result)
    } finally {
      rt.memory.decref(result)
    }
  }

  /** @mirrors Objects/typeobject.c slot_sq_length (2.7) */
  function legacyLength(result: Ref): number {
    const isLong = rt.memory.typeOf(result).isSubtypeOf(rt.int.long as TypeInfo)
    const exact = isLong ? rt.int.toBig(result) : asLong(rt, result)
    if (BigInt.asIntN(64, exact) !== exact) rt.errors.raise('OverflowError', 'long int too large to convert to int')
    return exact < 0n ? rt.errors.raise('ValueError', '__len__() should return >= 0') : Number(exact)
  }

  function contains(self: Ref, item: Ref): boolean {
    const found = lookupName(self, '__contains__')
    if (found === rt.none) rt.errors.raise('TypeError', `'${name(self)}' object is not a container`)
    const result = call(self, '__contains__', [item])
    try {
      return rt.abstract.isTrue(result)
    } finally {
      rt.memory.decref(result)
    }
  }

  function setitem(self: Ref, key: Ref, value: Ref): void {
    rt.memory.decref(value === 0 ? call(self, '__delitem__', [key]) : call(self, '__setitem__', [key, value]))
  }

  const unary = (method: string) => (self: Ref) => call(self, method, [])

  return {
    number: Object.fromEntries(BINARY_OPERATORS.map((operator) => [operator, binary(operator)])) as Record<BinaryOperator, Binary>,
    inplace: Object.fromEntries(BINARY_OPERATORS.map((operator) => [operator, inplace(operator)])) as Record<BinaryOperator, Binary>,
    negative: unary('__neg__'),
    positive: unary('__pos__'),
    invert: unary('__invert__'),
    absolute: unary('__abs__'),
    index: unary('__index__'),
    int: unary('__int__'),
    float: unary('__float__'),
    bool,
    length,
    getitem: (self: Ref, key: Ref) => call(self, '__getitem__', [key]),
    setitem,
    contains,
  }
}
