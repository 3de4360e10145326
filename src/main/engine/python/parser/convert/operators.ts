import type { BinOp, BoolOp, CompareOperator, Expression, Operator, Starred, UnaryOperator } from '../../ast/nodes.ts'
import { parseNumber } from '../literals/numbers.ts'
import type { TreeNode } from '../tree.ts'
import { liftStar } from './star.ts'
import { named, tooDeep, unexpected, type Converter } from './converter.ts'

const BINARY: Readonly<Record<string, Operator>> = {
  '+': 'Add', '-': 'Sub', '*': 'Mult', '@': 'MatMult', '/': 'Div', '%': 'Mod', '**': 'Pow', '<<': 'LShift',
  '>>': 'RShift', '|': 'BitOr', '^': 'BitXor', '&': 'BitAnd', '//': 'FloorDiv',
}
const UNARY: Readonly<Record<string, UnaryOperator>> = { '+': 'UAdd', '-': 'USub', '~': 'Invert' }
const COMPARE: Readonly<Record<string, CompareOperator>> = {
  '==': 'Eq', '!=': 'NotEq', '<>': 'NotEq', '<': 'Lt', '<=': 'LtE', '>': 'Gt', '>=': 'GtE',
  is: 'Is', 'is not': 'IsNot', in: 'In', 'not in': 'NotIn',
}

/** `+=` and the like, without the `=`. */
export function augmentedOperator(text: string): Operator {
  return BINARY[text.slice(0, -1)]
}

/**
 * The grammar takes `*a | b` for `(*a) | b`. `build` gets the operand without its star; the star goes around the result.
 */
function underStar(c: Converter, operand: TreeNode, build: (left: Expression) => Expression): Expression {
  const node = liftStar(operand)
  if (node.type !== 'list_splat' && node.type !== 'list_splat_pattern') return build(c.expression(node))
  const value = build(c.expression(node.children[1]))
  value.column = c.position(node.children[1]).column
  const starred: Starred = { kind: 'Starred', value, ctx: 'Load', ...c.between(node.start, node.end) }
  starred.endLine = value.endLine
  starred.endColumn = value.endColumn
  return starred
}

/** Later stages do recurse, so there is a limit all the same. */
const MAX_CHAIN = 1000

/** Long chains `a + b + c + …` nest to the left: walked, not recursed into. */
export function binary(c: Converter, node: TreeNode): Expression {
  const chain: TreeNode[] = []
  let left = node
  while (left.type === 'binary_operator') {
    chain.push(left)
    left = left.children[0]
  }
  if (chain.length > MAX_CHAIN) throw tooDeep(node, MAX_CHAIN)
  return underStar(c, left, (first) => {
    let value = first
    for (let i = chain.length - 1; i >= 0; i--) {
      const [, operator, right] = chain[i].children
      if (chain[i].children.length !== 3) throw unexpected(chain[i])
      value = { kind: 'BinOp', left: value, op: BINARY[operator.type], right: c.expression(right), ...c.position(chain[i]) }
    }
    return value
  })
}

export function unary(c: Converter, node: TreeNode): Expression {
  const [operator, operand] = node.children
  // 2.7 reads `-1` as one number.
  if (c.dialect.python2 && operator.type === '-' && (operand.type === 'integer' || operand.type === 'float')) {
    const value = parseNumber(c.token(operand).text, c.dialect, true)
    return { kind: 'Constant', value, ...c.position(node) }
  }
  const op = operator.type === 'not' ? 'Not' : UNARY[operator.type]
  return { kind: 'UnaryOp', op, operand: c.expression(operand), ...c.position(node) }
}

/** `a and b and c` is one BoolOp of three; parentheses keep theirs apart. */
export function boolean(c: Converter, node: TreeNode): Expression {
  const operator = node.children[1].type
  const operands: TreeNode[] = []
  let left = node
  while (left.type === 'boolean_operator' && left.children[1].type === operator) {
    operands.push(left.children[2])
    left = left.children[0]
  }
  const values = operands.reverse().map((operand) => c.expression(operand))
  const op = operator === 'and' ? 'And' : 'Or'
  return underStar(c, left, (first): BoolOp => ({ kind: 'BoolOp', op, values: [first, ...values], ...c.position(node) }))
}

export function comparison(c: Converter, node: TreeNode): Expression {
  const ops: CompareOperator[] = []
  const comparators: Expression[] = []
  const children = node.children
  for (let i = 1; i + 1 < children.length; i += 2) {
    const op = COMPARE[children[i].type]
    if (op === undefined) throw unexpected(children[i])
    ops.push(op)
    comparators.push(c.expression(children[i + 1]))
  }
  return underStar(c, children[0], (left) => ({ kind: 'Compare', left, ops, comparators, ...c.position(node) }))
}

export function conditional(c: Converter, node: TreeNode): Expression {
  const [body, test, orelse] = named(node)
  return underStar(c, body, (value) => ({
    kind: 'IfExp', test: c.expression(test), body: value, orelse: c.expression(orelse), ...c.position(node),
  }))
}

/** `await` binds tighter than `**`, unlike in the grammar. */
export function awaited(c: Converter, node: TreeNode): Expression {
  const operand = node.children[1]
  if (operand.type === 'binary_operator' && operand.children[1].type === '**') {
    const [base, , exponent] = operand.children
    const left: Expression = { kind: 'Await', value: c.expression(base), ...c.between(node.start, base.end) }
    const power: BinOp = { kind: 'BinOp', left, op: 'Pow', right: c.expression(exponent), ...c.position(node) }
    return power
  }
  return { kind: 'Await', value: c.expression(operand), ...c.position(node) }
}
