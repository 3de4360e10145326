/** Objects to JSON, for encode(): what iterencode() yields piece by piece is in modules/python/json-encoder.ts. @mirrors Modules/_json.c encoder_listencode_obj */
import { createKit, shownType } from '../../objects/kit.ts'
import { textSystem } from '../../objects/str/text-system.ts'
import { ASCII, kindOf } from '../../objects/str/kinds.ts'
import { createCodecs } from '../../objects/str/codecs.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { TypeInfo } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'

const SHORT: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\f': '\\f', '\b': '\\b' }
const escaped = (c: string) => SHORT[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`

export const quoteAscii = (text: string): string => `"${text.replace(/["\\]|[^ -~]/g, escaped)}"`
export const quotePlain = (text: string): string => `"${text.replace(/["\\\x00-\x1f]/g, escaped)}"`

/** What JSONEncoder keeps as attributes. */
interface Style {
  readonly indent: string | null
  readonly itemSeparator: string
  readonly keySeparator: string
  readonly skipKeys: boolean
  readonly sortKeys: boolean
  readonly allowNan: boolean
  readonly checkCircular: boolean
  quote(o: Ref): string
  /** encoder.default(o): a new reference. */
  replace(o: Ref): Ref
}

export interface JsonEncoder {
  /** The text that c_make_encoder puts together. */
  text(encoder: Ref, o: Ref): Ref
  /** A string object as JSON, by the encoder's rules. */
  quoted(encoder: Ref, o: Ref): string
}

/** Where the pieces go; `shared`: a separator or a constant, one object wherever it stands. */
type Sink = (text: string, shared: boolean) => void

/** Pieces in _PyAccu before they are joined. */
const ACCUMULATED = 100000

