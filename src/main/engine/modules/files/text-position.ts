/** Text that was decoded and not yet handed out, as it stands in the file: where lines end, and how many bytes a part takes. */
import { utf8Bytes } from '../../objects/str/utf8.ts'

/** newline= of open(): null translates every end to \n. */
export type Newline = string | null

const ENDS: Readonly<Record<string, RegExp>> = { '\n': /\n/g, '\r': /\r/g, '\r\n': /\r\n/g, '': /\r\n|\r|\n/g }

export class DecodedText {
  private text = ''
  private at = 0
  /** The ends of lines seen: 1 \n, 2 \r, 4 \r\n. */
  seen = 0
  readonly newline: Newline
  constructor(newline: Newline) {
    this.newline = newline
  }

  get isEmpty(): boolean {
    return this.at >= this.text.length
  }

  clear(): void {
    this.text = ''
    this.at = 0
  }

  add(text: string): void {
    this.text = this.text.slice(this.at) + text
    this.at = 0
    if (this.newline !== null && this.newline !== '') return
    for (const [end] of text.matchAll(/\r\n|\r|\n/g)) this.seen |= end === '\n' ? 1 : end === '\r' ? 2 : 4
  }

  /** Everything up to and with the next end of a line; null: there is none yet. */
  line(): string | null {
    const ends = ENDS[this.newline ?? '']!
    ends.lastIndex = this.at
    const found = ends.exec(this.text)
    return found === null ? null : this.take(found.index + found[0].length)
  }

  rest(): string {
    return this.take(this.text.length)
  }

  /** Up to so many characters as the program sees them. */
  characters(count: number): string {
    let end = this.at
    for (let left = count; left > 0 && end < this.text.length; left--) end += this.widthAt(end)
    return this.take(end)
  }

  /** Puts back the last `count` characters that were taken. @invariant They were the last taken. */
  untake(count: number, taken: string): void {
    let left = Array.from(taken).length - count
    const end = this.at
    this.at -= this.lastLength
    for (let at = this.at; left >= 0 && at <= end; left--) {
      if (left === 0) {
        this.at = at
        return
      }
      at += this.widthAt(at)
    }
  }

  /** Bytes of what is left. */
  bytesLeft(isWide: boolean): number {
    const left = this.text.slice(this.at)
    return isWide ? utf8Bytes(left).length : left.length
  }

  private lastLength = 0

  private widthAt(at: number): number {
    if (this.newline === null && this.text[at] === '\r' && this.text[at + 1] === '\n') return 2
    return this.text.codePointAt(at)! > 0xffff ? 2 : 1
  }

  private take(end: number): string {
    const part = this.text.slice(this.at, end)
    this.lastLength = end - this.at
    this.at = end
    return this.newline === null ? part.replace(/\r\n?/g, '\n') : part
  }
}
