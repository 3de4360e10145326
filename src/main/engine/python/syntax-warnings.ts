/**
 * What CPython's compiler warns of: comparisons by identity with literals, calls and subscripts of literals that cannot be
 * called or subscripted, assertions that always hold. The tree is folded. Source: Python/compile.c check_compare,
 * check_caller, check_subscripter, check_index, compiler_assert.
 */
import type { Compare, Expression, Module, Node, Statement, Try } from './ast/nodes.ts'
import { forEachChild } from './scopes/children.ts'

const MISSED = 'perhaps you missed a comma?'

/** Adds to the module's warnings, in the order in which code is made. */
export function addSyntaxWarnings(module: Module, minor: number): void {
  const { warnings } = module
  const lazy = module.futures.includes('annotations')
  visit(module)

  function visit(node: Node): void {
    const message = messageFor(node, minor)
    if (message !== null) warnings.push({ category: 'SyntaxWarning', isSyntaxError: minor >= 8, message, place: node as Expression })
    const last = node.kind === 'Try' || node.kind === 'TryStar' ? node.finalbody : []
    for (const child of inOrder(node)) {
      if (!last.includes(child as Statement) && !(lazy && isAnnotation(node, child))) visit(child)
    }
    const before = warnings.length
    last.forEach(visit)
    const found = warnings.slice(before)
    if (minor < 9 || found.length === 0) return
    // Compiled once for the way through, once for errors, and once for each statement that leaves.
    const { body, handlers, orelse } = node as Try
    for (let copies = 1 + leaving([...body, ...handlers, ...orelse], false); copies > 0; copies--) warnings.push(...found)
  }
}

/** Decorators come first, a function's body last, and a class's before its bases. */
function inOrder(node: Node): Node[] {
  const children: Node[] = []
  forEachChild(node, (child) => children.push(child))
  if (node.kind !== 'FunctionDef' && node.kind !== 'AsyncFunctionDef' && node.kind !== 'ClassDef') return children
  const ordered: Node[] = [...node.decorator_list, ...(node.kind === 'ClassDef' ? node.body : [])]
  const rest = children.filter((child) => !ordered.includes(child) && !node.body.includes(child as Statement))
  return [...ordered, ...rest, ...(node.kind === 'ClassDef' ? [] : node.body)]
}

const isAnnotation = (node: Node, child: Node): boolean => ('annotation' in node && node.annotation === child) || ('returns' in node && node.returns === child)

/** Statements that leave a block: return anywhere, break and continue outside the loops within. */
function leaving(nodes: readonly Node[], inLoop: boolean): number {
  let count = 0
  for (const node of nodes) {
    if (node.kind === 'Return' || (!inLoop && (node.kind === 'Break' || node.kind === 'Continue'))) count++
    if (node.kind === 'FunctionDef' || node.kind === 'AsyncFunctionDef' || node.kind === 'ClassDef' || node.kind === 'Lambda') continue
    const isLoop = node.kind === 'For' || node.kind === 'AsyncFor' || node.kind === 'While'
    forEachChild(node, (child) => (count += leaving([child], inLoop || (isLoop && !node.orelse.includes(child as Statement)))))
  }
  return count
}

function messageFor(node: Node, minor: number): string | null {
  if (node.kind === 'Assert') {
    const { test } = node
    const always = test.kind === 'Tuple' ? test.elts.length > 0 : (minor < 0 || minor >= 10) && test.kind === 'Constant' && test.value.type === 'tuple' && test.value.items.length > 0
    return always ? 'assertion is always true, perhaps remove parentheses?' : null
  }
  if (minor < 8) return null
  if (node.kind === 'Compare') return identity(node, minor)
  if (node.kind === 'Call') return isCallable(node.func) ? null : `'${typeName(node.func)}' object is not callable; ${MISSED}`
  if (node.kind !== 'Subscript' || node.ctx !== 'Load') return null
  const { value, slice } = node
  if (!isSubscriptable(value)) return `'${typeName(value)}' object is not subscriptable; ${MISSED}`
  const index = typeName(slice)
  if (index === null || index === 'int' || index === 'bool' || index === 'slice' || !isSequence(value)) return null
  return `${typeName(value)} indices must be integers or slices, not ${index}; ${MISSED}`
}

function identity({ left, ops, comparators }: Compare, minor: number): string | null {
  const operands = [left, ...comparators]
  for (const [i, op] of ops.entries()) {
    if (op !== 'Is' && op !== 'IsNot') continue
    const literal = [operands[i]!, operands[i + 1]!].find((operand) => operand.kind === 'Constant' && !isSingleton(operand))
    if (literal === undefined) continue
    const what = minor >= 12 ? `'${typeName(literal)}' literal` : 'a literal'
    return op === 'Is' ? `"is" with ${what}. Did you mean "=="?` : `"is not" with ${what}. Did you mean "!="?`
  }
  return null
}

const isSingleton = (node: Expression): boolean => node.kind === 'Constant' && ['None', 'True', 'False', 'Ellipsis'].includes(node.value.type)

const UNCALLABLE: readonly Node['kind'][] = ['Constant', 'Tuple', 'List', 'ListComp', 'Dict', 'DictComp', 'Set', 'SetComp', 'GeneratorExp', 'JoinedStr', 'FormattedValue']
const isCallable = (node: Expression): boolean => !UNCALLABLE.includes(node.kind)

function isSubscriptable(node: Expression): boolean {
  if (node.kind === 'Constant') return ['str', 'bytes', 'tuple'].includes(node.value.type)
  return !['Set', 'SetComp', 'GeneratorExp', 'Lambda'].includes(node.kind)
}

const isSequence = (node: Expression): boolean =>
  node.kind === 'Constant' ? ['str', 'bytes', 'tuple'].includes(node.value.type) : ['Tuple', 'List', 'ListComp', 'JoinedStr', 'FormattedValue'].includes(node.kind)

const TYPE_NAMES: Partial<Record<Node['kind'], string>> = {
  Tuple: 'tuple', List: 'list', ListComp: 'list', Dict: 'dict', DictComp: 'dict', Set: 'set', SetComp: 'set', GeneratorExp: 'generator',
  Lambda: 'function', JoinedStr: 'str', FormattedValue: 'str', Slice: 'slice',
}
const CONSTANT_NAMES: Record<string, string> = { None: 'NoneType', True: 'bool', False: 'bool', Ellipsis: 'ellipsis' }

/** null: not known before the program runs. @mirrors Python/compile.c infer_type */
function typeName(node: Expression): string | null {
  if (node.kind === 'Constant') return CONSTANT_NAMES[node.value.type] ?? node.value.type
  return TYPE_NAMES[node.kind] ?? null
}
