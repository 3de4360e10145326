/** What the finished run says about its program, and which of it the user has put aside. */
import { DEFAULT_FINDING_LIMITS, type Finding, type FindingFix, type FindingLimits } from '../../../shared/telemetry/findings.ts'
import { t } from '../../../shared/texts/texts.ts'
import type { Language } from '../../../shared/texts/languages.ts'
import { bridge } from '../bridge/bridge.ts'
import { notice, shownLanguage } from './app.ts'
import { atom } from './atom.ts'
import { editorEdit } from './editor.ts'
import { persisted } from './persist.ts'
import { isActive, result, run, startRun } from './run.ts'
import { keepForNextRun, showComparison } from './shelf.ts'
import { file, settings, source } from './workload.ts'

export type FindingsState =
  | { readonly state: 'none' }
  | { readonly state: 'searching'; readonly done: number; readonly of: number }
  | { readonly state: 'found'; readonly findings: readonly Finding[] }
  | { readonly state: 'refused'; readonly message: string }

export const findings = atom<FindingsState>({ state: 'none' })
/** Whether the last search found something: while the next run goes on, its cards' room is kept, so that no chart moves. */
export const foundBefore = atom(true)
/** The one whose evidence is on screen. */
export const shownFinding = atom<string | null>(null)
export const findingLimits = persisted<FindingLimits>('findingLimits', DEFAULT_FINDING_LIMITS)

export const DISMISS_REASONS = ['intended', 'small', 'foreign'] as const
export type DismissReason = (typeof DISMISS_REASONS)[number]
/** Reasons by program and finding. */
export const dismissed = persisted<Readonly<Record<string, DismissReason>>>('dismissedFindings', {})

/** Dismissals remembered; the oldest are forgotten. */
const MOST_DISMISSED = 200

export function dismissalKey({ id }: Finding): string {
  return `${file.get().name}: ${id}`
}

export function dismiss(finding: Finding, reason: DismissReason): void {
  dismissed.update((all) => Object.fromEntries([...Object.entries(all), [dismissalKey(finding), reason] as const].slice(-MOST_DISMISSED)))
}

export function recall(finding: Finding): void {
  dismissed.update((all) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== dismissalKey(finding))))
}

/** Searches whenever a run has ended or the limits change. Answers how to stop. */
export function followFindings(): () => void {
  let asked: { readonly runId: number; readonly limits: FindingLimits; readonly language: Language } | null = null

  function look(): void {
    const { runId, phase } = run.get()
    if (runId === null || isActive(phase) || phase === 'rejected' || phase === 'idle' || result.get() === null) {
      asked = null
      findings.set({ state: 'none' })
      shownFinding.set(null)
      return
    }
    const limits = findingLimits.get()
    const language = shownLanguage.get()
    if (asked?.runId === runId && asked.limits === limits && asked.language === language) return
    const question = (asked = { runId, limits, language })
    findings.set({ state: 'searching', done: 0, of: 0 })
    bridge
      .invoke('findings:ask', runId, limits)
      .then((answer) => {
        if (asked !== question) return
        foundBefore.set(answer.ok && answer.value.length > 0)
        findings.set(answer.ok ? { state: 'found', findings: answer.value } : { state: 'refused', message: answer.message })
      })
      .catch((error: unknown) => asked === question && findings.set({ state: 'refused', message: String(error) }))
  }

  const off = [
    run.subscribe(look),
    findingLimits.subscribe(look),
    shownLanguage.subscribe(look),
    bridge.on('findings:progress', (runId, done, of) => {
      if (asked?.runId === runId && findings.get().state === 'searching') findings.set({ state: 'searching', done, of })
    }),
  ]
  return () => off.forEach((stop) => stop())
}

/** Changes the settings or the program, and runs. The change can be undone where it was made. */
export async function tryFix(fix: FindingFix): Promise<void> {
  if (isActive(run.get().phase)) return
  if (fix.kind === 'settings') settings.update((now) => ({ ...now, ...fix.settings }))
  else {
    if (source.get().split('\n')[fix.line - 1] !== fix.before) {
      notice.set({ tone: 'error', text: t('refusals.lineHasChangedSinceRun', { line: fix.line }) })
      return
    }
    editorEdit.set({ line: fix.line, after: fix.after })
  }
  keepForNextRun()
  await startRun()
  showComparison()
}
