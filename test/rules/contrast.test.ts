/** Text and shapes of the window can be read in both themes. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LEDGER_SLICES } from '../../src/shared/telemetry/ledger.ts'
import { DIFF_TONES, GENERATION_TONES, SLICE_TONES, type Theme, TYPE_TONES } from '../../src/shared/telemetry/palette.ts'

const tokens = readFileSync(resolve(import.meta.dirname, '../../src/renderer/src/styles/tokens.css'), 'utf8')

/** WCAG 2: text needs 4.5, shapes that carry meaning 3. */
const TEXT = 4.5
const SHAPE = 3

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const channel = parseInt(hex.slice(i, i + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function token(theme: Theme, name: string): string {
  const block = tokens.slice(tokens.indexOf(`:root[data-theme='${theme}']`))
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(block)?.[1]
  if (!value) throw new Error(`no --${name} in the ${theme} theme`)
  return value
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const surfaces = ['surface', 'surface-2', 'raised'].map((name) => token(theme, name))

  test.each(['text', 'text-2', 'text-3', 'accent', 'error', 'warn', 'success', 'threshold', 'syntax-keyword', 'syntax-string', 'syntax-number', 'syntax-comment', 'syntax-name', 'syntax-type'])('%s reads on every surface', (name) => {
    for (const surface of surfaces) expect(contrast(token(theme, name), surface)).toBeGreaterThanOrEqual(TEXT)
  })

  test('the label of the primary button reads', () => {
    expect(contrast(token(theme, 'on-accent'), token(theme, 'accent-fill'))).toBeGreaterThanOrEqual(TEXT)
    expect(contrast(token(theme, 'on-accent'), token(theme, 'accent-fill-hover'))).toBeGreaterThanOrEqual(SHAPE)
  })

  test('inks of memory, generations, types and differences read', () => {
    const inks = [...LEDGER_SLICES.map((slice) => SLICE_TONES[slice][theme].ink), ...GENERATION_TONES.map((tone) => tone[theme]), ...TYPE_TONES.map((tone) => tone[theme]), DIFF_TONES[theme].more, DIFF_TONES[theme].less]
    for (const ink of inks) expect(contrast(ink, token(theme, 'surface')), ink).toBeGreaterThanOrEqual(TEXT)
  })

  test('messages read on their background', () => {
    for (const soft of ['error-soft', 'warn-soft', 'info-soft']) expect(contrast(token(theme, 'text'), token(theme, soft))).toBeGreaterThanOrEqual(TEXT)
    for (const soft of ['error-soft', 'warn-soft', 'info-soft']) expect(contrast(token(theme, 'text-2'), token(theme, soft))).toBeGreaterThanOrEqual(TEXT)
  })
})
