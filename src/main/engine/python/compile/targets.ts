/** Assignment and deletion targets. The value to store is on top of the stack and is consumed. */
import { WORDS } from '../../ref.ts'
import type { Expression } from '../ast/nodes.ts'
import type { FunctionCompiler } from './function-compiler.ts'
import { deleteName, storeName } from './names.ts'
import { fromAttribute } from './places.ts'
import { simple } from './simple.ts'
import { isSimpleSlice, pushSimpleBounds, dropBounds, subscriptKey } from './subscripts.ts'
import { unsupported } from './unsupported.ts'

export function store(c: FunctionCompiler, target: Expression): void {
  switch (target.kind) {
    case 'Name':
      c.setTracedLine(target.line)
      storeName(c, target.id, target)
      return
    case 'Attribute': {
      if (target.value.kind === 'Name' && target.value.id === 'self') c.staticAttributes?.add(target.attr)
      const value = c.top
      c.expression(target.value)
      c.setAttributeLine(target)
      c.place(fromAttribute(target, target))
      c.emit(`setattrS(${c.top},${c.name(c.mangle(target.attr))},${value});${value}=0;${c.top}=0;I[0]=ln;`)
      c.depth -= 2
      return
    }
    case 'Subscript': {
      const value = c.top
      const borrowed = simple(c, target.value)
      const key = borrowed === null ? null : simple(c, target.slice)
      if (borrowed !== null && key !== null) {
        c.reserve(2)
        c.setLine(target.line)
        c.place(target)
        c.emit(`setItemV(${borrowed},${key},${value});${value}=0;I[0]=ln;`)
        c.depth--
        return
      }
      c.expression(target.value)
      const container = c.top
      if (isSimpleSlice(c, target.slice)) {
        const bounds = pushSimpleBounds(c, target.slice)
        c.emit(`setSlice(${container},${bounds.low},${bounds.high},${value});I[0]=ln;`)
        if (bounds.high !== '0') c.drop()
        c.emit(`decref(${value});${value}=0;decref(${container});${container}=0;`)
        if (bounds.low !== '0') c.drop()
        c.depth -= 2
        return
      }
      subscriptKey(c, target.slice)
      c.setLine(target.line)
      c.place(target)
      c.emit(`setItemS(${container},${c.top},${value});${value}=0;${container}=0;${c.top}=0;I[0]=ln;`)
      c.depth -= 3
      return
    }
    case 'Tuple':
    case 'List':
      unpack(c, target, target.elts)
      return
    case 'Starred':
      store(c, target.value)
      return
    default:
      unsupported(c, `assignment to ${target.kind}`, target)
  }
}

const SHORT = 6

/** UNPACK_SEQUENCE, UNPACK_EX: the first item ends on top. */
function unpack(c: FunctionCompiler, target: Expression, elements: readonly Expression[]): void {
  const star = elements.findIndex((e) => e.kind === 'Starred')
  const top = c.top
  const n = elements.length
  c.place(target)
  c.depth--
  const first = c.depth
  c.grow(n)
  /** The items in the order in which they are pushed. */
  const push = (item: (i: number) => string) => elements.map((_, i) => `${c.slot(first + i)}=${item(n - 1 - i)};`).join('')
  const general = `U=${star < 0 ? `unpack(${top},${n})` : `unpackStar(${top},${star},${n - star - 1})`};decref(${top});${push((i) => `U[${i}]`)}`
  // A list or tuple of this size gives its items away without an array between.
  if (star < 0 && n > 0 && n <= SHORT) c.emit(`if((r=itemsOf(${top},${n}))!==0){t0=${top};${push((i) => `incref(H[r+${WORDS * i}])`)}decref(t0);}else{${general}}`)
  else c.emit(general)
  for (const element of elements) store(c, element)
}

export function remove(c: FunctionCompiler, target: Expression): void {
  switch (target.kind) {
    case 'Name':
      deleteName(c, target)
      return
    case 'Attribute':
      c.expression(target.value)
      c.setAttributeLine(target)
      c.place(fromAttribute(target, target))
      c.emit(`delattr(${c.top},${c.name(c.mangle(target.attr))});I[0]=ln;`)
      c.drop()
      return
    case 'Subscript':
      c.expression(target.value)
      if (isSimpleSlice(c, target.slice)) {
        const container = c.top
        const bounds = pushSimpleBounds(c, target.slice)
        c.emit(`delSlice(${container},${bounds.low},${bounds.high});I[0]=ln;`)
        dropBounds(c, bounds)
        c.drop()
        return
      }
      subscriptKey(c, target.slice)
      c.place(target)
      c.emit(`delItem(${c.slot(c.depth - 2)},${c.top});I[0]=ln;`)
      c.emit(`decref(${c.slot(c.depth - 2)});${c.slot(c.depth - 2)}=0;`)
      c.drop()
      c.depth--
      return
    case 'Tuple':
    case 'List':
      for (const element of target.elts) remove(c, element)
      return
    default:
      unsupported(c, `deletion of ${target.kind}`, target)
  }
}
