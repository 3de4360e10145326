/** One clear sentence for everything that can stop a run, with the place and what to try. */
import type { Problem, RunStatus } from '../../../shared/telemetry/result.ts'

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
  const where = problem && problem.line > 0 ? `line ${problem.line}` : ''
  const base = { line: problem?.line ?? 0, column: problem?.column ?? 0, detail: problem?.traceback.trimEnd() ?? '' }
  switch (status) {
    case 'finished':
      return null
    case 'cancelled':
      return { ...base, title: 'Stopped by you', tone: 'info', sentence: 'The run was stopped before the program ended; the charts show everything up to that moment.', advice: 'Press Run to start again from the beginning.' }
    case 'rejected':
      if (!problem || problem.kind === 'Unsupported') {
        return { ...base, title: 'Not supported', tone: 'warning', sentence: withPlace(problem?.message ?? 'The program was refused.', where, `Python ${release}`), advice: 'Nothing ran. Change that line, or pick another Python version.' }
      }
      return {
        ...base,
        title: problem.kind,
        tone: 'error',
        sentence: withPlace(problem.message, where, `Python ${release}`),
        detail: base.detail || caretLines(source, problem.line, problem.column),
        advice: 'Nothing ran. Correct the line and press Run again.',
      }
    case 'failed':
      if (problem?.kind === 'Unsupported') {
        return { ...base, title: 'Not supported', tone: 'warning', sentence: withPlace(problem.message, where, `Python ${release}`), advice: 'The charts show everything up to that line.' }
      }
      if (problem?.kind === 'Limit') {
        return { ...base, title: 'Limit reached', tone: 'warning', sentence: withPlace(problem.message, where, ''), advice: 'The charts show everything up to that moment. Make the workload smaller and run it again.' }
      }
      return {
        ...base,
        title: problem?.kind ?? 'Failed',
        tone: 'error',
        sentence: withPlace(withoutKind(problem) || 'The program ended with this exception', where, ''),
        advice: 'The charts show everything up to the exception.',
      }
    case 'stopped':
      return { ...base, title: 'The run crashed', tone: 'error', sentence: withPlace(problem?.message ?? 'The engine stopped unexpectedly.', where, ''), advice: 'This is a fault in Arenascope, not in your program. Your workload is safe; run it again, and report it with the details if it stays.' }
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
