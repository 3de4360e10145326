/** One value to bytes and back. @mirrors Modules/_struct.c np_byte, np_short, bp_int, get_long */
import type { Kit } from '../../objects/kit.ts'
import { byteSystem, textSystem } from '../../objects/str/text-system.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import type { Format } from './format.ts'

export interface ValueCoder {
  write(format: Format, code: string, size: number, view: DataView, at: number, value: Ref): void
  read(format: Format, code: string, size: number, view: DataView, at: number): Ref
}

const SIGNED = 'bhilqn'

/** Half precision, rounded to even; null when it does not fit. @mirrors Objects/floatobject.c PyFloat_Pack2 */
function toHalf(value: number): number | null {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0
  const x = Math.abs(value)
  if (x !== x) return sign | 0x7e00
  if (x === Infinity) return sign | 0x7c00
  const exponent = Math.max(Math.floor(Math.log2(x)), -14)
  const unit = 2 ** (exponent - 10)
  let steps = Math.floor(x / unit)
  const rest = x / unit - steps
  if (rest > 0.5 || (rest === 0.5 && (steps & 1) === 1)) steps++
  if (steps * unit >= 65520) return null
  return sign | (steps < 1024 ? steps : ((exponent + 15) << 10) + (steps - 1024))
}

function fromHalf(bits: number): number {
  const sign = (bits & 0x8000) === 0 ? 1 : -1
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15))
}

