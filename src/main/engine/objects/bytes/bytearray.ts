/** bytearray: construction and protocols. Source: Objects/bytearrayobject.c */
import { NULL, type Ref } from '../../ref.ts'
import { ordered, type Kit } from '../kit.ts'
import { createByteIterator } from './iterator.ts'
import type { Runtime } from '../runtime.ts'
import { TypeInfo, type Compare } from '../type-info.ts'
import { typeSystem } from '../types/type-system.ts'
import { MAX_TEXT } from '../str/blocks.ts'
import { isSlice, sliceBounds } from '../slice-bounds.ts'
import { bytesRepr } from '../str/repr.ts'
import { byteSystem, textSystem } from '../str/text-system.ts'
import type { Bytearray } from './bytearray-api.ts'
import { installBytearrayMethods } from './bytearray-methods.ts'
import { createByteBuffer } from './byte-buffer.ts'
import { createSourceReader } from './construct.ts'

export function createBytearray(rt: Runtime, kit: Kit): Bytearray {
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const buffer = createByteBuffer(rt)
  const { text, size } = buffer
  const type = new TypeInfo('bytearray')
  type.basicBytes = buffer.objectBytes
  type.hash = null
  const isLike = (o: Ref) => byteSystem(rt).isBytesLike(o)
  const bytesOf = (o: Ref) => byteSystem(rt).bytesOf(o)
  const read = createSourceReader(rt, kit, isLike, bytesOf)
  const raise = (message: string) => rt.errors.raise('TypeError', message)

  function is(o: Ref): boolean {
    const info = rt.memory.typeOf(o)
    return info === type || info.isSubtypeOf(type)
  }

  function from(bytes: string): Ref {
    const o = rt.memory.alloc(type)
    buffer.splice(o, 0, 0, bytes)
    return o
  }

  function byteValue(o: Ref): number {
    if (python2 && rt.str.isStr(o)) {
      if (rt.str.length(o) !== 1) rt.errors.raise('ValueError', 'string must be of size 1')
      return rt.str.value(o).charCodeAt(0)
    }
    if (!kit.hasIndex(o)) raise(python2 ? 'an integer or string of size 1 is required' : `'${kit.typeName(o)}' object cannot be interpreted as an integer`)
    const code = kit.clippedIndex(o)
    if (code < 0 || code > 255) rt.errors.raise('ValueError', 'byte must be in range(0, 256)')
    return code
  }

  /** @mirrors Objects/bytearrayobject.c bytearray___init___impl */
  type.init = (self, args, names) => {
    const [source, encoding, errors] = kit.bind('bytearray', ['source', 'encoding', 'errors'], args, names)
    if (size(self) !== 0) buffer.resize(self, 0)
    const isSequence = source !== NULL && (rt.memory.typeOf(source) === rt.list.type || rt.memory.typeOf(source) === rt.tuple.type)
    const isNumbers = source !== NULL && !(minor >= 11 && isSequence) && !isLike(source) && !textSystem(rt).isText(source) && !kit.hasIndex(source)
    if (!isNumbers) buffer.splice(self, 0, 0, read(source, encoding, errors, 'bytearray'))
    // Numbers are appended one by one, with the growth that brings; newer releases size the buffer by a list or tuple.
    else for (const code of read(source, encoding, errors, 'bytearray')) buffer.splice(self, size(self), 0, code)
  }
  type.create = (cls) => (cls === type ? rt.memory.alloc(type) : typeSystem(rt).allocInstance(cls, 0))
  type.ownedBlocks = buffer.ownedBlocks
  type.dealloc = (o) => {
    buffer.release(o)
    rt.memory.free(o)
  }
  type.length = size
  type.iter = createByteIterator(rt, 'bytearray_iterator', { size, byte: buffer.byte, nothing: () => rt.memory.incref(rt.tuple.empty) })
  type.repr = (self) => {
    const name = python2 ? 'bytearray' : rt.memory.typeOf(self).name
    return rt.str.from(`${name}(${bytesRepr(text(self), 'b')})`)
  }
  type.str = (self) => (python2 ? rt.str.from(text(self)) : type.repr!(self))

  type.richcompare = (left, right, op) => {
    if (!isLike(left) || !isLike(right)) return kit.unsupported()
    const a = bytesOf(left)
    const b = bytesOf(right)
    return kit.bool(ordered(a === b ? 0 : a < b ? -1 : 1, op as Compare))
  }

  function cannotConcat(left: Ref, right: Ref): never {
    const [a, b] = python2 ? [left, right] : [right, left]
    return raise(`can't concat ${kit.typeName(a)} to ${kit.typeName(b)}`)
  }

  function indexOf(self: Ref, key: Ref): number {
    const given = rt.abstract.asIndex(key)
    const index = given < 0 ? given + size(self) : given
    if (index < 0 || index >= size(self)) rt.errors.raise('IndexError', 'bytearray index out of range')
    return index
  }

  const wrongKey = (key: Ref) => raise(python2 ? 'bytearray indices must be integers' : `bytearray indices must be integers or slices, not ${kit.typeName(key)}`)

  type.getitem = (self, key) => {
    if (kit.hasIndex(key)) return rt.int.from(buffer.byte(self, indexOf(self, key)))
    if (!isSlice(rt, key)) return wrongKey(key)
    const { start, step, count } = sliceBounds(rt, kit, key, size(self))
    if (step === 1) return from(buffer.text(self, start, start + count))
    let chosen = ''
    for (let i = 0; i < count; i++) chosen += String.fromCharCode(buffer.byte(self, start + i * step))
    return from(chosen)
  }

  type.setitem = (self, key, value) => {
    if (kit.hasIndex(key)) {
      const index = indexOf(self, key)
      if (value === NULL) buffer.splice(self, index, 1, '')
      else buffer.setByte(self, index, byteValue(value))
    } else if (isSlice(rt, key)) setSlice(self, key, value)
    else wrongKey(key)
  }

  /** @mirrors Objects/bytearrayobject.c bytearray_ass_subscript */
  function setSlice(self: Ref, key: Ref, value: Ref): void {
    const bytes = value === NULL ? '' : isLike(value) ? bytesOf(value) : kit.hasIndex(value) || rt.str.isStr(value) || rt.memory.typeOf(value).float !== null
      ? raise('can assign only bytes, buffers, or iterables of ints in range(0, 256)')
      : read(value, NULL, NULL, 'bytearray')
    const { start, step, count } = sliceBounds(rt, kit, key, size(self))
    if (step === 1) {
      buffer.splice(self, start, count, bytes)
      return
    }
    if (bytes === '') {
      const picked = Array.from({ length: count }, (_, i) => start + i * step).sort((a, b) => b - a)
      for (const index of picked) buffer.splice(self, index, 1, '')
      return
    }
    if (bytes.length !== count) rt.errors.raise('ValueError', `attempt to assign bytes of size ${bytes.length} to extended slice of size ${count}`)
    for (let i = 0; i < count; i++) buffer.setByte(self, start + i * step, bytes.charCodeAt(i))
  }

  type.contains = (self, item) => {
    if (isLike(item) && !kit.hasIndex(item)) return text(self).includes(bytesOf(item))
    if (!python2 && !kit.hasIndex(item)) raise(`a bytes-like object is required, not '${kit.typeName(item)}'`)
    return text(self).includes(String.fromCharCode(byteValue(item)))
  }
  type.concat = (left, right) => {
    if (!isLike(right)) return cannotConcat(left, right)
    return from(bytesOf(left) + bytesOf(right))
  }
  type.inplace.add = (left, right) => {
    if (!isLike(right)) return raise(`can't concat ${kit.typeName(right)} to ${kit.typeName(left)}`)
    buffer.splice(left, size(left), 0, bytesOf(right))
    return rt.memory.incref(left)
  }
  const times = (self: Ref, count: number) => {
    const n = Math.max(0, count)
    if (size(self) * n > MAX_TEXT) rt.errors.raise('MemoryError', '')
    return text(self).repeat(n)
  }
  type.repeat = (self, count) => from(times(self, count))
  type.inplace.multiply = (self, count) => {
    if (!kit.hasIndex(count)) return kit.unsupported()
    const result = times(self, rt.abstract.asIndex(count))
    const old = size(self)
    if (result.length <= old) buffer.resize(self, result.length)
    else buffer.splice(self, old, 0, result.slice(old))
    return rt.memory.incref(self)
  }
  if (!python2) type.number.remainder = (left, right) => {
    if (!is(left)) return kit.unsupported()
    return kit.using(rt.formatting.percentBytes(left, right), (made) => from(rt.bytes.value(made)))
  }
  rt.types.define(type)

  const made: Bytearray = {
    type, buffer, is, text, from, byteValue,
    install: () => installBytearrayMethods(rt, kit, made, isLike, (source) => (isLike(source) ? bytesOf(source) : read(source, NULL, NULL, 'bytearray'))),
  }
  return made
}