/** `make`: of a text that stands for JSON. */
export function createJsonEncoder(rt: Runtime, make: (text: string) => Ref): JsonEncoder {
  const { abstract, errors } = rt
  const { typeOf, decref } = rt.memory
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const kit = createKit(rt)
  const texts = textSystem(rt)
  const codecs = createCodecs(rt)
  const isA = (o: Ref, type: TypeInfo) => typeOf(o).isSubtypeOf(type)

  const attribute = (o: Ref, name: string) => abstract.getattr(o, rt.str.name(name))
  const textOf = (o: Ref, name: string) => kit.using(attribute(o, name), textValue)
  const flag = (o: Ref, name: string) => kit.using(attribute(o, name), abstract.isTrue)

  function textValue(o: Ref): string {
    if (texts.unicodeFamily?.is(o) === true) return texts.unicodeFamily.text(o)
    return python2 ? codecs.decode(rt.str.value(o), 'utf-8', 'strict') : rt.str.value(o)
  }

  function indentOf(encoder: Ref): string | null {
    return kit.using(attribute(encoder, 'indent'), (o) => {
      if (o === rt.none) return null
      return rt.int.isInt(o) ? ' '.repeat(Math.max(0, rt.int.toNumber(o))) : textValue(o)
    })
  }

  function styleOf(encoder: Ref): Style {
    const ascii = flag(encoder, 'ensure_ascii')
    return {
      indent: indentOf(encoder),
      itemSeparator: textOf(encoder, 'item_separator'),
      keySeparator: textOf(encoder, 'key_separator'),
      skipKeys: flag(encoder, 'skipkeys'),
      sortKeys: flag(encoder, 'sort_keys'),
      allowNan: flag(encoder, 'allow_nan'),
      checkCircular: flag(encoder, 'check_circular'),
      quote: (o) => (ascii ? quoteAscii : quotePlain)(textValue(o)),
      replace: (o) => abstract.callMethod(encoder, 'default', [o]),
    }
  }

  function floatText(value: number, allowNan: boolean, o: Ref): string {
    if (Number.isFinite(value)) return rt.float.text(value)
    if (!allowNan) errors.raise('ValueError', `Out of range float values are not JSON compliant${minor >= 12 ? `: ${abstract.reprText(o)}` : ''}`)
    return value !== value ? 'NaN' : value > 0 ? 'Infinity' : '-Infinity'
  }

  /** Null for what is no simple value. */
  function simple(o: Ref, style: Style): string | null {
    if (texts.isText(o)) return style.quote(o)
    if (o === rt.none) return 'null'
    if (o === rt.true) return 'true'
    if (o === rt.false) return 'false'
    if (rt.int.isInt(o)) return rt.int.toBig(o).toString()
    return isA(o, rt.float.type) ? floatText(rt.float.value(o), style.allowNan, o) : null
  }

  /** Null: the key is left out. */
  function keyText(key: Ref, style: Style): string | null {
    if (texts.isText(key)) return style.quote(key)
    const text = simple(key, style)
    if (text !== null) return `"${text}"`
    if (style.skipKeys) return null
    return errors.raise('TypeError', python2 ? 'keys must be a string' : `keys must be str, int, float, bool or None, not ${shownType(rt, key)}`)
  }

  /** 3.7 to 3.11: every piece is held, a hundred thousand at a time are joined. @mirrors Objects/accu.c, Modules/_json.c */
  function text(encoder: Ref, root: Ref): Ref {
    const style = styleOf(encoder)
    if (python2) {
      const parts: string[] = []
      encode(style, root, (piece) => parts.push(piece))
      return make(parts.join(''))
    }
    if (minor >= 12) return written(style, root)
    const small = rt.list.create()
    const large: Ref[] = []
    const join = (list: Ref) => kit.using(rt.str.from(''), (nothing) => abstract.callMethod(nothing, 'join', [list]))
    function flush(): void {
      large.push(join(small))
      decref(abstract.callMethod(small, 'clear', []))
    }
    let count = 0
    try {
      encode(style, root, (piece, shared) => {
        rt.list.stealAppend(small, shared ? rt.memory.incref(rt.str.name(piece)) : make(piece))
        if (++count % ACCUMULATED === 0) flush()
      })
      flush()
    } catch (error) {
      large.forEach(decref)
      throw error
    } finally {
      decref(small)
    }
    return kit.using(rt.list.steal(large), join)
  }

  /** From 3.12 on: one text that grows by a quarter beyond what it needs. @mirrors Objects/unicodeobject.c _PyUnicodeWriter_PrepareInternal */
  function written(style: Style, root: Ref): Ref {
    const { blocks } = texts
    const parts: string[] = []
    let length = 0
    let room = 0
    let buffer: Ref = 0
    try {
      encode(style, root, (piece, shared) => {
        const temporary = shared ? 0 : make(piece)
        parts.push(piece)
        length += piece.length
        if (length > room) {
          room = length + (length >> 2)
          buffer = buffer === 0 ? blocks.fresh('', ASCII, room) : blocks.resize(buffer, '', room)
        }
        if (temporary !== 0) decref(temporary)
      })
    } catch (error) {
      rt.memory.xdecref(buffer)
      throw error
    }
    const whole = parts.join('')
    if (kindOf(whole) === ASCII && length > 1) return blocks.resize(buffer, whole, length)
    decref(buffer)
    return make(whole)
  }

  function encode(style: Style, root: Ref, out: Sink): void {
    const { indent } = style
    const open = new Set<Ref>()
    const newline = (level: number) => (indent === null ? '' : `\n${indent.repeat(level)}`)

    function guarded(o: Ref, body: () => void): void {
      if (style.checkCircular) {
        if (open.has(o)) errors.raise('ValueError', 'Circular reference detected')
        open.add(o)
      }
      if (open.size > 900) errors.raise(python2 ? 'RuntimeError' : 'RecursionError', 'maximum recursion depth exceeded while encoding a JSON object')
      body()
      open.delete(o)
    }

    function list(o: Ref, level: number): void {
      const items = rt.memory.typeOf(o).isSubtypeOf(rt.list.type) ? rt.list.items(o) : rt.tuple.items(o)
      if (items.length === 0) {
        out('[]', true)
        return
      }
      guarded(o, () => {
        out('[', true)
        if (indent !== null) out(newline(level + 1), false)
        items.forEach((item, i) => {
          if (i > 0) out(style.itemSeparator + newline(level + 1), true)
          value(item, level + 1)
        })
        if (indent !== null) out(newline(level), false)
        out(']', true)
      })
    }

    function dict(o: Ref, level: number): void {
      if (abstract.length(o) === 0) {
        out('{}', true)
        return
      }
      guarded(o, () => {
        out('{', true)
        if (indent !== null) out(newline(level + 1), false)
        kit.using(abstract.callMethod(o, 'items', []), (view) => kit.using(rt.listFromIterable(view), (all) => {
          if (style.sortKeys) decref(abstract.callMethod(all, 'sort', []))
          let first = true
          for (const pair of rt.list.items(all)) {
            const key = keyText(rt.tuple.item(pair, 0), style)
            if (key === null) continue
            if (!first) out(style.itemSeparator + newline(level + 1), true)
            first = false
            out(key, false)
            out(style.keySeparator, true)
            value(rt.tuple.item(pair, 1), level + 1)
          }
        }))
        if (indent !== null) out(newline(level), false)
        out('}', true)
      })
    }

    function value(o: Ref, level: number): void {
      const text = simple(o, style)
      if (text !== null) out(text, o === rt.none || o === rt.true || o === rt.false)
      else if (isA(o, rt.list.type) || isA(o, rt.tuple.type)) list(o, level)
      else if (rt.dict.isDict(o)) dict(o, level)
      else guarded(o, () => kit.using(style.replace(o), (other) => value(other, level)))
    }

    value(root, 0)
  }

  return { text, quoted: (encoder, o) => styleOf(encoder).quote(o) }
}
