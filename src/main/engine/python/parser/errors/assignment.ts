/**
 * A program that fits the rules and that the grammar library still refuses has, nearly always, something that cannot
 * be assigned to. Each target is read alone, in order, so that the first bad one is named.
 */
import type { Expression } from '../../ast/nodes.ts'
import type { Dialect } from '../dialect.ts'
import type { SourceText } from '../source.ts'
import type { Token } from '../tokens/token.ts'
import { treeError, type SourceError } from './syntax-error.ts'
import { recognise } from '../rules/recogniser.ts'
import type { Automata } from '../rules/automata.ts'
import { describe } from './targets.ts'

export interface TargetRange {
  readonly from: number
  /** Exclusive. */
  readonly to: number
  readonly role: 'walrus' | 'generator' | 'assign' | 'augmented' | 'annotated' | 'for' | 'del' | 'as' | 'keyword'
  /** The only `=` of its statement. */
  readonly last: boolean
}

const AUGMENTED = /^(?:[-+*/%&|^@]|<<|>>|\*\*|\/\/)=$/

/** Token ranges that have to be targets, in source order. */
export function targetRanges(tokens: readonly Token[]): TargetRange[] {
  const ranges: TargetRange[] = []
  let start = 0
  let depth = 0
  let targetFrom = 0
  let lambda = -1
  const opened: { kind: 'for' | 'as'; from: number; depth: number }[] = []
  const compound = new Set(['if', 'elif', 'while', 'def', 'class', 'with', 'for', 'return', 'assert', 'case', 'match'])
  for (let i = 0; i < tokens.length; i++) {
    const { type, text } = tokens[i]
    const lambdaColon = lambda === depth && text === ':'
    if (type === 'newline' || type === 'indent' || type === 'dedent' || (depth === 0 && text === ';')) {
      if (tokens[start]?.text === 'del' && i > start + 1) ranges.push({ from: start + 1, to: i, role: 'del', last: true })
      closeAs(i)
      start = targetFrom = i + 1
    } else if (type === 'operator' && '([{'.includes(text)) depth++
    else if (type === 'operator' && ')]}'.includes(text)) {
      closeAs(i)
      depth--
    } else if (text === 'lambda' && type === 'keyword') lambda = depth
    else if (lambdaColon) lambda = -1
    else if (lambda === depth && text === '=') continue
    else if (text === 'for' && type === 'keyword') opened.push({ kind: 'for', from: i + 1, depth })
    else if (text === 'as' && type === 'keyword' && tokens[start].text === 'with') opened.push({ kind: 'as', from: i + 1, depth })
    else if (text === 'in' && type === 'keyword') {
      const top = opened[opened.length - 1]
      if (top?.kind === 'for' && top.depth === depth) {
        opened.pop()
        ranges.push({ from: top.from, to: i, role: 'for', last: true })
      }
    } else if (depth > 0 && text === '=' && type === 'operator') keyword(i)
    else if (depth === 0 && type === 'operator' && !compound.has(tokens[start].text)) {
      if (text === '=') {
        const more = restHasEquals(i + 1)
        ranges.push({ from: targetFrom, to: i, role: 'assign', last: !more && targetFrom === start })
        targetFrom = i + 1
      } else if (AUGMENTED.test(text)) ranges.push({ from: targetFrom, to: i, role: 'augmented', last: true })
      else if (text === ':' && tokens[start].type !== 'keyword') ranges.push({ from: targetFrom, to: i, role: 'annotated', last: true })
    }
    if (depth === 0 && !lambdaColon && (text === ':' || text === ',')) {
      closeAs(i)
      if (text === ':' && tokens[start].type === 'keyword') start = targetFrom = i + 1
    }
  }
  return ranges

  function closeAs(at: number): void {
    while (opened[opened.length - 1]?.kind === 'as') {
      const { from } = opened.pop()!
      if (at > from) ranges.push({ from, to: at, role: 'as', last: true })
    }
  }

  function restHasEquals(from: number): boolean {
    let inner = 0
    for (let i = from; i < tokens.length && tokens[i].type !== 'newline'; i++) {
      const { type, text } = tokens[i]
      if (type !== 'operator') continue
      if ('([{'.includes(text)) inner++
      else if (')]}'.includes(text)) inner--
      else if (text === '=' && inner === 0) return true
    }
    return false
  }

  /** `name=` of a call: what stands before the `=` since the bracket or comma. */
  function keyword(at: number): void {
    let inner = 0
    let from = at - 1
    for (; from >= 0; from--) {
      const { type, text } = tokens[from]
      if (type !== 'operator') continue
      if (')]}'.includes(text)) inner++
      else if ('([{'.includes(text) && --inner < 0) break
      else if (text === ',' && inner === 0) break
    }
    if (at - from > 1 && !(at - from === 2 && tokens[at - 1].type === 'name')) ranges.push({ from: from + 1, to: at, role: 'keyword', last: true })
  }
}

