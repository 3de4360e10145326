/** JSON to objects. @mirrors Modules/_json.c scan_once_unicode, scanstring_unicode */
import { createKit } from '../../objects/kit.ts'
import { pointOf, UCS4, unitOf, type TextKind } from '../../objects/str/kinds.ts'
import { textSystem } from '../../objects/str/text-system.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { NULL, type Ref } from '../../ref.ts'

/** What is wrong with a document, and where. */
export class JsonFault {
  readonly message: string
  readonly unit: number

  constructor(message: string, unit: number) {
    this.message = message
    this.unit = unit
  }
}

/** No value begins here. */
export class NoValue {
  readonly unit: number

  constructor(unit: number) {
    this.unit = unit
  }
}

const NUMBER = /(-?(?:0|[1-9][0-9]*))(\.[0-9]+)?([eE][-+]?[0-9]+)?/y
const CONTROLS: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }
const DEEPEST = 990

interface Hooks {
  readonly strict: boolean
  readonly objectHook: Ref
  readonly pairsHook: Ref
  readonly parseFloat: Ref
  readonly parseInt: Ref
  readonly parseConstant: Ref
}

export interface JsonDecoder {
  /** A new value and where it ends, in code points of the text. Throws JsonFault and NoValue. */
  scan(decoder: Ref, text: string, kind: TextKind, start: number): readonly [Ref, number]
  /** A string whose opening quote stands before `start` (both in units). */
  string(text: string, start: number, strict: boolean): readonly [string, number]
}

