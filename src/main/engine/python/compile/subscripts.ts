/** a[i], a[i:j], a[i:j:k], and Python 2's simple slices. */
import type { Expression, Slice, Subscript } from '../ast/nodes.ts'
import { simple } from './simple.ts'
import type { FunctionCompiler } from './function-compiler.ts'

export function compileSubscript(c: FunctionCompiler, node: Subscript): void {
  const container = simple(c, node.value)
  const key = container === null || node.slice.kind === 'Slice' ? null : simple(c, node.slice)
  if (container !== null && key !== null) {
    c.setLine(node.line)
    c.reserve(2)
    c.place(node)
    c.push(`itemB(${container},${key})`)
    c.restoreLine()
    return
  }
  c.expression(node.value)
  if (isSimpleSlice(c, node.slice)) {
    const object = c.top
    const { low, high } = pushSimpleBounds(c, node.slice)
    c.setLine(node.line)
    c.emit(`r=getSlice(${object},${low},${high});${[low, high].filter((bound) => bound !== '0').map(release).join('')}decref(${object});${object}=r;I[0]=ln;`)
    c.depth -= Number(low !== '0') + Number(high !== '0')
    return
  }
  const borrowed = simple(c, node.slice)
  if (borrowed === null) subscriptKey(c, node.slice)
  c.setLine(node.line)
  c.place(node)
  if (borrowed === null) c.binaryTaking('item')
  else c.binaryWith('item', borrowed)
  c.restoreLine()
}

function release(slot: string): string {
  return `decref(${slot});${slot}=0;`
}

/** Python 2: a[x:y] calls __getslice__ and friends without a slice object. */
export function isSimpleSlice(c: FunctionCompiler, node: Expression): node is Slice {
  return c.python2 && node.kind === 'Slice' && node.step === null
}

/** Pushes the bounds that are given and answers their slots; 0 stands for one that is not. */
export function pushSimpleBounds(c: FunctionCompiler, node: Slice): { readonly low: string; readonly high: string } {
  const [low, high] = [node.lower, node.upper].map((bound) => {
    if (bound === null) return '0'
    c.expression(bound)
    return c.top
  })
  return { low: low!, high: high! }
}

/** Pops them. */
export function dropBounds(c: FunctionCompiler, { low, high }: { readonly low: string; readonly high: string }): void {
  if (high !== '0') c.drop()
  if (low !== '0') c.drop()
}

/** Both bounds, None where there is none. */
export function pushBounds(c: FunctionCompiler, node: Slice): void {
  for (const bound of [node.lower, node.upper]) {
    if (bound === null) c.push(`incref(${c.constant({ type: 'None' })})`)
    else c.expression(bound)
  }
}

/** Pushes the key: a slice object, a tuple that may hold slices, or any expression. */
export function subscriptKey(c: FunctionCompiler, node: Expression): void {
  if (node.kind === 'Slice') {
    pushBounds(c, node)
    const low = c.slot(c.depth - 2)
    const high = c.slot(c.depth - 1)
    if (node.step === null) {
      c.emit(`r=sliceOf(${low},${high},0);decref(${low});${low}=r;${release(high)}`)
      c.depth--
      return
    }
    c.expression(node.step)
    const step = c.top
    c.emit(`r=sliceOf(${low},${high},${step});decref(${low});${low}=r;${release(high)}${release(step)}`)
    c.depth -= 2
    return
  }
  if (node.kind === 'Tuple' && node.elts.some((e) => e.kind === 'Slice') && !node.elts.some((e) => e.kind === 'Starred')) {
    for (const element of node.elts) subscriptKey(c, element)
    const slots = node.elts.map((_, i) => c.slot(c.depth - node.elts.length + i))
    c.emit(`r=tupleOf([${slots.join(',')}]);${slots.map((slot) => `${slot}=0;`).join('')}`)
    c.depth -= node.elts.length
    c.push('r')
    return
  }
  c.expression(node)
}
