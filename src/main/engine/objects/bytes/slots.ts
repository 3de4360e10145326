/** Protocols of 3.x bytes. Source: Objects/bytesobject.c */
import type { Ref } from '../../ref.ts'
import { ordered, type Kit } from '../kit.ts'
import { STR_LENGTH } from '../layout.ts'
import type { Runtime } from '../runtime.ts'
import type { Compare } from '../type-info.ts'
import { MAX_TEXT } from '../str/blocks.ts'
import { isSlice } from '../slice-bounds.ts'
import type { TextFamily } from '../str/family.ts'
import { bytesRepr } from '../str/repr.ts'
import { createByteIterator } from './iterator.ts'

export function installBytesSlots(rt: Runtime, kit: Kit, family: TextFamily, isBytesLike: (o: Ref) => boolean, bytesOf: (o: Ref) => string): void {
  const { H } = rt
  const { type, text } = family
  const raise = (message: string) => rt.errors.raise('TypeError', message)

  function compare(left: Ref, right: Ref, op: Compare): Ref {
    if (!family.is(left) || !family.is(right)) return kit.unsupported()
    const a = text(left)
    const b = text(right)
    return kit.bool(ordered(a === b ? 0 : a < b ? -1 : 1, op))
  }

  function getitem(self: Ref, key: Ref): Ref {
    if (kit.hasIndex(key)) {
      const length = H[self + STR_LENGTH]
      const given = rt.abstract.asIndex(key)
      const index = given < 0 ? given + length : given
      if (index < 0 || index >= length) rt.errors.raise('IndexError', 'index out of range')
      return rt.int.from(text(self).charCodeAt(index))
    }
    if (isSlice(rt, key)) return family.sliceBy(self, key)
    return raise(`byte indices must be integers or slices, not ${kit.typeName(key)}`)
  }

  /** @mirrors Objects/bytes_methods.c _Py_bytes_contains */
  function contains(self: Ref, item: Ref): boolean {
    if (isBytesLike(item)) return text(self).includes(bytesOf(item))
    if (!kit.hasIndex(item)) raise(`a bytes-like object is required, not '${kit.typeName(item)}'`)
    const code = kit.clippedIndex(item)
    if (code < 0 || code > 255) rt.errors.raise('ValueError', 'byte must be in range(0, 256)')
    return text(self).includes(String.fromCharCode(code))
  }

  /** @mirrors Objects/bytesobject.c bytes_concat */
  function concat(left: Ref, right: Ref): Ref {
    if (!isBytesLike(right)) raise(`can't concat ${kit.typeName(right)} to bytes`)
    const a = text(left)
    const b = bytesOf(right)
    if (a === '' && family.is(right)) return family.exact(right)
    if (b === '') return family.exact(left)
    if (a.length + b.length > MAX_TEXT) rt.errors.raise('MemoryError', '')
    return family.make(a + b, 0, a.length + b.length)
  }

  type.richcompare = compare
  type.length = (self) => H[self + STR_LENGTH]
  type.iter = createByteIterator(rt, 'bytes_iterator', {
    size: type.length,
    byte: (self, index) => text(self).charCodeAt(index),
    nothing: () => rt.memory.incref(rt.tuple.empty),
  })
  type.getitem = getitem
  type.contains = contains
  type.concat = concat
  type.repeat = family.repeat
  type.repr = (self) => rt.str.from(bytesRepr(text(self), 'b'))
  type.str = type.repr
  type.number.remainder = (left, right) => (family.is(left) ? rt.formatting.percentBytes(left, right) : kit.unsupported())
}
