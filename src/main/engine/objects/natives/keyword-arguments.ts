/** Arguments by position and by name to named parameters, in the words of each release. Source: Python/getargs.c. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { KeywordNames } from '../type-info.ts'

export interface NamedParameters {
  readonly keywords: readonly string[]
  readonly required: number
  readonly positionalOnly?: number
}

/** One entry per parameter, 0 where none was given; borrowed. @mirrors Python/getargs.c _PyArg_UnpackKeywords, vgetargskeywords */
export function bindKeywords(rt: Runtime, callee: string, { keywords, required, positionalOnly = 0 }: NamedParameters, args: readonly Ref[], names: KeywordNames): Ref[] {
  const { python2 } = rt.profile.objects
  const raise = (message: string): never => rt.errors.raise('TypeError', message)
  const keywordCount = names?.length ?? 0
  const positional = args.length - keywordCount
  if (args.length > keywords.length) {
    raise(`${callee}() takes at most ${keywords.length} ${keywordCount > 0 && positional === 0 && !python2 ? 'keyword ' : ''}argument${keywords.length === 1 ? '' : 's'} (${args.length} given)`)
  }
  /** What is missing is told first. */
  let wrong: string | null = null
  const bound: Ref[] = []
  for (let i = 0; i < keywords.length; i++) bound.push(i < positional ? args[i] : 0)
  for (let i = 0; i < keywordCount; i++) {
    const name = rt.str.value((names as readonly Ref[])[i])
    const index = keywords.indexOf(name)
    if (index >= positionalOnly && index >= 0 && bound[index] === 0) bound[index] = args[positional + i]
    else if (python2 && index >= 0) raise(`Argument given by name ('${name}') and position (${index + 1})`)
    else wrong ??= name
  }
  for (let i = 0; i < required; i++) {
    if (bound[i] !== 0) continue
    if (python2) raise(`Required argument '${keywords[i]}' (pos ${i + 1}) not found`)
    if (i < positionalOnly) raise(`${callee}() takes at least ${required} positional argument${required === 1 ? '' : 's'} (${positional} given)`)
    raise(`${callee}() missing required argument '${keywords[i]}' (pos ${i + 1})`)
  }
  if (wrong !== null) {
    const index = keywords.indexOf(wrong)
    if (index >= positionalOnly) raise(`argument for ${callee}() given by name ('${wrong}') and position (${index + 1})`)
    raise(unknownKeyword(rt, callee, wrong))
  }
  return bound
}

/** The message for a name that no parameter has. */
export function unknownKeyword(rt: Runtime, callee: string, name: string): string {
  if (rt.profile.objects.python2) return `'${name}' is an invalid keyword argument for this function`
  return rt.profile.minor >= 13 ? `${callee}() got an unexpected keyword argument '${name}'` : `'${name}' is an invalid keyword argument for ${callee}()`
}
