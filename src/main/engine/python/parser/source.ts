/** Source text with one newline convention, and the way from an offset in it to CPython's positions. */
import type { SourceWarning } from '../ast/nodes.ts'

export interface Place {
  readonly line: number
  readonly column: number
}

/** From a place in the tree back to an offset. */
export interface Offsets {
  offsetOf(line: number, column: number): number
}

/** What is warned of at the offset `at`, which is said of a stretch. */
export interface Doubtful {
  readonly category: SourceWarning['category']
  readonly message: string
  readonly at: number
  readonly from: number
  readonly to: number
}

export class SourceText implements Offsets {
  /** Newlines are `\n`; no byte order mark. Offsets everywhere in this folder are UTF-16 indices into it. */
  readonly text: string
  readonly filename: string
  private readonly noted = new Map<string, Doubtful>()
  private readonly lineStarts: number[] = [0]
  private readonly ascii: boolean
  private lastLine = 0

  constructor(source: string, filename: string) {
    let text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n')
    this.text = text
    this.filename = filename
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.lineStarts.push(at + 1)
    this.ascii = isAscii(text)
  }

  /** The parser may come by again. */
  warn(doubtful: Doubtful): void {
    this.noted.set(`${doubtful.at} ${doubtful.message}`, doubtful)
  }

  /** In the order of the offsets. */
  warnings(): Doubtful[] {
    return [...this.noted.values()].sort((a, b) => a.at - b.at)
  }

  /** From 1. */
  lineOf(offset: number): number {
    return this.indexOfLine(offset) + 1
  }

  /** line from 1, column in UTF-8 bytes from 0: the tree's convention. */
  placeOf(offset: number): Place {
    const index = this.indexOfLine(offset)
    const start = this.lineStarts[index]
    return { line: index + 1, column: this.ascii ? offset - start : utf8Length(this.text, start, offset) }
  }

  offsetOf(line: number, column: number): number {
    const start = this.lineStarts[Math.min(line, this.lineStarts.length) - 1]
    if (this.ascii) return start + column
    let at = start
    while (at < this.text.length && utf8Length(this.text, start, at) < column) at++
    return at
  }

  /** In characters (code points) from 0: the convention of SyntaxError.offset, less one. */
  characterColumn(offset: number): number {
    const start = this.lineStarts[this.indexOfLine(offset)]
    return this.ascii ? offset - start : [...this.text.slice(start, offset)].length
  }

  lineStart(offset: number): number {
    return this.lineStarts[this.indexOfLine(offset)]
  }

  /** Without its newline. `line` counts from 1; '' past the end. */
  lineText(line: number): string {
    const start = this.lineStarts[line - 1]
    if (start === undefined) return ''
    const next = this.lineStarts[line]
    return this.text.slice(start, next === undefined ? this.text.length : next - 1)
  }

  get lineCount(): number {
    return this.lineStarts.length
  }

  private indexOfLine(offset: number): number {
    const starts = this.lineStarts
    const guess = this.lastLine
    if (starts[guess] <= offset && (guess + 1 === starts.length || offset < starts[guess + 1])) return guess
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    this.lastLine = low
    return low
  }
}

export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false
  return true
}

function utf8Length(text: string, from: number, to: number): number {
  let bytes = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) bytes += 1
    else if (code < 0x800) bytes += 2
    // A surrogate pair is four bytes, two for each half.
    else if (code >= 0xd800 && code < 0xe000) bytes += 2
    else bytes += 3
  }
  return bytes
}
