/** Formatting: format(), f-strings, str.format and `%`. */
import { NULL, type Ref } from '../ref.ts'
import { IMAGINARY, REAL } from './complex.ts'
import type { Formatting } from './formatting-api.ts'
import { floatText } from './formatting/float-text.ts'
import { createFormatMethod } from './formatting/format-method.ts'
import { createPercent } from './formatting/percent.ts'
import { WrongKind, type PercentFlavour } from './formatting/percent-types.ts'
import { renderComplex, renderFloat, renderInt, renderText } from './formatting/render.ts'
import { FormatProblem, type SpecRules } from './formatting/spec.ts'
import { createKit, givenName } from './kit.ts'
import { OB_TYPE } from './layout.ts'
import type { Runtime } from './runtime.ts'
import { asciiOnly } from './str/repr.ts'
import { textSystem } from './str/text-system.ts'
import type { TypeInfo } from './type-info.ts'
import { typeSystem } from './types/type-system.ts'

export function createFormatting(rt: Runtime, complex: TypeInfo): Formatting {
  const { H } = rt
  const kit = createKit(rt)
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const percentEngine = createPercent(rt, kit)
  const method = createFormatMethod(rt, kit, format)
  const strings = () => textSystem(rt)

  function guarded(body: () => string): string {
    try {
      return body()
    } catch (error) {
      if (error instanceof FormatProblem) rt.errors.raise(error.type, error.message)
      throw error
    }
  }

  const rules = (o: Ref): SpecRules => ({ minor, typeName: kit.typeName(o) })

  /** 2.7 formats into a buffer of its own and shares nothing. */
  function made(text: string): Ref {
    return python2 && text !== '' ? strings().fresh(text) : rt.str.from(text)
  }

  /** The result of a built-in `__format__`; a spec of '' gives str(o). */
  function formatBuiltin(o: Ref, spec: string, render: (o: Ref) => string): Ref {
    if (spec === '') return rt.abstract.str(o)
    return made(guarded(() => render(o)))
  }

  const formatInt = (o: Ref, spec: string) => formatBuiltin(o, spec, () => renderInt(rt.int.toBig(o), spec, rules(o)))
  const formatFloat = (o: Ref, spec: string) => formatBuiltin(o, spec, () => renderFloat(rt.float.value(o), spec, rules(o)))

  const formatComplex = (o: Ref, spec: string) => formatBuiltin(o, spec, () => renderComplex(rt.F[(o + REAL) >> 1], rt.F[(o + IMAGINARY) >> 1], spec, rules(o)))

  function formatText(o: Ref, spec: string): Ref {
    if (strings().unicodeFamily?.is(o) === true) return strings().fromUnicode(guarded(() => renderText(rt.str.value(o), spec, rules(o))))
    if (python2) return formatBuiltin(o, spec, () => renderText(rt.str.value(o), spec, rules(o)))
    const text = guarded(() => renderText(rt.str.value(o), spec, rules(o)))
    return text === rt.str.value(o) ? strings().family.exact(o) : rt.str.from(text)
  }

  /** @mirrors Objects/typeobject.c object___format___impl */
  function formatObject(o: Ref, spec: Ref): Ref {
    const text = rt.str.value(spec)
    const asUnicode = strings().unicodeFamily?.is(spec) === true ? strings().toUnicode : rt.abstract.str
    if (text === '') return asUnicode(o)
    if (!python2) return rt.errors.raise('TypeError', `unsupported format string passed to ${kit.typeName(o)}.__format__`)
    rt.warn('PendingDeprecationWarning', 'object.__format__ with a non-empty format string is deprecated')
    return kit.using(asUnicode(o), (made) => format(made, spec))
  }

  /** @mirrors Objects/abstract.c PyObject_Format */
  function format(o: Ref, spec: Ref | 0): Ref {
    if (spec !== NULL && !strings().isText(spec)) {
      rt.errors.raise('TypeError', python2 ? `format expects arg 2 to be string or unicode, not ${kit.typeName(spec)}` : `format() argument 2 must be str, not ${givenName(rt, spec)}`)
    }
    const specText = spec === NULL ? '' : rt.str.value(spec)
    const typeRef = H[o + OB_TYPE]
    if (typeRef === rt.str.type.ref) return specText === '' ? rt.memory.incref(o) : formatText(o, specText)
    if (typeRef === rt.int.type.ref) return formatInt(o, specText)
    if (typeRef === rt.float.type.ref) return formatFloat(o, specText)
    return spec === NULL ? kit.using(rt.str.from(''), (empty) => formatBySpecial(o, empty)) : formatBySpecial(o, spec)
  }

  function formatBySpecial(o: Ref, spec: Ref): Ref {
    const method = typeSystem(rt).lookupSpecial(o, rt.str.name('__format__'))
    if (method === 0) {
      if (python2) return formatObject(o, spec)
      return rt.errors.raise('TypeError', `Type ${kit.typeName(o)} doesn't define __format__`)
    }
    const result = kit.using(method, (bound) => rt.abstract.callObjArgs(bound, [spec]))
    if (strings().isText(result)) return result
    const name = kit.typeName(result)
    rt.memory.decref(result)
    return rt.errors.raise('TypeError', python2 ? `${kit.typeName(o)}.__format__ must return string or unicode, not ${name}` : `__format__ must return a str, not ${name}`)
  }

  const native: PercentFlavour = {
    kind: 'str',
    make: made,
    written: (text) => strings().blocks.written(text),
    isExact: (o) => !python2 && H[o + OB_TYPE] === rt.str.type.ref,
    key: (text) => rt.str.from(text),
  }
  const wide: PercentFlavour = {
    kind: 'unicode',
    make: (text) => strings().fromUnicode(text),
    written: null,
    isExact: () => false,
    key: (text) => strings().fromUnicode(text),
  }
  const bytes: PercentFlavour = { kind: 'bytes', make: (text) => rt.bytes.from(text), written: null, isExact: () => false, key: (text) => rt.bytes.from(text) }

  function percent(pattern: Ref, args: Ref): Ref {
    const text = rt.str.value(pattern)
    if (strings().unicodeFamily?.is(pattern) === true) return percentEngine.format(wide, text, args)
    try {
      return percentEngine.format(native, text, args)
    } catch (error) {
      if (!(error instanceof WrongKind)) throw error
      return percentEngine.format(wide, text, args)
    }
  }

  function convert(o: Ref, conversion: number): Ref {
    switch (String.fromCharCode(Math.max(0, conversion))) {
      case 'r': return rt.abstract.repr(o)
      case 's': return rt.abstract.str(o)
      case 'a': return rt.str.from(asciiOnly(rt.abstract.reprText(o)))
      default: return rt.memory.incref(o)
    }
  }

  function install(): void {
    const add = (type: TypeInfo, impl: (self: Ref, spec: Ref) => Ref) => {
      rt.natives.method(type, '__format__', 1, (self, [spec]) => {
        if (!strings().isText(spec)) rt.errors.raise('TypeError', python2 ? `__format__() argument 1 must be string or unicode, not ${givenName(rt, spec)}` : `__format__() argument${minor < 9 && type.name === 'complex' ? ' 1' : ''} must be str, not ${givenName(rt, spec)}`)
        return impl(self, spec)
      })
    }
    const byText = (impl: (self: Ref, spec: string) => Ref) => (self: Ref, spec: Ref) => impl(self, rt.str.value(spec))
    add(rt.types.object, formatObject)
    add(rt.str.type, byText(formatText))
    if (python2) add(strings().unicode, byText(formatText))
    add(rt.int.type, byText(formatInt))
    if (rt.int.long !== rt.int.type) add(rt.int.long, byText(formatInt))
    add(rt.float.type, byText(formatFloat))
    add(complex, byText(formatComplex))
  }

  return {
    format,
    percent,
    percentBytes: (pattern, args) => percentEngine.format(bytes, rt.bytes.value(pattern), args),
    formatMethod: method.format,
    formatMap: method.formatMap,
    convert,
    floatText: (value, type, precision, alternate) => floatText(value, type, precision, { alternate }),
    install,
  }
}
