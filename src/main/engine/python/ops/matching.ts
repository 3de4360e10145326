/** Structural pattern matching. Source: match_class, match_keys and MATCH_SEQUENCE in Python/ceval.c. */
import { shownType } from '../../objects/kit.ts'
import type { Ref } from '../../ref.ts'
import { byteSystem } from '../../objects/str/text-system.ts'
import { Compare } from '../../objects/type-info.ts'
import type { Machine } from '../machine/machine.ts'
import type { createContainerOps } from './containers.ts'

export function createMatchOps(machine: Machine, containers: Pick<ReturnType<typeof createContainerOps>, 'unpack' | 'unpackStar'>) {
  const { rt } = machine
  const { incref, decref, typeOf } = rt.memory
  const { abstract, errors, str, types } = rt
  let rest: Ref = 0

  const builtinMatchesSelf = (): Ref[] => [rt.int.type, rt.int.bool, rt.float.type, rt.str.type, rt.bytes.type, byteSystem(rt).bytearray, rt.list.type, rt.tuple.type, rt.dict.type, rt.set.type, rt.set.frozen].map((t) => t.ref)

  function release(items: readonly Ref[]): null {
    for (const item of items) decref(item)
    return null
  }

  /** @mirrors Python/ceval.c match_keys */
  function checkKey(keys: readonly Ref[], at: number): void {
    const key = keys[at]!
    for (const known of keys.slice(0, at)) {
      if (key === known || (abstract.hash(key) === abstract.hash(known) && abstract.compareBool(known, key, Compare.Eq))) {
        errors.raise('ValueError', `mapping pattern checks duplicate key (${abstract.reprText(key)})`)
      }
    }
  }

  function attribute(o: Ref, name: Ref): Ref {
    return abstract.lookupAttr(o, name)
  }

  return {
    /** One owned reference per pattern, or null. `star` is the position of the starred pattern, -1 for none; `byIndex`: one without a name, for which None stands. */
    matchSequence(o: Ref, minimum: number, star: number, byIndex: boolean): Ref[] | null {
      if (typeOf(o).collection !== 'sequence') return null
      const size = abstract.length(o)
      if (star < 0 ? size !== minimum : size < minimum) return null
      if (!byIndex) return star < 0 ? containers.unpack(o, minimum) : containers.unpackStar(o, star, minimum - star)
      const items: Ref[] = []
      const at = (i: number) => {
        const key = rt.int.from(i)
        try {
          return abstract.getitem(o, key)
        } finally {
          decref(key)
        }
      }
      for (let i = 0; i < star; i++) items.push(at(i))
      items.push(incref(rt.none))
      for (let i = size - (minimum - star); i < size; i++) items.push(at(i))
      return items
    },
    matchMapping(o: Ref, keys: readonly Ref[], wantRest: boolean): Ref[] | null {
      if (typeOf(o).collection !== 'mapping') return null
      const values: Ref[] = []
      if (keys.length > 0 && abstract.length(o) < keys.length) return null
      // A dict of the very type is asked itself; for others get() is called, which makes nothing up.
      const isDict = typeOf(o) === rt.dict.type
      const get = isDict || keys.length === 0 ? 0 : abstract.getattr(o, str.name('get'))
      for (const [i, key] of keys.entries()) {
        if (i > 0) checkKey(keys, i)
        const value = isDict ? rt.dict.get(o, key) : abstract.call(get, [key, types.object.ref])
        if (value === 0 || value === types.object.ref) {
          if (get !== 0) decref(get)
          return release(values)
        }
        values.push(isDict ? incref(value) : value)
      }
      if (get !== 0) decref(get)
      if (wantRest) {
        rest = isDict ? rt.dict.copy(o) : abstract.call(rt.dict.type.ref, [o])
        for (const key of keys) rt.dict.del(rest, key)
      }
      return values
    },
    matchRest() {
      const o = rest
      rest = 0
      return o
    },
    matchClass(o: Ref, cls: Ref, positional: number, names: readonly Ref[]): Ref[] | null {
      if (!types.isType(cls)) errors.raise('TypeError', `called match pattern must be a ${rt.profile.minor < 12 ? 'type' : 'class'}`)
      if (!abstract.isInstance(o, cls)) return null
      const values: Ref[] = []
      const className = types.infoOf(cls).name
      const seen = new Set<string>()
      const once = (name: Ref): void => {
        const text = str.value(name)
        if (seen.has(text)) errors.raise('TypeError', `${className}() got multiple sub-patterns for attribute ${abstract.reprText(name)}`)
        seen.add(text)
      }
      if (positional > 0) {
        const matchArgs = attribute(cls, str.name('__match_args__'))
        if (matchArgs === 0) {
          const matchesSelf = builtinMatchesSelf().some((type) => types.infoOf(cls).isSubtypeOf(types.infoOf(type)))
          if (!matchesSelf || positional > 1) {
            errors.raise('TypeError', `${className}() accepts ${matchesSelf ? 1 : 0} positional sub-pattern${matchesSelf ? '' : 's'} (${positional} given)`)
          }
          values.push(incref(o))
        } else {
          if (!typeOf(matchArgs).isSubtypeOf(rt.tuple.type)) {
            const given = typeOf(matchArgs).name
            decref(matchArgs)
            errors.raise('TypeError', `${className}.__match_args__ must be a tuple (got ${given})`)
          }
          const size = rt.tuple.size(matchArgs)
          if (size < positional) {
            decref(matchArgs)
            errors.raise('TypeError', `${className}() accepts ${size} positional sub-pattern${size === 1 ? '' : 's'} (${positional} given)`)
          }
          for (let i = 0; i < positional; i++) {
            const name = rt.tuple.item(matchArgs, i)
            if (!str.isStr(name)) errors.raise('TypeError', `__match_args__ elements must be strings (got ${shownType(rt, name)})`)
            once(name)
            const value = attribute(o, name)
            if (value === 0) {
              decref(matchArgs)
              return release(values)
            }
            values.push(value)
          }
          decref(matchArgs)
        }
      }
      for (const name of names) {
        once(name)
        const value = attribute(o, name)
        if (value === 0) return release(values)
        values.push(value)
      }
      return values
    },
  }
}
