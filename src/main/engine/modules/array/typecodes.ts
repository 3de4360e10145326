/** How each typecode keeps a value in bytes. @mirrors Modules/arraymodule.c descriptors */
import { longArgument } from '../../objects/c-integers.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { textSystem } from '../../objects/str/text-system.ts'
import type { Ref } from '../../ref.ts'

export interface Typecode {
  readonly code: string
  readonly itemSize: number
  /** A new object; `at` is a byte index. */
  read(at: number): Ref
  /** Raises for values that do not fit. */
  write(at: number, value: Ref): void
}

/** The wider integer of C that an item is parsed as before it is asked whether it fits. @mirrors Modules/arraymodule.c b_setitem, HH_setitem */
const PARSED_AS: Readonly<Record<string, { readonly bits: number; readonly name: string }>> = {
  b: { bits: 16, name: 'signed short integer' },
  H: { bits: 32, name: 'signed integer' },
}

export function createTypecodes(rt: Runtime): ReadonlyMap<string, Typecode> {
  const { errors, int } = rt
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const view = new DataView(rt.B.buffer)
  const all = new Map<string, Typecode>()
  const typeName = (o: Ref) => rt.memory.typeOf(o).name
  const overflow = (message: string) => errors.raise('OverflowError', message)

  const integer = (o: Ref): bigint => (int.isInt(o) ? int.toBig(o) : longArgument(rt, o))

  /** Up to 32 bits, with a name for messages. */
  function small(code: string, itemSize: number, name: string, get: (at: number) => number, set: (at: number, value: number) => void): void {
    const signed = code === code.toLowerCase()
    const high = 2 ** (itemSize * 8 - (signed ? 1 : 0)) - 1
    const low = signed ? -high - 1 : 0
    all.set(code, {
      code,
      itemSize,
      read: (at) => (python2 && code === 'I' ? rt.longOf(BigInt(get(at))) : int.from(get(at))),
      write(at, o) {
        const value = integer(o)
        if (value >= 2n ** 63n || value < -(2n ** 63n)) overflow(`Python int too large to convert to C ${code === 'I' ? 'unsigned long' : 'long'}`)
        const parsed = PARSED_AS[code]
        if (parsed !== undefined && BigInt.asIntN(parsed.bits, value) !== value) overflow(`${parsed.name} is ${value < 0n ? 'less than minimum' : 'greater than maximum'}`)
        if (value < BigInt(low)) overflow(code === 'I' && !python2 ? "can't convert negative value to unsigned int" : `${name} is less than minimum`)
        if (value > BigInt(high)) overflow(`${name} is greater than maximum`)
        set(at, Number(value))
      },
    })
  }

  function large(code: string): void {
    const signed = code === 'l' || code === 'q'
    all.set(code, {
      code,
      itemSize: 8,
      read: (at) => (signed ? int.fromBig(view.getBigInt64(at, true)) : python2 ? rt.longOf(view.getBigUint64(at, true)) : int.fromBig(view.getBigUint64(at, true))),
      write(at, o) {
        const value = integer(o)
        const negative = value < 0n && !signed
        if (negative) overflow(code === 'Q' ? "can't convert negative int to unsigned" : python2 ? 'unsigned long is less than minimum' : "can't convert negative value to unsigned int")
        if (value >= 2n ** (signed ? 63n : 64n) || value < -(2n ** 63n)) {
          if (code === 'q' || code === 'Q') overflow('int too big to convert')
          overflow(python2 && code === 'L' ? 'long int too large to convert' : `Python int too large to convert to C ${code === 'L' ? 'unsigned ' : ''}long`)
        }
        if (signed) view.setBigInt64(at, value, true)
        else view.setBigUint64(at, value, true)
      },
    })
  }

  function real(code: string, itemSize: number): void {
    all.set(code, {
      code,
      itemSize,
      read: (at) => rt.float.from(itemSize === 4 ? view.getFloat32(at, true) : view.getFloat64(at, true)),
      write(at, o) {
        const type = rt.memory.typeOf(o)
        if (!type.isSubtypeOf(rt.float.type) && !int.isInt(o) && type.float === null && type.index === null) {
          errors.raise('TypeError', python2 ? 'a float is required' : `must be real number, not ${typeName(o)}`)
        }
        const value = rt.floatOf(o)
        if (itemSize === 4) view.setFloat32(at, value, true)
        else view.setFloat64(at, value, true)
      },
    })
  }

  function characters(code: string): void {
    const texts = textSystem(rt)
    all.set(code, {
      code,
      itemSize: 4,
      read: (at) => texts.fromUnicode(String.fromCodePoint(view.getUint32(at, true))),
      write(at, o) {
        const family = texts.unicodeFamily ?? texts.family
        const text = family.is(o) ? Array.from(family.text(o)) : []
        if (text.length !== 1) errors.raise('TypeError', python2 || minor < 13 ? 'array item must be unicode character' : `array item must be a unicode character, not ${typeName(o)}`)
        view.setUint32(at, text[0].codePointAt(0) as number, true)
      },
    })
  }

  small('b', 1, 'signed char', (at) => view.getInt8(at), (at, v) => view.setInt8(at, v))
  small('B', 1, 'unsigned byte integer', (at) => view.getUint8(at), (at, v) => view.setUint8(at, v))
  small('h', 2, 'signed short integer', (at) => view.getInt16(at, true), (at, v) => view.setInt16(at, v, true))
  small('H', 2, 'unsigned short', (at) => view.getUint16(at, true), (at, v) => view.setUint16(at, v, true))
  small('i', 4, 'signed integer', (at) => view.getInt32(at, true), (at, v) => view.setInt32(at, v, true))
  small('I', 4, 'unsigned int', (at) => view.getUint32(at, true), (at, v) => view.setUint32(at, v, true))
  for (const code of python2 ? ['l', 'L'] : ['l', 'L', 'q', 'Q']) large(code)
  real('f', 4)
  real('d', 8)
  characters('u')
  if (minor >= 13) characters('w')
  if (python2) {
    all.set('c', {
      code: 'c',
      itemSize: 1,
      read: (at) => rt.bytes.from(String.fromCharCode(view.getUint8(at))),
      write(at, o) {
        if (!rt.str.isStr(o) || rt.str.length(o) !== 1) errors.raise('TypeError', 'array item must be char')
        view.setUint8(at, rt.str.value(o).charCodeAt(0))
      },
    })
  }
  return all
}
