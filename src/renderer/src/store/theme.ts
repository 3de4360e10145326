/** Light or dark as it is now: the user's choice, or the system's. Puts the shared palette on the page. */
import { LEDGER_SLICES } from '../../../shared/telemetry/ledger.ts'
import { GENERATION_TONES, SLICE_TONES, type Theme, TYPE_TONES } from '../../../shared/telemetry/palette.ts'
import { theme } from './app.ts'
import { atom } from './atom.ts'

export const shownTheme = atom<Theme>('dark')

export function followTheme(): () => void {
  const system = window.matchMedia?.('(prefers-color-scheme: dark)')
  const apply = () => {
    const choice = theme.get()
    const shown: Theme = choice === 'system' ? (system?.matches === false ? 'light' : 'dark') : choice
    const { style, dataset } = document.documentElement
    dataset['theme'] = shown
    for (const slice of LEDGER_SLICES) {
      style.setProperty(`--slice-${slice}`, SLICE_TONES[slice][shown].fill)
      style.setProperty(`--slice-${slice}-ink`, SLICE_TONES[slice][shown].ink)
    }
    GENERATION_TONES.forEach((tone, generation) => style.setProperty(`--generation-${generation}`, tone[shown]))
    TYPE_TONES.forEach((tone, i) => style.setProperty(`--type-${i}`, tone[shown]))
    shownTheme.set(shown)
  }
  apply()
  const off = theme.subscribe(apply)
  system?.addEventListener('change', apply)
  return () => {
    off()
    system?.removeEventListener('change', apply)
  }
}
