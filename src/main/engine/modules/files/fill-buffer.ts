/** Where readinto puts what it read: a bytearray, or a memoryview that may be written. */
import type { Runtime } from '../../objects/runtime.ts'
import { byteSystem } from '../../objects/str/text-system.ts'
import type { Ref } from '../../ref.ts'

/** How many bytes there is room for. Raises TypeError for what cannot be written. */
export function roomIn(rt: Runtime, target: Ref): number {
  const bytes = byteSystem(rt)
  const type = rt.memory.typeOf(target)
  let writable = type.isSubtypeOf(bytes.bytearray)
  if (type === bytes.memoryview) {
    const readonly = rt.abstract.getattr(target, rt.str.name('readonly'))
    writable = readonly !== rt.true
    rt.memory.decref(readonly)
  }
  if (!writable) {
    const { minor } = rt.profile
    rt.errors.raise('TypeError', minor < 0 ? `argument 1 must be read-write buffer, not ${type.name}` : `readinto() argument must be read-write bytes-like object, not ${type.name}`)
  }
  return bytes.bytesOf(target).length
}

/** Puts the bytes at the beginning of the buffer. */
export function fillBuffer(rt: Runtime, target: Ref, text: string): void {
  const value = rt.bytes.from(text)
  const from = rt.int.from(0)
  const to = rt.int.from(text.length)
  const part = rt.slice.create(from, to, rt.none)
  try {
    rt.abstract.setitem(target, part, value)
  } finally {
    for (const held of [part, to, from, value]) rt.memory.decref(held)
  }
}
