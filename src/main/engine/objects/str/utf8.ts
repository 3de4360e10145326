/** UTF-8 between JavaScript strings and bytes as characters. */

/** Lone surrogates become three bytes, as 2.7 and `surrogatepass` write them. */
export function utf8Bytes(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text
  let result = ''
  for (const point of text) {
    const code = point.codePointAt(0) as number
    if (code < 0x80) result += point
    else if (code < 0x800) result += String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 63))
    else if (code < 0x10000) result += String.fromCharCode(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
    else result += String.fromCharCode(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  }
  return result
}

/** What is malformed becomes U+FFFD. */
export function utf8Text(bytes: string): string {
  if (/^[\x00-\x7f]*$/.test(bytes)) return bytes
  let result = ''
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes.charCodeAt(i)
    const size = sequenceSize(lead)
    if (size === 0 || !continues(bytes, i + 1, i + size)) {
      result += '\ufffd'
      i++
      continue
    }
    let code = size === 1 ? lead : lead & (0x7f >> size)
    for (let k = 1; k < size; k++) code = (code << 6) | (bytes.charCodeAt(i + k) & 63)
    result += String.fromCodePoint(code)
    i += size
  }
  return result
}

function continues(bytes: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if ((bytes.charCodeAt(i) & 0xc0) !== 0x80) return false
  return true
}

/** Of a stream of bytes: a character may come in parts. */
export function utf8Stream(): (bytes: string) => string {
  let rest = ''
  return (bytes) => {
    const all = rest + bytes
    let whole = all.length
    for (let back = 1; back <= Math.min(3, all.length); back++) {
      const code = all.charCodeAt(all.length - back)
      if ((code & 0xc0) === 0x80) continue
      if (sequenceSize(code) > back) whole = all.length - back
      break
    }
    rest = all.slice(whole)
    return utf8Text(all.slice(0, whole))
  }
}

function sequenceSize(lead: number): number {
  if (lead < 0x80) return 1
  if (lead >= 0xc2 && lead < 0xe0) return 2
  if (lead >= 0xe0 && lead < 0xf0) return 3
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0
}

/** The first malformed sequence at or after a position. @mirrors Objects/stringlib/codecs.h utf8_decode */
export function utf8Problem(bytes: string, at: number, legacy: boolean): { start: number; end: number; reason: string } | null {
  for (let i = at; i < bytes.length; ) {
    const lead = bytes.charCodeAt(i)
    const size = sequenceSize(lead)
    if (size === 0) return { start: i, end: i + 1, reason: 'invalid start byte' }
    for (let k = 1; k < size; k++) {
      // 2.7 looks at the length first.
      const cutShort = i + k >= bytes.length || (legacy && i + size > bytes.length && (bytes.charCodeAt(i + k) & 0xc0) !== 0x80)
      if (cutShort) return { start: i, end: i + k, reason: 'unexpected end of data' }
      const code = bytes.charCodeAt(i + k)
      if ((code & 0xc0) !== 0x80 || (k === 1 && !secondAllowed(lead, code, legacy))) {
        return { start: i, end: i + k, reason: 'invalid continuation byte' }
      }
    }
    i += size
  }
  return null
}

/** The surrogate that three bytes at `at` would be, which is malformed; null when they are none. */
export function utf8Surrogate(bytes: string, at: number): string | null {
  const [lead, second, third] = [0, 1, 2].map((i) => bytes.charCodeAt(at + i)) as [number, number, number]
  if (lead !== 0xed || second < 0xa0 || second > 0xbf || third < 0x80 || third > 0xbf) return null
  return String.fromCharCode(0xd000 | ((second & 63) << 6) | (third & 63))
}

function secondAllowed(lead: number, code: number, surrogatesAllowed: boolean): boolean {
  if (lead === 0xe0) return code >= 0xa0
  if (lead === 0xed) return surrogatesAllowed || code < 0xa0
  if (lead === 0xf0) return code >= 0x90
  return lead !== 0xf4 || code < 0x90
}
