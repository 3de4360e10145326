/** Arguments to parameters. Source: _PyEval_EvalCodeWithName / initialize_locals in Python/ceval.c. */
import type { KeywordNames } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import { CodeFlags } from '../compile/code-unit.ts'
import { createArgumentErrors } from './argument-errors.ts'
import { FUNC, type CodeRuntime, type Machine } from './machine.ts'

/** Answers the parameters; the catch-all tuple and dict are new references. */
export type Binder = (fn: Ref, code: CodeRuntime, args: readonly Ref[], names: KeywordNames) => Ref[]

/** From 3.11 the arguments are owned by the binding, which releases them when it fails. */
export function createBinder(machine: Machine): Binder {
  const { rt } = machine
  const { H } = rt
  const { incref, decref } = rt.memory
  const owned = !rt.profile.compile.argumentsOwnedTwice
  const { python2 } = rt.profile.objects
  const take = owned ? incref : (o: Ref) => o
  const errors = createArgumentErrors(machine)

  return function bind(fn, code, args, names) {
    const { spec } = code
    const keywordCount = names?.length ?? 0
    const given = args.length - keywordCount
    const locals: Ref[] = new Array<Ref>(code.parameters).fill(0)
    const made: Ref[] = []
    const count = Math.min(given, spec.argCount)
    /** Arguments not yet placed, to release on failure. */
    const placed: boolean[] = []
    for (let i = 0; i < count; i++) {
      locals[i] = args[i]!
      placed[i] = true
    }
    try {
      const hasVarArgs = (spec.flags & CodeFlags.varArgs) !== 0
      const hasKeywords = (spec.flags & CodeFlags.varKeywords) !== 0
      const named = spec.argCount + spec.keywordOnly
      let keywords = 0
      // 2.7 counts first, names among them; what takes nothing counts names, too.
      if (python2 && !hasVarArgs && (given > spec.argCount || (args.length > 0 && spec.argCount === 0 && !hasKeywords))) errors.tooMany(fn, code, args.length, locals)
      if (hasKeywords) {
        keywords = rt.dict.create()
        locals[named + (hasVarArgs ? 1 : 0)] = keywords
        made.push(keywords)
      }
      if (hasVarArgs) {
        const rest = args.slice(count, given)
        const tuple = owned ? rt.tuple.steal(rest) : rt.tuple.from(rest)
        for (let i = count; i < given; i++) placed[i] = true
        locals[named] = tuple
        made.push(tuple)
      }
      for (let k = 0; k < keywordCount; k++) bindKeyword(fn, code, names![k]!, args[given + k]!, given + k)
      if (given > spec.argCount && !hasVarArgs) errors.tooMany(fn, code, given, locals)
      fillDefaults(fn, code, locals, given)

      function bindKeyword(fn: Ref, code: CodeRuntime, name: Ref, value: Ref, index: number): void {
        const text = rt.str.value(name)
        const position = spec.varNames.indexOf(text)
        if (position >= spec.positionalOnly && position < named && position >= 0) {
          if (locals[position] !== 0) errors.multiple(fn, code, text)
          locals[position] = value
          placed[index] = true
          return
        }
        if (keywords === 0) errors.unexpected(fn, code, text, names!)
        rt.dict.set(keywords, name, value)
        placed[index] = true
        if (owned) decref(value)
      }
    } catch (error) {
      if (owned) {
        args.forEach((argument, i) => {
          if (!placed[i]) decref(argument)
        })
        for (const local of locals) if (local !== 0) decref(local)
      } else {
        for (const o of made) decref(o)
        // The frame was there first.
        machine.frames.release(machine.frames.enter(H[fn + FUNC.codeId]!))
      }
      throw error
    }
    return locals
  }

  function fillDefaults(fn: Ref, code: CodeRuntime, locals: Ref[], given: number): void {
    const { spec } = code
    const defaults = H[fn + FUNC.defaults]!
    const defaultCount = defaults === 0 ? 0 : rt.tuple.size(defaults)
    const firstDefault = spec.argCount - defaultCount
    if (given < spec.argCount) {
      const missing: string[] = []
      for (let i = given; i < firstDefault; i++) if (locals[i] === 0) missing.push(spec.varNames[i]!)
      if (missing.length > 0) errors.missing(fn, code, missing, 'positional', locals, given)
      for (let i = Math.max(given, firstDefault); i < spec.argCount; i++) {
        if (locals[i] === 0) locals[i] = take(rt.tuple.item(defaults, i - firstDefault))
      }
    }
    if (spec.keywordOnly === 0) return
    const keywordDefaults = H[fn + FUNC.keywordDefaults]!
    const missing: string[] = []
    for (let i = spec.argCount; i < spec.argCount + spec.keywordOnly; i++) {
      if (locals[i] !== 0) continue
      const name = spec.varNames[i]!
      const value = keywordDefaults === 0 ? 0 : rt.dict.getName(keywordDefaults, rt.str.name(name))
      if (value === 0) missing.push(name)
      else locals[i] = take(value)
    }
    if (missing.length > 0) errors.missing(fn, code, missing, 'keyword-only', locals, given)
  }
}

