/**
 * Hashes of text with randomisation off (PYTHONHASHSEED=0): SipHash over the stored bytes in 3.x, multiply and xor in 2.7.
 * Each leaves the 64-bit result in two halves. Source: Python/pyhash.c siphash24, siphash13; Objects/stringobject.c string_hash.
 */
import type { LanguageVersion } from '../../../../shared/settings.ts'
import { ASCII, LATIN1, UCS2, UCS4, type TextKind } from './kinds.ts'

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

function createSipHash(perWord: number, atEnd: number): TextHash {
  const hash: TextHash = { of, high: 0 }
  let aHigh = 0, aLow = 0, bHigh = 0, bLow = 0, cHigh = 0, cLow = 0, dHigh = 0, dLow = 0

  function round(): void {
    // a += b; b = rotl(b, 13) ^ a; a = rotl(a, 32)
    let sum = (aLow >>> 0) + (bLow >>> 0)
    aHigh = (aHigh + bHigh + (sum >= TWO_32 ? 1 : 0)) | 0
    aLow = sum | 0
    let high = (bHigh << 13) | (bLow >>> 19)
    bLow = ((bLow << 13) | (bHigh >>> 19)) ^ aLow
    bHigh = high ^ aHigh
    high = aHigh
    aHigh = aLow
    aLow = high
    // c += d; d = rotl(d, 16) ^ c
    sum = (cLow >>> 0) + (dLow >>> 0)
    cHigh = (cHigh + dHigh + (sum >= TWO_32 ? 1 : 0)) | 0
    cLow = sum | 0
    high = (dHigh << 16) | (dLow >>> 16)
    dLow = ((dLow << 16) | (dHigh >>> 16)) ^ cLow
    dHigh = high ^ cHigh
    // a += d; d = rotl(d, 21) ^ a
    sum = (aLow >>> 0) + (dLow >>> 0)
    aHigh = (aHigh + dHigh + (sum >= TWO_32 ? 1 : 0)) | 0
    aLow = sum | 0
    high = (dHigh << 21) | (dLow >>> 11)
    dLow = ((dLow << 21) | (dHigh >>> 11)) ^ aLow
    dHigh = high ^ aHigh
    // c += b; b = rotl(b, 17) ^ c; c = rotl(c, 32)
    sum = (cLow >>> 0) + (bLow >>> 0)
    cHigh = (cHigh + bHigh + (sum >= TWO_32 ? 1 : 0)) | 0
    cLow = sum | 0
    high = (bHigh << 17) | (bLow >>> 15)
    bLow = ((bLow << 17) | (bHigh >>> 15)) ^ cLow
    bHigh = high ^ cHigh
    high = cHigh
    cHigh = cLow
    cLow = high
  }

  function word(low: number, high: number): void {
    dLow ^= low
    dHigh ^= high
    for (let i = 0; i < perWord; i++) round()
    aLow ^= low
    aHigh ^= high
  }

  /** @mirrors Python/pyhash.c siphash24 (keys 0) */
  function of(text: string, kind: TextKind): number {
    if (text.length === 0) {
      hash.high = 0
      return 0
    }
    aHigh = 0x736f6d65; aLow = 0x70736575
    bHigh = 0x646f7261; bLow = 0x6e646f6d
    cHigh = 0x6c796765; cLow = 0x6e657261
    dHigh = 0x74656462; dLow = 0x79746573
    const bytes = kind === ASCII || kind === LATIN1 ? narrow(text) : kind === UCS2 ? wide(text) : widest(text)
    word(pendingLow, pendingHigh | ((bytes & 0xff) << 24))
    cLow ^= 0xff
    for (let i = 0; i < atEnd; i++) round()
    const low = aLow ^ bLow ^ cLow ^ dLow
    hash.high = aHigh ^ bHigh ^ cHigh ^ dHigh
    return notMinusOne(low, hash.high)
  }

  let pendingLow = 0
  let pendingHigh = 0

  /** Feeds whole words; what is left stays pending. Answers the number of bytes. */
  function narrow(text: string): number {
    const length = text.length
    const whole = length & ~7
    let i = 0
    for (; i < whole; i += 8) {
      word(
        text.charCodeAt(i) | (text.charCodeAt(i + 1) << 8) | (text.charCodeAt(i + 2) << 16) | (text.charCodeAt(i + 3) << 24),
        text.charCodeAt(i + 4) | (text.charCodeAt(i + 5) << 8) | (text.charCodeAt(i + 6) << 16) | (text.charCodeAt(i + 7) << 24),
      )
    }
    pendingLow = 0
    pendingHigh = 0
    for (let shift = 0; i < length; i++, shift += 8) {
      if (shift < 32) pendingLow |= text.charCodeAt(i) << shift
      else pendingHigh |= text.charCodeAt(i) << (shift - 32)
    }
    return length
  }

  function wide(text: string): number {
    const length = text.length
    const whole = length & ~3
    let i = 0
    for (; i < whole; i += 4) {
      word(text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16), text.charCodeAt(i + 2) | (text.charCodeAt(i + 3) << 16))
    }
    pendingLow = 0
    pendingHigh = 0
    if (i < length) pendingLow = text.charCodeAt(i)
    if (i + 1 < length) pendingLow |= text.charCodeAt(i + 1) << 16
    if (i + 2 < length) pendingHigh = text.charCodeAt(i + 2)
    return length * 2
  }

  function widest(text: string): number {
    let count = 0
    let first = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.codePointAt(i)!
      if (code > 0xffff) i++
      if ((count++ & 1) === 0) first = code
      else word(first, code)
    }
    pendingLow = (count & 1) === 1 ? first : 0
    pendingHigh = 0
    return count * 4
  }

  return hash
}
