/** str.format and format_map. @mirrors Objects/stringlib/unicode_format.h build_string, get_field_object */
import { NULL, type Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import { asciiOnly } from '../str/repr.ts'
import { textSystem } from '../str/text-system.ts'
import { parseFieldName, pieces, type Field } from './fields.ts'
import { LegacyFormatRoom, WriterRoom, type Written } from '../str/writer.ts'
import { FormatProblem } from './spec.ts'

interface Arguments {
  /** Of a unicode object (2.7). */
  readonly wide: boolean
  /** null for format_map. */
  readonly positional: readonly Ref[] | null
  /** Borrowed value of a keyword, or raises; new reference. */
  named(key: string): Ref
  numbering: 'unknown' | 'automatic' | 'manual'
  next: number
}

export interface FormatMethod {
  format(self: Ref, args: readonly Ref[], names: readonly Ref[] | null): Ref
  formatMap(self: Ref, mapping: Ref): Ref
}

type Format = (o: Ref, spec: Ref) => Ref

export function createFormatMethod(rt: Runtime, kit: Kit, formatValue: Format): FormatMethod {
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const raise = (type: string, message: string): never => rt.errors.raise(type, message)
  /** Of the field shown last. */
  let comesAsObject = false

  /** The object that a field names: a new reference. */
  function fieldObject(name: string, args: Arguments): Ref {
    const { first, index, rest } = parseFieldName(name)
    const isEmpty = first === ''
    if (isEmpty || index >= 0) {
      if (args.numbering === 'unknown') args.numbering = isEmpty ? 'automatic' : 'manual'
      if (isEmpty && args.numbering === 'manual') raise('ValueError', 'cannot switch from manual field specification to automatic field numbering')
      if (!isEmpty && args.numbering === 'automatic') raise('ValueError', 'cannot switch from automatic field numbering to manual field specification')
    }
    let o = isEmpty || index >= 0 ? positional(isEmpty ? args.next++ : index, args) : args.named(first)
    for (const access of rest) {
      const owner = o
      o = NULL
      o = kit.using(owner, () => {
        if (access.kind === 'attribute') return kit.using(rt.str.from(access.name), (key) => rt.abstract.getattr(owner, key))
        const key = access.index >= 0 ? (python2 ? rt.longOf(BigInt(access.index)) : rt.int.from(access.index)) : rt.str.from(access.name)
        return kit.using(key, () => rt.abstract.getitem(owner, key))
      })
    }
    return o
  }

  function positional(index: number, args: Arguments): Ref {
    if (args.positional === null) return raise('ValueError', 'Format string contains positional fields')
    if (index < args.positional.length) return rt.memory.incref(args.positional[index])
    return raise('IndexError', minor >= 8 ? `Replacement index ${index} out of range for positional args tuple` : 'tuple index out of range')
  }

  function converted(o: Ref, conversion: string, wide: boolean): Ref {
    switch (conversion) {
      case 'r': return rt.abstract.repr(o)
      case 's': return wide ? textSystem(rt).toUnicode(o) : rt.abstract.str(o)
      case 'a': if (!python2) return rt.str.from(asciiOnly(rt.abstract.reprText(o)))
    }
    const code = conversion.codePointAt(0) as number
    if (code > 32 && code < 127) return raise('ValueError', `Unknown conversion specifier ${conversion}`)
    return raise('ValueError', `Unknown conversion specifier \\x${code.toString(16)}`)
  }

  /** Whether what a field shows becomes an object before it is written. @mirrors Python/formatter_unicode.c */
  function isObject(o: Ref, spec: string, made: Ref): boolean {
    const type = rt.memory.typeOf(o)
    if (type === rt.int.type) return false
    if (type === rt.str.type) return rt.str.value(made) === rt.str.value(o)
    return (type !== rt.float.type && type.name !== 'complex') || /^(?:\.\d+)?[A-Za-z%]?$/.test(spec)
  }

  /** @mirrors Objects/stringlib/unicode_format.h output_markup */
  function render({ name, conversion, spec, nested }: Field, args: Arguments, depth: number): Ref {
    const shown = (value: Ref): Ref => {
      const specText = nested ? build(spec, args, depth - 1).text : spec
      const made = kit.using(args.wide ? textSystem(rt).fromUnicode(specText) : rt.str.from(specText), (specObject) => formatValue(value, specObject))
      comesAsObject = isObject(value, specText, made)
      return made
    }
    return kit.using(fieldObject(name, args), (o) => (conversion === '' ? shown(o) : kit.using(converted(o, conversion, args.wide), shown)))
  }

  /** `whole`: the single value that the text is, a new reference, or NULL. */
  function build(text: string, args: Arguments, depth: number, wantsWhole = false): Written & { whole: Ref } {
    if (depth <= 0) raise('ValueError', 'Max string recursion exceeded')
    const room = python2 ? new LegacyFormatRoom(text.length) : new WriterRoom(text.length + 100)
    let result = ''
    let whole: Ref = NULL
    let fields = 0
    try {
      for (const { literal, field, isLast } of pieces(text, python2)) {
        result += literal
        if (literal !== '') room.write(literal.length, isLast && field === null)
        if (field === null) continue
        const value = render(field, args, depth)
        const shown = kit.using(value, (o) => {
          if (wantsWhole && fields === 0 && (python2 || comesAsObject)) whole = rt.memory.incref(o)
          // 2.7: str() of a unicode object, which only ASCII survives.
          return textSystem(rt).isText(o) && (!python2 || args.wide || rt.str.isStr(o)) ? rt.str.value(o) : rt.abstract.strText(o)
        })
        result += shown
        room.write(shown.length, isLast, comesAsObject)
        fields++
      }
    } catch (error) {
      if (whole !== NULL) rt.memory.decref(whole)
      if (error instanceof FormatProblem) raise(error.type, error.message)
      throw error
    }
    if (whole !== NULL && (fields > 1 || rt.str.value(whole) !== result)) {
      rt.memory.decref(whole)
      whole = NULL
    }
    return { text: result, room: room.size, whole }
  }

  const isWide = (self: Ref): boolean => textSystem(rt).unicodeFamily?.is(self) === true

  /** The result grows in a buffer with room to spare, an int beside it in scratch space. */
  function run(self: Ref, args: Arguments): Ref {
    const made = filled(self, args)
    if (rt.tracing !== null) rt.tracing.peaked(textSystem(rt).value(self).length + 100 - rt.abstract.length(made) + (args.positional?.some(rt.int.isInt) === true ? 32 : 0))
    return made
  }

  function filled(self: Ref, args: Arguments): Ref {
    const strings = textSystem(rt)
    const { text, room, whole } = build(strings.value(self), args, 2, true)
    const family = strings.unicodeFamily !== null && strings.unicodeFamily.is(self) ? strings.unicodeFamily : strings.family
    if (python2 && family === strings.family && text !== '') {
      if (whole !== NULL) rt.memory.decref(whole)
      return strings.blocks.written({ text, room })
    }
    if (whole === NULL) return python2 ? family.from(text) : strings.blocks.written({ text, room })
    if (rt.memory.typeOf(whole) === family.type) return whole
    rt.memory.decref(whole)
    return family.from(text)
  }

  return {
    format(self, given, names) {
      const count = given.length - (names?.length ?? 0)
      return run(self, {
        wide: isWide(self),
        positional: given.slice(0, count),
        numbering: 'unknown',
        next: 0,
        named(key) {
          const i = names?.findIndex((name) => rt.str.value(name) === key) ?? -1
          if (i >= 0) return rt.memory.incref(given[count + i])
          return kit.using(rt.str.from(key), (o) => rt.errors.raiseWith('KeyError', o))
        },
      })
    },
    formatMap: (self, mapping) =>
      run(self, {
        wide: isWide(self),
        positional: null,
        numbering: 'unknown',
        next: 0,
        named: (key) => kit.using(rt.str.from(key), (o) => rt.abstract.getitem(mapping, o)),
      }),
  }
}
