/**
 * The marks below a source line in a traceback (3.11+): which part of it failed, and the operator, the brackets of a subscript or,
 * in 3.13, those of a call within it. Columns of spans and trees are UTF-8 bytes, all others code points.
 * Source: Lib/traceback.py, Python/traceback.c.
 */
import type { Expression, Module, Position, Statement } from './ast/nodes.ts'
import { displayWidth } from './display-width.ts'

/** Who prints: the interpreter for an uncaught exception, or the traceback module. */
export type Printer = 'interpreter' | 'module'

/** null: not a text of the language. */
export type ParseText = (source: string) => Module | null

interface Anchors {
  readonly from: { readonly line: number; readonly column: number }
  readonly to: { readonly line: number; readonly column: number }
}

/**
 * 3.11 and 3.12: the row of marks below the first line of the span, without indent; '' for none. `whole`: the source line with its
 * white space; for the module, which takes what is behind the text for leading space, with its line break.
 */
export function caretRow(whole: string, span: Position, parse: ParseText, printer: Printer): string {
  const line = [...whole]
  const isModule = printer === 'module'
  const stripped = [...(isModule ? whole.trim() : whole.trimStart())].length
  const leading = line.length - stripped - Number(isModule)
  const oneLine = span.line === span.endLine
  const start = charactersIn(whole, span.column)
  const end = oneLine ? charactersIn(whole, span.endColumn) : [...whole.trimEnd()].length
  const segment = line.slice(start, end)
  const anchors = oneLine ? (isModule ? anchorsInLine : anchorsInBytes)(segment.join(''), parse) : null
  if (end - start >= stripped && (anchors === null || anchors.to.column - anchors.from.column <= 0)) return ''
  const [left, right] = [displayWidth(line.slice(0, start)), displayWidth(line.slice(0, end))]
  const indent = ' '.repeat(Math.max(left - leading, 0))
  if (anchors === null) return indent + repeat('^', right - left)
  const [first, second] = [displayWidth(segment.slice(0, anchors.from.column)), displayWidth(segment.slice(0, anchors.to.column))]
  return indent + repeat('~', first) + repeat('^', second - first) + repeat('~', right - left - second)
}

const repeat = (mark: string, count: number): string => mark.repeat(Math.max(count, 0))

const between = (from: number, to: number): Anchors => ({ from: { line: 0, column: from }, to: { line: 0, column: to } })

/** The interpreter's own way. @mirrors Python/traceback.c extract_anchors_from_expr */
function anchorsInBytes(segment: string, parse: ParseText): Anchors | null {
  const expression = onlyExpression(parse(segment))
  const bytes = [...segment].flatMap((character) => [character, ...Array.from({ length: utf8Length(character) - 1 }, () => '')])
  const characters = (from: number, to: number) => between(charactersIn(segment, from), charactersIn(segment, to))
  const isSpace = (i: number) => bytes[i] === ' ' || bytes[i] === '\t' || bytes[i] === '\f'
  if (expression?.kind === 'BinOp') {
    const end = expression.right.column
    let left = expression.left.endColumn
    while (left + 1 < end && (isSpace(left) || bytes[left] === ')')) left++
    return characters(left, left + 1 + Number(left + 1 < end && !isSpace(left + 1)))
  }
  if (expression?.kind === 'Subscript') {
    const [left, right] = [bytes.indexOf('[', expression.value.endColumn), bytes.indexOf(']', expression.slice.endColumn + 1)]
    return characters(left < 0 ? bytes.length : left, right < 0 ? bytes.length : right + 1)
  }
  return null
}

function anchorsInLine(segment: string, parse: ParseText): Anchors | null {
  const expression = onlyExpression(parse(segment))
  const text = [...segment]
  const isSpace = (i: number) => /\s/u.test(text[i]!)
  if (expression?.kind === 'BinOp') {
    const operator = text.slice(charactersIn(segment, expression.left.endColumn), charactersIn(segment, expression.right.column)).join('')
    const skipped = [...operator].length - [...operator.trimStart()].length
    // CPython counts bytes here, and uses them as indexes of characters.
    let left = expression.left.endColumn + skipped
    let right = left + 1
    const second = [...operator][skipped + 1]
    if (second !== undefined && !/\s/u.test(second)) right++
    while (left < text.length && (isSpace(left) || text[left] === ')' || text[left] === '#')) {
      left++
      right++
    }
    return between(charactersIn(segment, left), charactersIn(segment, right))
  }
  if (expression?.kind === 'Subscript') {
    let left = charactersIn(segment, expression.value.endColumn)
    let right = charactersIn(segment, expression.slice.endColumn + 1)
    while (left < text.length && text[left] !== '[') left++
    while (right < text.length && text[right] !== ']') right++
    return between(left, Math.min(right + 1, text.length))
  }
  return null
}

function onlyExpression(module: Module | null): Expression | null {
  const statement = module?.body.length === 1 ? module.body[0]! : null
  return statement?.kind === 'Expr' ? statement.value : null
}

/**
 * 3.13: the source lines of the span with their marks, without indent. `original`: those lines as they are in the file;
 * `dedented`: the same without their common indent.
 */
