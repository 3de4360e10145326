/** Assign, AugAssign, AnnAssign. */
import type { AnnAssign, Assign, AugAssign, Expression, Name, Position } from '../ast/nodes.ts'
import { annotationValue, keepsText } from './annotation-source.ts'
import { binaryName } from './binary-operators.ts'
import { simple } from './simple.ts'
import type { FunctionCompiler } from './function-compiler.ts'
import { releaseText, simpleLocal } from './names.ts'
import { fromAttribute } from './places.ts'
import { isSimpleSlice, dropBounds, pushSimpleBounds, subscriptKey } from './subscripts.ts'
import { store } from './targets.ts'

export function assign(c: FunctionCompiler, node: Assign): void {
  if (swap(c, node) || addsToItself(c, node)) return
  c.expression(node.value)
  node.targets.forEach((target, i) => {
    if (i < node.targets.length - 1) c.push(`incref(${c.top})`)
    store(c, target)
  })
}

/** Up to 3.10 `s = s + t` may grow the string as `s += t` does. */
function addsToItself(c: FunctionCompiler, { targets, value }: Assign): boolean {
  const [target] = targets
  if (c.unit.profile.compile.stringsGrow !== 'anyAddition' || targets.length !== 1 || target?.kind !== 'Name') return false
  if (value.kind !== 'BinOp' || value.op !== 'Add' || value.left.kind !== 'Name' || value.left.id !== target.id) return false
  c.setLine(value.line)
  growing(c, target, value.right, 'add', value)
  return true
}

/** a, b = b, a builds no tuple for two or three items (ROT_TWO, ROT_THREE, SWAP). */
function swap(c: FunctionCompiler, node: Assign): boolean {
  const [target] = node.targets
  const value = node.value
  if (node.targets.length !== 1 || target === undefined) return false
  if (target.kind !== 'Tuple' && target.kind !== 'List') return false
  if (value.kind !== 'Tuple' && !(value.kind === 'List' && c.unit.profile.compile.constantDisplaysExtend)) return false
  const n = value.elts.length
  if (n !== target.elts.length || n < 1 || n > 3) return false
  if ([...value.elts, ...target.elts].some((e) => e.kind === 'Starred')) return false
  const [first, last] = [c.depth, c.depth + n - 1].map((slot) => c.slot(slot))
  for (const element of value.elts) c.expression(element)
  if (n > 1) c.emit(`r=${first};${first}=${last};${last}=r;`)
  for (const element of target.elts) store(c, element)
  return true
}

export function augmentedAssign(c: FunctionCompiler, node: AugAssign): void {
  const op = `i${binaryName(c, node.op)}`
  const target = node.target
  if (target.kind === 'Name') {
    const local = simpleLocal(c, target)
    if (op === 'iadd' && (local !== null || c.unit.profile.compile.stringsGrow === 'anyAddition')) {
      const isFresh = node.value.kind === 'Constant' && node.value.leftovers !== undefined
      const borrowed = local === null || isFresh ? null : simple(c, node.value)
      if (borrowed !== null) {
        c.reserve(2)
        const slot = c.local(c.localIndex.get(c.mangle(target.id))!)
        c.place(node)
        c.emit(`if(isNumber(${local})){${slot}=iaddN(${slot},${borrowed});I[0]=ln;}else{`)
      }
      growing(c, target, node.value, op, node)
      if (borrowed !== null) c.emit('}')
      return
    }
    const right = local === null ? null : simple(c, node.value)
    if (local !== null && right !== null) {
      c.reserve(2)
      const slot = c.local(c.localIndex.get(c.mangle(target.id))!)
      c.place(node)
      c.emit(`if(isNumber(${local})){${slot}=${op}N(${slot},${right});I[0]=ln;}else{`)
      c.push(`${op}B(${slot},${right})`)
      store(c, target)
      c.emit('}')
      return
    }
    c.expression(target)
    operate(c, op, node)
    store(c, target)
    return
  }
  if (target.kind === 'Attribute') {
    c.expression(target.value)
    const object = c.top
    const name = c.name(c.mangle(target.attr))
    const place = fromAttribute(target, target)
    c.place(place)
    c.push(`attr(${object},${name})`)
    operate(c, op, node)
    c.place(place)
    c.emit(`setattrS(${object},${name},${c.top});${c.top}=0;${object}=0;I[0]=ln;`)
    c.depth -= 2
    return
  }
  if (target.kind === 'Subscript') {
    subscriptTarget(c, op, target, node)
    return
  }
}

/** `name += value` and `name = name + value`. */
function growing(c: FunctionCompiler, target: Name, value: Expression, op: string, place: Position): void {
  c.expression(target)
  c.expression(value)
  c.place(place)
  c.concatenateTop(op, () => releaseText(c, target.id, c.slot(c.depth - 2)))
  c.restoreLine()
  store(c, target)
}

function subscriptTarget(c: FunctionCompiler, op: string, target: Extract<Expression, { kind: 'Subscript' }>, node: AugAssign): void {
  c.expression(target.value)
  const container = c.top
  if (isSimpleSlice(c, target.slice)) {
    const bounds = pushSimpleBounds(c, target.slice)
    c.push(`getSlice(${container},${bounds.low},${bounds.high})`)
    operate(c, op, node)
    c.emit(`setSlice(${container},${bounds.low},${bounds.high},${c.top});I[0]=ln;`)
    c.drop()
    dropBounds(c, bounds)
  } else {
    subscriptKey(c, target.slice)
    const key = c.top
    c.place(target)
    c.push(`item(${container},${key})`)
    operate(c, op, node)
    c.place(target)
    c.emit(`setItem(${container},${key},${c.top});I[0]=ln;`)
    c.drop()
    c.drop()
  }
  c.drop()
}

function operate(c: FunctionCompiler, op: string, node: AugAssign): void {
  const borrowed = simple(c, node.value)
  if (borrowed === null) c.expression(node.value)
  c.place(node)
  if (borrowed === null) {
    c.binaryTaking(op)
  } else c.binaryWith(op, borrowed)
  c.restoreLine()
}

/** A target that nothing is assigned to: only what it belongs to is evaluated. @mirrors Python/compile.c compiler_annassign */
function evaluateTarget(c: FunctionCompiler, target: Expression): void {
  if (target.kind !== 'Attribute' && target.kind !== 'Subscript') return
  c.expression(target.value)
  c.drop()
  if (target.kind !== 'Subscript') return
  subscriptKey(c, target.slice)
  c.drop()
}

export function annotatedAssign(c: FunctionCompiler, node: AnnAssign): void {
  if (node.value !== null) {
    c.expression(node.value)
    store(c, node.target)
  }
  const inFunction = c.code.kind === 'function' || c.code.kind === 'generator'
  if (node.value === null) evaluateTarget(c, node.target)
  if (inFunction) return
  if (!node.simple || node.target.kind !== 'Name') {
    if (keepsText(c)) return
    c.expression(node.annotation)
    c.drop()
    return
  }
  c.expression(annotationValue(c, node.annotation))
  c.reserve(2)
  c.place(node)
  c.emit(`setAnnotation(${c.namespaced ? 'NS' : '0'},G,${c.name(c.mangle(node.target.id))},${c.top});`)
  c.drop()
}
