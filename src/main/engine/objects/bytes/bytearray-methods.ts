/** Methods that change a bytearray. Source: Objects/bytearrayobject.c */
import type { Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import { createArgumentReader } from '../str/methods/arguments.ts'
import type { Bytearray } from './bytearray-api.ts'

export function installBytearrayMethods(rt: Runtime, kit: Kit, { type, buffer, text, from, byteValue }: Bytearray, isLike: (o: Ref) => boolean, read: (source: Ref) => string): void {
  const { size } = buffer
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const method = (name: string, arity: number | readonly [number, number], impl: (self: Ref, args: readonly Ref[]) => Ref) =>
    rt.natives.method(type, name, arity, impl)
  const number = createArgumentReader(rt, kit)
  const done = () => kit.none()

  method('__sizeof__', 0, (self) => rt.int.from(rt.memory.typeOf(self).basicBytes + buffer.allocated(self)))
  method('__alloc__', 0, (self) => rt.int.from(buffer.allocated(self)))
  method('append', 1, (self, [item]) => {
    buffer.splice(self, size(self), 0, String.fromCharCode(byteValue(item)))
    return done()
  })
  method('extend', 1, (self, [source]) => {
    if (minor >= 13 && rt.str.isStr(source)) rt.errors.raise('TypeError', "expected iterable of integers; got: 'str'")
    if (!python2 && rt.str.isStr(source) && rt.str.length(source) > 0) byteValue(source)
    if (!isLike(source) && rt.memory.typeOf(source).iter === null && rt.memory.typeOf(source).getitem === null) {
      const name = kit.typeName(source)
      rt.errors.raise('TypeError', minor >= 8 ? `can't extend bytearray with ${name}` : `'${name}' object is not iterable`)
    }
    buffer.splice(self, size(self), 0, read(source))
    return done()
  })
  method('insert', 2, (self, [where, item]) => {
    const code = byteValue(item)
    const given = number.size(where)
    const at = given < 0 ? Math.max(0, given + size(self)) : Math.min(given, size(self))
    buffer.splice(self, at, 0, String.fromCharCode(code))
    return done()
  })
  method('pop', [0, 1], (self, args) => {
    const length = size(self)
    if (length === 0) rt.errors.raise('IndexError', 'pop from empty bytearray')
    const given = args.length === 0 ? -1 : number.size(args[0])
    const at = given < 0 ? given + length : given
    if (at < 0 || at >= length) rt.errors.raise('IndexError', 'pop index out of range')
    const code = buffer.byte(self, at)
    // Moves the tail down even at the front, where slices advance the start instead.
    rt.B.copyWithin(buffer.start(self) + at, buffer.start(self) + at + 1, buffer.start(self) + length)
    buffer.resize(self, length - 1)
    return rt.int.from(code)
  })
  method('remove', 1, (self, [item]) => {
    const at = text(self).indexOf(String.fromCharCode(byteValue(item)))
    if (at < 0) rt.errors.raise('ValueError', 'value not found in bytearray')
    rt.B.copyWithin(buffer.start(self) + at, buffer.start(self) + at + 1, buffer.start(self) + size(self))
    buffer.resize(self, size(self) - 1)
    return done()
  })
  method('reverse', 0, (self) => {
    rt.B.subarray(buffer.start(self), buffer.start(self) + size(self)).reverse()
    return done()
  })
  if (python2) return
  method('clear', 0, (self) => {
    buffer.resize(self, 0)
    return done()
  })
  method('copy', 0, (self) => from(text(self)))
}
