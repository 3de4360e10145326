/** The collector's thresholds as typed into the toolbar. */
import type { RunSettings, VersionInfo } from '../../../shared/settings.ts'
import { t } from '../../../shared/texts/texts.ts'

export type ThresholdText = readonly [string, string, string]

const LARGEST = 2 ** 31 - 1

/** A sentence about what is wrong with one field, or null. */
export function thresholdProblem(text: string, index: number): string | null {
  const trimmed = text.trim().replaceAll(',', '')
  if (trimmed === '') return t('toolbar.thresholdEmptyEnterWhole', { index })
  if (!/^\d+$/.test(trimmed)) return t('toolbar.thresholdMustWholeNumber', { index, text: text.trim() })
  if (Number(trimmed) > LARGEST) return t('toolbar.thresholdTooLargeCpython', { index })
  return null
}

export function parseThreshold(text: string): number | null {
  return thresholdProblem(text, 0) === null ? Number(text.trim().replaceAll(',', '')) : null
}

/** null again when all three are the version's own, so that a change of version brings its defaults along. */
export function withThreshold(settings: RunSettings, version: VersionInfo, index: number, value: number): RunSettings {
  const now = [...(settings.thresholds ?? version.thresholds)] as [number, number, number]
  now[index] = value
  const own = now.every((threshold, i) => threshold === version.thresholds[i])
  return { ...settings, thresholds: own ? null : now }
}

export function sameSettings(a: RunSettings, b: RunSettings): boolean {
  return (
    a.python === b.python &&
    a.libc === b.libc &&
    a.allocator === b.allocator &&
    a.gcEnabled === b.gcEnabled &&
    a.freezeLine === b.freezeLine &&
    a.memoryLimit === b.memoryLimit &&
    String(a.thresholds) === String(b.thresholds)
  )
}
