/** class statements. 3.x: __build_class__(function, name, *bases, **keywords); 2.x: name, bases tuple, namespace. */
import type { ClassDef, PyConstant, Statement } from '../ast/nodes.ts'
import { buildFrom, callSpreadTop, keywordNameCount } from './calls.ts'
import type { FunctionCompiler } from './function-compiler.ts'
import { callDecorators, compileBody, functionObject } from './functions.ts'

export function compileClass(c: FunctionCompiler, node: ClassDef): void {
  for (const decorator of node.decorator_list) c.expression(decorator)
  if (c.unit.profile.minor >= 8 || node.decorator_list.length === 0) c.traceLine(node.line)
  if (c.python2) python2Class(c, node)
  else python3Class(c, node)
  callDecorators(c, node)
}

function classCode(c: FunctionCompiler, node: ClassDef) {
  return compileBody(c, node, {
    name: node.codeName ?? node.name,
    line: node.decorator_list[0]?.line ?? node.line,
    privateClass: node.codeName ?? node.name,
    kind: 'class',
    statements: node.body,
    body(inner) {
      if (!inner.unit.traces) inner.setLine(node.line)
      else inner.startLine(inner.code.firstLine)
      inner.unseen = node.body[0] ?? null
      if (!inner.python2) inner.constant({ type: 'str', value: inner.code.qualname })
      inner.emit(`beginClass(NS,G,${inner.name('__module__')},${inner.name(inner.code.qualname)});`)
      const { minor } = inner.unit.profile
      const setConstant = (name: string, value: PyConstant) => inner.emit(`setNamespace(NS,${inner.name(name)},${inner.constant(value)});`)
      if (minor >= 13) setConstant('__firstlineno__', { type: 'int', value: BigInt(inner.code.firstLine) })
      if (!inner.python2 && node.body.some(annotates)) {
        inner.reserve(1)
        inner.emit('setupAnnotations(NS,G);')
      }
      const first = node.body[0]
      if (first?.kind === 'Expr' && first.value.kind === 'Constant' && first.value.value.type === 'str') {
        inner.emit(`setNamespace(NS,${inner.name('__doc__')},${inner.constant(first.value.value)});`)
      }
      inner.statements(node.body)
      if (minor >= 13) {
        const assigned = [...(inner.staticAttributes ?? [])].sort()
        setConstant('__static_attributes__', { type: 'tuple', items: assigned.map((value) => ({ type: 'str', value })) })
      }
      const cell = inner.cellIndex.get('__class__')
      if (cell !== undefined && inner.code.cellVars.includes('__class__')) {
        inner.emit(`setNamespace(NS,${inner.name('__classcell__')},${inner.local(cell)});rv=incref(${inner.local(cell)});break body;`)
      }
    },
  })
}

/** SETUP_ANNOTATIONS comes first where a body has annotated names, however deep in its blocks. @mirrors Python/compile.c find_ann */
export function annotates(statement: Statement): boolean {
  if (statement.kind === 'AnnAssign') return true
  if (statement.kind === 'FunctionDef' || statement.kind === 'ClassDef') return false
  const blocks = statement as { body?: unknown; orelse?: unknown; finalbody?: unknown; handlers?: unknown; cases?: unknown }
  const inside = (block: unknown): boolean => Array.isArray(block) && (block as Statement[]).some(annotates)
  return [blocks.body, blocks.orelse, blocks.finalbody, blocks.handlers, blocks.cases].some(inside)
}

function python3Class(c: FunctionCompiler, node: ClassDef): void {
  c.push('incref(BUILD_CLASS)')
  const code = classCode(c, node)
  functionObject(c, code, { defaults: false, keywordDefaults: false, annotations: false })
  const name = c.constant({ type: 'str', value: node.codeName ?? node.name })
  if (node.bases.some((b) => b.kind === 'Starred') || node.keywords.some((k) => k.arg === null)) {
    // The function is already on the stack: it joins the arguments as a ready value.
    const fn = c.fresh('x')
    c.declare(fn)
    c.take(fn)
    callSpreadWith(c, fn, name, node)
    return
  }
  c.push(`incref(${name})`)
  for (const base of node.bases) c.expression(base)
  for (const keyword of node.keywords) c.expression(keyword.value)
  const keywords = node.keywords.length === 0 ? [] : c.namesTogether(node.keywords.map((k) => k.arg!))
  c.reserve(c.unit.profile.compile.stack.callNull + keywordNameCount(c, keywords.length))
  const count = 2 + node.bases.length + keywords.length
  const slots = Array.from({ length: count }, (_, i) => c.slot(c.depth - count + i))
  const callable = c.slot(c.depth - count - 1)
  c.setLine(node.line)
  c.place(node)
  c.emit(`r=buildClass([${slots.join(',')}],[${keywords.join(',')}]);I[0]=ln;`)
  for (const slot of [...slots].reverse()) c.emit(`decref(${slot});${slot}=0;`)
  c.emit(`decref(${callable});${callable}=r;`)
  c.depth -= count
}

function callSpreadWith(c: FunctionCompiler, fn: string, name: string, node: ClassDef): void {
  c.push('newList()')
  const list = c.top
  c.emit(`listAppend(${list},${fn});listAppend(${list},incref(${name}));`)
  for (const base of node.bases) {
    if (base.kind === 'Starred') {
      c.expression(base.value)
      c.place(node)
      c.emit(`listExtendStar(${list},${c.top});`)
      c.drop()
    } else {
      c.expression(base)
      const top = c.top
      c.emit(`r=${top};${top}=0;listAppend(${list},r);`)
      c.depth--
    }
  }
  c.replaceTop(`listToTuple(${list})`)
  c.push('newDict()')
  const dict = c.top
  for (const keyword of node.keywords) {
    c.expression(keyword.value)
    c.place(node)
    if (keyword.arg === null) c.emit(`spreadKeywords(${dict},${c.top},BUILD_CLASS);`)
    else c.emit(`addKeyword(${dict},${c.nameConstant(keyword.arg)},${c.top},BUILD_CLASS);`)
    c.drop()
  }
  c.place(node)
  callSpreadTop(c, c.depth - 3, true)
}

function python2Class(c: FunctionCompiler, node: ClassDef): void {
  c.push(`incref(${c.constant({ type: 'str', value: node.name })})`)
  for (const base of node.bases) c.expression(base)
  buildFrom(c, node.bases.length, 'tupleOf')
  const code = classCode(c, node)
  functionObject(c, code, { defaults: false, keywordDefaults: false, annotations: false })
  const [name, bases, fn] = [c.slot(c.depth - 3), c.slot(c.depth - 2), c.top]
  c.setLine(node.line)
  c.emit(`r=runClassBody(${fn});decref(${fn});${fn}=r;r=buildClass2(${name},${bases},${fn},G);I[0]=ln;`)
  c.emit(`decref(${fn});${fn}=0;decref(${bases});${bases}=0;decref(${name});${name}=r;`)
  c.depth -= 2
}
