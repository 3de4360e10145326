/** What the interpreter prints for an exception that nobody caught. Source: Python/pythonrun.c, Python/traceback.c. */
import type { Raised, Runtime } from '../objects/runtime.ts'
import type { Ref } from '../ref.ts'
import type { Position } from './ast/nodes.ts'
import { caretRow, markedLines, type Printer } from './carets.ts'
import { CODE, FRAME, TRACEBACK, type Machine } from './machine/machine.ts'
import { suggestionText } from './suggestions.ts'
import { syntaxErrorPlace } from './syntax-error-place.ts'

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'

export function tracebackText(rt: Runtime, machine: Machine, raised: Raised, sourceLine: (line: number) => string | null, printer: Printer = 'interpreter'): string {
  return exceptionText({ rt, machine, printer, sourceLine, seen: new Set(), needsClose: false }, raised.exception, 0)
}

/** Of an exception that nobody could catch: without what it came from, suggestions and notes. @mirrors Python/errors.c write_unraisable_exc_file */
export function unraisableText(rt: Runtime, machine: Machine, raised: Raised, sourceLine: (line: number) => string | null): string {
  const p: Printing = { rt, machine, printer: 'interpreter', sourceLine, seen: new Set(), needsClose: false, unmarked: rt.profile.minor >= 13 }
  const traceback = rt.exceptions.traceback(raised.exception)
  return `${traceback === 0 ? '' : `Traceback (most recent call last):\n${frames(p, traceback)}`}${finalLine(p, raised.exception)}\n`
}

interface Printing {
  readonly rt: Runtime
  readonly machine: Machine
  readonly printer: Printer
  readonly sourceLine: (line: number) => string | null
  readonly seen: Set<Ref>
  /** 3.11+: a group's last member has been printed and its frame is still open. */
  needsClose: boolean
  /** Source lines only, without marks below. */
  readonly unmarked?: boolean
}

/** Members of a group that are shown, and how deep groups are followed. Source: Python/pythonrun.c, Lib/traceback.py. */
const GROUP_WIDTH = 15
const GROUP_DEPTH = 10

/** `depth`: of the group that the exception is a member of; 0: none. */
function exceptionText(p: Printing, exception: Ref, depth: number): string {
  const chain = chainOf(p, exception)
  return chain.map(({ exception: link, joint }) => ownText(p, link, depth) + inMargin(joint, depth)).join('')
}

/** What the exception came from, the first one first; each with what is said below it. */
function chainOf({ rt, seen }: Printing, exception: Ref): { readonly exception: Ref; readonly joint: string }[] {
  const chain = [{ exception, joint: '' }]
  for (let at = exception; ; at = chain[0]!.exception) {
    seen.add(at)
    if (rt.profile.objects.python2) return chain
    const cause = rt.exceptions.cause(at)
    const context = rt.exceptions.context(at)
    if (cause !== 0 && !seen.has(cause)) chain.unshift({ exception: cause, joint: CAUSE })
    else if (cause === 0 && context !== 0 && !rt.exceptions.suppressContext(at) && !seen.has(context)) chain.unshift({ exception: context, joint: CONTEXT })
    else return chain
  }
}

function ownText(p: Printing, exception: Ref, depth: number): string {
  const { rt } = p
  let text = ''
  const isGroup = rt.groups?.isGroup(exception) ?? false
  const inner = isGroup && depth === 0 ? 1 : depth
  const traceback = rt.exceptions.traceback(exception)
  if (traceback !== 0) {
    text += isGroup && depth === 0 ? '  + ' : margin(depth)
    text += `${isGroup ? 'Exception Group ' : ''}Traceback (most recent call last):\n${inMargin(frames(p, traceback), inner)}`
  }
  text += inMargin(`${syntaxPlace(rt, exception)}${finalLine(p, exception)}${suggestionText(p.machine, exception, rt.exceptions.traceback(exception), p.printer)}\n${notes(rt, exception)}`, inner)
  return isGroup ? text + members(p, rt.groups!.members(exception), inner) : text
}

function members(p: Printing, list: readonly Ref[], depth: number): string {
  const indent = '  '.repeat(depth)
  if (depth >= GROUP_DEPTH) return `${margin(depth)}... (max_group_depth is ${GROUP_DEPTH})\n`
  const count = Math.min(list.length, GROUP_WIDTH + 1)
  let text = ''
  for (let i = 0; i < count; i++) {
    if (i === count - 1) p.needsClose = true
    const cut = i === GROUP_WIDTH
    text += `${indent}${i === 0 ? '+-' : '  '}+---------------- ${cut ? '...' : i + 1} ----------------\n`
    if (cut) text += `${margin(depth + 1)}and ${list.length - GROUP_WIDTH} more exception${list.length - GROUP_WIDTH > 1 ? 's' : ''}\n`
    else text += exceptionText(p, list[i]!, depth + 1)
    if (i === count - 1 && p.needsClose) {
      text += `${indent}  +------------------------------------\n`
      p.needsClose = false
    }
  }
  return text
}

const margin = (depth: number): string => (depth === 0 ? '' : `${'  '.repeat(depth)}| `)

function inMargin(text: string, depth: number): string {
  return depth === 0 ? text : text.replace(/^(?=[^])/gm, margin(depth))
}

/** What __notes__ adds below the exception (3.11+). */
function notes(rt: Runtime, exception: Ref): string {
  if (rt.profile.minor < 11) return ''
  const list = rt.abstract.lookupAttr(exception, rt.str.name('__notes__'))
  if (list === 0) return ''
  const items = rt.memory.typeOf(list) === rt.list.type ? rt.list.items(list) : []
  const text = items.map((note) => `${rt.abstract.strText(note)}\n`).join('')
  rt.memory.decref(list)
  return text
}

