/** What StringIO and BytesIO do alike: a text with a position. Positions are code points; bytes are texts of one character per byte. */
import { kindOf, pointLength, unitOf } from '../../objects/str/kinds.ts'

export class MemoryText {
  text = ''
  position = 0
  isClosed = false
  /** Ends of lines that were written: 1 for \r, 2 for \n, 4 for both in a row. */
  seenEnds = 0

  get length(): number {
    return pointLength(this.text, kindOf(this.text))
  }

  private unit(position: number): number {
    return unitOf(this.text, Math.min(position, this.text.length), kindOf(this.text))
  }

  noteEnds(text: string): void {
    for (const [end] of text.matchAll(/\r\n?|\n/g)) this.seenEnds |= end === '\r' ? 1 : end === '\n' ? 2 : 4
  }

  /** Puts text at the position, over what is there; a gap before it is filled with zeros. */
  write(text: string): void {
    if (text === '') return
    const count = pointLength(text, kindOf(text))
    const { length } = this
    if (this.position === length) this.text += text
    else if (this.position > length) this.text += '\0'.repeat(this.position - length) + text
    else this.text = this.text.slice(0, this.unit(this.position)) + text + this.text.slice(this.unit(this.position + count))
    this.position += count
  }

  /** Up to `count` characters; all that is left when it is negative. */
  read(count: number): string {
    const { length } = this
    if (this.position >= length) return ''
    const end = count < 0 ? length : Math.min(length, this.position + count)
    const part = this.text.slice(this.unit(this.position), this.unit(end))
    this.position = end
    return part
  }

  /** Through the next end of line. `ends`: what ends one. */
  readLine(count: number, ends: RegExp): string {
    if (this.position >= this.length) return ''
    const start = this.unit(this.position)
    ends.lastIndex = start
    const found = ends.exec(this.text)
    const rest = found === null ? this.text.slice(start) : this.text.slice(start, found.index + found[0].length)
    const points = pointLength(rest, kindOf(rest))
    return this.read(count < 0 ? points : Math.min(points, count))
  }

  truncate(size: number): void {
    if (size < this.length) this.text = this.text.slice(0, this.unit(size))
  }
}
