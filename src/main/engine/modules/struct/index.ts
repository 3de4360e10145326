/** struct: values as bytes. Source: Modules/_struct.c. */
import { createKit, shownType } from '../../objects/kit.ts'
import { defineSimpleType } from '../../objects/iterators/simple-type.ts'
import { byteSystem, textSystem } from '../../objects/str/text-system.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { TypeInfo } from '../../objects/type-info.ts'
import { typeSystem } from '../../objects/types/type-system.ts'
import { NULL, type Ref } from '../../ref.ts'
import { FormatFault, parseFormat, type Format } from './format.ts'
import { createValueCoder } from './values.ts'

/** PyStructObject: s_size, s_len, s_codes, s_format, weakreflist. */
const CODES = 8
const SOURCE = 10
const WEAK_LIST = 12

export function createStructModule(rt: Runtime): Ref {
  const { H, abstract, errors, int, natives } = rt
  const { incref } = rt.memory
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const kit = createKit(rt)
  const bytes = byteSystem(rt)
  const texts = textSystem(rt)
  const module = rt.module.create('_struct')
  const formats = new Map<Ref, Format>()
  const known = new Map<string, Format>()
  const fail = (message: string): never =>
    errors.throwObject(kit.using(abstract.getattr(rt.loadModule('struct'), rt.str.name('error')), (type) => kit.using(rt.str.from(message), (text) => abstract.call(type, [text]))))
  const coder = createValueCoder(rt, kit, fail)

  function parse(text: string): Format {
    let format = known.get(text)
    if (format !== undefined) return format
    try {
      format = parseFormat(text, python2)
    } catch (error) {
      if (error instanceof FormatFault) return fail(error.message)
      throw error
    }
    known.set(text, format)
    return format
  }

  function formatText(o: Ref, where: string): string {
    if (texts.isText(o)) return texts.unicodeFamily?.is(o) === true ? texts.unicodeFamily.text(o) : rt.str.value(o)
    if (bytes.isBytesLike(o)) return bytes.bytesOf(o)
    return errors.raise('TypeError', `${where} argument 1 must be ${python2 ? 'string' : 'a str or bytes object'}, not ${shownType(rt, o)}`)
  }

  function packed(format: Format, values: readonly Ref[], name: string): Uint8Array {
    if (values.length !== format.values) fail(`${name} expected ${format.values} items for packing (got ${values.length})`)
    const data = new Uint8Array(format.size)
    const view = new DataView(data.buffer)
    let next = 0
    for (const { code, offset, size, count } of format.fields) {
      for (let i = 0; i < count; i++) coder.write(format, code, size, view, offset + i * size, values[next++])
    }
    return data
  }

  const pack = (format: Format, values: readonly Ref[]) => rt.bytes.from(String.fromCharCode(...packed(format, values, 'pack')))

  function unpackText(format: Format, text: string): Ref {
    const view = new DataView(Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).buffer)
    const values: Ref[] = []
    for (const { code, offset, size, count } of format.fields) {
      for (let i = 0; i < count; i++) values.push(coder.read(format, code, size, view, offset + i * size))
    }
    return rt.tuple.steal(values)
  }

  function bufferText(o: Ref): string {
    if (!bytes.isBytesLike(o)) {
      if (python2) return errors.raise('TypeError', `must be string or buffer, not ${shownType(rt, o)}`)
      return errors.raise('TypeError', `a bytes-like object is required, not '${shownType(rt, o)}'`)
    }
    return bytes.bytesOf(o)
  }

  function unpack(format: Format, o: Ref): Ref {
    if (python2 && !bytes.isBytesLike(o)) fail(`unpack requires a string argument of length ${format.size}`)
    const text = bufferText(o)
    if (text.length !== format.size) fail(python2 ? `unpack requires a string argument of length ${format.size}` : `unpack requires a buffer of ${format.size} bytes`)
    return unpackText(format, text)
  }

  /** Where the bytes begin; both directions word their failures alike. */
  function checkedOffset(format: Format, given: number, length: number, name: string, verb: string): number {
    const { size } = format
    const atLeast = `${name} requires a buffer of at least`
    const old = python2 || (name === 'unpack_from' && minor === 7)
    let offset = given
    if (offset < 0) {
      if (!old) {
        if (offset + size > 0) fail(name === 'pack_into' ? `no space to pack ${size} bytes at offset ${offset}` : `not enough data to unpack ${size} bytes at offset ${offset}`)
        if (offset + length < 0) fail(`offset ${offset} out of range for ${length}-byte buffer`)
      }
      offset += length
    }
    if (offset < 0 || length - offset < size) {
      if (old) fail(`${atLeast} ${size} bytes`)
      const exact = offset >= 2 ** 63 ? 2n ** 63n - 1n : BigInt(offset)
      fail(`${atLeast} ${exact + BigInt(size)} bytes for ${verb} ${size} bytes at offset ${exact} (actual buffer size is ${length})`)
    }
    return offset
  }

  function unpackFrom(format: Format, o: Ref, offsetObject: Ref): Ref {
    const text = bufferText(o)
    const offset = checkedOffset(format, offsetObject === NULL ? 0 : abstract.asIndex(offsetObject), text.length, 'unpack_from', 'unpacking')
    return unpackText(format, text.slice(offset, offset + format.size))
  }

  function packInto(format: Format, args: readonly Ref[]): Ref {
    if (args.length < 2) fail(args.length === 0 ? 'pack_into expected buffer argument' : 'pack_into expected offset argument')
    const [target, offsetObject, ...values] = args
    if (values.length !== format.values) fail(`pack_into expected ${format.values} items for packing (got ${values.length})`)
    const place = bytes.placeOf(target)
    if (place < 0 && rt.memory.typeOf(target) !== bytes.memoryview) {
      errors.raise('TypeError', python2 ? `must be read-write buffer, not ${shownType(rt, target)}` : `argument must be read-write bytes-like object, not ${shownType(rt, target)}`)
    }
    const offset = checkedOffset(format, abstract.asIndex(offsetObject), bytes.bytesOf(target).length, 'pack_into', 'packing')
    const data = packed(format, values, 'pack_into')
    if (place >= 0) rt.B.set(data, place + offset)
    else data.forEach((value, i) => {
      kit.using(int.from(offset + i), (index) => kit.using(int.from(value), (byte) => abstract.setitem(target, index, byte)))
    })
    return kit.none()
  }

  const isGc = minor >= 10
  const type = new TypeInfo('Struct')
  type.module = rt.profile.minor < 9 ? 'builtins' : '_struct'
  type.basicBytes = 56
  type.isGc = isGc
  type.weakrefable = true
  type.weaklistOffset = WEAK_LIST
  type.traverse = () => {}
  type.ownedBlocks = (o, visit) => {
    if (H[o + CODES] !== NULL) visit(H[o + CODES])
  }
  type.dealloc = (o) => {
    if (isGc) rt.memory.untrack(o)
    if (H[o + WEAK_LIST] !== NULL) typeSystem(rt).weakrefs.clearAll(o)
    if (H[o + CODES] !== NULL) rt.memory.mem.free(H[o + CODES])
    rt.memory.xdecref(H[o + SOURCE])
    formats.delete(o)
    rt.memory.free(o)
  }
  type.create = (cls) => {
    const o = rt.memory.alloc(cls)
    if (isGc) rt.memory.track(o)
    return o
  }
  const tag = rt.tagOf('struct codes')
  /** One record per code, and one at the end; 2.7 has one for each repetition. */
  const codesBytes = ({ fields }: Format) => (python2 ? 24 * (fields.reduce((sum, { count }) => sum + count, 0) + 1) : 32 * (fields.length + 1))
  type.init = (o, args, names) => {
    const [source] = kit.bind('Struct', ['format'], args, names)
    if (source === NULL) errors.raise('TypeError', python2 ? "Required argument 'format' (pos 1) not found" : "Struct() missing required argument 'format' (pos 1)")
    const text = formatText(source, 'Struct()')
    const format = parse(text)
    formats.set(o, format)
    rt.memory.xdecref(H[o + SOURCE])
    H[o + SOURCE] = rt.str.from(text)
    if (H[o + CODES] !== NULL) rt.memory.mem.free(H[o + CODES])
    H[o + CODES] = rt.memory.mem.malloc(codesBytes(format), tag)
  }
  rt.types.define(type)
  const formatOf = (o: Ref) => formats.get(o) ?? fail('Struct object is not initialized')

  /** struct.iter_unpack's result. */
  const iterators = new Map<Ref, { readonly format: Format; readonly text: string; at: number }>()
  const iterator = defineSimpleType(rt, {
    name: 'unpack_iterator',
    bytes: 112,
    members: [4],
    iternext: (o) => {
      const entry = iterators.get(o)
      if (entry === undefined || entry.at >= entry.text.length) return NULL
      entry.at += entry.format.size
      return unpackText(entry.format, entry.text.slice(entry.at - entry.format.size, entry.at))
    },
    slots: { module: '_struct' },
  })
  rt.natives.method(iterator, '__length_hint__', 0, (o) => {
    const entry = iterators.get(o)
    return rt.int.from(entry === undefined ? 0 : (entry.text.length - entry.at) / entry.format.size)
  })
  const release = iterator.dealloc
  iterator.dealloc = (o) => {
    iterators.delete(o)
    release(o)
  }

  function iterUnpack(format: Format, o: Ref): Ref {
    const text = bufferText(o)
    if (format.size === 0) fail('cannot iteratively unpack with a struct of length 0')
    if (text.length % format.size !== 0) fail(`iterative unpacking requires a buffer of a multiple of ${format.size} bytes`)
    const made = rt.memory.alloc(iterator)
    H[made + 4] = incref(o)
    iterators.set(made, { format, text, at: 0 })
    rt.memory.track(made)
    return made
  }

  const method = (name: string, arity: Parameters<typeof natives.method>[2], run: (format: Format, args: readonly Ref[]) => Ref) =>
    natives.method(type, name, arity, (o, args) => run(formatOf(o), args))
  method('pack', null, pack)
  method('unpack', 1, (format, [o]) => unpack(format, o))
  method('unpack_from', { keywords: ['buffer', 'offset'], required: 1 }, (format, [o, offset]) => unpackFrom(format, o, offset))
  method('pack_into', null, packInto)
  if (!python2) method('iter_unpack', 1, (format, [o]) => iterUnpack(format, o))
  natives.getset(type, 'size', (o) => int.from(formatOf(o).size))
  natives.getset(type, 'format', (o) => incref(H[o + SOURCE]))
  natives.method(type, '__sizeof__', 0, (o) => int.from(56 + codesBytes(formatOf(o))))
  if (minor >= 13) type.repr = (o) => rt.str.from(`${rt.memory.typeOf(o).module}.Struct(${abstract.reprText(H[o + SOURCE])})`)

  const fn = (name: string, arity: Parameters<typeof natives.fn>[1], run: (format: Format, args: readonly Ref[]) => Ref) => {
    rt.module.put(module, name, natives.fn(name, arity, (args) => {
      if (args.length === 0 || args[0] === NULL) errors.raise('TypeError', 'missing format argument')
      return run(parse(formatText(args[0], 'Struct()')), args.slice(1))
    }, '_struct'))
  }
  fn('calcsize', 1, ({ size }) => int.from(size))
  fn('pack', null, pack)
  fn('unpack', 2, (format, [o]) => unpack(format, o))
  fn('unpack_from', { keywords: ['format', 'buffer', 'offset'], required: 2, positionalOnly: 1 }, (format, [o, offset]) => unpackFrom(format, o, offset))
  fn('pack_into', null, packInto)
  if (!python2) fn('iter_unpack', 2, (format, [o]) => iterUnpack(format, o))
  rt.module.put(module, '_clearcache', natives.fn('_clearcache', 0, () => {
    known.clear()
    return kit.none()
  }, '_struct'))
  rt.module.put(module, 'Struct', incref(type.ref))
  return module
}