/** The place in the source that a SyntaxError carries. */
function syntaxPlace(rt: Runtime, exception: Ref): string {
  if (!rt.memory.typeOf(exception).isSubtypeOf(rt.errors.type('SyntaxError'))) return ''
  const read = <T>(name: string, convert: (o: Ref) => T): T | null => {
    const value = rt.abstract.lookupAttr(exception, rt.str.name(name))
    if (value === 0) return null
    const result = value === rt.none ? null : convert(value)
    rt.memory.decref(value)
    return result
  }
  const text = (o: Ref) => rt.abstract.strText(o)
  const number = (o: Ref) => (rt.int.isInt(o) ? rt.int.toNumber(o) : 0)
  const line = read('lineno', number)
  if (line === null) return ''
  return syntaxErrorPlace({
    fileName: read('filename', text) ?? '<string>', line, column: read('offset', number), text: read('text', text), endLine: read('end_lineno', number), endColumn: read('end_offset', number),
  }, rt.profile.minor)
}

function frames(p: Printing, first: Ref): string {
  const { rt, machine } = p
  const { H } = rt
  let text = ''
  let last = ''
  let repeats = 0
  const flush = () => {
    if (repeats > 3) text += `  [Previous line repeated ${repeats - 3} more time${repeats - 3 === 1 ? '' : 's'}]\n`
    repeats = 0
  }
  for (let o = first; o !== 0; o = H[o + TRACEBACK.next]!) {
    const line = H[o + TRACEBACK.line]!
    const { spec: code, file } = machine.codes[H[H[H[o + TRACEBACK.frame]! + FRAME.code]! + CODE.id]!]!
    const place = `  File "${file}", line ${line}, in ${code.name}\n`
    if (place !== last) {
      flush()
      last = place
    }
    repeats++
    if (repeats <= 3 || rt.profile.objects.python2) text += place + (file === rt.fileName ? sourceText(p, line, placeOf(machine, o)) : '')
  }
  flush()
  return text
}

/** The source line, below it the marks (3.11+). */
function sourceText({ rt, machine, printer, sourceLine, unmarked }: Printing, line: number, span: Position | null): string {
  const whole = sourceLine(line) ?? ''
  const source = whole.trim()
  if (source === '') return ''
  const { minor } = rt.profile
  const shown = printer === 'module' || minor >= 13 ? source : whole.replace(/^[ \t\f]+/, '')
  if (unmarked || span === null || span.column < 0) return `    ${shown}\n`
  if (minor >= 13) {
    const original = Array.from({ length: span.endLine - line + 1 }, (_, i) => (sourceLine(line + i) ?? '').trimEnd())
    return markedLines(original, dedented(original), span, machine.parseText).map((row) => `    ${row}\n`).join('')
  }
  const row = caretRow(printer === 'module' ? `${whole}\n` : whole, span, machine.parseText, printer)
  return `    ${shown}\n${row === '' ? '' : `    ${row}\n`}`
}

/** Without the white space that all lines begin with. @mirrors Lib/textwrap.py dedent */
function dedented(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line !== '').map((line) => /^[ \t]*/.exec(line)![0])
  let common = indents[0] ?? ''
  for (const indent of indents) while (!indent.startsWith(common)) common = common.slice(0, -1)
  return lines.map((line) => line.slice(line === '' ? 0 : common.length))
}

/** What failed in the frame of a traceback entry; null: not known. */
function placeOf({ rt: { H }, codes }: Machine, traceback: Ref): Position | null {
  const place = H[traceback + TRACEBACK.place]!
  return place === 0 ? null : codes[H[H[H[traceback + TRACEBACK.frame]! + FRAME.code]! + CODE.id]!]!.places[place]!
}

/** The same for the traceback module. */
export function placeParts(machine: Machine) {
  return {
    placeOf: (traceback: Ref) => placeOf(machine, traceback),
    carets: (line: string, span: Position) => caretRow(line, span, machine.parseText, 'module'),
    marked: (original: readonly string[], dedented: readonly string[], span: Position) => markedLines(original, dedented, span, machine.parseText),
  }
}

function finalLine({ rt, printer }: Printing, exception: Ref): string {
  const type = rt.memory.typeOf(exception)
  const syntaxMessage = type.isSubtypeOf(rt.errors.type('SyntaxError')) ? attributeOf(rt, exception, 'msg') : ''
  const module = type.isHeap ? moduleOf(rt, exception) : ''
  const name = module === '' || (module === '__main__' && (rt.profile.minor >= 11 || printer === 'module')) || module === 'builtins' || module === 'exceptions' ? qualnameOf(rt, exception) : `${module}.${qualnameOf(rt, exception)}`
  let value: string
  try {
    value = syntaxMessage === '' ? rt.abstract.strText(exception) : syntaxMessage
  } catch {
    value = '<exception str() failed>'
  }
  return value === '' ? name : `${name}: ${value}`
}

const attributeText = (rt: Runtime, exception: Ref, name: string): string => attributeOf(rt, rt.memory.typeOf(exception).ref, name)

function attributeOf(rt: Runtime, o: Ref, name: string): string {
  const value = rt.abstract.lookupAttr(o, rt.str.name(name))
  if (value === 0) return ''
  const text = rt.str.isStr(value) ? rt.str.value(value) : ''
  rt.memory.decref(value)
  return text
}

const moduleOf = (rt: Runtime, exception: Ref): string => attributeText(rt, exception, '__module__')
const qualnameOf = (rt: Runtime, exception: Ref): string => attributeText(rt, exception, rt.profile.objects.python2 ? '__name__' : '__qualname__') || rt.memory.typeOf(exception).name
