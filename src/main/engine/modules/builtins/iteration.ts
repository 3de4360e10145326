/** iter, next, sorted, sum, min, max, any, all, … Source: Python/bltinmodule.c. */
import { shownType } from '../../objects/kit.ts'
import { Compare } from '../../objects/type-info.ts'
import type { KeywordNames } from '../../objects/type-info.ts'
import { intOfSize } from '../../objects/kit.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { reduceFunction } from '../functools/reduce.ts'
import { createArgumentTuples } from '../../objects/types/argument-tuples.ts'
import { unknownKeyword } from '../../objects/natives/keyword-arguments.ts'
import type { Define } from './define.ts'
import { createSum } from './sum.ts'

export function defineIterationFunctions(rt: Runtime, define: Define): void {
  const { incref, decref, typeOf } = rt.memory
  const { abstract, errors, str } = rt
  const { python2 } = rt.profile.objects

  /** Visits every item; the visitor borrows it and answers false to stop. */
  function each(iterable: Ref, visit: (item: Ref) => boolean): void {
    const iterator = abstract.iter(iterable)
    let item: Ref = 0
    try {
      let more = true
      while (more) {
        item = abstract.next(iterator)
        if (item === 0) break
        more = visit(item)
        const visited = item
        item = 0
        decref(visited)
      }
    } catch (error) {
      if (item !== 0) decref(item)
      decref(iterator)
      throw error
    }
    decref(iterator)
  }

  define('len', 1, ([o]) => intOfSize(rt, abstract.length(o!)))
  define('repr', 1, ([o]) => abstract.repr(o!))
  define('iter', [1, 2], ([o, sentinel]) => {
    if (sentinel === undefined) return abstract.iter(o!)
    if (!abstract.isCallable(o!)) errors.raise('TypeError', rt.profile.minor === 12 ? 'iter(object, sentinel): object must be callable' : 'iter(v, w): v must be callable')
    return rt.callableIterator(o!, sentinel)
  })
  define('next', [1, 2], ([iterator, fallback]) => {
    const { iternext } = typeOf(iterator!)
    if (iternext === null) errors.raise('TypeError', python2 ? `${shownType(rt, iterator!)} object is not an iterator` : `'${shownType(rt, iterator!)}' object is not an iterator`)
    let value: Ref
    try {
      value = (rt.raisingNexts.get(iternext!) ?? iternext!)(iterator!)
    } catch (error) {
      if (fallback === undefined || !errors.matches(error, 'StopIteration')) throw error
      errors.drop(error)
      value = 0
    }
    if (value !== 0) return value
    if (fallback !== undefined) return incref(fallback)
    return errors.raise('StopIteration', '')
  })
  define('all', 1, ([iterable]) => {
    let answer = true
    each(iterable!, (item) => (answer = abstract.isTrue(item)))
    return rt.int.fromBool(answer)
  })
  define('any', 1, ([iterable]) => {
    let answer = false
    each(iterable!, (item) => !(answer = abstract.isTrue(item)))
    return rt.int.fromBool(answer)
  })
  define('sum', rt.profile.minor < 8 ? [1, 2] : { keywords: ['iterable', 'start'], required: 1, positionalOnly: 1 }, ([iterable, start]) => {
    if (start !== undefined && start !== 0 && typeOf(start) === rt.str.type) errors.raise('TypeError', "sum() can't sum strings [use ''.join(seq) instead]")
    const joined = python2 || start === undefined || start === 0 ? undefined : typeOf(start).mro.find(({ name, isHeap }) => !isHeap && (name === 'bytes' || name === 'bytearray'))
    if (joined !== undefined) errors.raise('TypeError', `sum() can't sum ${joined.name} [use b''.join(seq) instead]`)
    const sum = createSum(rt, start === undefined || start === 0 ? rt.int.from(0) : incref(start))
    try {
      each(iterable!, (item) => {
        sum.add(item)
        return true
      })
    } catch (error) {
      sum.drop()
      throw error
    }
    return sum.result()
  })
  define('sorted', null, (args, names) => {
    const positional = args.length - (names?.length ?? 0)
    if (positional < 1) errors.raise('TypeError', python2 ? "Required argument 'iterable' (pos 1) not found" : `sorted expected 1 argument${rt.profile.minor < 8 ? 's' : ''}, got ${positional}`)
    if (positional > 1 && !python2) errors.raise('TypeError', `sorted expected 1 argument${rt.profile.minor < 8 ? 's' : ''}, got ${positional}`)
    const list = rt.listFromIterable(args[0]!)
    try {
      const sort = abstract.getattr(list, str.name('sort'))
      try {
        decref(abstract.call(sort, args.slice(1), names))
      } finally {
        decref(sort)
      }
    } catch (error) {
      decref(list)
      throw error
    }
    return list
  })
  const tuples = createArgumentTuples(rt)
  const extreme = (name: 'min' | 'max') => (args: readonly Ref[], names: KeywordNames, packed = false) => minMax(name, args, names, packed)
  define('min', null, extreme('min'))
  define('max', null, extreme('max'))

  function minMax(name: 'min' | 'max', args: readonly Ref[], names: KeywordNames, packed: boolean): Ref {
    const positional = args.slice(0, args.length - (names?.length ?? 0))
    let key: Ref = 0
    let fallback: Ref = 0
    const none = () => errors.raise('TypeError', `${name} expected ${rt.profile.minor < 8 ? '1 arguments' : rt.profile.minor === 8 ? '1 argument' : 'at least 1 argument'}, got 0`)
    if (positional.length === 0) none()
    names?.forEach((keyword, i) => {
      const value = args[positional.length + i]!
      const text = str.value(keyword)
      // Up to 3.7 None is called.
      if (text === 'key') key = value === rt.none && rt.profile.minor >= 8 ? 0 : value
      else if (text === 'default' && !python2) fallback = value
      else errors.raise('TypeError', python2 ? `${name}() got an unexpected keyword argument` : unknownKeyword(rt, name, text))
    })
    if (positional.length > 1 && fallback !== 0) errors.raise('TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`)
    let best: Ref = 0
    let bestKey: Ref = 0
    const op = name === 'min' ? Compare.Lt : Compare.Gt
    const consider = (item: Ref): boolean => {
      const itemKey = key === 0 ? incref(item) : abstract.callObjArgs(key, [item])
      if (best === 0 || abstract.compareBool(itemKey, bestKey, op)) {
        const [oldBest, oldKey] = [best, bestKey]
        best = incref(item)
        bestKey = itemKey
        if (oldBest !== 0) {
          decref(oldKey)
          decref(oldBest)
        }
      } else decref(itemKey)
      return true
    }
    if (rt.profile.objects.minMaxIterateTuple) {
      const tuple = rt.tuple.from(positional)
      const dict = packed ? 0 : tuples.makeDict(args, names)
      // Where they stand in a tuple already it is that one; 2.7 moves the references from the stack to the tuple.
      const moved = packed || python2
      if (moved) positional.forEach(decref)
      try {
        each(positional.length === 1 ? positional[0]! : tuple, consider)
      } finally {
        if (moved) positional.forEach(incref)
        decref(tuple)
        rt.memory.xdecref(dict)
      }
    } else if (positional.length === 1) each(positional[0]!, consider)
    else {
      for (const item of positional) {
        incref(item)
        consider(item)
        decref(item)
      }
    }
    if (best === 0) {
      if (fallback !== 0) return incref(fallback)
      errors.raise('ValueError', `${name}() ${rt.profile.objects.immortals ? 'iterable argument is empty' : 'arg is an empty sequence'}`)
    }
    decref(bestKey)
    return best
  }

  if (!python2) return
  define('reduce', null, reduceFunction(rt, 'reduce() of empty sequence with no initial value'))
  define('cmp', 2, ([a, b]) => rt.int.from(abstract.threeWay(a!, b!)))
  define('coerce', 2, ([a, b]) => rt.tuple.steal([...(abstract.coerce(a!, b!) ?? errors.raise('TypeError', 'number coercion failed'))]))
  define('apply', [1, 3], ([fn, args]) => abstract.call(fn!, args === undefined ? [] : rt.tuple.items(args)))
}
