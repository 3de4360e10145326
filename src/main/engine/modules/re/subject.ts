/** The text that is searched, by code points, and what a search knows about it. */
import { inCategory, isWord, lowerAscii, lowerUnicode, upperUnicode } from './characters.ts'
import { At, Op, type Category } from './codes.ts'

export class Subject {
  readonly text: string
  /** Where a character may take two units: the code points. */
  readonly points: Uint32Array | null
  readonly length: number

  constructor(text: string, isWide: boolean) {
    this.text = text
    this.points = isWide ? Uint32Array.from(Array.from(text), (point) => point.codePointAt(0) as number) : null
    this.length = this.points?.length ?? text.length
  }

  at(index: number): number {
    return this.points === null ? this.text.charCodeAt(index) : this.points[index]
  }
}

/** @mirrors Modules/sre_lib.h SRE(at) */
export function isAt(subject: Subject, position: At, i: number, end: number): boolean {
  switch (position) {
    case At.Beginning:
    case At.BeginningString:
      return i === 0
    case At.BeginningLine:
      return i === 0 || subject.at(i - 1) === 10
    case At.End:
      return i === end || (i === end - 1 && subject.at(i) === 10)
    case At.EndLine:
      return i === end || subject.at(i) === 10
    case At.EndString:
      return i === end
    default: {
      const unicode = position === At.UniBoundary || position === At.UniNonBoundary
      const before = i > 0 && isWord(subject.at(i - 1), unicode)
      const after = i < end && isWord(subject.at(i), unicode)
      return (before !== after) === (position === At.Boundary || position === At.UniBoundary)
    }
  }
}

/** Is the character in the set whose words begin at `pc`? @mirrors Modules/sre_lib.h SRE(charset) */
export function inCharset(code: Int32Array, start: number, c: number): boolean {
  let pc = start
  let ok = true
  for (;;) {
    switch (code[pc++]) {
      case Op.Failure:
        return !ok
      case Op.Literal:
        if (code[pc++] === c) return ok
        break
      case Op.Category:
        if (inCategory(code[pc++] as Category, c)) return ok
        break
      case Op.Charset:
        if (c < 256 && (code[pc + (c >> 5)] & (1 << (c & 31))) !== 0) return ok
        pc += 8
        break
      case Op.Range:
        if (code[pc] <= c && c <= code[pc + 1]) return ok
        pc += 2
        break
      case Op.RangeUniIgnore: {
        if (code[pc] <= c && c <= code[pc + 1]) return ok
        const upper = upperUnicode(c)
        if (code[pc] <= upper && upper <= code[pc + 1]) return ok
        pc += 2
        break
      }
      case Op.Negate:
        ok = !ok
        break
      case Op.BigCharset: {
        const count = code[pc++]
        const block = c < 0x10000 ? (code[pc + (c >> 10)] >> (((c >> 8) & 3) * 8)) & 255 : -1
        pc += 64
        if (block >= 0 && (code[pc + block * 8 + ((c & 255) >> 5)] & (1 << (c & 31))) !== 0) return ok
        pc += count * 8
        break
      }
      default:
        return false
    }
  }
}

/** Does one character match the one-character item at `pc`? */
export function matchesOne(code: Int32Array, pc: number, c: number): boolean {
  switch (code[pc]) {
    case Op.In: return inCharset(code, pc + 2, c)
    case Op.Any: return c !== 10
    case Op.AnyAll: return true
    case Op.Literal: return code[pc + 1] === c
    case Op.NotLiteral: return code[pc + 1] !== c
    case Op.LiteralIgnore:
    case Op.LiteralLocIgnore: return code[pc + 1] === lowerAscii(c) || (code[pc] === Op.LiteralLocIgnore && lowerAscii(code[pc + 1]) === lowerAscii(c))
    case Op.LiteralUniIgnore: return code[pc + 1] === lowerUnicode(c)
    case Op.NotLiteralIgnore: return code[pc + 1] !== lowerAscii(c)
    case Op.NotLiteralLocIgnore: return lowerAscii(code[pc + 1]) !== lowerAscii(c)
    case Op.NotLiteralUniIgnore: return code[pc + 1] !== lowerUnicode(c)
    case Op.InIgnore: return inCharset(code, pc + 2, lowerAscii(c))
    case Op.InUniIgnore: return inCharset(code, pc + 2, lowerUnicode(c))
    case Op.InLocIgnore: return inCharset(code, pc + 2, lowerAscii(c)) || inCharset(code, pc + 2, c)
    default: return false
  }
}

/** Words an item of one character takes. */
export function wordsOfOne(code: Int32Array, pc: number): number {
  switch (code[pc]) {
    case Op.Any:
    case Op.AnyAll:
      return 1
    case Op.In:
    case Op.InIgnore:
    case Op.InUniIgnore:
    case Op.InLocIgnore:
      return 1 + code[pc + 1]
    default:
      return 2
  }
}
