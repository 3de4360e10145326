/** Arguments spread by `f(*iterable, **mapping)`: put together before the call, with the errors that name the callable. */
import { shownType } from '../../objects/kit.ts'
import { OB_TYPE } from '../../objects/layout.ts'
import type { TypeInfo } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import type { Machine } from '../machine/machine.ts'
import { createCallableNames } from './callable-names.ts'

export function createSpreadArguments(machine: Machine) {
  const { rt } = machine
  const { H } = rt
  const { incref, decref } = rt.memory
  const { abstract, errors } = rt
  const nameOf = createCallableNames(rt)
  const functionRef = machine.functionType.ref
  const methodRef = rt.methods.type.ref
  const isPython2 = rt.profile.objects.python2
  const { sharesDict } = rt.profile.compile.spread

  /** `**o` beside other keyword arguments: a dict of its own. New reference. */
  function spreadCopy(o: Ref, callable: Ref): Ref {
    const dict = spreadDict(o, callable)
    const copy = rt.dict.copy(dict)
    decref(dict)
    return copy
  }

  /** Adds what a mapping holds to the dict of this call. */
  function spreadKeywords(target: Ref, mapping: Ref, callable: Ref): void {
    const add = (name: Ref, value: Ref) => addKeyword(target, name, value, callable)
    if (rt.dict.isDict(mapping)) {
      rt.dict.each(mapping, add)
      return
    }
    const keys = abstract.lookupAttr(mapping, rt.str.name('keys'))
    if (keys === 0) errors.raise('TypeError', `${nameOf(callable)} argument after ** must be a mapping, not ${shownType(rt, mapping)}`)
    decref(keys)
    const copy = rt.dict.create()
    try {
      rt.dict.update(copy, mapping)
      rt.dict.each(copy, add)
    } finally {
      decref(copy)
    }
  }

  /** `**o` as the only keyword argument: the dict itself up to 3.8, else a copy. New reference. */
  function spreadDict(o: Ref, callable: Ref): Ref {
    if (sharesDict && rt.memory.typeOf(o) === rt.dict.type && (hasTextKeys(o) || isPython2)) {
      if (isPython2) checkKeywords(o, callable)
      return incref(o)
    }
    if (sharesDict && rt.memory.typeOf(o) === rt.dict.type) {
      errors.raise('TypeError', `${H[callable + OB_TYPE] === functionRef || H[callable + OB_TYPE] === methodRef ? `${nameOf(callable)} ` : ''}keywords must be strings`)
    }
    const copy = rt.dict.create()
    try {
      spreadKeywords(copy, o, callable)
    } catch (error) {
      decref(copy)
      throw error
    }
    return copy
  }

  /** 2.7 leaves the names to whoever is called: dicts take any key. */
  function checkKeywords(dict: Ref, callable: Ref): void {
    if (hasTextKeys(dict) || takesAnyKeywords(callable)) return
    const isFunction = H[callable + OB_TYPE] === functionRef || H[callable + OB_TYPE] === methodRef
    const isMade = rt.types.isOldStyleClass(callable) || (rt.types.isType(callable) && rt.types.infoOf(callable).isHeap)
    errors.raise('TypeError', `${isFunction ? `${nameOf(callable)} ` : isMade ? '__init__() ' : ''}keywords must be strings`)
  }

  function takesAnyKeywords(callable: Ref): boolean {
    if (!rt.types.isType(callable)) return rt.memory.typeOf(callable).name === 'builtin_function_or_method' && nameOf(callable) === 'format()'
    const info = rt.types.infoOf(callable)
    if (info.name === 'partial') return true
    for (let built: TypeInfo | null = info; built !== null; built = built.base) {
      if (!built.isHeap) return (built === rt.dict.type || built.name === 'defaultdict' || built.isSubtypeOf(errors.type('BaseException'))) && built.init === info.init
    }
    return false
  }

  function hasTextKeys(dict: Ref): boolean {
    let result = true
    rt.dict.each(dict, (name) => {
      result &&= rt.str.isStr(name) || (isPython2 && rt.memory.typeOf(name).name === 'unicode')
    })
    return result
  }

  /** Says which callable's argument cannot be iterated over; any other error goes on. `extending`: further arguments follow. */
  function notIterable(callable: Ref, o: Ref, error: unknown, extending = false): never {
    if (!errors.matches(error, 'TypeError') || rt.memory.typeOf(o).iter !== null || rt.memory.typeOf(o).getitem !== null) throw error
    errors.drop(error)
    // From 3.9 arguments are put together as list displays are.
    if (extending && rt.profile.minor >= 9) return errors.raise('TypeError', `Value after * must be an iterable, not ${shownType(rt, o)}`)
    return errors.raise('TypeError', `${nameOf(callable)} argument after * must be an iterable, not ${shownType(rt, o)}`)
  }

  /** `*iterable` as the only positional arguments: a tuple is passed on as it is. New reference. */
  function spreadTuple(iterable: Ref, callable: Ref): Ref {
    if (H[iterable + OB_TYPE] === rt.tuple.type.ref) return incref(iterable)
    try {
      return rt.tupleFromIterable(iterable)
    } catch (error) {
      return notIterable(callable, iterable, error)
    }
  }

  /** `*iterable` behind other positional arguments, which the list holds. */
  function spreadExtend(list: Ref, iterable: Ref, callable: Ref): void {
    try {
      rt.list.extend(list, iterable)
    } catch (error) {
      notIterable(callable, iterable, error, true)
    }
  }

  /** Adds one keyword argument, which must be new to the dict. */
  function addKeyword(target: Ref, name: Ref, value: Ref, callable: Ref): void {
    if (!isPython2 && !rt.str.isStr(name)) errors.raise('TypeError', rt.profile.minor < 9 ? `${nameOf(callable)} keywords must be strings` : 'keywords must be strings')
    if (rt.str.isStr(name) && rt.dict.getName(target, name) !== 0) {
      errors.raise('TypeError', `${nameOf(callable)} got multiple values for keyword argument '${rt.str.value(name)}'`)
    }
    rt.dict.set(target, name, value)
  }

  return { spreadCopy, spreadDict, spreadTuple, spreadExtend, spreadKeywords, addKeyword }
}
