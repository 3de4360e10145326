/** How an object is taken apart and made again: what copy (and pickle) ask for. @mirrors Objects/typeobject.c object___reduce_ex___impl, reduce_newobj */
import { installExceptionReduce } from './errors/reducing.ts'
import { createKit } from './kit.ts'
import type { Runtime } from './runtime.ts'
import type { TypeInfo } from './type-info.ts'
import { NULL, type Ref } from '../ref.ts'
import { typeSystem } from './types/type-system.ts'

export function addReduce(rt: Runtime, object: TypeInfo): void {
  const { incref, decref, typeOf } = rt.memory
  const { abstract, natives, tuple, errors } = rt
  const { minor } = rt.profile
  const kit = createKit(rt)
  const name = (text: string) => rt.str.name(text)
  const registry = () => rt.loadModule(minor < 0 ? 'copy_reg' : 'copyreg')
  const ofRegistry = (text: string) => abstract.getattr(registry(), name(text))

  function cannot(type: TypeInfo): never {
    const shown = typeSystem(rt).displayName(type)
    return errors.raise('TypeError', minor < 8 ? `can't pickle ${shown} objects` : `cannot pickle '${shown}' object`)
  }

  /** A special method of the object's own, bound; NULL when there is none. */
  const own = (o: Ref, text: string) => abstract.lookupAttr(o, name(text))

  function slotNames(type: TypeInfo): Ref {
    if (!type.isHeap) return NULL
    const known = rt.dict.getName(type.dict, name('__slotnames__'))
    if (known !== NULL) return incref(known)
    return kit.using(ofRegistry('_slotnames'), (function_) => abstract.call(function_, [type.ref]))
  }

  /** The attributes: None, a dict, or a pair of the dict (or None) and the values of the slots. */
  function defaultState(o: Ref, required: boolean): Ref {
    const type = typeOf(o)
    if (required && minor >= 0 && type.itemBytes > 0) cannot(type)
    const dict = type.hasDict ? rt.types.instanceDict(o, true) : NULL
    const state = dict === NULL || (minor >= 0 && rt.dict.size(dict) === 0) ? kit.none() : incref(dict)
    const names = slotNames(type)
    try {
      const slots = names === NULL || names === rt.none ? [] : rt.list.items(names)
      if (required && minor >= 0 && type.basicBytes > object.basicBytes + plainBytes(type, slots.length)) {
        decref(state)
        cannot(type)
      }
      if (slots.length === 0) return state
      const values = rt.dict.create()
      for (const slot of slots) {
        const value = abstract.lookupAttr(o, slot)
        if (value === NULL) continue
        rt.dict.set(values, slot, value)
        decref(value)
      }
      if (rt.dict.size(values) > 0) return tuple.steal([state, values])
      decref(values)
      return state
    } finally {
      if (names !== NULL) decref(names)
    }
  }

  /** Bytes of an instance that its dict, weak references and slots account for. */
  function plainBytes(type: TypeInfo, slots: number): number {
    return (type.dictOffset > 0 ? 8 : 0) + (type.weaklistOffset > 0 ? 8 : 0) + 8 * slots
  }

  /** @mirrors Objects/typeobject.c object_getstate */
  function stateOf(o: Ref, required: boolean): Ref {
    const generic = rt.dict.getName(object.dict, name('__getstate__'))
    if (generic !== NULL && rt.types.lookup(typeOf(o), name('__getstate__')) === generic) return defaultState(o, required)
    const getstate = own(o, '__getstate__')
    return getstate === NULL ? defaultState(o, required) : kit.using(getstate, (method) => abstract.call(method, []))
  }

  /** Arguments for __new__, the class first, and whether the object named them. */
  function newArguments(o: Ref, cls: Ref): { readonly args: Ref[]; readonly given: boolean; readonly named?: Ref } {
    const extended = minor < 0 ? NULL : rt.types.lookupSpecial(o, name('__getnewargs_ex__'))
    if (extended !== NULL) return kit.using(kit.using(extended, (bound) => abstract.call(bound, [])), (pair) => namedArguments(pair, cls))
    const method = minor < 0 ? own(o, '__getnewargs__') : rt.types.lookupSpecial(o, name('__getnewargs__'))
    if (method === NULL) return { args: [incref(cls)], given: false }
    return kit.using(kit.using(method, (bound) => abstract.call(bound, [])), (args) => {
      if (!typeOf(args).isSubtypeOf(tuple.type)) errors.raise('TypeError', `__getnewargs__ should return a tuple, not '${kit.typeName(args)}'`)
      return { args: [incref(cls), ...tuple.items(args).map(incref)], given: true }
    })
  }

  /** What __getnewargs_ex__ answers: positional arguments, and a dict of others. */
  function namedArguments(pair: Ref, cls: Ref): { readonly args: Ref[]; readonly given: boolean; readonly named?: Ref } {
    if (!typeOf(pair).isSubtypeOf(tuple.type)) errors.raise('TypeError', `__getnewargs_ex__ should return a tuple, not '${kit.typeName(pair)}'`)
    if (tuple.size(pair) !== 2) errors.raise('ValueError', `__getnewargs_ex__ should return a tuple of length 2, not ${tuple.size(pair)}`)
    const [args, named] = tuple.items(pair)
    if (!typeOf(args!).isSubtypeOf(tuple.type)) errors.raise('TypeError', `first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${kit.typeName(args!)}'`)
    if (!rt.dict.isDict(named!)) errors.raise('TypeError', `second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${kit.typeName(named!)}'`)
    const all = { args: [incref(cls), ...tuple.items(args!).map(incref)], given: true }
    return rt.dict.size(named!) === 0 ? all : { ...all, named: incref(named!) }
  }

  function reduceNew(o: Ref): Ref {
    const type = typeOf(o)
    if (type.create === null) cannot(type)
    const cls = type.ref
    const isList = type.isSubtypeOf(rt.list.type)
    const isDict = type.isSubtypeOf(rt.dict.type)
    const { args, given, named } = newArguments(o, cls)
    let state: Ref
    try {
      state = stateOf(o, !given && !isList && !isDict)
    } catch (error) {
      kit.release(args)
      throw error
    }
    const items = isList ? abstract.iter(o) : kit.none()
    const pairs = isDict ? kit.using(abstract.callMethod(o, minor < 0 ? 'iteritems' : 'items', []), abstract.iter) : kit.none()
    if (named !== undefined) {
      const [first, ...others] = args
      return tuple.steal([ofRegistry('__newobj_ex__'), tuple.steal([first!, tuple.steal(others), named]), state, items, pairs])
    }
    return tuple.steal([ofRegistry('__newobj__'), tuple.steal(args), state, items, pairs])
  }

  function common(o: Ref, protocol: Ref): Ref {
    if (rt.int.toNumber(protocol) >= 2) return reduceNew(o)
    return kit.using(ofRegistry('_reduce_ex'), (function_) => abstract.call(function_, [o, protocol]))
  }

  const withProtocol = (protocol: Ref | undefined, run: (protocol: Ref) => Ref) => kit.using(protocol === undefined ? rt.int.from(0) : incref(protocol), run)
  natives.method(object, '__reduce__', 0, (o) => withProtocol(undefined, (protocol) => common(o, protocol)))
  natives.method(object, '__reduce_ex__', [0, 1], (o, [protocol]) => {
    const generic = rt.dict.getName(object.dict, name('__reduce__'))
    const isOwn = rt.types.lookup(typeOf(o), name('__reduce__')) !== generic
    return kit.using(abstract.getattr(o, name('__reduce__')), (method) => (isOwn ? abstract.call(method, []) : withProtocol(protocol, (number) => common(o, number))))
  })
  if (minor >= 11) natives.method(object, '__getstate__', 0, (o) => defaultState(o, false))

  /** A set is made again from a list of its items. */
  for (const type of [rt.set.type, rt.set.frozen]) {
    natives.method(type, '__reduce__', 0, (o) => {
      const list = rt.listFromIterable(o)
      const dict = typeOf(o).hasDict ? rt.types.instanceDict(o, true) : NULL
      return tuple.steal([incref(typeOf(o).ref), tuple.steal([list]), dict === NULL ? kit.none() : incref(dict)])
    })
  }
  /** Immutable values hand themselves to __new__. */
  for (const type of [rt.int.type, rt.float.type, rt.str.type, tuple.type]) {
    natives.method(type, '__getnewargs__', 0, (o) => {
      if (type === tuple.type) return tuple.steal([tuple.from(tuple.items(o))])
      if (type === rt.int.type) return tuple.steal([rt.int.fromBig(rt.int.toBig(o))])
      return tuple.steal([type === rt.float.type ? rt.float.from(rt.float.value(o)) : rt.str.from(rt.str.value(o))])
    })
  }
  /** Text in Latin-1 for the older protocols. @mirrors Objects/bytearrayobject.c _common_reduce */
  const bytearray = rt.types.infos.find((info) => info?.name === 'bytearray' && !info.isHeap)!
  function reduceBytes(o: Ref, protocol: number): Ref {
    const dict = typeOf(o).hasDict ? rt.types.instanceDict(o, true) : NULL
    const text = rt.bytes.value(o)
    const args = protocol >= 3 ? (text === '' ? [] : [rt.bytes.from(text)]) : [minor < 0 ? rt.unicodeFrom(text) : rt.str.from(text), rt.str.from('latin-1')]
    return tuple.steal([incref(typeOf(o).ref), tuple.steal(args), dict === NULL ? kit.none() : incref(dict)])
  }
  natives.method(bytearray, '__reduce__', 0, (o) => reduceBytes(o, 2))
  if (minor >= 0) natives.method(bytearray, '__reduce_ex__', [0, 1], (o, [protocol]) => reduceBytes(o, protocol === undefined ? 0 : rt.int.toNumber(protocol)))
  installExceptionReduce(rt)
}
