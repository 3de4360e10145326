/** match statements. The subject stays in one stack slot; captures are bound when their pattern has matched. */
import type { Match, Pattern } from '../ast/nodes.ts'
import type { FunctionCompiler } from './function-compiler.ts'
import { storeName } from './names.ts'

export function compileMatch(c: FunctionCompiler, node: Match): void {
  c.expression(node.subject)
  const subject = c.depth - 1
  const done = c.fresh('M')
  c.emit(`${done}:{`)
  for (const branch of node.cases) {
    const next = c.fresh('C')
    c.emit(`${next}:{`)
    c.startLine(branch.pattern.line)
    const captures: { name: string; slot: number }[] = []
    const base = c.depth
    pattern(c, branch.pattern, c.slot(subject), base, next, captures)
    // Captures lie on the stack in the order they matched.
    for (const capture of captures) {
      c.emit(`r=${c.slot(capture.slot)};${c.slot(capture.slot)}=0;`)
      c.push('r')
      storeName(c, capture.name, branch.pattern)
    }
    if (branch.guard !== null) {
      const test = c.condition(branch.guard)
      c.emit(`if(!(${test})){${clear(c, base)}break ${next};}`)
    }
    c.emit(clear(c, base))
    c.depth = subject
    c.emit(`r=${c.slot(subject)};${c.slot(subject)}=0;decref(r);`)
    c.statements(branch.body)
    c.emit(`break ${done};}`)
    c.depth = subject + 1
    c.line = 0
  }
  c.drop()
  c.emit('}')
  c.line = 0
}

function clear(c: FunctionCompiler, base: number): string {
  let text = ''
  for (let i = c.depth - 1; i >= base; i--) text += `if(${c.slot(i)}!==0){r=${c.slot(i)};${c.slot(i)}=0;decref(r);}`
  return text
}

/** Falls through on success; on failure empties the stack down to `base` and breaks to `fail`. */
function pattern(c: FunctionCompiler, node: Pattern, subject: string, base: number, fail: string, captures: { name: string; slot: number }[]): void {
  const failing = () => `{${clear(c, base)}break ${fail};}`
  switch (node.kind) {
    case 'MatchValue':
      c.expression(node.value)
      c.place(node)
      c.replaceTop(`eq(${subject},${c.top})`)
      c.emit(`if(!truth(${c.top}))${failing()}`)
      c.drop()
      return
    case 'MatchSingleton':
      c.emit(`if(${subject}!==${c.constant(node.value)})${failing()}`)
      return
    case 'MatchAs':
      if (node.pattern !== null) pattern(c, node.pattern, subject, base, fail, captures)
      if (node.name !== null) capture(c, node.name, `incref(${subject})`, captures)
      return
    case 'MatchStar':
      if (node.name !== null) capture(c, node.name, `incref(${subject})`, captures)
      return
    case 'MatchOr':
      alternatives(c, node.patterns, subject, base, fail, captures)
      return
    case 'MatchSequence': {
      const star = node.patterns.findIndex((p) => p.kind === 'MatchStar')
      const n = node.patterns.length
      c.place(node)
      const byIndex = star >= 0 && (node.patterns[star] as { name?: string | null }).name === null
      c.emit(`U=matchSequence(${subject},${star < 0 ? n : n - 1},${star},${byIndex});if(U===null)${failing()}`)
      bindItems(c, node.patterns, base, fail, captures)
      return
    }
    case 'MatchMapping':
      for (const key of node.keys) c.expression(key)
      {
        const keys = node.keys.map((_, i) => c.slot(c.depth - node.keys.length + i))
        c.place(node)
        c.emit(`U=matchMapping(${subject},[${keys.join(',')}],${node.rest !== null});if(U===null)${failing()}`)
      }
      bindItems(c, node.patterns, base, fail, captures)
      if (node.rest !== null) capture(c, node.rest, 'matchRest()', captures)
      return
    case 'MatchClass': {
      c.expression(node.cls)
      const names = c.namesTogether(node.kwd_attrs)
      c.place(node)
      c.emit(`U=matchClass(${subject},${c.top},${node.patterns.length},[${names.join(',')}]);if(U===null)${failing()}`)
      bindItems(c, [...node.patterns, ...node.kwd_patterns], base, fail, captures)
    }
  }
}

/** U holds one owned reference per pattern. */
function bindItems(c: FunctionCompiler, patterns: readonly Pattern[], base: number, fail: string, captures: { name: string; slot: number }[]): void {
  const first = c.depth
  patterns.forEach((_, i) => c.push(`U[${i}]`))
  patterns.forEach((p, i) => pattern(c, p, c.slot(first + i), base, fail, captures))
}

function capture(c: FunctionCompiler, name: string, value: string, captures: { name: string; slot: number }[]): void {
  captures.push({ name, slot: c.depth })
  c.push(value)
}

function alternatives(c: FunctionCompiler, patterns: readonly Pattern[], subject: string, base: number, fail: string, captures: { name: string; slot: number }[]): void {
  const start = c.depth
  const matched = c.fresh('A')
  // Every alternative binds the same names; their values end in the slots of the first alternative's order.
  let names: string[] = []
  const slots: number[] = []
  c.emit(`${matched}:{`)
  patterns.forEach((p, i) => {
    const next = c.fresh('A')
    c.emit(`${next}:{`)
    const own: { name: string; slot: number }[] = []
    c.depth = start + slots.length
    const inner = c.depth
    pattern(c, p, subject, inner, next, own)
    if (i === 0) {
      names = own.map((o) => o.name)
      names.forEach((_, k) => slots.push(start + k))
    }
    c.emit(`U=[${names.map((name) => c.slot(own.find((o) => o.name === name)!.slot)).join(',')}];`)
    for (const o of own) c.emit(`${c.slot(o.slot)}=0;`)
    c.emit(clear(c, inner))
    slots.forEach((slot, k) => c.emit(`${c.slot(slot)}=U[${k}];`))
    c.emit(`break ${matched};}`)
  })
  c.depth = start + slots.length
  if (c.depth > c.maxDepth) c.maxDepth = c.depth
  c.emit(`{${clear(c, base)}break ${fail};}}`)
  names.forEach((name, k) => captures.push({ name, slot: slots[k]! }))
}
