/** Annotations kept as text (`from __future__ import annotations`): an expression written out anew. Source: Python/ast_unparse.c. */
import { reprText } from '../../objects/float/text.ts'
import { bytesRepr, textRepr } from '../../objects/str/repr.ts'
import type { CompareOperator, Expression, Operator, PyConstant, UnaryOperator } from '../ast/nodes.ts'
import type { FunctionCompiler } from './function-compiler.ts'
import { unsupported } from './unsupported.ts'

/** How tightly each kind holds together. */
const enum Level { tuple, test, or, and, not, compare, expression, xor, band, shift, arithmetic, term, factor, power, await, atom }

const BINARY: Readonly<Record<Operator, readonly [text: string, level: Level]>> = {
  Add: ['+', Level.arithmetic], Sub: ['-', Level.arithmetic], Mult: ['*', Level.term], MatMult: ['@', Level.term], Div: ['/', Level.term], Mod: ['%', Level.term],
  FloorDiv: ['//', Level.term], Pow: ['**', Level.power], LShift: ['<<', Level.shift], RShift: ['>>', Level.shift], BitOr: ['|', Level.expression],
  BitXor: ['^', Level.xor], BitAnd: ['&', Level.band],
}
const UNARY: Readonly<Record<UnaryOperator, readonly [text: string, level: Level]>> = { Invert: ['~', Level.factor], UAdd: ['+', Level.factor], USub: ['-', Level.factor], Not: ['not ', Level.not] }
const COMPARE: Readonly<Record<CompareOperator, string>> = {
  Eq: '==', NotEq: '!=', Lt: '<', LtE: '<=', Gt: '>', GtE: '>=', Is: 'is', IsNot: 'is not', In: 'in', NotIn: 'not in',
}

/** What stands for the annotation: itself, or its text where the module asks for that. */
export function annotationValue(c: FunctionCompiler, node: Expression): Expression {
  if (!keepsText(c)) return node
  const { line, column, endLine, endColumn } = node
  return { kind: 'Constant', value: { type: 'str', value: source(c, node, Level.test) }, line, column, endLine, endColumn }
}

export const keepsText = (c: FunctionCompiler): boolean => c.unit.futures.includes('annotations')

function source(c: FunctionCompiler, node: Expression, level: Level): string {
  const at = (inner: Expression, wanted: Level) => source(c, inner, wanted)
  const all = (list: readonly Expression[]) => list.map((inner) => at(inner, Level.test)).join(', ')
  const within = (own: Level, text: string) => (level > own ? `(${text})` : text)
  switch (node.kind) {
    case 'Name':
      return node.id
    case 'Constant':
      return constantText(c, node.value, node)
    case 'Attribute': {
      const space = node.value.kind === 'Constant' && node.value.value.type === 'int' ? ' ' : ''
      return `${at(node.value, Level.atom)}${space}.${node.attr}`
    }
    case 'Subscript':
      return `${at(node.value, Level.atom)}[${at(node.slice, Level.tuple)}]`
    case 'Slice':
      return `${node.lower === null ? '' : at(node.lower, Level.test)}:${node.upper === null ? '' : at(node.upper, Level.test)}${node.step === null ? '' : `:${at(node.step, Level.test)}`}`
    case 'Tuple':
      if (node.elts.length === 0) return '()'
      return within(Level.tuple, `${all(node.elts)}${node.elts.length === 1 ? ',' : ''}`)
    case 'List':
      return `[${all(node.elts)}]`
    case 'Set':
      return `{${all(node.elts)}}`
    case 'Dict':
      return `{${node.values.map((value, i) => (node.keys[i] === null ? `**${at(value, Level.expression)}` : `${at(node.keys[i]!, Level.test)}: ${at(value, Level.test)}`)).join(', ')}}`
    case 'Starred':
      return `*${at(node.value, Level.expression)}`
    case 'Call': {
      const named = node.keywords.map(({ arg, value }) => (arg === null ? `**${at(value, Level.expression)}` : `${arg}=${at(value, Level.test)}`))
      return `${at(node.func, Level.atom)}(${[...node.args.map((argument) => at(argument, Level.test)), ...named].join(', ')})`
    }
    case 'BinOp': {
      const [text, own] = BINARY[node.op]
      const fromRight = node.op === 'Pow'
      return within(own, `${at(node.left, own + Number(fromRight))} ${text} ${at(node.right, own + Number(!fromRight))}`)
    }
    case 'UnaryOp': {
      const [text, own] = UNARY[node.op]
      return within(own, `${text}${at(node.operand, own)}`)
    }
    case 'BoolOp': {
      const own = node.op === 'And' ? Level.and : Level.or
      return within(own, node.values.map((value) => at(value, own + 1)).join(node.op === 'And' ? ' and ' : ' or '))
    }
    case 'Compare':
      return within(Level.compare, [at(node.left, Level.compare + 1), ...node.ops.map((op, i) => `${COMPARE[op]} ${at(node.comparators[i]!, Level.compare + 1)}`)].join(' '))
    case 'IfExp':
      return within(Level.test, `${at(node.body, Level.test + 1)} if ${at(node.test, Level.test + 1)} else ${at(node.orelse, Level.test)}`)
    default:
      return unsupported(c, `${node.kind} in an annotation kept as text`, node)
  }
}

function constantText(c: FunctionCompiler, value: PyConstant, node: Expression): string {
  switch (value.type) {
    case 'None':
    case 'True':
    case 'False':
      return value.type
    case 'Ellipsis':
      return '...'
    case 'int':
      return value.value.toString()
    case 'float':
      return reprText(value.value).replace('inf', '1e309')
    case 'str':
      return textRepr(value.value)
    case 'bytes':
      return bytesRepr(value.value, 'b')
    case 'tuple':
      return `(${value.items.map((item) => constantText(c, item, node)).join(', ')}${value.items.length === 1 ? ',' : ''})`
    default:
      return unsupported(c, `a ${value.type} in an annotation kept as text`, node)
  }
}
