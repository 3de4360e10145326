/** What a type takes over from its base. Source: Objects/typeobject.c inherit_special, inherit_slots. */
import { BINARY_OPERATORS, TypeInfo } from '../type-info.ts'

/** Slots that are inherited one by one; hash and the comparisons go together, see below. */
const SINGLE = [
  'ownedBlocks', 'repr', 'str', 'call', 'getattro', 'setattro', 'iter', 'iternext', 'descrGet', 'descrSet', 'init', 'finalize', 'legacyFinalize',
  'negative', 'positive', 'invert', 'absolute', 'bool', 'index', 'int', 'float', 'length', 'getitem', 'setitem', 'contains', 'concat', 'repeat', 'coerce',
] as const

/** The dealloc of a type that has set none. */
export const UNSET_DEALLOC = new TypeInfo('').dealloc

export function inheritLayout(type: TypeInfo, base: TypeInfo): void {
  if (type.basicBytes < base.basicBytes) type.basicBytes = base.basicBytes
  if (type.itemBytes === 0) type.itemBytes = base.itemBytes
  if (type.dictOffset === 0) type.dictOffset = base.dictOffset
  if (type.weaklistOffset === 0) type.weaklistOffset = base.weaklistOffset
  if (type.preHeaderBytes === 0) type.preHeaderBytes = base.preHeaderBytes
  type.hasDict ||= base.hasDict
  type.weakrefable ||= base.weakrefable
  if (!type.isGc && base.isGc && type.traverse === null) {
    type.isGc = true
    type.traverse = base.traverse
    type.clear = base.clear
  }
}

export function inheritSlots(type: TypeInfo, base: TypeInfo): void {
  for (const slot of SINGLE) if (type[slot] === null) (type[slot] as unknown) = base[slot]
  if (type.richcompare === null && type.compare === null && type.hash === null) {
    type.compare = base.compare
    type.richcompare = base.richcompare
    type.hash = base.hash
  }
  for (const operator of BINARY_OPERATORS) {
    if (type.number[operator] === undefined && base.number[operator] !== undefined) type.number[operator] = base.number[operator]
    if (type.inplace[operator] === undefined && base.inplace[operator] !== undefined) type.inplace[operator] = base.inplace[operator]
  }
  if (type.dealloc === UNSET_DEALLOC) type.dealloc = base.dealloc
  if (type.isGc && type.traverse === null) type.traverse = base.traverse
  if (type.isGc && type.clear === null) type.clear = base.clear
}

