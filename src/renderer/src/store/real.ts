/** A run of a real interpreter beside the twin's: laid over its curves, compared figure by figure. */
import { twinRun } from '../../../shared/real/align.ts'
import { type Agreement, agreementOf } from '../../../shared/real/agreement.ts'
import { type LaidReading, layOver, residualBand, type ResidualSummary, summarize } from '../../../shared/real/residuals.ts'
import type { OpenedReal } from '../../../shared/documents/document.ts'
import { atom } from './atom.ts'
import { output, result } from './run.ts'

/** null: none was opened. */
export const real = atom<OpenedReal | null>(null)

export interface Overlay {
  readonly laid: readonly LaidReading[]
  readonly residual: ResidualSummary
  readonly agreement: Agreement
}

/** null until a run of the twin has ended. */
export const overlay = atom<Overlay | null>(null)

/** Lays the real run over each run of the twin that ends. Answers how to stop. */
export function followReal(): () => void {
  const lay = (): void => {
    const [opened, ended] = [real.get(), result.get()]
    if (opened === null || ended === null || ended.series.length === 0) {
      if (overlay.get() !== null) overlay.set(null)
      return
    }
    const laid = layOver(opened.run, twinRun(ended))
    const residual = summarize(laid, residualBand(ended.arenaBytes))
    overlay.set({ laid, residual, agreement: agreementOf(opened.run, ended, printed()) })
  }
  const off = [real.subscribe(lay), result.subscribe(lay)]
  return () => off.forEach((stop) => stop())
}

/** The result that reaches the window has no output: the window got it while the program ran. */
function printed(): string | null {
  const { chunks, dropped } = output.get()
  if (dropped > 0 || chunks.some(({ stream }) => stream === 'stderr')) return null
  return chunks.map(({ text }) => text).join('')
}
