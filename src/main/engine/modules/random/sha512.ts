/** SHA-512 (FIPS 180-4), which turns seeds that are text into numbers. One character per byte in and out. */
const MASK = (1n << 64n) - 1n

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) if (primes.every((p) => n % p !== 0)) primes.push(n)
  return primes
}

/** The first 64 bits behind the point of the root of n. */
function rootBits(n: number, degree: bigint): bigint {
  const target = BigInt(n) << (64n * degree)
  let [low, high] = [0n, 1n << 72n]
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    if (middle ** degree <= target) low = middle
    else high = middle
  }
  return low & MASK
}

export const sha512 = (text: string): string => digest(text, firstPrimes(8))

/** The same from other primes, cut. */
export const sha384 = (text: string): string => digest(text, firstPrimes(16).slice(8)).slice(0, 48)

function digest(text: string, start: readonly number[]): string {
  const constants = firstPrimes(80).map((p) => rootBits(p, 3n))
  const hash = start.map((p) => rootBits(p, 2n))
  const bytes = Array.from(text, (c) => BigInt(c.charCodeAt(0)))
  const length = BigInt(bytes.length * 8)
  bytes.push(0x80n)
  while (bytes.length % 128 !== 112) bytes.push(0n)
  for (let shift = 120n; shift >= 0n; shift -= 8n) bytes.push((length >> shift) & 255n)
  const rotate = (x: bigint, n: bigint) => ((x >> n) | (x << (64n - n))) & MASK

  for (let block = 0; block < bytes.length; block += 128) {
    const w: bigint[] = []
    for (let i = 0; i < 16; i++) w.push(bytes.slice(block + 8 * i, block + 8 * i + 8).reduce((word, byte) => (word << 8n) | byte, 0n))
    for (let i = 16; i < 80; i++) {
      const [a, b] = [w[i - 15]!, w[i - 2]!]
      const s0 = rotate(a, 1n) ^ rotate(a, 8n) ^ (a >> 7n)
      const s1 = rotate(b, 19n) ^ rotate(b, 61n) ^ (b >> 6n)
      w.push((w[i - 16]! + s0 + w[i - 7]! + s1) & MASK)
    }
    let [a, b, c, d, e, f, g, h] = hash as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint]
    for (let i = 0; i < 80; i++) {
      const t1 = h + (rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n)) + ((e & f) ^ (~e & MASK & g)) + constants[i]! + w[i]!
      const t2 = (rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c))
      ;[a, b, c, d, e, f, g, h] = [(t1 + t2) & MASK, a, b, c, (d + t1) & MASK, e, f, g]
    }
    for (const [i, x] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (hash[i]! + x) & MASK
  }
  return hash.map((word) => word.toString(16).padStart(16, '0').replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)))).join('')
}
