/** types.UnionType, `int | None`, from 3.10 on. Source: Objects/unionobject.c. */
import { NULL, type Ref } from '../ref.ts'
import { annotationText } from './annotation-text.ts'
import type { GenericAliases } from './api.ts'
import { defineSimpleType } from './iterators/simple-type.ts'
import { createKit } from './kit.ts'
import type { Runtime } from './runtime.ts'
import { Compare, type TypeInfo } from './type-info.ts'

/** unionobject: args, parameters. */
const ARGS = 4
const PARAMETERS = 6

export function createUnionType(rt: Runtime, aliases: GenericAliases): { type: TypeInfo; install(): void } {
  const { H } = rt
  const { incref, decref, alloc, track, typeOf } = rt.memory
  const kit = createKit(rt)
  const noneType = typeOf(rt.none)

  const type = defineSimpleType(rt, {
    name: 'UnionType',
    bytes: 32,
    members: [ARGS, PARAMETERS],
    slots: {
      module: 'types',
      repr: (o) => rt.str.from(rt.tuple.items(H[o + ARGS]!).map((item) => (item === noneType.ref ? 'None' : annotationText(rt, item))).join(' | ')),
      hash: (o) => {
        const items = rt.set.frozenFrom(rt.tuple.items(H[o + ARGS]!))
        return kit.using(items, rt.abstract.hash)
      },
      richcompare(left, right, op) {
        if (typeOf(left) !== type || typeOf(right) !== type || (op !== Compare.Eq && op !== Compare.Ne)) return kit.unsupported()
        const a = rt.set.frozenFrom(rt.tuple.items(H[left + ARGS]!))
        const b = rt.set.frozenFrom(rt.tuple.items(H[right + ARGS]!))
        const same = rt.abstract.compareBool(a, b, Compare.Eq)
        decref(a)
        decref(b)
        return kit.bool(same === (op === Compare.Eq))
      },
      number: { or },
      getitem(o, item) {
        const parameters = kit.using(parametersOf(o), (tuple) => rt.tuple.items(tuple).map(incref))
        if (parameters.length === 0) rt.errors.raise('TypeError', `${rt.abstract.reprText(o)} is not a generic class`)
        const given = typeOf(item).isSubtypeOf(rt.tuple.type) ? rt.tuple.items(item) : [item]
        let result: Ref = 0
        for (const member of rt.tuple.items(H[o + ARGS]!)) {
          const at = parameters.indexOf(member)
          const next = at >= 0 && at < given.length ? given[at]! : member
          const joined = result === 0 ? incref(next) : rt.abstract.binary('or', result, next)
          if (result !== 0) decref(result)
          result = joined
        }
        kit.release(parameters)
        return result
      },
    },
  })

  /** What may stand in a union: types, None, aliases and other unions. @mirrors Objects/unionobject.c is_unionable */
  function isUnionable(o: Ref): boolean {
    return o === rt.none || rt.types.isType(o) || aliases.isAlias(o) || typeOf(o) === type || typeOf(o).name === 'TypeAliasType'
  }

  function or(left: Ref, right: Ref): Ref {
    if (!isUnionable(left) || !isUnionable(right) || (left === rt.none && right === rt.none)) return kit.unsupported()
    const flat: Ref[] = []
    for (const side of [left, right]) {
      for (const member of typeOf(side) === type ? rt.tuple.items(H[side + ARGS]!) : [side === rt.none ? noneType.ref : side]) {
        if (!flat.some((known) => sameType(known, member))) flat.push(member)
      }
    }
    if (flat.length === 1) return incref(flat[0]!)
    const o = alloc(type)
    H[o + ARGS] = rt.tuple.from(flat)
    H[o + PARAMETERS] = NULL
    track(o)
    return o
  }

  function sameType(a: Ref, b: Ref): boolean {
    return a === b || (aliases.isAlias(a) && aliases.isAlias(b) && rt.abstract.compareBool(a, b, Compare.Eq))
  }

  function parametersOf(o: Ref): Ref {
    const found: Ref[] = []
    for (const item of rt.tuple.items(H[o + ARGS]!)) {
      if (typeOf(item).name === 'TypeVar') {
        if (!found.includes(item)) found.push(item)
      }
    }
    return rt.tuple.from(found)
  }

  function check(o: Ref, what: 'isinstance' | 'issubclass', test: (member: Ref) => boolean): Ref {
    const members = rt.tuple.items(H[o + ARGS]!)
    if (members.some((member) => aliases.isAlias(member))) {
      rt.errors.raise('TypeError', `${what}() argument 2 cannot ${rt.profile.minor < 11 ? 'contain' : 'be'} a parameterized generic`)
    }
    return kit.bool(members.some(test))
  }

  function install(): void {
    rt.natives.getset(type, '__args__', (o) => incref(H[o + ARGS]!))
    rt.natives.getset(type, '__parameters__', parametersOf)
    rt.natives.method(type, '__instancecheck__', 1, (o, [instance]) => check(o, 'isinstance', (member) => rt.abstract.isInstance(instance!, member)))
    rt.natives.method(type, '__subclasscheck__', 1, (o, [cls]) => {
      if (!rt.types.isType(cls!)) rt.errors.raise('TypeError', 'issubclass() arg 1 must be a class')
      return check(o, 'issubclass', (member) => rt.abstract.isSubclass(cls!, member))
    })
  }

  rt.types.type.number = { ...rt.types.type.number, or }
  aliases.type.number = { ...aliases.type.number, or }
  noneType.number = { ...noneType.number, or }
  return { type, install }
}
