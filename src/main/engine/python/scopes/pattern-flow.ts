/** Patterns that bind a name twice, or leave nothing for those after them. @mirrors Python/compile.c compiler_pattern */
import type { Expression, MatchCase, Pattern } from '../ast/nodes.ts'
import { ScopeError } from './scope-error.ts'

export function checkCases(cases: readonly MatchCase[]): void {
  cases.forEach(({ pattern, guard }, i) => {
    if (i < cases.length - 1 && guard === null) refuseCatchAll(pattern)
  })
}

function refuseCatchAll(pattern: Pattern): void {
  if (pattern.kind !== 'MatchAs' || pattern.pattern !== null) return
  const what = pattern.name === null ? 'wildcard' : `name capture '${pattern.name}'`
  throw new ScopeError(`${what} makes remaining patterns unreachable`, pattern)
}

export function checkPattern(pattern: Pattern): void {
  bind(pattern, new Set())
}

function bind(pattern: Pattern, names: Set<string>): void {
  const add = (name: string | null): void => {
    if (name === null) return
    if (names.has(name)) throw new ScopeError(`multiple assignments to name '${name}' in pattern`, pattern)
    names.add(name)
  }
  switch (pattern.kind) {
    case 'MatchAs':
      if (pattern.pattern !== null) bind(pattern.pattern, names)
      return add(pattern.name)
    case 'MatchStar':
      return add(pattern.name)
    case 'MatchSequence':
      if (pattern.patterns.filter((item) => item.kind === 'MatchStar').length > 1) {
        throw new ScopeError('multiple starred names in sequence pattern', pattern)
      }
      for (const item of pattern.patterns) bind(item, names)
      return
    case 'MatchMapping':
      refuseTwice(pattern.keys, pattern)
      for (const item of pattern.patterns) bind(item, names)
      return add(pattern.rest)
    case 'MatchClass': {
      pattern.kwd_attrs.forEach((name, i) => {
        if (pattern.kwd_attrs.indexOf(name) < i) {
          throw new ScopeError(`attribute name repeated in class pattern: ${name}`, pattern.kwd_patterns[i])
        }
      })
      for (const item of [...pattern.patterns, ...pattern.kwd_patterns]) bind(item, names)
      return
    }
    case 'MatchOr':
      return alternatives(pattern.patterns, names, pattern)
  }
}

/** Texts and numbers that are written out; attributes may turn out to be equal only at run time. @mirrors Python/compile.c compiler_pattern_mapping */
function refuseTwice(keys: readonly Expression[], pattern: Pattern): void {
  const seen = new Set<string>()
  for (const key of keys) {
    if (key.kind !== 'Constant' || (key.value.type !== 'str' && key.value.type !== 'int')) continue
    const text = `${key.value.type} ${key.value.value}`
    const shown = key.value.type === 'str' ? `'${key.value.value}'` : String(key.value.value)
    if (seen.has(text)) throw new ScopeError(`mapping pattern checks duplicate key (${shown})`, pattern)
    seen.add(text)
  }
}

function alternatives(patterns: readonly Pattern[], names: Set<string>, whole: Pattern): void {
  let first: string | null = null
  patterns.forEach((item, i) => {
    const inner = new Set<string>()
    bind(item, inner)
    const bound = [...inner].sort().join(' ')
    if (first !== null && bound !== first) throw new ScopeError('alternative patterns bind different names', whole)
    first = bound
    if (i < patterns.length - 1) refuseCatchAll(item)
    if (i === patterns.length - 1) {
      for (const name of inner) {
        if (names.has(name)) throw new ScopeError(`multiple assignments to name '${name}' in pattern`, item)
        names.add(name)
      }
    }
  })
}
