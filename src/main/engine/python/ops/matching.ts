/** Structural pattern matching. Source: match_class, match_keys and MATCH_SEQUENCE in Python/ceval.c. */
import { shownType } from '../../objects/kit.ts'
import type { Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'

export function createMatchOps(machine: Machine) {
  const { rt } = machine
  const { incref, decref, typeOf } = rt.memory
  const { abstract, errors, str, types } = rt
  let rest: Ref = 0

  const builtinMatchesSelf = (): Ref[] => [rt.int.type, rt.int.bool, rt.float.type, rt.str.type, rt.bytes.type, rt.list.type, rt.tuple.type, rt.dict.type, rt.set.type, rt.set.frozen].map((t) => t.ref)

  function isSequence(o: Ref): boolean {
    const type = typeOf(o)
    return type.isSubtypeOf(rt.list.type) || type.isSubtypeOf(rt.tuple.type) || type.name === 'range' || type.name === 'deque' || type.name === 'array'
  }

  function release(items: readonly Ref[]): null {
    for (const item of items) decref(item)
    return null
  }

  function attribute(o: Ref, name: Ref): Ref {
    return abstract.lookupAttr(o, name)
  }

  return {
    /** One owned reference per pattern, or null. `star` is the position of the starred pattern, -1 for none. */
    matchSequence(o: Ref, minimum: number, star: number): Ref[] | null {
      if (!isSequence(o)) return null
      const size = abstract.length(o)
      if (star < 0 ? size !== minimum : size < minimum) return null
      const items: Ref[] = []
      const at = (i: number) => {
        const key = rt.int.from(i)
        try {
          return abstract.getitem(o, key)
        } finally {
          decref(key)
        }
      }
      const before = star < 0 ? minimum : star
      for (let i = 0; i < before; i++) items.push(at(i))
      if (star >= 0) {
        const middle: Ref[] = []
        for (let i = before; i < size - (minimum - before); i++) middle.push(at(i))
        items.push(rt.list.steal(middle))
        for (let i = size - (minimum - before); i < size; i++) items.push(at(i))
      }
      return items
    },
    matchMapping(o: Ref, keys: readonly Ref[], wantRest: boolean): Ref[] | null {
      if (!typeOf(o).isSubtypeOf(rt.dict.type)) return null
      const values: Ref[] = []
      for (const key of keys) {
        const value = rt.dict.get(o, key)
        if (value === 0) return release(values)
        values.push(incref(value))
      }
      if (wantRest) {
        rest = rt.dict.copy(o)
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
