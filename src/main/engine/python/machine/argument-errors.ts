/** TypeErrors of calls with the wrong arguments, in each version's words. Source: missing_arguments, too_many_positional. */
import type { KeywordNames } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import { CodeFlags } from '../compile/code-unit.ts'
import { FUNC, type CodeRuntime, type Machine } from './machine.ts'

export interface ArgumentErrors {
  tooMany(fn: Ref, code: CodeRuntime, given: number, locals: readonly Ref[]): never
  missing(fn: Ref, code: CodeRuntime, names: readonly string[], kind: 'positional' | 'keyword-only', locals: readonly Ref[], given: number): never
  multiple(fn: Ref, code: CodeRuntime, name: string): never
  unexpected(fn: Ref, code: CodeRuntime, name: string, names: KeywordNames): never
}

export function createArgumentErrors(machine: Machine): ArgumentErrors {
  const { rt } = machine
  const { H } = rt
  const { python2 } = rt.profile.objects
  // 3.10+: the qualified name.
  const qualified = rt.profile.minor >= 10

  function nameOf(fn: Ref, code: CodeRuntime): string {
    return qualified && H[fn + FUNC.qualname] !== 0 ? rt.str.value(H[fn + FUNC.qualname]!) : code.spec.name
  }

  function defaultCount(fn: Ref): number {
    return H[fn + FUNC.defaults] === 0 ? 0 : rt.tuple.size(H[fn + FUNC.defaults]!)
  }

  function raise(message: string): never {
    return rt.errors.raise('TypeError', message)
  }

  /** 2.7: one sentence for too few and too many. */
  function count2(fn: Ref, code: CodeRuntime, given: number, few: boolean): never {
    const { spec } = code
    const defaults = defaultCount(fn)
    const varArgs = (spec.flags & CodeFlags.varArgs) !== 0
    const wanted = few ? spec.argCount - defaults : spec.argCount
    const how = few && (varArgs || defaults > 0) ? 'at least' : defaults > 0 ? 'at most' : 'exactly'
    if (spec.argCount === 0 && (spec.flags & (CodeFlags.varArgs | CodeFlags.varKeywords)) === 0) return raise(`${spec.name}() takes no arguments (${given} given)`)
    return raise(`${spec.name}() takes ${how} ${wanted} argument${wanted === 1 ? '' : 's'} (${given} given)`)
  }

  return {
    tooMany(fn, code, given, locals) {
      if (python2) return count2(fn, code, given, false)
      const { spec } = code
      const defaults = defaultCount(fn)
      let keywordOnly = 0
      for (let i = spec.argCount; i < spec.argCount + spec.keywordOnly; i++) if (locals[i] !== 0) keywordOnly++
      const takes = defaults > 0 ? `from ${spec.argCount - defaults} to ${spec.argCount}` : `${spec.argCount}`
      const plural = defaults > 0 || spec.argCount !== 1 ? 's' : ''
      const extra = keywordOnly > 0 ? ` positional argument${given === 1 ? '' : 's'} (and ${keywordOnly} keyword-only argument${keywordOnly === 1 ? '' : 's'})` : ''
      return raise(`${nameOf(fn, code)}() takes ${takes} positional argument${plural} but ${given}${extra} ${given === 1 && keywordOnly === 0 ? 'was' : 'were'} given`)
    },
    missing(fn, code, names, kind, locals, given) {
      if (python2) {
        let filled = given
        for (let i = given; i < code.spec.argCount; i++) if (locals[i] !== 0) filled++
        return count2(fn, code, filled, true)
      }
      const quoted = names.map((name) => `'${name}'`)
      const list =
        quoted.length === 1 ? quoted[0]! : quoted.length === 2 ? quoted.join(' and ') : `${quoted.slice(0, -1).join(', ')}, and ${quoted.at(-1)!}`
      return raise(`${nameOf(fn, code)}() missing ${names.length} required ${kind} argument${names.length === 1 ? '' : 's'}: ${list}`)
    },
    multiple(fn, code, name) {
      return raise(
        python2
          ? `${code.spec.name}() got multiple values for keyword argument '${name}'`
          : `${nameOf(fn, code)}() got multiple values for argument '${name}'`,
      )
    },
    unexpected(fn, code, name, names) {
      const { spec } = code
      const positionalOnly = spec.varNames.slice(0, spec.positionalOnly).filter((n) => names?.some((given) => rt.str.value(given) === n))
      if (positionalOnly.length > 0) {
        return raise(`${nameOf(fn, code)}() got some positional-only arguments passed as keyword arguments: '${positionalOnly.join(', ')}'`)
      }
      return raise(`${nameOf(fn, code)}() got an unexpected keyword argument '${name}'`)
    },
  }
}
