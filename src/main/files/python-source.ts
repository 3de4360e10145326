/** Bytes of a Python file to text and back, by the rules of PEP 263 for the encodings a workload may use. */
import { t } from '../../shared/texts/texts.ts'
import { Refusal } from './refusal.ts'
import { SOURCE_BYTES_LIMIT } from './limits.ts'

type Encoding = 'utf-8' | 'latin-1' | 'ascii'

const ENCODINGS: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8', utf8: 'utf-8', u8: 'utf-8', 'utf-8-sig': 'utf-8',
  'latin-1': 'latin-1', latin1: 'latin-1', 'iso-8859-1': 'latin-1', 'iso8859-1': 'latin-1', l1: 'latin-1',
  ascii: 'ascii', 'us-ascii': 'ascii',
}

/** PEP 263: a comment in the first or second line; the second counts only when the first is blank or a comment. */
const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/
const BLANK = /^[ \t\f]*(?:#.*)?$/

function declaredEncoding(firstLines: string): string | null {
  const [first = '', second = ''] = firstLines.split(/\r\n|\r|\n/, 2)
  const inFirst = COOKIE.exec(first)
  if (inFirst !== null) return inFirst[1]!
  return BLANK.test(first) ? (COOKIE.exec(second)?.[1] ?? null) : null
}

function knownEncoding(name: string, path: string): Encoding {
  const encoding = ENCODINGS[name.toLowerCase().replaceAll('_', '-')]
  if (encoding !== undefined) return encoding
  throw new Refusal(t('files.cannotReadCodingLine', { path, name }))
}

export function decodePython(bytes: Uint8Array, path: string): string {
  if (bytes.length > SOURCE_BYTES_LIMIT) {
    const megabytes = (bytes.length / 1e6).toFixed(1)
    throw new Refusal(t('files.cannotOpenHasMbWorkload', { path, megabytes, sourceBytesLimit: SOURCE_BYTES_LIMIT / 1e6 }))
  }
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const body = hasMark ? bytes.subarray(3) : bytes
  const head = Buffer.from(body.subarray(0, 1024)).toString('latin1')
  const declared = declaredEncoding(head)
  const encoding = declared === null ? 'utf-8' : knownEncoding(declared, path)
  if (encoding === 'latin-1' && !hasMark) return Buffer.from(body).toString('latin1')
  if (encoding === 'ascii') refuseBytesAbove(body, 0x7f, path)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body)
  } catch {
    throw new Refusal(
      t('files.cannotReadLineNot', { path, firstInvalidLine: firstInvalidLine(body) }),
    )
  }
}

export function encodePython(source: string, path: string): Uint8Array {
  const declared = declaredEncoding(source.slice(0, 1024))
  const encoding = declared === null ? 'utf-8' : knownEncoding(declared, path)
  if (encoding === 'utf-8') return Buffer.from(source, 'utf8')
  const limit = encoding === 'ascii' ? 0x7f : 0xff
  for (let i = 0; i < source.length; i++) {
    if (source.charCodeAt(i) > limit) {
      const line = source.slice(0, i).split('\n').length
      throw new Refusal(t('files.cannotSaveLineHas', { path, line, declared: declared ?? '' }))
    }
  }
  return Buffer.from(source, 'latin1')
}

function refuseBytesAbove(bytes: Uint8Array, limit: number, path: string): void {
  const at = bytes.findIndex((byte) => byte > limit)
  if (at >= 0) throw new Refusal(t('files.cannotReadLineHas', { path, line: lineOf(bytes, at) }))
}

function lineOf(bytes: Uint8Array, end: number): number {
  let line = 1
  for (let i = 0; i < end; i++) if (bytes[i] === 0x0a) line++
  return line
}

/** Line by line: a newline byte is never part of a longer UTF-8 sequence. */
function firstInvalidLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let start = 0
  for (let line = 1; ; line++) {
    const newline = bytes.indexOf(0x0a, start)
    try {
      decoder.decode(bytes.subarray(start, newline < 0 ? bytes.length : newline))
    } catch {
      return line
    }
    if (newline < 0) return line
    start = newline + 1
  }
}
