/** The Mersenne Twister over words of an object. Method: Matsumoto and Nishimura 1998. @mirrors Modules/_randommodule.c genrand_uint32 */
const N = 624
const M = 397

export interface Twister {
  /** Word of the index, followed by the 624 words of the state. */
  next(at: number): number
  seedByArray(at: number, key: readonly number[]): void
}

export const STATE_WORDS = N

export function createTwister(H: Int32Array): Twister {
  function seed(at: number, value: number): void {
    H[at + 1] = value
    for (let i = 1; i < N; i++) {
      const before = H[at + i]!
      H[at + 1 + i] = Math.imul(1812433253, before ^ (before >>> 30)) + i
    }
    H[at] = N
  }

  function refill(at: number): void {
    const first = at + 1
    for (let i = 0; i < N; i++) {
      const y = (H[first + i]! & 0x80000000) | (H[first + ((i + 1) % N)]! & 0x7fffffff)
      H[first + i] = H[first + ((i + M) % N)]! ^ (y >>> 1) ^ ((y & 1) === 0 ? 0 : 0x9908b0df)
    }
    H[at] = 0
  }

  return {
    next(at) {
      if (H[at]! >= N) refill(at)
      let y = H[at + 1 + H[at]!++]!
      y ^= y >>> 11
      y ^= (y << 7) & 0x9d2c5680
      y ^= (y << 15) & 0xefc60000
      return (y ^ (y >>> 18)) >>> 0
    },
    seedByArray(at, key) {
      const state = at + 1
      seed(at, 19650218)
      let [i, j] = [1, 0]
      const step = (factor: number, extra: number) => {
        const before = H[state + i - 1]!
        H[state + i] = (H[state + i]! ^ Math.imul(before ^ (before >>> 30), factor)) + extra
        if (++i >= N) {
          H[state] = H[state + N - 1]!
          i = 1
        }
      }
      for (let k = Math.max(N, key.length); k > 0; k--) {
        step(1664525, key[j]! + j)
        if (++j >= key.length) j = 0
      }
      for (let k = N - 1; k > 0; k--) step(1566083941, -i)
      H[state] = 0x80000000 | 0
    },
  }
}
