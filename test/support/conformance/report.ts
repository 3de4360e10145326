/**
 * What passes and what does not, per corpus and version, with the first difference of each failing program.
 * `--update-gaps` rewrites the gap lists from what was found, keeping the reasons given before.
 */
import { writeFileSync } from 'node:fs'
import { PYTHON_VERSIONS } from '../../../src/shared/settings.ts'
import type { PythonVersion } from '../../../src/shared/settings.ts'
import { CORPUS_NAMES, loadCorpus } from './corpora.ts'
import type { CorpusName } from './corpora.ts'
import type { Corpus, Gaps } from './corpus.ts'
import { judge } from './judge.ts'

export interface ReportOptions {
  readonly corpora: readonly CorpusName[]
  readonly versions: readonly PythonVersion[]
  /** Only programs whose name contains this. */
  readonly only: string
  readonly updateGaps: boolean
}

/** Program name -> version -> first difference. */
type Failures = Map<string, Map<PythonVersion, string>>

export async function report(options: ReportOptions, print: (text: string) => void): Promise<number> {
  let unlisted = 0
  for (const name of options.corpora) {
    const corpus = loadCorpus(name)
    const failures: Failures = new Map()
    for (const python of options.versions) print(await runVersion(corpus, python, options.only, failures))
    print(describeFailures(corpus, failures))
    for (const [program, versions] of failures)
      for (const python of versions.keys()) if (!corpus.gaps[program]?.[python]) unlisted++
    if (options.updateGaps) writeGaps(corpus, failures, options)
  }
  return unlisted
}

async function runVersion(corpus: Corpus, python: PythonVersion, only: string, failures: Failures): Promise<string> {
  const programs = corpus.programs.filter(({ name, stdout }) => stdout.has(python) && name.includes(only))
  let failed = 0
  const started = performance.now()
  for (const program of programs) {
    const difference = await judge(program, python)
    if (difference === null) continue
    failed++
    if (!failures.has(program.name)) failures.set(program.name, new Map())
    failures.get(program.name)?.set(python, difference)
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const passed = programs.length - failed
  return `${corpus.title.padEnd(9)} ${python.padEnd(5)} ${passed} of ${programs.length} pass, ${failed} fail, ${seconds} s\n`
}

/** Versions that fail in the same way share a line. */
function describeFailures(corpus: Corpus, failures: Failures): string {
  let text = ''
  for (const [program, versions] of [...failures].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const byDifference = new Map<string, PythonVersion[]>()
    for (const [python, difference] of versions)
      byDifference.set(difference, [...(byDifference.get(difference) ?? []), python])
    text += `  ${program}\n`
    for (const [difference, pythons] of byDifference) {
      const known = pythons.every((python) => corpus.gaps[program]?.[python]) ? ' (in the gap list)' : ''
      text += `    ${pythons.join(' ')}: ${difference}${known}\n`
    }
  }
  return text
}

function writeGaps(corpus: Corpus, failures: Failures, { versions, only }: ReportOptions): void {
  const gaps: Gaps = {}
  for (const { name, stdout } of corpus.programs) {
    for (const python of PYTHON_VERSIONS) {
      const before = corpus.gaps[name]?.[python]
      const wasRun = versions.includes(python) && name.includes(only) && stdout.has(python)
      const reason = wasRun ? failures.get(name)?.get(python) && (before ?? failures.get(name)?.get(python)) : before
      if (reason) (gaps[name] ??= {})[python] = reason
    }
  }
  writeFileSync(corpus.gapsFile, `${JSON.stringify(gaps, null, 2)}\n`)
}

/** `[programs|snippets|probes ...] [--python 3.11,3.13] [--only TEXT] [--update-gaps]` */
export function parseArguments(args: readonly string[]): ReportOptions {
  const corpora: CorpusName[] = []
  let versions: readonly PythonVersion[] = PYTHON_VERSIONS
  let only = ''
  let updateGaps = false
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]
    if (arg === '--update-gaps') updateGaps = true
    else if (arg === '--only') only = args[++index] ?? ''
    else if (arg === '--python') versions = (args[++index] ?? '').split(',').map(member(PYTHON_VERSIONS, 'version'))
    else corpora.push(member(CORPUS_NAMES, 'corpus')(arg))
  }
  return { corpora: corpora.length > 0 ? corpora : CORPUS_NAMES, versions, only, updateGaps }
}

function member<T extends string>(all: readonly T[], what: string): (text: string) => T {
  return (text) => {
    const found = all.find((one) => one === text)
    if (found === undefined) throw new Error(`unknown ${what} '${text}': one of ${all.join(', ')}`)
    return found
  }
}
