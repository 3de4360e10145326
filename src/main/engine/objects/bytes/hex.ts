/** Bytes as hexadecimal text and back. Source: Python/pystrhex.c, Objects/bytesobject.c _PyBytes_FromHex */

/** Groups are counted from the right for a positive size, from the left for a negative one. */
export function hexText(bytes: string, separator: string, size: number): string {
  const pairs = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0'))
  if (separator === '' || size === 0) return pairs.join('')
  const width = Math.abs(size)
  const groups: string[] = []
  const first = size > 0 ? pairs.length % width : 0
  if (first > 0) groups.push(pairs.slice(0, first).join(''))
  for (let i = first; i < pairs.length; i += width) groups.push(pairs.slice(i, i + width).join(''))
  return groups.join(separator)
}

/** The bytes, or the position of the first character that is wrong. */
export function parseHex(text: string): string | number {
  let result = ''
  for (let i = 0; i < text.length; ) {
    if (/\s/.test(text[i])) {
      i++
      continue
    }
    for (let k = 0; k < 2; k++) if (!/^[0-9a-fA-F]$/.test(text[i + k] ?? '')) return i + k
    result += String.fromCharCode(parseInt(text.slice(i, i + 2), 16))
    i += 2
  }
  return result
}
