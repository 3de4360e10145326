/** Reads a pattern or a template item by item: a character, or a backslash with the one behind it. */

/** What is wrong with a pattern, and where; 2.7 does not say where. */
export class PatternFault {
  readonly message: string
  readonly position: number | null
  /** Another exception than re.error: OverflowError, IndexError and so on. */
  readonly type: string | null

  constructor(message: string, position: number | null, type: string | null = null) {
    this.message = message
    this.position = position
    this.type = type
  }
}

/** Thrown when (?x) turns up in the middle of a pattern that was read without it (up to 3.10). */
export const VERBOSE_AFTER_ALL = Symbol('verbose')

export interface Tokenizer {
  readonly isText: boolean
  /** '' at the end. */
  next: string
  get(): string
  match(item: string): boolean
  takeWhile(count: number, of: string): string
  takeUntil(terminator: string, what: string): string
  /** Where `next` begins, in characters. */
  tell(): number
  seek(index: number): void
  fail(message: string, back?: number): never
}

/** Length in code points. */
export const points = (text: string): number => (/[\ud800-\udbff]/.test(text) ? Array.from(text).length : text.length)

export function createTokenizer(characters: readonly string[], isText: boolean, legacy: boolean): Tokenizer {
  let index = 0

  function advance(): void {
    if (index >= characters.length) {
      tokenizer.next = ''
      return
    }
    let item = characters[index]
    index++
    if (item === '\\') {
      if (index >= characters.length) {
        throw new PatternFault(legacy ? 'bogus escape (end of line)' : 'bad escape (end of pattern)', legacy ? null : characters.length - 1)
      }
      item += characters[index++]
    }
    tokenizer.next = item
  }

  const tokenizer: Tokenizer = {
    isText,
    next: '',
    get() {
      const item = tokenizer.next
      advance()
      return item
    },
    match(item) {
      if (tokenizer.next !== item) return false
      advance()
      return true
    },
    takeWhile(count, of) {
      let result = ''
      for (; count > 0 && tokenizer.next !== '' && of.includes(tokenizer.next); count--) result += tokenizer.get()
      return result
    },
    takeUntil(terminator, what) {
      let result = ''
      for (;;) {
        const item = tokenizer.get()
        if (item === '') {
          if (legacy) tokenizer.fail('unterminated name')
          if (result === '') tokenizer.fail(`missing ${what}`)
          tokenizer.fail(`missing ${terminator}, unterminated name`, points(result))
        }
        if (item === terminator) {
          if (result === '') tokenizer.fail(`missing ${what}`, 1)
          return result
        }
        result += item
      }
    },
    tell: () => index - points(tokenizer.next),
    seek(to) {
      index = to
      advance()
    },
    fail(message, back = 0) {
      throw new PatternFault(message, legacy ? null : tokenizer.tell() - back)
    },
  }
  advance()
  return tokenizer
}
