/**
 * Hashes of text with randomisation off (PYTHONHASHSEED=0): SipHash over the stored bytes in 3.x, multiply and xor in 2.7.
 * Each leaves the 64-bit result in two halves. Source: Python/pyhash.c siphash24, siphash13; Objects/stringobject.c string_hash.
 */
import type { LanguageVersion } from '../../../../shared/settings.ts'
import { ASCII, LATIN1, UCS2, UCS4, unitAt, unitCount, type TextKind } from './kinds.ts'

const TWO_32 = 2 ** 32
const MULTIPLIER = 1000003

export interface TextHash {
  /** Answers the low half; the high one is in `high`. */
  of(text: string, kind: TextKind): number
  high: number
}

/** Releases with SipHash-2-4; later ones use 1-3: rounds per word and at the end. */
const SLOWER_HASH: readonly string[] = ['3.7', '3.8', '3.9', '3.10']

export function createTextHash(version: LanguageVersion, python2: boolean): TextHash {
  if (python2) return createLegacyHash()
  return SLOWER_HASH.includes(version) ? createSipHash(2, 4) : createSipHash(1, 3)
}

/** @mirrors Objects/stringobject.c string_hash (and unicode_hash, over code points) */
function createLegacyHash(): TextHash {
  const hash: TextHash = { of, high: 0 }

  function of(text: string, kind: TextKind): number {
    const length = text.length
    if (length === 0) {
      hash.high = 0
      return 0
    }
    const first = kind === UCS4 ? text.codePointAt(0)! : text.charCodeAt(0)
    let low = (first << 7) | 0
    let high = Math.floor((first * 128) / TWO_32)
    let count = 0
    for (let i = 0; i < length; i++) {
      let code = text.charCodeAt(i)
      if (kind === UCS4) {
        code = text.codePointAt(i)!
        if (code > 0xffff) i++
      }
      const product = (low >>> 0) * MULTIPLIER
      high = (Math.imul(high, MULTIPLIER) + Math.floor(product / TWO_32)) | 0
      low = (product % TWO_32) ^ code
      count++
    }
    low ^= count
    hash.high = high
    return notMinusOne(low, high)
  }

  return hash
}

function notMinusOne(low: number, high: number): number {
  return low === -1 && high === -1 ? -2 : low
}

/** Halves of words: enough for all but few texts. */
const USUAL_HALVES = 1024

function createSipHash(perWord: number, atEnd: number): TextHash {
  const hash: TextHash = { of, high: 0 }
  /** The text's bytes as 64-bit words, low half first; the last one, which may be empty, holds what is left over. */
  let words = new Int32Array(USUAL_HALVES)

  /** @mirrors Python/pyhash.c siphash24 (keys 0) */
  function of(text: string, kind: TextKind): number {
    const length = unitCount(text)
    if (length === 0) {
      hash.high = 0
      return 0
    }
    const isNarrow = kind === ASCII || kind === LATIN1
    const halves = isNarrow ? (length >> 2) + 4 : length + 4
    if (words.length < halves) words = new Int32Array(halves)
    const bytes = isNarrow ? narrow(text, length) : kind === UCS2 ? wide(text, length) : widest(text, length)
    const last = Math.floor(bytes / 8)
    words[2 * last + 1]! |= bytes << 24
    const low = mix(last)
    if (halves > USUAL_HALVES) words = new Int32Array(USUAL_HALVES)
    return low
  }

  /** The words 0 to `last` and the end. The state lies in variables of one function, which V8 keeps in registers. */
  function mix(last: number): number {
    let aHigh = 0x736f6d65, aLow = 0x70736575
    let bHigh = 0x646f7261, bLow = 0x6e646f6d
    let cHigh = 0x6c796765, cLow = 0x6e657261
    let dHigh = 0x74656462, dLow = 0x79746573
    for (let w = 0; w <= last + 1; w++) {
      const ends = w > last
      const low = ends ? 0 : words[2 * w]!
      const high = ends ? 0 : words[2 * w + 1]!
      dLow ^= low
      dHigh ^= high
      if (ends) cLow ^= 0xff
      for (let rounds = ends ? atEnd : perWord; rounds > 0; rounds--) {
        // a += b; b = rotl(b, 13) ^ a; a = rotl(a, 32)
        let sum = (aLow + bLow) | 0
        let upper = (aHigh + bHigh + carry(sum, aLow)) | 0
        const b = (bHigh << 13) | (bLow >>> 19)
        bLow = ((bLow << 13) | (bHigh >>> 19)) ^ sum
        bHigh = b ^ upper
        aHigh = sum
        aLow = upper
        // c += d; d = rotl(d, 16) ^ c
        sum = (cLow + dLow) | 0
        cHigh = (cHigh + dHigh + carry(sum, cLow)) | 0
        cLow = sum
        let d = (dHigh << 16) | (dLow >>> 16)
        dLow = ((dLow << 16) | (dHigh >>> 16)) ^ cLow
        dHigh = d ^ cHigh
        // a += d; d = rotl(d, 21) ^ a
        sum = (aLow + dLow) | 0
        aHigh = (aHigh + dHigh + carry(sum, aLow)) | 0
        aLow = sum
        d = (dHigh << 21) | (dLow >>> 11)
        dLow = ((dLow << 21) | (dHigh >>> 11)) ^ aLow
        dHigh = d ^ aHigh
        // c += b; b = rotl(b, 17) ^ c; c = rotl(c, 32)
        sum = (cLow + bLow) | 0
        upper = (cHigh + bHigh + carry(sum, cLow)) | 0
        const rotated = (bHigh << 17) | (bLow >>> 15)
        bLow = ((bLow << 17) | (bHigh >>> 15)) ^ sum
        bHigh = rotated ^ upper
        cHigh = sum
        cLow = upper
      }
      aLow ^= low
      aHigh ^= high
    }
    hash.high = aHigh ^ bHigh ^ cHigh ^ dHigh
    return notMinusOne(aLow ^ bLow ^ cLow ^ dLow, hash.high)
  }

  // Each writes the words of a text of `length` units and answers its number of bytes.

  function narrow(text: string, length: number): number {
    words.fill(0, 0, 2 * ((length >> 3) + 1))
    for (let i = 0; i < length; i++) words[i >> 2]! |= unitAt(text, i) << ((i & 3) << 3)
    return length
  }

  function wide(text: string, length: number): number {
    words.fill(0, 0, 2 * ((length >> 2) + 1))
    for (let i = 0; i < length; i++) words[i >> 1]! |= unitAt(text, i) << ((i & 1) << 4)
    return length * 2
  }

  function widest(text: string, length: number): number {
    let count = 0
    for (let i = 0; i < length; i++) {
      const code = text.codePointAt(i)!
      if (code > 0xffff) i++
      words[count++] = code
    }
    words[count] = 0
    words[count + 1] = 0
    return count * 4
  }

  return hash
}

/** Of the sum of the low halves, given one of them. */
function carry(sum: number, part: number): number {
  return sum >>> 0 < part >>> 0 ? 1 : 0
}
