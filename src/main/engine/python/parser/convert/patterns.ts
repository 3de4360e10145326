/** `match`. */
import type { Expression, MatchCase, MatchMapping, Pattern, Statement } from '../../ast/nodes.ts'
import { syntaxError } from '../errors/syntax-error.ts'
import type { TreeNode } from '../tree.ts'
import { blockOf } from './compound.ts'
import { oneOrTuple } from './collections.ts'
import { childOf, named, nameNode, unexpected, type Converter } from './converter.ts'

export function matchStatement(c: Converter, node: TreeNode): Statement {
  const colon = node.children.findIndex((child) => child.type === ':')
  const subject = oneOrTuple(c, node.children.slice(1, colon))
  const block = childOf(node, 'block')
  const cases = block === undefined ? [] : named(block).map((clause) => matchCase(c, clause))
  return { kind: 'Match', subject, cases, ...c.position(node) }
}

function matchCase(c: Converter, node: TreeNode): MatchCase {
  if (node.type !== 'case_clause') throw unexpected(node)
  const patterns = node.children.filter((child) => child.type === 'case_pattern')
  const guard = childOf(node, 'if_clause')
  const comma = childOf(node, ',')
  const pattern: Pattern = comma === undefined
    ? pattern1(c, patterns[0])
    : {
        kind: 'MatchSequence',
        patterns: patterns.map((item) => pattern1(c, item)),
        ...c.between(patterns[0].start, Math.max(patterns[patterns.length - 1].end, comma.end)),
      }
  return {
    kind: 'match_case',
    pattern,
    guard: guard === undefined ? null : c.expression(guard.children[1]),
    body: blockOf(c, node),
  }
}

/** A case_pattern node. */
function pattern1(c: Converter, node: TreeNode): Pattern {
  return simple(c, node.type === 'case_pattern' ? node.children : [node])
}

/** One pattern; a negative number comes as two nodes. */
function simple(c: Converter, nodes: readonly TreeNode[]): Pattern {
  const node = nodes[0]
  const position = c.between(node.start, nodes[nodes.length - 1].end)
  switch (node.type) {
    case '-': case 'integer': case 'float': case 'string': case 'concatenated_string': case 'complex_pattern':
      return { kind: 'MatchValue', value: value(c, nodes), ...position }
    case 'true': case 'false': case 'none':
      return { kind: 'MatchSingleton', value: { type: c.token(node).text as 'None' }, ...position }
    case '_':
      return { kind: 'MatchAs', pattern: null, name: null, ...position }
    case 'identifier':
    case 'dotted_name':
      return capture(c, node)
    case 'splat_pattern': {
      if (node.children[0].type !== '*') throw unexpected(node)
      return { kind: 'MatchStar', name: wildcard(c.identifier(node.children[1])), ...position }
    }
    case 'as_pattern': {
      const name = c.identifier(node.children[2])
      const at = node.children[2]
      if (name === '_') throw syntaxError("cannot use '_' as a target", at.start, at.end)
      return { kind: 'MatchAs', pattern: pattern1(c, node.children[0]), name, ...position }
    }
    case 'union_pattern':
      return { kind: 'MatchOr', patterns: split(node.children, '|').map((part) => simple(c, part)), ...position }
    case 'list_pattern':
      return { kind: 'MatchSequence', patterns: named(node).map((item) => pattern1(c, item)), ...position }
    case 'tuple_pattern': {
      const items = named(node)
      const first = items[0]
      const group = items.length === 1 && !node.children.some((child) => child.type === ',')
      if (group && first.children[0]?.type !== 'splat_pattern') return pattern1(c, first)
      return { kind: 'MatchSequence', patterns: items.map((item) => pattern1(c, item)), ...position }
    }
    case 'dict_pattern':
      return mapping(c, node)
    case 'class_pattern':
      return classPattern(c, node)
    default:
      throw unexpected(node)
  }
}

function split(nodes: readonly TreeNode[], separator: string): TreeNode[][] {
  const parts: TreeNode[][] = [[]]
  for (const node of nodes) {
    if (node.type === separator) parts.push([])
    else parts[parts.length - 1].push(node)
  }
  return parts
}

function value(c: Converter, nodes: readonly TreeNode[]): Expression {
  const [node] = nodes
  if (node.type === '-') {
    const operand = c.expression(nodes[1])
    return { kind: 'UnaryOp', op: 'USub', operand, ...c.between(node.start, nodes[1].end) }
  }
  if (node.type !== 'complex_pattern') return c.expression(node)
  const parts = node.children
  const at = parts.length - 2
  const left = value(c, parts.slice(0, at))
  refuseWrongNumbers(c, parts[at - 1], parts[at + 1])
  const op = parts[at].type === '+' ? 'Add' : 'Sub'
  return { kind: 'BinOp', left, op, right: c.expression(parts[at + 1]), ...c.position(node) }
}

function wildcard(name: string): string | null {
  return name === '_' ? null : name
}

/** A bare name captures, a dotted one is a value. */
function capture(c: Converter, node: TreeNode): Pattern {
  const names = node.type === 'identifier' ? [node] : named(node)
  if (names.length > 1) return { kind: 'MatchValue', value: dottedValue(c, names), ...c.position(node) }
  return { kind: 'MatchAs', pattern: null, name: wildcard(c.identifier(names[0])), ...c.position(node) }
}

function dottedValue(c: Converter, names: readonly TreeNode[]): Expression {
  let at: Expression = nameNode(c, names[0])
  for (const name of names.slice(1)) {
    at = { kind: 'Attribute', value: at, attr: c.identifier(name), ctx: 'Load', ...c.between(names[0].start, name.end) }
  }
  return at
}

function mapping(c: Converter, node: TreeNode): MatchMapping {
  const result: MatchMapping = { kind: 'MatchMapping', keys: [], patterns: [], rest: null, ...c.position(node) }
  for (const part of split(node.children.slice(1, -1), ',')) {
    if (part.length === 0) continue
    if (result.rest !== null) throw unexpected(part[0])
    if (part[0].type === 'splat_pattern') {
      if (part[0].children[0].type !== '**') throw unexpected(part[0])
      result.rest = c.identifier(part[0].children[1])
      continue
    }
    const [key, [pattern]] = split(part, ':')
    result.keys.push(key[0].type === 'dotted_name' ? dottedValue(c, named(key[0])) : value(c, key))
    result.patterns.push(pattern1(c, pattern))
  }
  return result
}

function classPattern(c: Converter, node: TreeNode): Pattern {
  const [cls, ...rest] = named(node)
  const patterns: Pattern[] = []
  const kwd_attrs: string[] = []
  const kwd_patterns: Pattern[] = []
  for (const item of rest) {
    const keyword = c.keywordBefore(item)
    if (keyword !== null) {
      kwd_attrs.push(keyword)
      kwd_patterns.push(pattern1(c, item))
    } else if (kwd_attrs.length > 0) {
      throw syntaxError('positional patterns follow keyword patterns', item.start, item.end)
    } else patterns.push(pattern1(c, item))
  }
  return { kind: 'MatchClass', cls: dottedValue(c, named(cls)), patterns, kwd_attrs, kwd_patterns, ...c.position(node) }
}

/** `real + imaginary` only. */
function refuseWrongNumbers(c: Converter, real: TreeNode, imaginary: TreeNode): void {
  const isImaginary = (node: TreeNode): boolean => /[jJ]$/.test(c.token(node).text)
  if (isImaginary(real)) throw syntaxError('real number required in complex literal', real.start, real.end)
  if (!isImaginary(imaginary)) throw syntaxError('imaginary number required in complex literal', imaginary.start, imaginary.end)
}
