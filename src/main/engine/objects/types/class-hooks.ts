/** What a new class calls: __set_name__ of its attributes and __init_subclass__ of its parent. Source: Objects/typeobject.c. */
import type { Ref } from '../../ref.ts'
import { Raised, type Runtime } from '../runtime.ts'
import type { KeywordNames, TypeInfo } from '../type-info.ts'
import type { SpecialCalls } from './special-calls.ts'
import { typeSystem } from './type-system.ts'

export interface ClassHooks {
  setNames(info: TypeInfo): void
  initSubclass(info: TypeInfo, args: readonly Ref[], names: KeywordNames): void
  /** `__name__` of the globals that are running: borrowed or NULL. */
  currentModule(): Ref
}

export function createClassHooks(rt: Runtime, special: SpecialCalls): ClassHooks {
  const wrapsErrors = rt.profile.minor < 12

  /** @mirrors Objects/typeobject.c type_new_set_names */
  function setNames(info: TypeInfo): void {
    const { memory, dict } = rt
    const method = rt.str.name('__set_name__')
    // The callbacks may change the dict: CPython walks over a copy of it.
    const copy = dict.copy(info.dict)
    try {
      dict.each(copy, (key, value) => {
        const found = rt.types.lookup(memory.typeOf(value), method)
        if (found !== 0) setName(info, key, value, found)
      })
    } finally {
      memory.decref(copy)
    }
  }

  function setName(info: TypeInfo, key: Ref, value: Ref, method: Ref): void {
    try {
      rt.memory.decref(special.callFound(value, method, [info.ref, key]))
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      const text = `Error calling __set_name__ on '${typeSystem(rt).displayName(rt.memory.typeOf(value))}' instance ${rt.abstract.reprText(key)} in '${info.name}'`
      if (wrapsErrors) throw chain(text, error)
      const note = rt.str.from(text)
      rt.memory.decref(rt.abstract.callMethod(error.exception, 'add_note', [note]))
      rt.memory.decref(note)
      throw error
    }
  }

  /** A RuntimeError whose cause and context are the error. */
  function chain(text: string, error: Raised): unknown {
    try {
      return rt.errors.raise('RuntimeError', text)
    } catch (raised) {
      if (raised instanceof Raised) {
        rt.abstract.setattr(raised.exception, rt.str.name('__cause__'), error.exception)
        rt.abstract.setattr(raised.exception, rt.str.name('__context__'), error.exception)
        rt.errors.drop(error)
      }
      return raised
    }
  }

  /** super(cls, cls).__init_subclass__(**keywords). @mirrors Objects/typeobject.c type_new_init_subclass */
  function initSubclass(info: TypeInfo, args: readonly Ref[], names: KeywordNames): void {
    const { memory } = rt
    const parent = rt.abstract.call(typeSystem(rt).builtin('super').ref, [info.ref, info.ref])
    let bound: Ref
    try {
      bound = rt.abstract.getattr(parent, rt.str.name('__init_subclass__'))
    } finally {
      memory.decref(parent)
    }
    try {
      const count = names?.length ?? 0
      memory.decref(rt.abstract.call(bound, count === 0 ? [] : args.slice(args.length - count), count === 0 ? null : names))
    } finally {
      memory.decref(bound)
    }
  }

  return { setNames, initSubclass, currentModule: () => rt.dict.getName(rt.currentGlobals(), rt.str.name('__name__')) }
}
