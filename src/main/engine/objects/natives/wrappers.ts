/** Slots of built-in types as methods: slot wrapper (`int.__add__`) and method-wrapper (`(1).__add__`). Source: Objects/descrobject.c. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { basicSize } from '../sizes/basic-sizes.ts'
import { Compare, TypeInfo, type KeywordNames } from '../type-info.ts'
import type { SlotDef, SlotFunction, WrappedCall } from '../types/slot-table.ts'
import { typeSystem, type WrapperRecord } from '../types/type-system.ts'
import { D_NAME } from './definition.ts'
import type { Descriptors } from './descriptors.ts'
import type { ArgumentPacking } from './packed-arguments.ts'

/** Words of wrapperobject; the last is the upper half of a pointer. */
const DESCR = 4
const SELF = 6
const FROM_SUPER = 7

export interface Wrappers {
  add(owner: TypeInfo, def: SlotDef, slot: SlotFunction): Ref
  recordOf(descriptor: Ref): WrapperRecord | null
  /**
   * 3.12+: super().__len__() calls the slot wrapper itself, with its object as first argument (LOAD_SUPER_ATTR). Here it stays bound,
   * and its call makes the same tuples.
   */
  loadedFromSuper(o: Ref): void
  addAttributes(): void
}

export function createWrappers(rt: Runtime, descriptors: Descriptors, packing: ArgumentPacking): Wrappers {
  const { H } = rt
  const records: (WrapperRecord & { readonly call: WrappedCall })[] = [null as never]
  const type = descriptors.kind('wrapper_descriptor', 'wrapperDescriptor', 'slot wrapper')
  const bound = new TypeInfo('method-wrapper')
  const record = (descriptor: Ref) => records[H[descriptor + descriptors.body]]

  function invoke(descriptor: Ref, self: Ref, args: readonly Ref[], names: KeywordNames): Ref {
    const { def, call } = record(descriptor)
    const { arity } = def
    if (arity !== null) {
      if (names !== null && names.length > 0) rt.errors.raise('TypeError', rt.profile.objects.python2 ? `wrapper ${def.name} doesn't take keyword arguments` : `wrapper ${def.name}() takes no keyword arguments`)
      const [min, max] = typeof arity === 'number' ? [arity, arity] : arity
      if (args.length < min || args.length > max) {
        const many = rt.profile.minor < 8 || min !== 1 ? 's' : ''
        rt.errors.raise('TypeError', min === max
          ? `${min === 2 ? ' ' : ''}expected ${min} argument${many}, got ${args.length}`
          : `${def.name === '__pow__' || def.name === '__rpow__' ? '' : def.name} expected at ${args.length < min ? `least ${min}` : `most ${max}`} arguments, got ${args.length}`)
      }
    }
    return call(self, args, names)
  }

  /** Exceptions keep the tuple that reaches their __init__, which makes it here unless it has the like already. */
  function keepsTuple(descriptor: Ref, self: Ref, args: readonly Ref[]): boolean {
    const { def, owner } = record(descriptor)
    return def.slot === 'init' && owner.isSubtypeOf(rt.errors.type('BaseException')) && !rt.exceptions.hasArgs(self, args)
  }

  type.descrGet = (o, instance) => {
    const { memory } = rt
    if (instance === 0) return memory.incref(o)
    descriptors.checkInstance(o, instance)
    const wrapper = memory.alloc(bound)
    H[wrapper + DESCR] = memory.incref(o)
    H[wrapper + SELF] = memory.incref(instance)
    H[wrapper + FROM_SUPER] = 0
    memory.track(wrapper)
    return wrapper
  }
  type.call = (o, args, names, packed = false) => {
    const self = descriptors.requireSelf(o, args, true)
    const rest = args.slice(1)
    return packed ? invoke(o, self, rest, names) : around(o, args, rest, names)
  }

  /** The arguments, and the arguments without self. */
  function around(descriptor: Ref, args: readonly Ref[], rest: readonly Ref[], names: KeywordNames): Ref {
    const invoked = (): Ref => invoke(descriptor, args[0], rest, names)
    return packing.around(args, names, keepsTuple(descriptor, args[0], rest) ? invoked : () => packing.copied(rest, names, invoked))
  }

  rt.types.define(type)

  bound.basicBytes = basicSize(rt.profile, 'methodWrapper')
  bound.isGc = true
  bound.subclassable = false
  bound.dealloc = (o) => {
    rt.memory.untrack(o)
    rt.memory.decref(H[o + DESCR])
    rt.memory.decref(H[o + SELF])
    rt.memory.free(o)
  }
  bound.traverse = (o, visit) => {
    visit(H[o + DESCR])
    visit(H[o + SELF])
  }
  bound.call = (o, args, names, packed = false) => {
    const [descriptor, self] = [H[o + DESCR], H[o + SELF]]
    if (!packed && H[o + FROM_SUPER] !== 0) return around(descriptor, [self, ...args], args, names)
    const invoked = (): Ref => invoke(descriptor, self, args, names)
    return packed || keepsTuple(descriptor, self, args) ? invoked() : packing.around(args, names, invoked)
  }
  bound.repr = (o) => {
    const self = H[o + SELF]
    const owner = typeSystem(rt).displayName(rt.memory.typeOf(self))
    return rt.str.from(`<method-wrapper '${descriptors.nameOf(H[o + DESCR])}' of ${owner} object at 0x${(self * 4).toString(16)}>`)
  }
  bound.hash = (o) => {
    rt.hashHigh = 0
    return (H[o + DESCR] ^ (H[o + SELF] << 3)) | 0
  }
  bound.richcompare = (left, right, op) => {
    if ((op !== Compare.Eq && op !== Compare.Ne) || rt.memory.typeOf(right) !== bound) return rt.memory.incref(rt.notImplemented)
    const same = H[left + DESCR] === H[right + DESCR] && H[left + SELF] === H[right + SELF]
    return rt.int.fromBool(same === (op === Compare.Eq))
  }
  rt.types.define(bound)

  function addAttributes(): void {
    const { natives, memory } = rt
    natives.getset(type, '__name__', (o) => memory.incref(H[o + D_NAME]))
    natives.getset(type, '__objclass__', (o) => memory.incref(descriptors.ownerOf(o).ref))
    if (!rt.profile.objects.python2) {
      const qualname = (descriptor: Ref): Ref => rt.str.from(`${descriptors.ownerOf(descriptor).name}.${descriptors.nameOf(descriptor)}`)
      natives.getset(type, '__qualname__', qualname)
      natives.getset(bound, '__qualname__', (o) => qualname(H[o + DESCR]))
    }
    natives.getset(bound, '__self__', (o) => memory.incref(H[o + SELF]))
    natives.getset(bound, '__name__', (o) => memory.incref(H[H[o + DESCR] + D_NAME]))
    natives.getset(bound, '__objclass__', (o) => memory.incref(descriptors.ownerOf(H[o + DESCR]).ref))
  }

  return {
    add: (owner, def, slot) => descriptors.create(type, owner, def.name, records.push({ def, slot, owner, call: def.wrap(slot) }) - 1),
    loadedFromSuper(o) {
      if (rt.memory.typeOf(o) === bound) H[o + FROM_SUPER] = 1
    },
    recordOf: (descriptor) => (rt.memory.typeOf(descriptor) === type ? record(descriptor) : null),
    addAttributes,
  }
}
