/**
 * Slots and the special methods that fill them, in CPython's words: slotdefs.
 * A slot of a built-in type appears in its dict as a wrapper descriptor; a class that defines the method gets the
 * generic function that calls it. Source: Objects/typeobject.c slotdefs.
 */
import type { Ref } from '../../ref.ts'
import type { BinaryOperator, KeywordNames, TypeInfo } from '../type-info.ts'

export type WrappedCall = (self: Ref, args: readonly Ref[], names: KeywordNames) => Ref
// Slots differ in signature; the accessor pairs a slot with its own kind of function.
export type SlotFunction = (...args: never[]) => unknown

export interface SlotDef {
  /** The special method. */
  readonly name: string
  /** Which slot it fills; several methods may share one. */
  readonly slot: SlotKey
  /** The function that calls the Python method; null: only taken over from built-in types. */
  readonly generic: SlotFunction | null
  /** Makes the method that calls the slot. */
  readonly wrap: (slot: SlotFunction) => WrappedCall
  /** Positional arguments: exact, or [min, max], or null when the slot checks. */
  readonly arity: number | readonly [number, number] | null
}

export type SlotKey =
  | 'repr' | 'str' | 'hash' | 'call' | 'getattro' | 'setattro' | 'richcompare' | 'iter' | 'iternext' | 'descrGet' | 'descrSet' | 'init'
  | 'finalize' | 'legacyFinalize' | 'negative' | 'positive' | 'invert' | 'absolute' | 'bool' | 'index' | 'int' | 'float' | 'length'
  | 'getitem' | 'setitem' | 'contains' | 'concat' | 'repeat' | 'compare' | 'coerce' | `number.${BinaryOperator}` | `inplace.${BinaryOperator}`

export function getSlot(type: TypeInfo, key: SlotKey): SlotFunction | null {
  const dot = key.indexOf('.')
  if (dot < 0) return type[key as 'repr'] as SlotFunction | null
  return (type[key.slice(0, dot) as 'number'][key.slice(dot + 1) as BinaryOperator] as SlotFunction | undefined) ?? null
}

export function setSlot(type: TypeInfo, key: SlotKey, value: SlotFunction | null): void {
  const dot = key.indexOf('.')
  if (dot < 0) {
    ;(type as unknown as Record<string, SlotFunction | null>)[key] = value
    return
  }
  const table = type[key.slice(0, dot) as 'number'] as Record<string, SlotFunction>
  const operator = key.slice(dot + 1)
  if (value === null) delete table[operator]
  else table[operator] = value
}

/** Special methods of the binary operators: left, right, in place. */
export const OPERATOR_METHODS: Record<BinaryOperator, { readonly left: string; readonly right: string; readonly inplace: string | null; readonly sign: string }> = {
  add: { left: '__add__', right: '__radd__', inplace: '__iadd__', sign: '+' },
  subtract: { left: '__sub__', right: '__rsub__', inplace: '__isub__', sign: '-' },
  multiply: { left: '__mul__', right: '__rmul__', inplace: '__imul__', sign: '*' },
  remainder: { left: '__mod__', right: '__rmod__', inplace: '__imod__', sign: '%' },
  power: { left: '__pow__', right: '__rpow__', inplace: '__ipow__', sign: '** or pow()' },
  lshift: { left: '__lshift__', right: '__rlshift__', inplace: '__ilshift__', sign: '<<' },
  rshift: { left: '__rshift__', right: '__rrshift__', inplace: '__irshift__', sign: '>>' },
  and: { left: '__and__', right: '__rand__', inplace: '__iand__', sign: '&' },
  xor: { left: '__xor__', right: '__rxor__', inplace: '__ixor__', sign: '^' },
  or: { left: '__or__', right: '__ror__', inplace: '__ior__', sign: '|' },
  floorDivide: { left: '__floordiv__', right: '__rfloordiv__', inplace: '__ifloordiv__', sign: '//' },
  trueDivide: { left: '__truediv__', right: '__rtruediv__', inplace: '__itruediv__', sign: '/' },
  divide: { left: '__div__', right: '__rdiv__', inplace: '__idiv__', sign: '/' },
  matrixMultiply: { left: '__matmul__', right: '__rmatmul__', inplace: '__imatmul__', sign: '@' },
  divmod: { left: '__divmod__', right: '__rdivmod__', inplace: null, sign: 'divmod()' },
}
