/** FrameLocalsProxy: what f_locals of a function's frame is from 3.13 on (PEP 667). @mirrors Objects/frameobject.c framelocalsproxy_methods */
import { createKit, shownType } from '../../objects/kit.ts'
import { createReprGuard } from '../../objects/repr-guard.ts'
import { basicSize } from '../../objects/sizes/basic-sizes.ts'
import { Compare, TypeInfo } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import { FRAME, type Machine } from './machine.ts'

const PROXY_FRAME = 4

/** Answers a new proxy of a function's frame. */
export function createFrameLocalsProxy(machine: Machine): (frame: Ref) => Ref {
  const { rt, frameLocals } = machine
  const { H } = rt
  const { incref, decref } = rt.memory
  const { natives, errors, dict, list, tuple, str } = rt
  const kit = createKit(rt)
  const guard = createReprGuard(rt)
  const type = new TypeInfo('FrameLocalsProxy')
  type.basicBytes = basicSize(rt.profile, 'FrameLocalsProxy')
  type.isGc = true
  type.subclassable = false
  type.collection = 'mapping'
  const frameOf = (o: Ref): Ref => H[o + PROXY_FRAME]!
  const isProxy = (o: Ref): boolean => rt.memory.typeOf(o) === type
  /** Names the function does not have: in a dict of the frame. */
  const extras = (o: Ref): Ref => H[frameOf(o) + FRAME.locals]!

  function create(frame: Ref): Ref {
    const o = rt.memory.alloc(type)
    H[o + PROXY_FRAME] = incref(frame)
    rt.memory.track(o)
    return o
  }

  /** Its place among the function's variables, or -1. */
  function placeOf(names: readonly string[], key: Ref): number {
    return str.isStr(key) ? names.indexOf(str.value(key)) : -1
  }

  /** Borrowed or NULL. */
  function find(o: Ref, key: Ref): Ref {
    const variables = frameLocals.of(frameOf(o))
    const place = placeOf(variables.names, key)
    const value = place < 0 ? 0 : variables.value(place)
    if (value !== 0) return value
    if (extras(o) === 0) rt.abstract.hash(key)
    return extras(o) === 0 ? 0 : dict.get(extras(o), key)
  }

  function set(o: Ref, key: Ref, value: Ref): void {
    if (value === 0) errors.raise('TypeError', 'cannot remove variables from FrameLocalsProxy')
    const variables = frameLocals.of(frameOf(o))
    const place = placeOf(variables.names, key)
    if (place >= 0) return variables.setValue(place, value)
    if (extras(o) === 0) {
      rt.abstract.hash(key)
      H[frameOf(o) + FRAME.locals] = dict.create()
    }
    dict.set(extras(o), key, value)
  }

  /** Borrowed keys and values, the function's own first. */
  function entries(o: Ref): [key: Ref, value: Ref][] {
    const variables = frameLocals.of(frameOf(o))
    const found: [Ref, Ref][] = []
    variables.names.forEach((name, place) => {
      const value = variables.value(place)
      if (value !== 0) found.push([str.name(name), value])
    })
    if (extras(o) !== 0) dict.each(extras(o), (key, value) => found.push([key, value]))
    return found
  }

  const keys = (o: Ref): Ref => list.from(entries(o).map(([key]) => key))

  function merge(o: Ref, other: Ref): boolean {
    if (!dict.isDict(other) && !isProxy(other)) return false
    const pairs = isProxy(other) ? entries(other) : []
    if (!isProxy(other)) dict.each(other, (key, value) => pairs.push([key, value]))
    for (const pair of pairs) pair.forEach(incref)
    try {
      for (const [key, value] of pairs) set(o, key, value)
    } finally {
      for (const pair of pairs) pair.forEach(decref)
    }
    return true
  }

  function copy(o: Ref): Ref {
    const made = dict.create()
    for (const [key, value] of entries(o)) dict.set(made, key, value)
    return made
  }

  /** get and setdefault, whose second argument is None when missing. */
  function keyAndDefault(name: string, args: readonly Ref[]): [Ref, Ref] {
    if (args.length < 1 || args.length > 2) errors.raise('TypeError', `${name} expected 1 or 2 arguments`)
    return [args[0]!, args[1] ?? rt.none]
  }

  type.dealloc = (o) => {
    rt.memory.untrack(o)
    decref(frameOf(o))
    rt.memory.free(o)
  }
  type.traverse = (o, visit) => visit(frameOf(o))
  type.create = (_type, args, names) => {
    kit.noKeywords('FrameLocalsProxy', names)
    if (args.length !== 1) errors.raise('TypeError', `FrameLocalsProxy expected 1 argument, got ${args.length}`)
    if (rt.memory.typeOf(args[0]!) !== machine.frameType) errors.raise('TypeError', `expect frame, not ${shownType(rt, args[0]!)}`)
    return create(args[0]!)
  }
  type.length = (o) => entries(o).length
  type.getitem = (o, key) => {
    const value = find(o, key)
    return value !== 0 ? incref(value) : errors.raise('KeyError', `local variable '${rt.abstract.reprText(key)}' is not defined`)
  }
  type.setitem = set
  type.contains = (o, key) => find(o, key) !== 0
  type.iter = (o) => kit.using(keys(o), rt.abstract.iter)
  type.repr = (o) => str.from(guard.run(o, '{...}', () => kit.using(copy(o), rt.abstract.reprText)))
  type.richcompare = (left, right, op) => {
    const negated = op === Compare.Ne
    if (op !== Compare.Eq && !negated) return kit.unsupported()
    if (isProxy(right)) return kit.bool((frameOf(left) === frameOf(right)) !== negated)
    return dict.isDict(right) ? kit.using(copy(left), (mine) => rt.abstract.compare(mine, right, op)) : kit.unsupported()
  }
  type.hash = null
  type.number.or = (left, right) => {
    const other = isProxy(left) ? right : left
    if (isProxy(left) && !dict.isDict(other) && !isProxy(other)) return kit.unsupported()
    const result = dict.create()
    try {
      dict.update(result, left)
      dict.update(result, right)
    } catch (error) {
      decref(result)
      throw error
    }
    return result
  }
  type.inplace.or = (o, other) => (merge(o, other) ? incref(o) : kit.unsupported())
  rt.types.define(type)

  natives.method(type, 'get', null, (o, args) => {
    const [key, missing] = keyAndDefault('get', args)
    return incref(find(o, key) || missing)
  })
  natives.method(type, 'setdefault', null, (o, args) => {
    const [key, missing] = keyAndDefault('setdefault', args)
    const value = find(o, key)
    if (value === 0) set(o, key, missing)
    return incref(value !== 0 ? value : missing)
  })
  natives.method(type, 'update', 1, (o, [other]) => (merge(o, other!) ? kit.none() : errors.raise('TypeError', 'update() argument must be dict or another FrameLocalsProxy')))
  natives.method(type, 'keys', 0, keys)
  natives.method(type, 'values', 0, (o) => list.from(entries(o).map(([, value]) => value)))
  natives.method(type, 'items', 0, (o) => list.steal(entries(o).map((pair) => tuple.from(pair))))
  natives.method(type, 'copy', 0, copy)
  natives.method(type, '__reversed__', 0, (o) => list.from(entries(o).map(([key]) => key).reverse()))
  return create
}