const KEEPS_QUIET = new Set(['Compare', 'BoolOp', 'IfExp', 'Lambda', 'Tuple', 'List', 'GeneratorExp', 'Starred', 'NamedExpr', 'Yield', 'YieldFrom'])

/** 3.10+: an assignment that was perhaps meant as a comparison. */
export function assignmentError(
  c: { readonly dialect: Dialect; readonly source: SourceText },
  target: Expression,
  range: TargetRange,
): SourceError | null {
  if (c.dialect.minor < 10 || range.role !== 'assign' || !range.last) return null
  if (target.kind === 'Tuple') {
    // Only the last name before the `=` can have been meant for a comparison.
    const before = target.elts.slice(0, -1)
    const bracketed = target.column !== target.elts[0]?.column || target.line !== target.elts[0]?.line
    if (bracketed) return null
    const plain = before.every((element) => ['Name', 'Attribute', 'Subscript'].includes(element.kind))
    return plain && target.elts.length > 0 ? assignmentError(c, target.elts[target.elts.length - 1], range) : null
  }
  if (KEEPS_QUIET.has(target.kind)) return null
  if (target.kind === 'UnaryOp' && target.op === 'Not') return null
  if (['Name', 'Attribute', 'Subscript'].includes(target.kind)) return null
  if (target.kind === 'Constant' && ['None', 'True', 'False'].includes(target.value.type)) return null
  const start = c.source.offsetOf(target.line, target.column)
  const end = c.source.offsetOf(target.endLine, target.endColumn)
  return treeError(`cannot assign to ${describe(target, c.dialect)} here. Maybe you meant '==' instead of '='?`, start, end)
}

export function keywordError(dialect: Dialect, tokens: readonly Token[], range: TargetRange): SourceError {
  const start = tokens[range.from].start
  const { text } = tokens[range.from]
  if (range.to - range.from === 1 && dialect.minor !== 9 && ['None', 'True', 'False'].includes(text)) {
    if (dialect.minor < 8) return treeError("keyword can't be an expression", start, tokens[range.to].end)
    return treeError(`cannot assign to ${text}`, start, tokens[range.to].end)
  }
  if (dialect.minor < 8) {
    const lambda = tokens[range.from].text === 'lambda'
    return treeError(lambda ? 'lambda cannot contain assignment' : "keyword can't be an expression", start, tokens[range.to - 1].end)
  }
  return treeError('expression cannot contain assignment, perhaps you meant "=="?', start, tokens[range.to].end)
}

/** Targets of `:=`, and generator expressions among other arguments: found by running the rules again. */
export function ruleRanges(automata: Automata, labels: readonly string[]): TargetRange[] {
  const ranges: TargetRange[] = []
  const loose: { readonly from: number; readonly to: number; readonly args: number }[] = []
  let comprehension: { readonly arg: number; readonly to: number } | null = null
  recognise(automata, labels, 'file', 0, {
    took(_rule, from, at) {
      if (labels[at] === ':=' && (at - from !== 1 || labels[from] !== 'NAME')) {
        ranges.push({ from, to: at, role: 'walrus', last: true })
      }
    },
    ended(rule, from, to, outer) {
      if (rule === 'comp_for' && outer.rule === 'arg') comprehension = { arg: outer.from, to }
      else if (rule === 'arg' && comprehension?.arg === from) {
        loose.push({ from, to: comprehension.to, args: outer.from })
        comprehension = null
      } else if (rule === 'args') {
        const found = loose.findIndex((entry) => entry.args === from)
        if (found < 0) return
        const [entry] = loose.splice(found, 1)
        if (entry.from !== from || entry.to !== to) ranges.push({ from: entry.from, to: entry.to, role: 'generator', last: true })
      }
    },
  })
  return ranges
}
