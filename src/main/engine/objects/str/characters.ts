/** Classes of characters as str methods ask for them. Source: Objects/unicodectype.c; the tables are the language's own. */

/** Bytes: ASCII white space. Text: what str.isspace() and str.split() take for space; all of it is below U+10000. */
export function isSpace(code: number, bytes: boolean): boolean {
  if (code === 32 || (code >= 9 && code <= 13)) return true
  if (bytes || code < 28) return false
  if (code <= 31 || code === 0x85 || code === 0xa0) return true
  if (code < 0x1680) return false
  return code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
}

const ALPHA = /^\p{L}$/u
const DECIMAL = /^\p{Nd}$/u
const NUMERIC = /^\p{N}$/u
const LOWER = /^\p{Lowercase}$/u
const UPPER = /^\p{Uppercase}$/u
const TITLE = /^\p{Lt}$/u
/** Numeric_Type=Digit without being decimal: superscripts, circled digits and so on. */
const OTHER_DIGIT = /^[\u00b2\u00b3\u00b9\u1369-\u1371\u19da\u2070\u2074-\u2079\u2080-\u2089\u2460-\u2468\u2474-\u247c\u2488-\u2490\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]$/u
/** Ideographs that stand for numbers. */
const NUMBER_IDEOGRAPH = /^[\u3405\u3483\u382a\u3b4d\u4e00\u4e03\u4e07\u4e09\u4e5d\u4e8c\u4e94\u4e96\u4ebf\u4ec0\u4edf\u4ee8\u4f0d\u4f70\u5104\u5146\u5169\u516b\u516d\u5341\u5343-\u5345\u534c\u53c1-\u53c4\u56db\u58f1\u58f9\u5e7a\u5efe\u5eff\u5f0c-\u5f0e\u5f10\u62fe\u634c\u67d2\u6f06\u7396\u767e\u8086\u842c\u8cae\u8cb3\u8d30\u9621\u9646\u964c\u9678\u96f6]$/u

export interface CharacterClasses {
  alpha(point: string): boolean
  decimal(point: string): boolean
  digit(point: string): boolean
  numeric(point: string): boolean
  lower(point: string): boolean
  upper(point: string): boolean
  title(point: string): boolean
  space(point: string): boolean
}

export const TEXT_CLASSES: CharacterClasses = {
  alpha: (p) => (p < '\x80' ? isAsciiLetter(p) : ALPHA.test(p)),
  decimal: (p) => DECIMAL.test(p),
  digit: (p) => DECIMAL.test(p) || OTHER_DIGIT.test(p),
  numeric: (p) => NUMERIC.test(p) || NUMBER_IDEOGRAPH.test(p),
  lower: (p) => (p < '\x80' ? p >= 'a' && p <= 'z' : LOWER.test(p)),
  upper: (p) => (p < '\x80' ? p >= 'A' && p <= 'Z' : UPPER.test(p)),
  title: (p) => p >= '\x80' && TITLE.test(p),
  space: (p) => isSpace(p.charCodeAt(0), false),
}

const isAsciiDigit = (p: string) => p >= '0' && p <= '9'
const isAsciiLetter = (p: string) => (p >= 'a' && p <= 'z') || (p >= 'A' && p <= 'Z')

export const BYTE_CLASSES: CharacterClasses = {
  alpha: isAsciiLetter,
  decimal: isAsciiDigit,
  digit: isAsciiDigit,
  numeric: isAsciiDigit,
  lower: (p) => p >= 'a' && p <= 'z',
  upper: (p) => p >= 'A' && p <= 'Z',
  title: () => false,
  space: (p) => isSpace(p.charCodeAt(0), true),
}

const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u

export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text)
}
