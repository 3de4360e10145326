/** MD5 (RFC 1321), SHA-1 and SHA-2 with words of 32 bits (FIPS 180-4). One character per byte in and out. */
import { sha384, sha512 } from '../random/sha512.ts'

const rotateLeft = (x: number, n: number): number => (x << n) | (x >>> (32 - n))
const rotateRight = (x: number, n: number): number => (x >>> n) | (x << (32 - n))

/** The message in blocks of 64 bytes, its length in bits at the end. */
function padded(text: string, littleEndian: boolean): DataView {
  const size = Math.ceil((text.length + 9) / 64) * 64
  const view = new DataView(new ArrayBuffer(size))
  for (let i = 0; i < text.length; i++) view.setUint8(i, text.charCodeAt(i))
  view.setUint8(text.length, 0x80)
  const bits = BigInt(text.length) * 8n
  view.setBigUint64(size - 8, bits, littleEndian)
  return view
}

function asText(words: readonly number[], littleEndian: boolean): string {
  const view = new DataView(new ArrayBuffer(words.length * 4))
  words.forEach((word, i) => view.setUint32(i * 4, word >>> 0, littleEndian))
  return String.fromCharCode(...new Uint8Array(view.buffer))
}

const MD5_SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
const MD5_CONSTANTS = Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32))

function md5(text: string): string {
  const view = padded(text, true)
  let [a0, b0, c0, d0] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476] as [number, number, number, number]
  for (let at = 0; at < view.byteLength; at += 64) {
    let [a, b, c, d] = [a0, b0, c0, d0]
    for (let i = 0; i < 64; i++) {
      let f: number
      let g: number
      if (i < 16) [f, g] = [(b & c) | (~b & d), i]
      else if (i < 32) [f, g] = [(d & b) | (~d & c), (5 * i + 1) % 16]
      else if (i < 48) [f, g] = [b ^ c ^ d, (3 * i + 5) % 16]
      else [f, g] = [c ^ (b | ~d), (7 * i) % 16]
      const sum = (f + a + MD5_CONSTANTS[i]! + view.getUint32(at + g * 4, true)) | 0
      a = d
      d = c
      c = b
      b = (b + rotateLeft(sum, MD5_SHIFTS[(i >> 4) * 4 + (i & 3)]!)) | 0
    }
    a0 = (a0 + a) | 0
    b0 = (b0 + b) | 0
    c0 = (c0 + c) | 0
    d0 = (d0 + d) | 0
  }
  return asText([a0, b0, c0, d0], true)
}

function sha1(text: string): string {
  const view = padded(text, false)
  const hash = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  const w = new Int32Array(80)
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + i * 4)
    for (let i = 16; i < 80; i++) w[i] = rotateLeft(w[i - 3]! ^ w[i - 8]! ^ w[i - 14]! ^ w[i - 16]!, 1)
    let [a, b, c, d, e] = hash as [number, number, number, number, number]
    for (let i = 0; i < 80; i++) {
      const [f, k] = i < 20 ? [(b & c) | (~b & d), 0x5a827999] : i < 40 ? [b ^ c ^ d, 0x6ed9eba1] : i < 60 ? [(b & c) | (b & d) | (c & d), 0x8f1bbcdc] : [b ^ c ^ d, 0xca62c1d6]
      const next = (rotateLeft(a, 5) + f! + e + k! + w[i]!) | 0
      e = d
      d = c
      c = rotateLeft(b, 30)
      b = a
      a = next
    }
    ;[a, b, c, d, e].forEach((word, i) => {
      hash[i] = (hash[i]! + word) | 0
    })
  }
  return asText(hash, false)
}

const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter((n) => n > 1 && Array.from({ length: n }, (_, d) => d).every((d) => d < 2 || n % d !== 0))
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32)
const SHA256_CONSTANTS = PRIMES.slice(0, 64).map((p) => fraction(Math.cbrt(p)))
const SHA256_START = PRIMES.slice(0, 8).map((p) => fraction(Math.sqrt(p)))
/** The second 32 bits of the roots of the ninth to the sixteenth prime. */
const SHA224_START = [0xc1059ed8, 0x367cd507, 0x3070dd17, 0xf70e5939, 0xffc00b31, 0x68581511, 0x64f98fa7, 0xbefa4fa4]

function sha2(text: string, start: readonly number[]): number[] {
  const view = padded(text, false)
  const hash = [...start]
  const w = new Int32Array(64)
  for (let at = 0; at < view.byteLength; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + i * 4)
    for (let i = 16; i < 64; i++) {
      const s0 = rotateRight(w[i - 15]!, 7) ^ rotateRight(w[i - 15]!, 18) ^ (w[i - 15]! >>> 3)
      const s1 = rotateRight(w[i - 2]!, 17) ^ rotateRight(w[i - 2]!, 19) ^ (w[i - 2]! >>> 10)
      w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0
    }
    let [a, b, c, d, e, f, g, h] = hash as [number, number, number, number, number, number, number, number]
    for (let i = 0; i < 64; i++) {
      const s1 = rotateRight(e, 6) ^ rotateRight(e, 11) ^ rotateRight(e, 25)
      const one = (h + s1 + ((e & f) ^ (~e & g)) + SHA256_CONSTANTS[i]! + w[i]!) | 0
      const s0 = rotateRight(a, 2) ^ rotateRight(a, 13) ^ rotateRight(a, 22)
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + one) | 0
      d = c
      c = b
      b = a
      a = (one + two) | 0
    }
    ;[a, b, c, d, e, f, g, h].forEach((word, i) => {
      hash[i] = (hash[i]! + word) | 0
    })
  }
  return hash
}

export interface Digest {
  readonly compute: (text: string) => string
  readonly bytes: number
  readonly blockBytes: number
}

export const DIGESTS: Readonly<Record<string, Digest>> = {
  md5: { compute: md5, bytes: 16, blockBytes: 64 },
  sha1: { compute: sha1, bytes: 20, blockBytes: 64 },
  sha224: { compute: (text) => asText(sha2(text, SHA224_START).slice(0, 7), false), bytes: 28, blockBytes: 64 },
  sha256: { compute: (text) => asText(sha2(text, SHA256_START), false), bytes: 32, blockBytes: 64 },
  sha384: { compute: sha384, bytes: 48, blockBytes: 128 },
  sha512: { compute: sha512, bytes: 64, blockBytes: 128 },
}
