/** One clear sentence for everything that can stop a run, with the place and what to try. */
import type { Problem, RunStatus } from '../../../shared/telemetry/result.ts'
import { t } from '../../../shared/texts/texts.ts'

export interface ProblemView {
  readonly title: string
  readonly sentence: string
  readonly advice: string
  /** The program's own words: a traceback, or a syntax error with its caret. */
  readonly detail: string
  readonly line: number
  readonly column: number
  readonly tone: 'error' | 'warning' | 'info'
}

/** The caret under a syntax error, when the traceback does not bring it. */
export function caretLines(source: string, line: number, column: number): string {
  const text = source.split(/\r\n|\r|\n/)[line - 1]
  if (text === undefined || line <= 0) return ''
  const indent = text.length - text.trimStart().length
  const at = Math.max(0, column - 1 - indent)
  return `${text.trim()}\n${' '.repeat(at)}^`
}

export function problemView(status: RunStatus, problem: Problem | null, release: string, source: string): ProblemView | null {
  const where = problem && problem.line > 0 ? t('problems.line', { line: problem.line }) : ''
  const base = { line: problem?.line ?? 0, column: problem?.column ?? 0, detail: problem?.traceback.trimEnd() ?? '' }
  switch (status) {
    case 'finished':
      return null
    case 'cancelled':
      return { ...base, title: t('problems.stoppedByYou'), tone: 'info', sentence: t('problems.runWasStoppedBefore'), advice: t('problems.pressRunStartAgain') }
    case 'rejected':
      if (!problem || problem.kind === 'Unsupported') {
        return { ...base, title: t('problems.notSupported'), tone: 'warning', sentence: withPlace(problem?.message ?? t('problems.theProgramWasRefused'), where, `Python ${release}`), advice: t('problems.nothingRanChangeLine') }
      }
      return {
        ...base,
        title: problem.kind,
        tone: 'error',
        sentence: withPlace(problem.message, where, `Python ${release}`),
        detail: base.detail || caretLines(source, problem.line, problem.column),
        advice: t('problems.nothingRanCorrectLine'),
      }
    case 'failed':
      if (problem?.kind === 'Unsupported') {
        return { ...base, title: t('problems.notSupported'), tone: 'warning', sentence: withPlace(problem.message, where, `Python ${release}`), advice: t('problems.chartsShowEverythingUp') }
      }
      if (problem?.kind === 'Limit') {
        return { ...base, title: t('problems.limitReached'), tone: 'warning', sentence: withPlace(problem.message, where, ''), advice: t('problems.chartsShowEverythingUpMoment') }
      }
      return {
        ...base,
        title: problem?.kind ?? t('problems.failed'),
        tone: 'error',
        sentence: withPlace(withoutKind(problem) || t('problems.programEndedWithThis'), where, ''),
        advice: t('problems.chartsShowEverythingUpException'),
      }
    case 'stopped':
      return { ...base, title: t('problems.theRunCrashed'), tone: 'error', sentence: withPlace(problem?.message ?? t('problems.theEngineStoppedUnexpectedly'), where, ''), advice: t('problems.thisFaultArenascopeNot') }
  }
}

/** The title says the kind already. */
function withoutKind(problem: Problem | null): string {
  const message = problem?.message.trim() ?? ''
  const kind = problem?.kind ?? ''
  if (message === kind) return ''
  return message.startsWith(`${kind}: `) ? message.slice(kind.length + 2) : message
}

/** Adds place and version unless the message names them. */
function withPlace(message: string, where: string, version: string): string {
  const trimmed = message.trim().replace(/\.$/, '')
  const names = { line: /\bline \d/i.test(trimmed), version: /\bPython \d/.test(trimmed) }
  const extra = [names.line ? '' : where, names.version ? '' : version].filter((part) => part !== '')
  return extra.length > 0 ? `${trimmed} (${extra.join(', ')}).` : `${trimmed}.`
}