export function createValueCoder(rt: Runtime, kit: Kit, fail: (message: string) => never): ValueCoder {
  const { int } = rt
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const bytes = byteSystem(rt)
  const texts = textSystem(rt)

  function integer(o: Ref): bigint {
    if (int.isInt(o)) return int.toBig(o)
    const type = rt.memory.typeOf(o)
    if (type.index !== null) return kit.using(rt.abstract.index(o), int.toBig)
    if (python2 && type.int !== null) return kit.using(type.int(o), int.toBig)
    return fail(python2 ? 'cannot convert argument to integer' : 'required argument is not an integer')
  }

  /** The words for a value that does not fit. */
  function outOfRange(format: Format, code: string, value: bigint, low: bigint, high: bigint): never {
    const native = format.isNative(code)
    const plain = `'${code}' format requires ${low} <= number <= ${high}`
    if (minor >= 12) return fail(plain)
    const readsSigned = SIGNED.includes(code) || code === 'B' || (code === 'H' && native)
    const fits = readsSigned ? value >= -(2n ** 63n) && value < 2n ** 63n : value >= 0n && value < 2n ** 64n
    if (!fits) {
      if (python2) return fail(`integer out of range for '${code}' format code`)
      return fail(!native && (code === 'q' || code === 'Q') ? 'int too large to convert' : 'argument out of range')
    }
    if (code === 'b') return fail('byte format requires -128 <= number <= 127')
    if (code === 'B') return fail('ubyte format requires 0 <= number <= 255')
    if (native && code === 'h') return fail(`short format requires ${python2 ? 'SHRT_MIN <= number <= SHRT_MAX' : minor >= 11 ? '-32768 <= number <= 32767' : '(-0x7fff - 1) <= number <= 0x7fff'}`)
    if (native && code === 'H') return fail(`ushort format requires 0 <= number <= ${python2 ? 'USHRT_MAX' : minor >= 11 ? '65535' : '(0x7fff * 2 + 1)'}`)
    return fail(plain)
  }

  function writeInteger(format: Format, code: string, size: number, view: DataView, at: number, o: Ref): void {
    const value = integer(o)
    const bits = BigInt(size * 8)
    const signed = SIGNED.includes(code)
    const [low, high] = signed ? [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n] : [0n, 2n ** bits - 1n]
    if (value < low || value > high) outOfRange(format, code, value, low, high)
    for (let i = 0, rest = BigInt.asUintN(size * 8, value); i < size; i++, rest >>= 8n) {
      view.setUint8(at + (format.littleEndian ? i : size - 1 - i), Number(rest & 255n))
    }
  }

  function readInteger(format: Format, code: string, size: number, view: DataView, at: number): Ref {
    let value = 0n
    for (let i = 0; i < size; i++) value = (value << 8n) | BigInt(view.getUint8(at + (format.littleEndian ? size - 1 - i : i)))
    if (SIGNED.includes(code)) value = BigInt.asIntN(size * 8, value)
    return int.fromBig(value)
  }

  function writeReal(format: Format, code: string, view: DataView, at: number, o: Ref): void {
    const type = rt.memory.typeOf(o)
    if (!type.isSubtypeOf(rt.float.type) && !int.isInt(o) && type.float === null && type.index === null) fail('required argument is not a float')
    const value = rt.floatOf(o)
    const tooLarge = (name: string): never => rt.errors.raise('OverflowError', `float too large to pack with ${name} format`)
    if (code === 'e') view.setUint16(at, toHalf(value) ?? tooLarge('e'), format.littleEndian)
    else if (code === 'd') view.setFloat64(at, value, format.littleEndian)
    else {
      if (!format.isNative('f') && Number.isFinite(value) && !Number.isFinite(Math.fround(value))) tooLarge('f')
      view.setFloat32(at, value, format.littleEndian)
    }
  }

  function writeText(code: string, size: number, view: DataView, at: number, o: Ref): void {
    const isBytes = python2 ? rt.str.isStr(o) : bytes.isBytesLike(o) && rt.memory.typeOf(o) !== bytes.memoryview
    if (!isBytes || (texts.unicodeFamily?.is(o) ?? false)) fail(`argument for '${code}' must be a ${python2 ? 'string' : 'bytes object'}`)
    const text = bytes.bytesOf(o)
    const first = code === 'p' ? 1 : 0
    const length = Math.min(text.length, Math.max(0, size - first))
    for (let i = 0; i < size; i++) view.setUint8(at + i, 0)
    if (code === 'p' && size > 0) view.setUint8(at, Math.min(length, 255))
    for (let i = 0; i < length; i++) view.setUint8(at + first + i, text.charCodeAt(i))
  }

  function readText(code: string, size: number, view: DataView, at: number): Ref {
    const first = code === 'p' ? 1 : 0
    const length = code === 's' ? size : size === 0 ? 0 : Math.min(view.getUint8(at), size - 1)
    let text = ''
    for (let i = 0; i < length; i++) text += String.fromCharCode(view.getUint8(at + first + i))
    return rt.bytes.from(text)
  }

  return {
    write(format, code, size, view, at, value) {
      if (code === 's' || code === 'p') writeText(code, size, view, at, value)
      else if (code === 'c') {
        const isOne = (python2 ? rt.str.isStr(value) : rt.memory.typeOf(value).isSubtypeOf(bytes.type)) && bytes.bytesOf(value).length === 1
        if (!isOne) fail(python2 ? 'char format require string of length 1' : 'char format requires a bytes object of length 1')
        view.setUint8(at, bytes.bytesOf(value).charCodeAt(0))
      } else if (code === '?') view.setUint8(at, rt.abstract.isTrue(value) ? 1 : 0)
      else if (code === 'e' || code === 'f' || code === 'd') writeReal(format, code, view, at, value)
      else writeInteger(format, code, size, view, at, value)
    },
    read(format, code, size, view, at) {
      if (code === 's' || code === 'p') return readText(code, size, view, at)
      if (code === 'c') return rt.bytes.from(String.fromCharCode(view.getUint8(at)))
      if (code === '?') return kit.bool(view.getUint8(at) !== 0)
      if (code === 'e') return rt.float.from(fromHalf(view.getUint16(at, format.littleEndian)))
      if (code === 'f') return rt.float.from(view.getFloat32(at, format.littleEndian))
      if (code === 'd') return rt.float.from(view.getFloat64(at, format.littleEndian))
      return readInteger(format, code, size, view, at)
    },
  }
}
