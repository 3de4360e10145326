/** 3.7 and later fold on the syntax tree. @mirrors Python/ast_opt.c */
import type { PyConstant } from '../ast/constants.ts'
import type {
  BinOp, Comprehension, Compare, CompareOperator, Constant, Expression, For, Module, Node, Statement, UnaryOp,
} from '../ast/nodes.ts'
import { formatToFString } from './format.ts'
import { foldBinary, foldUnary } from './operations.ts'
import { rewriteChildren } from './rewrite.ts'
import { indexed } from './sequences.ts'

const ANNOTATIONS: ReadonlySet<string> = new Set(['annotation', 'returns'])

export function foldTree(module: Module, minor: number): void {
  // Annotations kept as text are not touched (3.9+).
  const skip = minor >= 9 && module.futures.includes('annotations') ? ANNOTATIONS : undefined
  const folder = new TreeFolder(minor)
  folder.guardDocstrings(module)
  rewriteChildren(module, (node) => folder.replace(node), skip)
  folder.wrapFakeDocstrings()
}

type Bodied = { body: Statement[] }

class TreeFolder {
  /** Bodies that begin with an expression which is not a docstring, but might look like one once folded. */
  private readonly suspects: Bodied[] = []

  constructor(private readonly minor: number) {}

  guardDocstrings(module: Module): void {
    this.suspect(module)
  }

  private suspect(node: Bodied): void {
    const first = node.body[0]
    if (first?.kind === 'Expr' && first.value.kind !== 'Constant') this.suspects.push(node)
  }

  /** @mirrors astfold_body */
  wrapFakeDocstrings(): void {
    for (const { body } of this.suspects) {
      const first = body[0]
      if (first.kind !== 'Expr' || first.value.kind !== 'Constant' || first.value.value.type !== 'str') continue
      const { line, column, endLine, endColumn } = first.value
      first.value = { kind: 'JoinedStr', values: [first.value], line, column, endLine, endColumn }
    }
  }

  /** `node`'s children are folded. */
  replace(node: Expression): Expression {
    const any = node as Node
    switch (any.kind) {
      case 'FunctionDef': case 'AsyncFunctionDef': case 'ClassDef':
        this.suspect(any)
        return node
      case 'UnaryOp':
        return this.unary(any)
      case 'BinOp':
        return this.binary(any)
      case 'Tuple':
        if (any.ctx !== 'Load') return node
        return constantItems(any.elts, node, 'tuple') ?? node
      case 'Subscript': {
        if (any.ctx !== 'Load' || any.value.kind !== 'Constant' || any.slice.kind !== 'Constant') return node
        return made(node, indexed(any.value.value, any.slice.value))
      }
      case 'Name':
        return any.id === '__debug__' && any.ctx === 'Load' ? made(node, { type: 'True' }) : node
      case 'Compare': {
        const last = any.ops[any.ops.length - 1]
        const at = any.comparators.length - 1
        if (last === 'In' || last === 'NotIn') any.comparators[at] = iterable(any.comparators[at])
        return node
      }
      case 'For': case 'AsyncFor': case 'comprehension':
        ;(any as For | Comprehension).iter = iterable(any.iter)
        return node
      default:
        return node
    }
  }

  private unary(node: UnaryOp): Expression {
    if (node.operand.kind === 'Constant') return made(node, foldUnary(node.op, node.operand.value))
    if (node.op === 'Not') return notCompare(node)
    return node
  }

  private binary(node: BinOp): Expression {
    const { left, right } = node
    if (left.kind === 'Constant' && left.value.type === 'str' && right.kind === 'Tuple' && node.op === 'Mod' && this.minor >= 11) {
      return formatToFString(node, left.value.value, right.elts) ?? node
    }
    if (left.kind !== 'Constant' || right.kind !== 'Constant') return node
    return made(node, foldBinary(left.value, node.op, right.value))
  }
}

function made(node: Expression, value: PyConstant | null): Expression {
  if (value === null) return node
  const { line, column, endLine, endColumn } = node
  return { kind: 'Constant', value, line, column, endLine, endColumn }
}

const OPPOSITE: Partial<Record<CompareOperator, CompareOperator>> = { Is: 'IsNot', IsNot: 'Is', In: 'NotIn', NotIn: 'In' }

/** `not a in b` is `a not in b`. */
export function notCompare(node: UnaryOp): Expression {
  const compare: Expression = node.operand
  if (compare.kind !== 'Compare' || compare.ops.length !== 1) return node
  const opposite = OPPOSITE[compare.ops[0]]
  if (opposite === undefined) return node
  const { line, column, endLine, endColumn } = node
  const result: Compare = { ...compare, ops: [opposite], line, column, endLine, endColumn }
  return result
}

export function constantItems(
  elements: readonly Expression[],
  node: Expression,
  type: 'tuple' | 'frozenset',
): Constant | null {
  const items: PyConstant[] = []
  for (const element of elements) {
    if (element.kind !== 'Constant') return null
    items.push(element.value)
  }
  const { line, column, endLine, endColumn } = node
  return { kind: 'Constant', value: { type, items }, line, column, endLine, endColumn }
}

/** What is only iterated or searched: a list display becomes a tuple, a set of constants a frozenset. @mirrors fold_iter */
function iterable(node: Expression): Expression {
  if (node.kind === 'List') {
    if (node.elts.some((element) => element.kind === 'Starred')) return node
    const { line, column, endLine, endColumn } = node
    return constantItems(node.elts, node, 'tuple') ??
      { kind: 'Tuple', elts: node.elts, ctx: 'Load', line, column, endLine, endColumn }
  }
  return node.kind === 'Set' ? (constantItems(node.elts, node, 'frozenset') ?? node) : node
}
