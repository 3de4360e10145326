/** Items of a memoryview by their format. @mirrors Objects/memoryobject.c unpack_single, pack_single */
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import type { Ref } from '../../ref.ts'

export const ITEM_SIZES: Readonly<Record<string, number>> = { c: 1, b: 1, B: 1, '?': 1, h: 2, H: 2, i: 4, I: 4, l: 8, L: 8, q: 8, Q: 8, n: 8, N: 8, f: 4, d: 8 }
const SIGNED = 'bhilqn'

export interface ViewItems {
  /** `view` holds the bytes, `at` where the item begins. */
  read(format: string, view: DataView, at: number): Ref
  /** Raises for values that the format does not take. */
  write(format: string, view: DataView, at: number, value: Ref): void
}

export function createViewItems(rt: Runtime, kit: Kit): ViewItems {
  const invalidType = (format: string) => rt.errors.raise('TypeError', `memoryview: invalid type for format '${format}'`)
  const invalidValue = (format: string) => rt.errors.raise('ValueError', `memoryview: invalid value for format '${format}'`)

  function bits(size: number, view: DataView, at: number): bigint {
    return size === 8 ? view.getBigUint64(at, true) : BigInt(size === 4 ? view.getUint32(at, true) : size === 2 ? view.getUint16(at, true) : view.getUint8(at))
  }

  return {
    read(format, view, at) {
      const size = ITEM_SIZES[format]
      if (size === undefined) return rt.errors.raise('NotImplementedError', `memoryview: format ${format} not supported`)
      if (format === 'B') return rt.int.from(view.getUint8(at))
      if (format === 'd') return rt.float.from(view.getFloat64(at, true))
      if (format === 'f') return rt.float.from(view.getFloat32(at, true))
      if (format === 'c') return rt.bytes.from(String.fromCharCode(view.getUint8(at)))
      if (format === '?') return kit.bool(view.getUint8(at) !== 0)
      const value = bits(size, view, at)
      return rt.int.fromBig(SIGNED.includes(format) ? BigInt.asIntN(size * 8, value) : value)
    },
    write(format, view, at, o) {
      const size = ITEM_SIZES[format]
      if (size === undefined) return rt.errors.raise('NotImplementedError', `memoryview: format ${format} not supported`)
      if (format === 'd' || format === 'f') {
        const type = rt.memory.typeOf(o)
        if (!type.isSubtypeOf(rt.float.type) && type.float === null && !kit.hasIndex(o)) invalidType(format)
        const value = rt.floatOf(o)
        if (format === 'd') view.setFloat64(at, value, true)
        else view.setFloat32(at, value, true)
        return
      }
      if (format === 'c') {
        if (!rt.memory.typeOf(o).isSubtypeOf(rt.bytes.type)) invalidType(format)
        const text = rt.bytes.value(o)
        if (text.length !== 1) invalidValue(format)
        view.setUint8(at, text.charCodeAt(0))
        return
      }
      if (format === '?') return view.setUint8(at, rt.abstract.isTrue(o) ? 1 : 0)
      if (!kit.hasIndex(o)) invalidType(format)
      const value = rt.int.isInt(o) ? rt.int.toBig(o) : kit.using(rt.memory.typeOf(o).index!(o), rt.int.toBig)
      const width = size * 8
      if ((SIGNED.includes(format) ? BigInt.asIntN(width, value) : BigInt.asUintN(width, value)) !== value) invalidValue(format)
      for (let i = 0, rest = BigInt.asUintN(width, value); i < size; i++, rest >>= 8n) view.setUint8(at + i, Number(rest & 255n))
    },
  }
}
