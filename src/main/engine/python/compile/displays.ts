/** List, tuple, set and dict displays. Source: starunpack_helper and compiler_dict in compile.c. */
import type { Constant, Dict, Expression, List, PyConstant, SetDisplay, Tuple } from '../ast/nodes.ts'
import { buildFrom } from './calls.ts'
import type { FunctionCompiler } from './function-compiler.ts'

export function compileSequence(c: FunctionCompiler, node: List | Tuple | SetDisplay): void {
  const elements = node.elts
  const plain = elements.findIndex((e) => e.kind === 'Starred')
  if (plain >= 0) {
    // 3.9+: what stands before the first star is built at once.
    const { constantDisplaysExtend, stack } = c.unit.profile.compile
    itemByItem(c, node, constantDisplaysExtend && elements.length <= stack.largestDisplay ? plain : 0)
    return
  }
  const constants = constantItems(elements)
  if (constants !== null && c.unit.profile.compile.constantDisplaysExtend && elements.length > 2 && node.kind !== 'Tuple') {
    c.setTracedLine(node.line)
    // 3.9+: an empty list or set, extended from a constant tuple or frozenset.
    c.reserve(2)
    const value: PyConstant = { type: node.kind === 'Set' ? 'frozenset' : 'tuple', items: constants }
    c.push(`${node.kind === 'Set' ? 'setFromConstant' : 'listFromConstant'}(K${c.unit.compiledConstant(value, c.code.id)})`)
    return
  }
  if (elements.length > c.unit.profile.compile.stack.largestDisplay) {
    itemByItem(c, node, 0)
    return
  }
  for (const element of elements) c.expression(element)
  c.setTracedLine(node.line)
  if (node.kind === 'Set') c.place(node)
  if (node.kind === 'Set') buildSet(c, elements.length)
  else buildFrom(c, elements.length, node.kind === 'List' ? 'listOf' : 'tupleOf')
}

function constantItems(elements: readonly Expression[]): PyConstant[] | null {
  const items: PyConstant[] = []
  for (const element of elements) {
    if (element.kind !== 'Constant') return null
    items.push(element.value)
  }
  return items
}

/** The slots give their items to BUILD_SET. */
function buildSet(c: FunctionCompiler, count: number): void {
  const slots = Array.from({ length: count }, (_, i) => c.slot(c.depth - count + i))
  c.emit(`t=[${slots.join(',')}];${slots.map((slot) => `${slot}=0;`).join('')}r=setOf(t);`)
  c.depth -= count
  c.push('r')
}

/** `atOnce`: how many of the first items the list or set is built from; the others follow one by one. */
function itemByItem(c: FunctionCompiler, node: List | Tuple | SetDisplay, atOnce: number): void {
  const isSet = node.kind === 'Set'
  for (const element of node.elts.slice(0, atOnce)) c.expression(element)
  if (atOnce === 0) c.push(isSet ? 'newSet()' : 'newList()')
  else if (isSet) {
    c.place(node)
    buildSet(c, atOnce)
  }
  else buildFrom(c, atOnce, 'listOf')
  const target = c.top
  for (const element of node.elts.slice(atOnce)) {
    if (element.kind === 'Starred') {
      c.expression(element.value)
      c.place(node)
      c.emit(`${isSet ? 'setUpdate' : 'listExtendStar'}(${target},${c.top});`)
      c.drop()
    } else {
      c.expression(element)
      const top = c.top
      if (isSet) {
        c.place(node)
        c.emit(`setAdd(${target},${top});`)
        c.drop()
      } else {
        c.emit(`listAppend(${target},${top});${top}=0;`)
        c.depth--
      }
    }
  }
  if (node.kind === 'Tuple') c.replaceTop(`listToTuple(${target})`)
}

export function compileDict(c: FunctionCompiler, node: Dict): void {
  const plain = node.keys.every((key) => key !== null)
  if (plain && !c.python2 && node.keys.length > 0 && node.keys.length <= 16) {
    // BUILD_MAP: every key and value is on the stack before the dict exists.
    const base = c.depth
    // Constant keys come as one tuple, after the values.
    const keysTogether = node.keys.length > 1 && node.keys.every((key) => key!.kind === 'Constant') ? 1 : 0
    const { phantom } = c
    node.keys.forEach((key, i) => {
      if (keysTogether === 1) c.push(`incref(K${c.unit.partOfConstant((key as Constant).value, c.code.id)})`)
      else c.expression(key!)
      c.phantom -= keysTogether
      c.expression(node.values[i]!)
    })
    c.reserve(keysTogether)
    if (keysTogether === 1) c.unit.compiledConstant({ type: 'tuple', items: node.keys.map((key) => (key as Constant).value) }, c.code.id)
    c.phantom = phantom
    c.setTracedLine(node.line)
    const slots = Array.from({ length: 2 * node.keys.length }, (_, i) => c.slot(base + i))
    c.place(node)
    c.emit(`r=dictOf([${slots.join(',')}]);${[...slots].reverse().map((slot) => `decref(${slot});${slot}=0;`).join('')}`)
    c.depth = base
    c.push('r')
    return
  }
  c.setTracedLine(node.line)
  c.push(c.python2 && plain ? `presizedDict(${node.keys.length})` : 'newDict()')
  const dict = c.top
  node.keys.forEach((key, i) => {
    if (key === null) {
      c.expression(node.values[i]!)
      c.place(node)
      c.emit(`dictUpdate(${dict},${c.top});`)
      c.drop()
      return
    }
    // Python 2 evaluates the value first (STORE_MAP).
    const pair = c.python2 ? [node.values[i]!, key] : [key, node.values[i]!]
    for (const part of pair) c.expression(part)
    const first = c.slot(c.depth - 2)
    const second = c.slot(c.depth - 1)
    c.place(node)
    c.emit(`dictSet(${dict},${c.python2 ? `${second},${first}` : `${first},${second}`});`)
    c.drop()
    c.drop()
  })
}
