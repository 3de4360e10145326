/**
 * Bytes of an object and of the blocks that hang on it, for the accounts of garbage. Reads memory only: no method runs.
 * @simplified Buffers of lists, dicts, sets and instances; those of rarer types count nothing.
 */
import { D_KEYS, D_USED, D_VALUES, K_REFCNT, O_TABLE } from '../objects/dict/layout.ts'
import { LIST_ITEMS } from '../objects/layout.ts'
import type { Runtime } from '../objects/runtime.ts'
import type { TypeInfo } from '../objects/type-info.ts'
import type { Ref } from '../ref.ts'

/** PySetObject: pointer to the table, which begins inside the object. */
const SET_TABLE = 10

export function createBytesOf(rt: Runtime): (o: Ref) => number {
  const { H, B, pymalloc } = rt
  const { numberBlocks } = rt.profile.objects.freeLists
  const { attributeStorage, python2 } = rt.profile.objects
  const block = (ref: Ref): number => (ref === 0 ? 0 : pymalloc.requestedBytes(ref))

  /** A buffer that may be part of the object itself. */
  function outside(o: Ref, type: TypeInfo, buffer: Ref): number {
    return buffer > o && buffer < o + (type.basicBytes >> 2) ? 0 : block(buffer)
  }

  function dictBytes(o: Ref, type: TypeInfo): number {
    if (python2) return outside(o, type, H[o + O_TABLE])
    // An empty dict shares its keys with all others; one with values shares them with its class.
    if (H[o + D_VALUES] !== 0) return attributeStorage === 'splitDict' ? block(H[o + D_VALUES]) : 0
    return H[o + D_USED] > 0 && H[H[o + D_KEYS] + K_REFCNT] === 1 ? block(H[o + D_KEYS]) : 0
  }

  /** 3.11 and 3.12: the values' block begins with bytes that the pointer skips; the last of them tells how many. */
  function valuesBytes(o: Ref): number {
    const word = o - rt.memory.gcHeadWords - (rt.profile.id === '3.11' ? 4 : 2)
    const isValues = rt.profile.id === '3.11' || H[word + 1] === 1
    const values = H[word]
    return isValues && values !== 0 ? block(values - (B[values * 4 - 1] >> 2)) : 0
  }

  return (o) => {
    const type = rt.memory.typeOf(o)
    if (numberBlocks && (type === rt.int.type || type === rt.float.type)) return type.basicBytes
    let bytes = block(rt.memory.blockOf(o))
    if (type.isSubtypeOf(rt.list.type)) bytes += block(H[o + LIST_ITEMS])
    else if (type.isSubtypeOf(rt.dict.type)) bytes += dictBytes(o, type)
    else if (type.isSubtypeOf(rt.set.type) || type.isSubtypeOf(rt.set.frozen)) bytes += outside(o, type, H[o + SET_TABLE])
    if (attributeStorage === 'valuesArray' && type.hasDict && type.dictOffset === 0 && type.preHeaderBytes > 0) bytes += valuesBytes(o)
    return bytes
  }
}
