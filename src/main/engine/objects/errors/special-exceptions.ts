/** Exceptions with fields of their own, apart from OSError and groups. Source: Objects/exceptions.c. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { KeywordNames, TypeInfo } from '../type-info.ts'
import { typeSystem } from '../types/type-system.ts'
import type { BaseException } from './base-exception.ts'
import type { ExceptionLayout } from './layout.ts'

export interface SpecialParts {
  readonly base: BaseException
  readonly layout: ExceptionLayout
  readonly baseInit: NonNullable<TypeInfo['init']>
}

/** Adds fields and slots to a type by its name; called before define. Answers what to add once natives are there. */
export function specialize(rt: Runtime, type: TypeInfo, { base, layout, baseInit }: SpecialParts): (() => void) | null {
  const { H } = rt
  const { python2 } = rt.profile.objects
  const word = (i: number) => layout.end + 2 * i
  const newRef = (o: Ref) => rt.memory.incref(o === 0 ? rt.none : o)
  const item = (o: Ref, i: number) => rt.tuple.item(base.args(o), i)
  const count = (o: Ref) => rt.tuple.size(base.args(o))

  function fields(names: readonly string[]): () => void {
    base.ownFields(type, names.map((_, i) => word(i)))
    return () => names.forEach((name, i) => {
      rt.natives.getset(type, name, (o) => newRef(H[o + word(i)]), (o, value) => base.setField(o, word(i), value))
    })
  }

  /** Splits off the keyword arguments that the type knows. */
  function keywords(o: Ref, args: readonly Ref[], names: KeywordNames, known: readonly string[]): (Ref | 0)[] {
    const values: Ref[] = known.map(() => 0)
    const positional = args.length - (names?.length ?? 0)
    names?.forEach((name, i) => {
      const index = known.indexOf(rt.str.value(name))
      if (index < 0) {
        const text = rt.str.value(name)
        rt.errors.raise('TypeError', rt.profile.minor >= 13
          ? `${rt.memory.typeOf(o).name}() got an unexpected keyword argument '${text}'`
          : `'${text}' is an invalid keyword argument for ${rt.memory.typeOf(o).name}()`)
      }
      values[index] = args[positional + i]
    })
    return values
  }

  function positionalOf(args: readonly Ref[], names: KeywordNames): readonly Ref[] {
    return names === null ? args : args.slice(0, args.length - names.length)
  }

  /** Fields set by keyword: ImportError, NameError, AttributeError. */
  function keyworded(names: readonly string[], first: number, after?: (o: Ref) => void): () => void {
    const add = fields(names)
    type.init = (o, args, given) => {
      const values = keywords(o, args, given, names.slice(first))
      baseInit(o, positionalOf(args, given), null)
      values.forEach((value, i) => base.setField(o, word(first + i), value))
      after?.(o)
    }
    return add
  }

  switch (type.name) {
    case 'StopIteration': {
      if (python2) return null
      type.init = (o, args, names) => {
        baseInit(o, args, names)
        base.setField(o, word(0), args.length > 0 ? args[0] : rt.none)
      }
      return fields(['value'])
    }
    case 'SystemExit':
      type.init = (o, args, names) => {
        baseInit(o, args, names)
        if (args.length > 0) base.setField(o, word(0), args.length === 1 ? args[0] : base.args(o))
      }
      return fields(['code'])
    case 'KeyError':
      type.str = (o) => (count(o) === 1 ? rt.abstract.repr(item(o, 0)) : (base.type.str as (o: Ref) => Ref)(o))
      return null
    case 'ImportError': {
      if (python2) return null
      const names = ['msg', 'name', 'path', ...(rt.profile.minor >= 12 ? ['name_from'] : [])]
      type.str = (o) => (H[o + word(0)] !== 0 && rt.str.isStr(H[o + word(0)]) ? newRef(H[o + word(0)]) : (base.type.str as (o: Ref) => Ref)(o))
      return keyworded(names, 1, (o) => base.setField(o, word(0), count(o) === 1 ? item(o, 0) : 0))
    }
    case 'NameError':
      return type.basicBytes > base.type.basicBytes ? keyworded(['name'], 0) : null
    case 'AttributeError':
      return type.basicBytes > base.type.basicBytes ? keyworded(['obj', 'name'], 0) : null
    case 'SyntaxError':
      return syntaxError()
    case 'UnicodeEncodeError':
    case 'UnicodeDecodeError':
    case 'UnicodeTranslateError':
      return unicodeError()
    default:
      return null
  }

  function syntaxError(): () => void {
    const ends = type.basicBytes - base.type.basicBytes > 48
    const names = ['msg', 'filename', 'lineno', 'offset', 'text', ...(ends ? ['end_lineno', 'end_offset'] : []), 'print_file_and_line']
    const add = fields(names)
    type.init = (o, args, given) => {
      baseInit(o, args, given)
      if (args.length >= 1) base.setField(o, word(0), args[0])
      if (args.length === 2) {
        const details = rt.tupleFromIterable(args[1])
        checkDetails(rt.tuple.size(details))
        rt.tuple.items(details).slice(0, names.length - 2).forEach((value, i) => base.setField(o, word(1 + i), value))
        rt.memory.decref(details)
      }
    }
    /** @mirrors Objects/exceptions.c SyntaxError_init */
    function checkDetails(count: number): void {
      if (!ends && count !== 4) rt.errors.raise('IndexError', 'tuple index out of range')
      if (ends && count < 4) rt.errors.raise('TypeError', `function takes at least 4 arguments (${count} given)`)
      if (ends && count > 6) rt.errors.raise('TypeError', `function takes at most 6 arguments (${count} given)`)
      if (ends && count === 5) rt.errors.raise('TypeError', 'end_offset must be provided when end_lineno is provided')
    }
    type.str = (o) => {
      const msg = H[o + word(0)] === 0 ? 'None' : rt.abstract.strText(H[o + word(0)])
      const file = H[o + word(1)]
      const line = H[o + word(2)]
      const name = file !== 0 && rt.str.isStr(file) ? rt.str.value(file).split('/').pop() : null
      const hasLine = line !== 0 && rt.int.isInt(line)
      if (name !== null && hasLine) return rt.str.from(`${msg} (${name}, line ${rt.int.toNumber(line)})`)
      if (name !== null) return rt.str.from(`${msg} (${name})`)
      return rt.str.from(hasLine ? `${msg} (line ${rt.int.toNumber(line)})` : msg)
    }
    return add
  }

  function unicodeError(): () => void {
    const translate = type.name === 'UnicodeTranslateError'
    const names = translate ? ['object', 'start', 'end', 'reason'] : ['encoding', 'object', 'start', 'end', 'reason']
    const place = (name: string) => word(translate ? names.indexOf(name) + 1 : names.indexOf(name))
    base.ownFields(type, names.map(place))
    type.init = (o, args, given) => {
      baseInit(o, args, given)
      if (args.length !== names.length) rt.errors.raise('TypeError', `function takes exactly ${names.length} arguments (${args.length} given)`)
      names.forEach((name, i) => (python2 ? checkLegacy : checkArgument)(name, i + 1, args[i]))
      names.forEach((name, i) => base.setField(o, place(name), args[i]))
    }
    /** 2.7: O!O!nnO!, of str and unicode. */
    function checkLegacy(name: string, position: number, value: Ref): void {
      const given = typeSystem(rt).displayName(rt.memory.typeOf(value))
      if (name === 'start' || name === 'end') {
        if (rt.memory.typeOf(value).index === null) rt.errors.raise('TypeError', 'an integer is required')
        return
      }
      const expected = name === 'object' && type.name !== 'UnicodeDecodeError' ? 'unicode' : 'str'
      if (rt.memory.typeOf(value).mro.every((info) => info.name !== expected)) rt.errors.raise('TypeError', `argument ${position} must be ${expected}, not ${given}`)
    }
    /** @mirrors Objects/exceptions.c UnicodeEncodeError_init and the like: the formats UUnnU, UOnnU, UnnU */
    function checkArgument(name: string, position: number, value: Ref): void {
      const given = typeSystem(rt).displayName(rt.memory.typeOf(value))
      if (name === 'start' || name === 'end') {
        if (rt.memory.typeOf(value).index === null) rt.errors.raise('TypeError', `'${given}' object cannot be interpreted as an integer`)
      } else if (name === 'object' && type.name === 'UnicodeDecodeError') {
        if (!rt.memory.typeOf(value).isSubtypeOf(rt.bytes.type) && given !== 'bytearray' && given !== 'memoryview') rt.errors.raise('TypeError', `a bytes-like object is required, not '${given}'`)
      } else if (!rt.str.isStr(value)) rt.errors.raise('TypeError', `argument ${position} must be str, not ${given}`)
    }
    type.str = (o) => {
      // Made without __init__.
      if (H[o + place('object')] === 0) return rt.str.from('')
      const start = rt.int.toNumber(H[o + place('start')])
      const end = rt.int.toNumber(H[o + place('end')])
      const reason = rt.abstract.strText(H[o + place('reason')])
      const verb = type.name === 'UnicodeDecodeError' ? 'decode' : translate ? 'translate' : 'encode'
      const subject = translate ? "can't translate" : `'${rt.abstract.strText(H[o + place('encoding')])}' codec can't ${verb}`
      const kind = verb === 'decode' ? 'byte' : 'character'
      if (end !== start + 1) return rt.str.from(`${subject} ${kind}s in position ${start}-${end - 1}: ${reason}`)
      return rt.str.from(`${subject} ${kind} ${shown(o, start, kind)} in position ${start}: ${reason}`)
    }
    return () => {
      for (const name of names) {
        rt.natives.getset(type, name, (o) => newRef(H[o + place(name)]), (o, value) => base.setField(o, place(name), value))
      }
    }

    function shown(o: Ref, index: number, kind: string): string {
      const object = H[o + place('object')]
      if (kind === 'byte') return `0x${rt.bytes.value(object).charCodeAt(index).toString(16).padStart(2, '0')}`
      const code = ([...(rt.str.isStr(object) ? rt.str.value(object) : rt.unicodeText(object))][index] ?? ' ').codePointAt(0) as number
      const digits = code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : code <= 0xffff ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`
      return python2 ? `u'${digits}'` : `'${digits}'`
    }
  }
}
