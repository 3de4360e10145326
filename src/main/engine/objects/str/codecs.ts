/** Text to bytes and back, with the handlers of errors. Source: Objects/unicodeobject.c, Python/codecs.c */
import type { Ref } from '../../ref.ts'
import { CONTROL } from '../../probe.ts'
import { Halt, type Runtime } from '../runtime.ts'
import { textSystem } from './text-system.ts'
import { escapeWide } from './repr.ts'
import { NO_SURROGATES, createEncodings, type Encoding, type Problem } from './encodings.ts'

export interface Codecs {
  decode(bytes: string, encoding: string, errors: string): string
  encode(text: string, encoding: string, errors: string): string
}

export function createCodecs(rt: Runtime): Codecs {
  const { python2 } = rt.profile.objects
  const find = createEncodings(python2, (what) => {
    throw new Halt('Unsupported', `${what} is not supported by the memory twin for Python ${rt.profile.id}`, rt.I[CONTROL.line])
  })

  function codec(encoding: string): Encoding {
    return find(encoding) ?? rt.errors.raise('LookupError', `unknown encoding: ${encoding}`)
  }

  function fail(kind: 'UnicodeDecodeError' | 'UnicodeEncodeError', name: string, subject: Ref, { start, end, reason }: Problem): never {
    const args = [rt.str.from(name), subject, rt.int.from(start), rt.int.from(end), rt.str.from(reason)]
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
    const { skip, encoding: it } = codec(encoding).behindMark(bytes)
    let result = ''
    let at = skip
    for (;;) {
      const problem = it.problem(bytes, at)
      result += it.text(bytes.slice(at, problem?.start))
      if (problem === null) return result
      const [instead, end] = replaceBytes(bytes, it, problem, errors)
      result += instead
      at = end
    }
  }

  /** What stands for bytes that are no text, and where reading goes on. */
  function replaceBytes(bytes: string, it: Encoding, problem: Problem, errors: string): readonly [string, number] {
    const bad = Array.from(bytes.slice(problem.start, problem.end), (c) => c.charCodeAt(0))
    switch (errors) {
      case 'ignore': return ['', problem.end]
      case 'replace': return ['\ufffd', problem.end]
      case 'backslashreplace': return [bad.map(escapeWide).join(''), problem.end]
      case 'surrogateescape': {
        const count = bad.findIndex((code) => code < 0x80)
        const escaped = count < 0 ? bad : bad.slice(0, count)
        if (python2) return unknown(errors)
        if (escaped.length === 0) return fail('UnicodeDecodeError', it.name, rt.bytes.from(bytes), problem)
        return [String.fromCharCode(...escaped.map((code) => 0xdc00 + code)), problem.start + escaped.length]
      }
      case 'surrogatepass': {
        if (python2) return unknown(errors)
        const passed = it.surrogate(bytes, problem.start)
        if (passed === null) return fail('UnicodeDecodeError', it.name, rt.bytes.from(bytes), problem)
        return [passed, problem.start + it.bytes(passed).length]
      }
      case 'strict': return fail('UnicodeDecodeError', it.name, rt.bytes.from(bytes), problem)
      default: return unknown(errors)
    }
  }

  const unknown = (errors: string): never => rt.errors.raise('LookupError', `unknown error handler name '${errors}'`)

  function encode(text: string, encoding: string, errors: string): string {
    const it = codec(encoding)
    const bad = it.unencodable
    if (bad === null || !new RegExp(bad.source, 'u').test(text)) return it.mark + it.bytes(text)
    let result = it.mark
    let at = 0
    for (const match of text.matchAll(bad)) {
      result += it.bytes(text.slice(at, match.index)) + replaceText(text, it, match[0], match.index, errors)
      at = match.index + match[0].length
    }
    return result + it.bytes(text.slice(at))
  }

  function replaceText(text: string, it: Encoding, bad: string, unit: number, errors: string): string {
    const points = Array.from(bad)
    const codes = points.map((point) => point.codePointAt(0)!)
    switch (errors) {
      case 'ignore': return ''
      case 'replace': return it.bytes('?'.repeat(points.length))
      case 'xmlcharrefreplace': return it.bytes(codes.map((code) => `&#${code};`).join(''))
      case 'backslashreplace': return it.bytes(codes.map(escapeWide).join(''))
      case 'surrogatepass':
        if (it.reason !== NO_SURROGATES) break
        return it.bytes(bad)
      case 'surrogateescape':
        if (it.unit === 1 && codes.every((code) => code >= 0xdc80 && code <= 0xdcff)) return String.fromCharCode(...codes.map((code) => code - 0xdc00))
        break
      case 'strict': break
      default: return unknown(errors)
    }
    const start = Array.from(text.slice(0, unit)).length
    return fail('UnicodeEncodeError', it.name, textSystem(rt).fromUnicode(text), { start, end: start + points.length, reason: it.reason })
  }

  return { decode, encode }
}