export function createJsonDecoder(rt: Runtime): JsonDecoder {
  const { abstract, errors } = rt
  const { decref } = rt.memory
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const kit = createKit(rt)
  const makeText = textSystem(rt).fromUnicode

  /** Borrowed from the decoder, which outlives the scan; NULL for None and the default. */
  function hook(decoder: Ref, name: string, standard: Ref): Ref {
    return kit.using(abstract.getattr(decoder, rt.str.name(name)), (o) => (o === rt.none || o === standard ? NULL : o))
  }

  function string(text: string, start: number, strict: boolean): readonly [string, number] {
    const begin = start - 1
    let result = ''
    let at = start
    for (;;) {
      let end = at
      let c = text.charCodeAt(end)
      while (end < text.length && c !== 34 && c !== 92) {
        if (c < 32 && strict) throw new JsonFault('Invalid control character at', end)
        c = text.charCodeAt(++end)
      }
      if (end >= text.length) throw new JsonFault('Unterminated string starting at', begin)
      result += text.slice(at, end)
      if (c === 34) return [result, end + 1]
      const escape = text[end + 1]
      if (escape === undefined) throw new JsonFault('Unterminated string starting at', begin)
      if (escape !== 'u') {
        const control = CONTROLS[escape]
        if (control === undefined) throw new JsonFault('Invalid \\escape', end)
        result += control
        at = end + 2
      } else {
        const digits = text.slice(end + 2, end + 6)
        if (!/^[0-9a-fA-F]{4}$/.test(digits)) throw new JsonFault('Invalid \\uXXXX escape', end + 1)
        result += String.fromCharCode(parseInt(digits, 16))
        at = end + 6
      }
    }
  }

  function scan(decoder: Ref, text: string, kind: TextKind, start: number): readonly [Ref, number] {
    const hooks: Hooks = {
      strict: kit.using(abstract.getattr(decoder, rt.str.name('strict')), abstract.isTrue),
      objectHook: hook(decoder, 'object_hook', NULL),
      pairsHook: hook(decoder, 'object_pairs_hook', NULL),
      parseFloat: hook(decoder, 'parse_float', rt.float.type.ref),
      parseInt: hook(decoder, 'parse_int', rt.int.type.ref),
      parseConstant: hook(decoder, 'parse_constant', NULL),
    }
    const memo = new Map<string, Ref>()
    let depth = 0
    let at = 0

    function skipSpace(): void {
      for (let c = text.charCodeAt(at); c === 32 || c === 10 || c === 13 || c === 9; ) c = text.charCodeAt(++at)
    }

    function expected(what: string): never {
      if (python2 && at >= text.length) throw new JsonFault('Expecting object', text.length - 1)
      throw new JsonFault(`Expecting ${what}`, at)
    }

    function nested<T>(body: () => T): T {
      if (++depth > DEEPEST) errors.raise(python2 ? 'RuntimeError' : 'RecursionError', `maximum recursion depth exceeded${python2 ? '' : ' while decoding a JSON object from a unicode string'}`)
      const result = body()
      depth--
      return result
    }

    function key(): Ref {
      const [name, end] = string(text, at + 1, hooks.strict)
      at = end
      // 2.7 makes every key anew.
      if (python2) return makeText(name)
      let known = memo.get(name)
      if (known === undefined) memo.set(name, (known = makeText(name)))
      return rt.memory.incref(known)
    }

    function members(add: (name: Ref, item: Ref) => void): void {
      at++
      skipSpace()
      if (text[at] === '}') {
        at++
        return
      }
      let comma = -1
      for (;;) {
        if (text[at] !== '"') {
          if (minor >= 13 && comma >= 0 && text[at] === '}') throw new JsonFault('Illegal trailing comma before end of object', comma)
          expected(`property name${python2 ? '' : ' enclosed in double quotes'}`)
        }
        kit.using(key(), (name) => {
          skipSpace()
          if (text[at] !== ':') throw new JsonFault(python2 ? 'Expecting : delimiter' : "Expecting ':' delimiter", at)
          at++
          skipSpace()
          kit.using(value(), (item) => add(name, item))
        })
        skipSpace()
        if (text[at] === '}') {
          at++
          return
        }
        if (text[at] !== ',') expected(python2 ? ', delimiter' : "',' delimiter")
        comma = at++
        skipSpace()
      }
    }

    function object(): Ref {
      if (hooks.pairsHook !== NULL) {
        return kit.using(rt.list.create(), (pairs) => {
          members((name, item) => rt.list.stealAppend(pairs, rt.tuple.from([name, item])))
          return abstract.call(hooks.pairsHook, [pairs])
        })
      }
      const dict = rt.dict.create()
      try {
        members((name, item) => rt.dict.set(dict, name, item))
      } catch (error) {
        decref(dict)
        throw error
      }
      return hooks.objectHook === NULL ? dict : kit.using(dict, () => abstract.call(hooks.objectHook, [dict]))
    }

    function array(): Ref {
      const list = rt.list.create()
      try {
        at++
        skipSpace()
        let comma = -1
        if (text[at] === ']') at++
        else {
          for (;;) {
            if (minor >= 13 && comma >= 0 && text[at] === ']') throw new JsonFault('Illegal trailing comma before end of array', comma)
            if (python2 && at >= text.length) expected('object')
            rt.list.stealAppend(list, value())
            skipSpace()
            if (text[at] === ']') {
              at++
              break
            }
            if (text[at] !== ',') expected(python2 ? ', delimiter' : "',' delimiter")
            comma = at++
            skipSpace()
          }
        }
      } catch (error) {
        decref(list)
        throw error
      }
      return list
    }

    function number(): Ref {
      NUMBER.lastIndex = at
      const match = NUMBER.exec(text)
      if (match === null) throw new NoValue(at)
      const [whole, digits, fraction, exponent] = match
      at += whole.length
      const isFloat = fraction !== undefined || exponent !== undefined
      const custom = isFloat ? hooks.parseFloat : hooks.parseInt
      if (custom !== NULL) return kit.using(rt.str.from(whole), (shown) => abstract.call(custom, [shown]))
      if (isFloat) return rt.float.from(Number(whole))
      return digits.length < 16 ? rt.int.from(Number(digits)) : rt.int.fromBig(BigInt(digits))
    }

    function constant(name: string, standard: number): Ref {
      at += name.length
      if (hooks.parseConstant === NULL) return rt.float.from(standard)
      return kit.using(rt.str.from(name), (shown) => abstract.call(hooks.parseConstant, [shown]))
    }

    function word(name: string, o: Ref): Ref {
      at += name.length
      return rt.memory.incref(o)
    }

    function value(): Ref {
      switch (text[at]) {
        case '"': {
          const [content, end] = string(text, at + 1, hooks.strict)
          at = end
          return makeText(content)
        }
        case '{': return nested(object)
        case '[': return nested(array)
        case 'n': if (text.startsWith('null', at)) return word('null', rt.none)
          break
        case 't': if (text.startsWith('true', at)) return word('true', rt.true)
          break
        case 'f': if (text.startsWith('false', at)) return word('false', rt.false)
          break
        case 'N': if (text.startsWith('NaN', at)) return constant('NaN', NaN)
          break
        case 'I': if (text.startsWith('Infinity', at)) return constant('Infinity', Infinity)
          break
        case '-': if (text.startsWith('-Infinity', at)) return constant('-Infinity', -Infinity)
          break
      }
      return number()
    }

    at = unitOf(text, start, kind)
    try {
      const result = value()
      return [result, kind === UCS4 ? pointOf(text, at, kind) : at]
    } finally {
      for (const name of memo.values()) decref(name)
    }
  }

  return { scan, string }
}
