/** repr() of text and bytes. @mirrors Objects/unicodeobject.c unicode_repr, Objects/bytesobject.c PyBytes_Repr */

/** Single quotes, unless the text has some and no double ones. */
function quoteFor(text: string): string {
  return text.includes("'") && !text.includes('"') ? '"' : "'"
}

const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0')

const UNPRINTABLE = /[\p{C}\p{Z}]/u
const PLAIN = /^[ !#-&(-\[\]-~]*$/

export function isPrintable(point: string): boolean {
  return point === ' ' || !UNPRINTABLE.test(point)
}

function escapeCommon(code: number, quote: string): string | null {
  if (code === 92) return '\\\\'
  if (code === quote.charCodeAt(0)) return `\\${quote}`
  if (code === 9) return '\\t'
  if (code === 10) return '\\n'
  if (code === 13) return '\\r'
  if (code < 32 || code === 127) return `\\x${hex(code, 2)}`
  return null
}

/** Python 3: printable characters stand for themselves. `paired`: surrogate pairs are astral characters. */
export function textRepr(text: string, paired = true): string {
  if (PLAIN.test(text)) return `'${text}'`
  const quote = quoteFor(text)
  let result = quote
  for (const point of paired ? text : text.split('')) {
    const code = point.codePointAt(0) as number
    const common = escapeCommon(code, quote)
    if (common !== null) result += common
    else if (code < 127 || isPrintable(point)) result += point
    else result += escapeWide(code)
  }
  return result + quote
}

/** ascii(): as repr, with every character above 126 escaped. */
export function asciiOnly(repr: string): string {
  let result = ''
  for (const point of repr) {
    const code = point.codePointAt(0) as number
    result += code < 128 ? point : escapeWide(code)
  }
  return result
}

export function escapeWide(code: number): string {
  if (code < 0x100) return `\\x${hex(code, 2)}`
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`
}

/** Bytes, one character each: 2.7 str without a prefix, 3.x bytes with `b`. */
export function bytesRepr(text: string, prefix = ''): string {
  const quote = quoteFor(text)
  let result = prefix + quote
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const common = escapeCommon(code, quote)
    result += common ?? (code < 127 ? text[i] : `\\x${hex(code, 2)}`)
  }
  return result + quote
}

/** 2.7 unicode: everything beyond ASCII escaped. @mirrors Objects/unicodeobject.c unicodeescape_string (2.7) */
export function legacyUnicodeRepr(text: string, paired = true): string {
  const quote = quoteFor(text)
  let result = `u${quote}`
  for (const point of paired ? text : text.split('')) {
    const code = point.codePointAt(0) as number
    const common = escapeCommon(code, quote)
    result += common ?? (code < 127 ? point : escapeWide(code))
  }
  return result + quote
}
