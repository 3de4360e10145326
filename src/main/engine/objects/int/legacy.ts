/** Python 2's int: a C long in a slot of the number blocks. @mirrors Objects/intobject.c PyInt_FromLong */
import type { Ref } from '../../ref.ts'
import { INT_HIGH, INT_LOW, OB_REFCNT, OB_TYPE } from '../layout.ts'
import { createNumberBlocks } from '../number-blocks.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'

const LOWEST_SMALL = -5
const HIGHEST_SMALL = 256
const SMALL_SLOT_BYTES = 24
const SMALL_STRIDE_WORDS = 8
const TWO_32 = 2 ** 32

export interface LegacyInts {
  bind(): void
  from(value: number): Ref
  /** The value must fit 64 bits. */
  fromBig(value: bigint): Ref
  fits(value: bigint): boolean
  toNumber(o: Ref): number
  toBig(o: Ref): bigint
  release(o: Ref): void
  /** Writes a value into an object made otherwise (subclasses). */
  store(o: Ref, value: bigint): void
}

export function createLegacyInts(rt: Runtime, type: TypeInfo): LegacyInts {
  const { H } = rt
  const blocks = createNumberBlocks(rt, 'int blocks')
  const { take, give } = blocks
  let typeRef = 0
  let small = 0

  function bind(): void {
    typeRef = type.ref
    rt.freeListClearers.push(blocks.clear)
    small = rt.space.statics((HIGHEST_SMALL - LOWEST_SMALL + 1) * SMALL_STRIDE_WORDS * 4) - LOWEST_SMALL * SMALL_STRIDE_WORDS
    for (let value = LOWEST_SMALL; value <= HIGHEST_SMALL; value++) init(small + value * SMALL_STRIDE_WORDS, value)
  }

  function init(o: Ref, value: number): Ref {
    H[o + OB_REFCNT] = 1
    H[o + OB_TYPE] = typeRef
    H[o + INT_LOW] = value
    H[o + INT_HIGH] = Math.floor(value / TWO_32)
    return o
  }

  function from(value: number): Ref {
    if (value <= HIGHEST_SMALL && value >= LOWEST_SMALL) {
      const o = small + value * SMALL_STRIDE_WORDS
      H[o]++
      return o
    }
    const o = take()
    H[o] = 1
    H[o + OB_TYPE] = typeRef
    H[o + INT_LOW] = value
    H[o + INT_HIGH] = value === (value | 0) ? value >> 31 : Math.floor(value / TWO_32)
    return o
  }

  function store(o: Ref, value: bigint): void {
    H[o + INT_LOW] = Number(BigInt.asIntN(32, value))
    H[o + INT_HIGH] = Number(BigInt.asIntN(32, value >> 32n))
  }

  function fromBig(value: bigint): Ref {
    if (value >= -9007199254740991n && value <= 9007199254740991n) return from(Number(value))
    const o = init(take(), 0)
    store(o, value)
    return o
  }

  function toNumber(o: Ref): number {
    const low = H[o + INT_LOW]
    const high = H[o + INT_HIGH]
    if (high === low >> 31) return low
    return high < 0x200000 && high >= -0x200000 ? high * TWO_32 + (low >>> 0) : NaN
  }

  return {
    bind,
    from,
    fromBig,
    fits: (value) => value === BigInt.asIntN(64, value),
    toNumber,
    toBig: (o) => (BigInt(H[o + INT_HIGH]) << 32n) | BigInt(H[o + INT_LOW] >>> 0),
    release: give,
    store,
  }
}

export const LEGACY_INT_BYTES = SMALL_SLOT_BYTES
