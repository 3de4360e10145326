/** Takes out of a report what its reader is not meant to see, before any format is written. */
import type { HeapEvidence, HeapMoment, Report } from '../../shared/report/report.ts'
import type { Finding } from '../../shared/telemetry/findings.ts'
import type { Problem, ProfileResult } from '../../shared/telemetry/result.ts'

export function redact(report: Report): Report {
  const { source, output, values } = report.shows
  let { run, evidence, findings } = report
  const cuts: string[] = []
  if (!source) {
    run = withoutSource(run)
    findings = findings?.map(withoutCode) ?? null
    cuts.push('The source text, and the lines of it in the traceback and in findings; the hash names the program.')
  }
  if (!output) {
    run = { ...run, output: '', outputTruncated: false, problem: run.problem && silent(run.problem) }
    cuts.push('What the program printed, and the text of its exception.')
  }
  if (!values) {
    evidence = evidence && evidenceWithoutValues(evidence)
    findings = findings?.map((finding) => mapTexts(finding, withoutStrings)) ?? null
    cuts.push('Values of objects, and the strings in paths to them.')
  }
  // Redactions first: what a reader misses most is what was taken out on purpose.
  return { ...report, run, evidence, findings, cuts: [...cuts, ...report.cuts] }
}

/** Quoted strings as Python writes them, in paths (`cache['x']`) and messages. */
const QUOTED = /[bu]?'(?:[^'\\]|\\.)*'|[bu]?"(?:[^"\\]|\\.)*"/g

export function withoutStrings(text: string): string {
  return text.replace(QUOTED, "'…'")
}

/** Keeps places and the exception; a traceback repeats lines of the source between them. */
function withoutSource(run: ProfileResult): ProfileResult {
  const { workload, problem } = run
  const traceback = problem?.traceback.split('\n').filter((line) => !/^ {4}/.test(line)).join('\n') ?? ''
  return { ...run, workload: { ...workload, source: '' }, problem: problem && { ...problem, traceback } }
}

/** Arenascope's own words stay: they quote no values. */
function silent(problem: Problem): Problem {
  const own = ['Unsupported', 'Limit', 'Internal'].includes(problem.kind)
  return { ...problem, message: own ? problem.message : '…', traceback: '' }
}

/** Findings quote code between backticks. */
function withoutCode(finding: Finding): Finding {
  return { ...mapTexts(finding, (text) => text.replace(/`[^`]*`/g, '`…`')), fix: finding.fix?.kind === 'source' ? null : finding.fix }
}

function mapTexts(finding: Finding, change: (text: string) => string): Finding {
  const { id, claim, detail, advice, effect } = finding
  return { ...finding, id: change(id), claim: change(claim), detail: change(detail), advice: change(advice), effect: effect === null ? null : change(effect) }
}

function evidenceWithoutValues(evidence: HeapEvidence): HeapEvidence {
  return {
    ...evidence,
    peak: momentWithoutValues(evidence.peak),
    end: momentWithoutValues(evidence.end),
    held: evidence.held.map((arena) => ({
      ...arena,
      sentence: withoutStrings(arena.sentence),
      holders: arena.holders.map((holder) => ({ ...holder, held: withoutStrings(holder.held) })),
    })),
    libc: {
      ...evidence.libc,
      sentence: withoutStrings(evidence.libc.sentence),
      pins: evidence.libc.pins.map((pin) => ({ ...pin, held: pin.held === null ? null : withoutStrings(pin.held) })),
    },
  }
}

function momentWithoutValues(moment: HeapMoment): HeapMoment {
  return { ...moment, objects: moment.objects.map((row) => ({ ...row, preview: '', path: withoutStrings(row.path) })) }
}
