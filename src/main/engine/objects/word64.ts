/** Arithmetic modulo 2**64 on two 32-bit words, without BigInt. */

export interface Word64 {
  low: number
  high: number
  set(low: number, high: number): void
  add(low: number, high: number): void
  multiply(low: number, high: number): void
  rotateLeft(bits: number): void
}

export function createWord64(): Word64 {
  const word: Word64 = {
    low: 0,
    high: 0,
    set(low, high) {
      word.low = low | 0
      word.high = high | 0
    },
    add(low, high) {
      const sum = (word.low >>> 0) + (low >>> 0)
      word.high = (word.high + high + (sum > 0xffffffff ? 1 : 0)) | 0
      word.low = sum | 0
    },
    multiply(low, high) {
      const top = (multiplyHigh(word.low, low) + Math.imul(word.low, high) + Math.imul(word.high, low)) | 0
      word.low = Math.imul(word.low, low)
      word.high = top
    },
    /** Fewer than 32 bits. */
    rotateLeft(bits) {
      const { low, high } = word
      word.low = (low << bits) | (high >>> (32 - bits))
      word.high = (high << bits) | (low >>> (32 - bits))
    },
  }
  return word
}

/** The upper half of the unsigned product of two words. */
export function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff
  const aHigh = a >>> 16
  const bLow = b & 0xffff
  const bHigh = b >>> 16
  const middle = aHigh * bLow + ((Math.imul(aLow, bLow) >>> 16) >>> 0)
  const carried = aLow * bHigh + (middle % 65536)
  return (aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(carried / 65536)) | 0
}