export function markedLines(original: readonly string[], dedented: readonly string[], span: Position, parse: ParseText): string[] {
  const lines = dedented.map((line) => [...line])
  const removed = [...original[0]!].length - lines[0]!.length
  const last = lines.length - 1
  const start = Math.max(charactersIn(original[0]!, span.column) - removed, 0)
  const end = Math.max(charactersIn(original[last]!, span.endColumn) - removed, 0)
  const [from, to] = [displayWidth(lines[0]!.slice(0, start)), displayWidth(lines[last]!.slice(0, end))]
  const whole = dedented.join('\n')
  const characters = [...whole]
  const anchors = anchorsInLines(characters.slice(start, characters.length - (lines[last]!.length - end)).join(''), parse)
  const marks = anchors === null ? null : shifted(anchors, start, lines)
  const shown = new Set([0, last])
  for (const { line } of anchors === null ? [] : [anchors.from, anchors.to]) for (const near of [line - 1, line, line + 1]) if (near >= 0 && near <= last) shown.add(near)
  const marked = showsMarks(whole, { start, end, lines, anchors }, parse)

  const result: string[] = []
  const put = (number: number) => {
    const text = lines[number]!
    result.push(dedented[number]!)
    if (!marked) return
    const spaces = text.length - [...dedented[number]!.trimStart()].length
    const count = number === last ? to : displayWidth(text)
    let row = ''
    for (let column = 0; column < count; column++) {
      if (column < spaces || (number === 0 && column < from)) row += ' '
      else if (marks === null) row += '^'
      else {
        const after = number > marks.from.line || (number === marks.from.line && column >= marks.from.column)
        const before = number < marks.to.line || (number === marks.to.line && column < marks.to.column)
        row += after && before ? '^' : '~'
      }
    }
    result.push(row)
  }
  let previous = -1
  for (const number of [...shown].sort((a, b) => a - b)) {
    if (previous >= 0 && number - previous === 2) put(number - 1)
    else if (previous >= 0 && number - previous > 2) result.push(`...<${number - previous - 1} lines>...`)
    put(number)
    previous = number
  }
  return result
}

/** As columns of the whole lines on the screen. */
function shifted({ from, to }: Anchors, start: number, lines: readonly string[][]): Anchors {
  const place = ({ line, column }: Anchors['from']) => ({ line, column: displayWidth(lines[line]!.slice(0, column + (line === 0 ? start : 0))) })
  return { from: place(from), to: place(to) }
}

interface Marked {
  readonly start: number
  readonly end: number
  readonly lines: readonly string[][]
  readonly anchors: Anchors | null
}

/** Not where the span is all there is; nor where the lines are `return name(…)` or `name = …(…)`. */
function showsMarks(whole: string, { start, end, lines, anchors }: Marked, parse: ParseText): boolean {
  const module = parse(whole)
  if (module !== null) {
    const first = module.body[0]
    if (first === undefined) return false
    const call = plainCall(first)
    if (call !== null && call.line === 1 && call.endLine === lines.length && call.column === start && call.endColumn === end) return false
  }
  if (anchors !== null) return true
  const last = lines[lines.length - 1]!
  return lines[0]!.slice(0, start).join('').trim() !== '' || last.slice(end).join('').trim() !== ''
}

function plainCall(statement: Statement): Position | null {
  if (statement.kind === 'Return' && statement.value?.kind === 'Call' && statement.value.func.kind === 'Name') return statement.value
  if (statement.kind === 'Assign' && statement.value.kind === 'Call' && statement.targets.length === 1 && statement.targets[0]!.kind === 'Name') return statement.value
  return null
}

/** 3.13: lines and columns count from the segment's beginning. */
function anchorsInLines(segment: string, parse: ParseText): Anchors | null {
  const expression = onlyExpression(parse(`(\n${segment}\n)`))
  if (expression === null) return null
  const texts = segment.split('\n')
  const lines = texts.map((line) => [...line])
  // The first line of the parsed text is the bracket.
  const column = (line: number, bytes: number): number => charactersIn(texts[line]!, bytes)
  const endOf = ({ endLine, endColumn }: Position) => ({ line: endLine - 2, column: column(endLine - 2, endColumn) })
  type Place = Anchors['from']
  const valid = (place: Place): Place | null => {
    let { line, column } = place
    while (line < lines.length && column >= lines[line]!.length) {
      column = 0
      line++
    }
    return line < lines.length ? { line, column } : null
  }
  const search = (first: Place, stops: (character: string) => boolean): Place | null => {
    let place = valid(first)
    while (place !== null) {
      const character = lines[place.line]![place.column]!
      if (character === '\\' || character === '#') place = valid({ line: place.line + 1, column: 0 })
      else if (!stops(character)) place = valid({ line: place.line, column: place.column + 1 })
      else break
    }
    return place
  }
  const bracketed = (before: Position, opening: string): Anchors | null => {
    const from = search(endOf(before), (character) => character === opening)
    return from === null ? null : { from, to: endOf(expression) }
  }
  switch (expression.kind) {
    case 'BinOp': {
      const { left, right } = expression
      const from = search(endOf(left), (character) => !/\s/u.test(character) && character !== ')')
      if (from === null) return null
      const next = lines[from.line]![from.column + 1]
      const beforeRight = right.line - 2 > from.line || from.column + 1 < column(right.line - 2, right.column)
      const isPair = next !== undefined && beforeRight && !/[\s\\#]/u.test(next)
      return { from, to: { line: from.line, column: from.column + (isPair ? 2 : 1) } }
    }
    case 'Subscript':
      return bracketed(expression.value, '[')
    case 'Call':
      return bracketed(expression.func, '(')
    default:
      return null
  }
}

/** How many characters the first `bytes` bytes of the text are, one that is cut counted too. */
function charactersIn(text: string, bytes: number): number {
  let [left, count] = [bytes, 0]
  for (const character of text) {
    if (left <= 0) break
    left -= utf8Length(character)
    count++
  }
  return count
}

function utf8Length(character: string): number {
  const code = character.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
