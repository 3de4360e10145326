/** Compiled units of the library as text: tables and JavaScript, without what only a running program needs. */
import type { CodeUnit } from '../python/compile/index.ts'

/** JSON has neither integers of any size nor the doubles that no literal writes. */
const INTEGER = '$integer'
const DOUBLE = '$double'

/** A unit of prepareLibrary(): it has one form of its names, no places and no hooks. */
export function savedUnit({ codes, constants, names, text }: CodeUnit): string {
  return JSON.stringify({ codes, constants, names, text: text('globals') }, (_key, value: unknown) => {
    if (typeof value === 'bigint') return { [INTEGER]: String(value) }
    if (typeof value === 'number' && (Object.is(value, -0) || !Number.isFinite(value))) return { [DOUBLE]: Object.is(value, -0) ? '-0' : String(value) }
    return value
  })
}

export function restoredUnit(saved: string): CodeUnit {
  const { text, ...tables } = JSON.parse(saved, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value
    if (INTEGER in value) return BigInt(value[INTEGER] as string)
    return DOUBLE in value ? Number(value[DOUBLE]) : value
  }) as Pick<CodeUnit, 'codes' | 'constants' | 'names'> & { readonly text: string }
  return { ...tables, places: [], traces: false, text: () => text }
}

/** Tells one text under its name from another, a module from the same one of an earlier build: 64 bits, in hex. */
export function textKey(fileName: string, source: string): string {
  const text = `${fileName}\n${source}`
  let low = 0x811c9dc5
  let high = 0x9dc5811c
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x01000193)
    high = Math.imul(high ^ unit, 0x85ebca6b)
    high ^= high >>> 13
  }
  return [low, high].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
