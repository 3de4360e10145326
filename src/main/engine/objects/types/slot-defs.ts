/** The list of slots and special methods. @mirrors Objects/typeobject.c slotdefs */
import { intOfSize, shownType } from '../kit.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { Compare} from '../type-info.ts';
import { BINARY_OPERATORS, type Binary, type CallSlot, type TypeInfo, type Unary } from '../type-info.ts'
import { COMPARE_METHODS, type createObjectSlots } from './slots-of-objects.ts'
import type { createValueSlots } from './slots-of-values.ts'
import type { createLegacySlots } from './legacy-slots.ts'
import { typeSystem } from './type-system.ts'
import { OPERATOR_METHODS, type SlotDef, type SlotFunction, type SlotKey, type WrappedCall } from './slot-table.ts'

type ObjectSlots = ReturnType<typeof createObjectSlots>
type ValueSlots = ReturnType<typeof createValueSlots>
type LegacySlots = ReturnType<typeof createLegacySlots>
type Wrap = (slot: SlotFunction) => WrappedCall

/** Built-in types with a tp_setattro of their own. */
const GUARDED = new Set(['type', 'instance', 'classobj', 'weakproxy', 'weakcallableproxy'])

export function createSlotDefs(rt: Runtime, objects: ObjectSlots, values: ValueSlots, legacy: LegacySlots): SlotDef[] {
  const { python2 } = rt.profile.objects
  const defs: SlotDef[] = []
  const none = () => rt.memory.incref(rt.none)

  function def(name: string, slot: SlotKey, generic: unknown, arity: SlotDef['arity'], wrap: Wrap): void {
    defs.push({ name, slot, generic: generic as SlotFunction | null, arity, wrap })
  }

  const unary: Wrap = (slot) => (self) => (slot as unknown as Unary)(self)
  const binaryLeft: Wrap = (slot) => (self, args) => (slot as unknown as Binary)(self, args[0])
  const binaryRight: Wrap = (slot) => (self, args) => (slot as unknown as Binary)(args[0], self)

  /** A slot of a base that a built-in type in between replaces. @mirrors Objects/typeobject.c hackcheck */
  function refuseBypass(slot: SlotFunction, self: Ref, method: string): void {
    let own: TypeInfo | null = rt.memory.typeOf(self)
    while (own !== null && own.isHeap) own = own.base
    if (own !== null && own.setattro !== (slot as unknown) && GUARDED.has(own.name)) rt.errors.raise('TypeError', `can't apply this ${method} to ${typeSystem(rt).displayName(own)} object`)
  }

  def('__repr__', 'repr', objects.repr, 0, unary)
  def('__str__', 'str', objects.str, 0, unary)
  def('__hash__', 'hash', objects.hash, 0, (slot) => (self) => {
    const low = (slot as unknown as (o: Ref) => number)(self)
    return rt.int.fromBig((BigInt(rt.hashHigh) << 32n) | BigInt(low >>> 0))
  })
  def('__call__', 'call', objects.call, null, (slot) => (self, args, names) => (slot as unknown as CallSlot)(self, args, names, true))
  const getattr = (slot: SlotFunction) => slot as unknown as (o: Ref, name: Ref) => Ref
  const setattr = (slot: SlotFunction) => slot as unknown as (o: Ref, name: Ref, value: Ref) => void
  const attribute = (name: Ref): Ref => (rt.str.isStr(name) || (python2 && rt.memory.typeOf(name).name === 'unicode') ? name : rt.errors.raise('TypeError', `attribute name must be string, not '${shownType(rt, name)}'`))
  def('__getattribute__', 'getattro', objects.getattro, 1, (slot) => (self, args) => getattr(slot)(self, attribute(args[0])))
  def('__getattr__', 'getattro', objects.getattro, 1, (slot) => (self, args) => getattr(slot)(self, attribute(args[0])))
  def('__setattr__', 'setattro', objects.setattro, 2, (slot) => (self, args) => {
    refuseBypass(slot, self, '__setattr__')
    setattr(slot)(self, attribute(args[0]), args[1])
    return none()
  })
  def('__delattr__', 'setattro', objects.setattro, 1, (slot) => (self, args) => {
    refuseBypass(slot, self, '__delattr__')
    setattr(slot)(self, attribute(args[0]), 0)
    return none()
  })
  COMPARE_METHODS.forEach((name, op) => {
    def(name, 'richcompare', objects.richcompare, 1, (slot) => (self, args) =>
      (slot as unknown as NonNullable<TypeInfo['richcompare']>)(self, args[0], op as Compare))
  })
  if (python2) {
    def('__cmp__', 'compare', legacy.compare, 1, (slot) => (self, args) => {
      const compare = slot as unknown as NonNullable<TypeInfo['compare']>
      const [own, other] = [rt.memory.typeOf(self), rt.memory.typeOf(args[0])]
      if (other.compare !== compare && !other.isSubtypeOf(own)) {
        const { displayName } = typeSystem(rt)
        rt.errors.raise('TypeError', `${displayName(own)}.__cmp__(x,y) requires y to be a '${displayName(own)}', not a '${displayName(other)}'`)
      }
      return rt.int.from(compare(self, args[0]))
    })
    def('__coerce__', 'coerce', legacy.coerce, 1, (slot) => (self, args) => {
      const pair = (slot as unknown as NonNullable<TypeInfo['coerce']>)(self, args[0])
      return pair === null ? rt.memory.incref(rt.notImplemented) : rt.tuple.steal([...pair])
    })
  }
  def('__iter__', 'iter', objects.iter, 0, unary)
  def(python2 ? 'next' : '__next__', 'iternext', objects.iternext, 0, (slot) => (self) => {
    const item = (slot as unknown as Unary)(self)
    if (item === 0) rt.errors.raise('StopIteration', '')
    return item
  })
  def('__get__', 'descrGet', objects.descrGet, [1, 2], (slot) => (self, args) => {
    const instance = args[0] === rt.none ? 0 : args[0]
    const owner = args.length < 2 || args[1] === rt.none ? 0 : args[1]
    if (instance === 0 && owner === 0) rt.errors.raise('TypeError', '__get__(None, None) is invalid')
    return (slot as unknown as NonNullable<TypeInfo['descrGet']>)(self, instance, owner)
  })
  def('__set__', 'descrSet', objects.descrSet, 2, (slot) => (self, args) => {
    setattr(slot)(self, args[0], args[1])
    return none()
  })
  def('__delete__', 'descrSet', objects.descrSet, 1, (slot) => (self, args) => {
    setattr(slot)(self, args[0], 0)
    return none()
  })
  def('__init__', 'init', objects.init, null, (slot) => (self, args, names) => {
    ;(slot as unknown as NonNullable<TypeInfo['init']>)(self, args, names)
    return none()
  })
  def('__del__', python2 ? 'legacyFinalize' : 'finalize', objects.finalize, 0, (slot) => (self) => {
    ;(slot as unknown as (o: Ref) => void)(self)
    return none()
  })

  for (const operator of BINARY_OPERATORS) {
    if (operator === 'divide' && !python2) continue
    if (operator === 'matrixMultiply' && python2) continue
    const { left, right, inplace } = OPERATOR_METHODS[operator]
    const arity = operator === 'power' ? ([1, 2] as const) : 1
    def(left, `number.${operator}`, values.number[operator], arity, binaryLeft)
    def(right, `number.${operator}`, values.number[operator], arity, binaryRight)
    if (inplace !== null) def(inplace, `inplace.${operator}`, values.inplace[operator], 1, binaryLeft)
  }
  def('__neg__', 'negative', values.negative, 0, unary)
  def('__pos__', 'positive', values.positive, 0, unary)
  def('__invert__', 'invert', values.invert, 0, unary)
  def('__abs__', 'absolute', values.absolute, 0, unary)
  def(python2 ? '__nonzero__' : '__bool__', 'bool', values.bool, 0, (slot) => (self) =>
    rt.int.fromBool((slot as unknown as (o: Ref) => boolean)(self)))
  def('__index__', 'index', values.index, 0, unary)
  def('__int__', 'int', values.int, 0, unary)
  def('__float__', 'float', values.float, 0, unary)

  def('__len__', 'length', values.length, 0, (slot) => (self) => intOfSize(rt, (slot as unknown as (o: Ref) => number)(self)))
  def('__getitem__', 'getitem', values.getitem, 1, binaryLeft)
  def('__setitem__', 'setitem', values.setitem, 2, (slot) => (self, args) => {
    setattr(slot)(self, args[0], args[1])
    return none()
  })
  def('__delitem__', 'setitem', values.setitem, 1, (slot) => (self, args) => {
    setattr(slot)(self, args[0], 0)
    return none()
  })
  def('__contains__', 'contains', values.contains, 1, (slot) => (self, args) =>
    rt.int.fromBool((slot as unknown as (o: Ref, item: Ref) => boolean)(self, args[0])))
  def('__add__', 'concat', null, 1, binaryLeft)
  const repeat: Wrap = (slot) => (self, args) =>
    (slot as unknown as NonNullable<TypeInfo['repeat']>)(self, rt.abstract.asIndex(args[0]))
  def('__mul__', 'repeat', null, 1, repeat)
  def('__rmul__', 'repeat', null, 1, repeat)
  return defs
}
