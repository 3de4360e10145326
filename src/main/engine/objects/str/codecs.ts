/** utf-8, ascii and latin-1, between text and bytes (one JavaScript character per byte). Source: Objects/unicodeobject.c, stringlib/codecs.h */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { textSystem } from './text-system.ts'
import { escapeWide } from './repr.ts'
import { utf8Bytes, utf8Problem, utf8Text } from './utf8.ts'

export interface Codecs {
  decode(bytes: string, encoding: string, errors: string): string
  encode(text: string, encoding: string, errors: string): string
}

interface Problem {
  readonly start: number
  readonly end: number
  readonly reason: string
}

const NAMES: Readonly<Record<string, string>> = {
  utf8: 'utf-8', 'utf-8': 'utf-8', u8: 'utf-8', cp65001: 'utf-8', ascii: 'ascii', 'us-ascii': 'ascii', 646: 'ascii',
  'latin-1': 'latin-1', latin1: 'latin-1', 'iso-8859-1': 'latin-1', 'iso8859-1': 'latin-1', l1: 'latin-1', latin: 'latin-1', 8859: 'latin-1',
}

export function createCodecs(rt: Runtime): Codecs {
  const { python2 } = rt.profile.objects

  function codec(encoding: string): string {
    const found = NAMES[encoding.toLowerCase().replaceAll('_', '-')]
    if (found === undefined) rt.errors.raise('LookupError', `unknown encoding: ${encoding}`)
    return found
  }

  /** The name that messages print: 2.7 calls utf-8 utf8. */
  const printed = (name: string) => (python2 && name === 'utf-8' ? 'utf8' : name)

  function fail(kind: 'UnicodeDecodeError' | 'UnicodeEncodeError', name: string, subject: Ref, { start, end, reason }: Problem): never {
    const args = [rt.str.from(printed(name)), subject, rt.int.from(start), rt.int.from(end), rt.str.from(reason)]
    const exception = rt.abstract.call(rt.errors.type(kind).ref, args)
    for (const o of args) rt.memory.decref(o)
    try {
      return rt.errors.throwObject(exception)
    } finally {
      rt.memory.decref(exception)
    }
  }

  function decode(bytes: string, encoding: string, errors: string): string {
    // 3.x looks no codec up for nothing.
    if (bytes === '' && !python2) return ''
    const name = codec(encoding)
    if (name === 'latin-1') return bytes
    let result = ''
    let at = 0
    for (;;) {
      const problem = name === 'ascii' ? asciiProblem(bytes, at) : utf8Problem(bytes, at, python2)
      const good = bytes.slice(at, problem?.start)
      result += name === 'ascii' ? good : utf8Text(good)
      if (problem === null) return result
      result += replaceByte(bytes, name, problem, errors)
      at = problem.end
    }
  }

  function replaceByte(bytes: string, name: string, problem: Problem, errors: string): string {
    const bad = bytes.slice(problem.start, problem.end)
    switch (errors) {
      case 'ignore': return ''
      case 'replace': return '\ufffd'
      case 'backslashreplace': return Array.from(bad, (c) => escapeWide(c.charCodeAt(0))).join('')
      case 'surrogateescape': return Array.from(bad, (c) => String.fromCharCode(0xdc00 + c.charCodeAt(0))).join('')
      case 'strict': return fail('UnicodeDecodeError', name, rt.bytes.from(bytes), problem)
      default: return rt.errors.raise('LookupError', `unknown error handler name '${errors}'`)
    }
  }

  function encode(text: string, encoding: string, errors: string): string {
    const name = codec(encoding)
    const bad = name === 'utf-8' ? (python2 ? null : LONE_SURROGATES) : name === 'ascii' ? /[^\x00-\x7f]+/gu : /[^\x00-\xff]+/gu
    const convert = name === 'utf-8' ? utf8Bytes : (part: string) => part
    if (bad === null || !new RegExp(bad.source, 'u').test(text)) return convert(text)
    let result = ''
    let at = 0
    for (const match of text.matchAll(bad)) {
      result += convert(text.slice(at, match.index)) + replaceText(text, name, match[0], match.index, errors)
      at = match.index + match[0].length
    }
    return result + convert(text.slice(at))
  }

  function replaceText(text: string, name: string, bad: string, unit: number, errors: string): string {
    const points = Array.from(bad)
    switch (errors) {
      case 'ignore': return ''
      case 'replace': return '?'.repeat(points.length)
      case 'xmlcharrefreplace': return points.map((p) => `&#${p.codePointAt(0)};`).join('')
      case 'backslashreplace': return points.map((p) => escapeWide(p.codePointAt(0) as number)).join('')
      case 'surrogatepass': return utf8Bytes(bad)
      case 'strict': {
        const start = Array.from(text.slice(0, unit)).length
        const limit = name === 'ascii' ? 128 : 256
        const reason = name === 'utf-8' ? 'surrogates not allowed' : `ordinal not in range(${limit})`
        const subject = textSystem(rt).fromUnicode(text)
        return fail('UnicodeEncodeError', name, subject, { start, end: start + points.length, reason })
      }
      default: return rt.errors.raise('LookupError', `unknown error handler name '${errors}'`)
    }
  }

  return { decode, encode }
}

const LONE_SURROGATES = /[\ud800-\udfff]+/gu

function asciiProblem(bytes: string, at: number): Problem | null {
  const found = /[^\x00-\x7f]/.exec(bytes.slice(at))
  if (found === null) return null
  const start = at + found.index
  return { start, end: start + 1, reason: 'ordinal not in range(128)' }
}
