/** bytes() and bytearray() arguments: text with an encoding, a size, bytes, or numbers. @mirrors Objects/bytesobject.c bytes_new_impl */
import { NULL, type Ref } from '../../ref.ts'
import { givenName, type Kit } from '../kit.ts'
import { STR_LENGTH } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import { typeSystem } from '../types/type-system.ts'
import { MAX_TEXT, type TextBlocks } from '../str/blocks.ts'
import { createCodecs } from '../str/codecs.ts'
import type { TextFamily } from '../str/family.ts'
import { textSystem } from '../str/text-system.ts'

type Create = NonNullable<TypeInfo['create']>
type Test = (o: Ref) => boolean
type Bytes = (o: Ref) => string

export function createBytesConstructor(rt: Runtime, kit: Kit, family: TextFamily, blocks: TextBlocks, isBytesLike: Test, bytesOf: Bytes): Create {
  const read = createSourceReader(rt, kit, isBytesLike, bytesOf)

  return (cls, args, names) => {
    const [source, encoding, errors] = kit.bind('bytes', ['source', 'encoding', 'errors'], args, names)
    const exact = make(source, encoding, errors)
    if (cls === family.type) return exact
    return kit.using(exact, (o) => {
      const length = rt.H[o + STR_LENGTH]
      const instance = typeSystem(rt).allocInstance(cls, length)
      blocks.fill(instance, family.text(o), 0, length)
      return instance
    })
  }

  function make(source: Ref, encoding: Ref, errors: Ref): Ref {
    if (source !== NULL && encoding === NULL && errors === NULL) {
      if (rt.memory.typeOf(source) === family.type) return rt.memory.incref(source)
      const method = rt.types.lookupSpecial(source, rt.str.name('__bytes__'))
      if (method !== NULL) return checked(kit.using(method, (bound) => rt.abstract.call(bound, [])))
    }
    const text = read(source, encoding, errors, 'bytes')
    // Only numbers out of another iterable than a tuple go through the cache of one-byte objects.
    const isNumbers = source !== NULL && !kit.hasIndex(source) && !isBytesLike(source) && rt.memory.typeOf(source) !== rt.tuple.type
    return (isNumbers || text === '' ? family.make : family.fresh)(text, 0, text.length)
  }

  function checked(made: Ref): Ref {
    if (family.is(made)) return made
    const name = kit.typeName(made)
    rt.memory.decref(made)
    return rt.errors.raise('TypeError', `__bytes__ returned non-bytes (type ${name})`)
  }
}

/** The bytes that the arguments of bytes() or bytearray() ask for. */
export function createSourceReader(rt: Runtime, kit: Kit, isBytesLike: Test, bytesOf: Bytes) {
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const raise = (message: string) => rt.errors.raise('TypeError', message)

  function codecArgument(o: Ref, parameter: 'encoding' | 'errors', callee: string): string {
    if (textSystem(rt).isText(o)) return textSystem(rt).value(o)
    return raise(`${callee}() argument ${minor >= 10 ? `'${parameter}'` : parameter === 'encoding' ? '2' : '3'} must be ${python2 ? 'string' : 'str'}, not ${givenName(rt, o)}`)
  }

  return function read(source: Ref, encoding: Ref, errors: Ref, callee: string): string {
    const strings = textSystem(rt)
    if (!python2) {
      if (encoding !== NULL && !strings.isStr(encoding)) codecArgument(encoding, 'encoding', callee)
      if (errors !== NULL && !strings.isStr(errors)) codecArgument(errors, 'errors', callee)
    }
    const hasEncoding = encoding !== NULL || errors !== NULL
    if (source === NULL) return hasEncoding ? raise(minor >= 8 ? `${encoding !== NULL ? 'encoding' : 'errors'} without a string argument` : 'encoding or errors without sequence argument') : ''
    if (python2 ? strings.unicodeFamily!.is(source) : strings.isStr(source)) {
      if (encoding === NULL) raise(python2 ? 'unicode argument without an encoding' : 'string argument without an encoding')
      return createCodecs(rt).encode(strings.value(source), codecArgument(encoding, 'encoding', callee), errors === NULL ? 'strict' : codecArgument(errors, 'errors', callee))
    }
    if (hasEncoding && !python2) raise(`${encoding !== NULL ? 'encoding' : 'errors'} without a string argument`)
    if (kit.hasIndex(source)) return zeros(kit.clippedIndex(source), callee)
    if (isBytesLike(source)) return bytesOf(source)
    return fromNumbers(source, callee)
  }

  function zeros(count: number, callee: string): string {
    if (count < 0) rt.errors.raise('ValueError', 'negative count')
    if (count >= Number.MAX_SAFE_INTEGER && callee === 'bytes') rt.errors.raise('OverflowError', 'byte string is too large')
    if (count > MAX_TEXT) rt.errors.raise('MemoryError', '')
    return '\0'.repeat(count)
  }

  function fromNumbers(source: Ref, callee: string): string {
    const type = rt.memory.typeOf(source)
    if (type.iter === null && type.getitem === null && !python2) {
      raise(callee === 'bytes' || minor >= 8 ? `cannot convert '${type.name}' object to ${callee}` : `'${type.name}' object is not iterable`)
    }
    const items = kit.collect(source)
    try {
      return items.map((item) => String.fromCharCode(byteValue(item, callee))).join('')
    } finally {
      kit.release(items)
    }
  }

  function byteValue(item: Ref, callee: string): number {
    if (python2 && rt.str.isStr(item)) {
      if (rt.str.length(item) !== 1) rt.errors.raise('ValueError', 'string must be of size 1')
      return rt.str.value(item).charCodeAt(0)
    }
    const code = kit.clippedIndex(item)
    if (code < 0 || code > 255) rt.errors.raise('ValueError', callee === 'bytes' ? 'bytes must be in range(0, 256)' : 'byte must be in range(0, 256)')
    return code
  }
}
