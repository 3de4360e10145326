/** By how many blocks of each size class programs change the heap: what sys._debugmallocstats() reports, read twice. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PYTHON_VERSIONS } from '../../../src/shared/settings.ts'
import { ROOT } from '../root.ts'
import { gapList, readJson } from './corpus.ts'
import type { Corpus } from './corpus.ts'

/** Block bytes -> change of the blocks in use, for the classes that changed. */
type Changes = Record<string, number>

export interface MallocStatsGoldens {
  /** A whole report; null: the release has none. */
  readonly layout: Record<string, string | null>
  /** Program -> version -> one entry per pair of reports. */
  readonly changes: Record<string, Record<string, Changes[] | null>>
}

const HEAD = 'Small block threshold'
const ROW = /^ *\d+ +(?<size>\d+) +\d+ +(?<used>\d+) +\d+$/gm

export function mallocStatsGoldens(folder: string): MallocStatsGoldens {
  return readJson(join(ROOT, 'test', folder, 'goldens.json'))
}

/** `<folder>/programs/*.py` with what `<folder>/record.py` recorded. */
export function recordedChanges(title: string, folder: string, gapsFile: string): Corpus {
  const { changes } = mallocStatsGoldens(folder)
  const programs = join(ROOT, 'test', folder, 'programs')
  return {
    title,
    programs: readdirSync(programs)
      .filter((file) => file.endsWith('.py'))
      .sort()
      .map((file) => {
        const name = file.slice(0, -'.py'.length)
        const recorded = PYTHON_VERSIONS.flatMap((version) => {
          const steps = changes[name]?.[version]
          return steps ? [[version, describe(steps)] as const] : []
        })
        return {
          name,
          source: readFileSync(join(programs, file), 'utf8'),
          stdout: new Map(recorded),
          observe: ({ stderr }) => describe(changesBetween(splitReports(stderr))),
        }
      }),
    ...gapList(gapsFile),
  }
}

export function splitReports(stderr: string): string[] {
  return stderr.split(HEAD).slice(1).map((text) => HEAD + text)
}

function changesBetween(reports: readonly string[]): Changes[] {
  const counts = reports.map((text) => new Map([...text.matchAll(ROW)].map(({ groups }) => [groups!['size']!, Number(groups!['used'])])))
  return counts.slice(1).map((after, index) => {
    const before = counts[index]!
    const sizes = [...new Set([...before.keys(), ...after.keys()])]
    return Object.fromEntries(
      sizes.map((size) => [size, (after.get(size) ?? 0) - (before.get(size) ?? 0)] as const).filter(([, change]) => change !== 0),
    )
  })
}

/** One line per size class that changed. */
function describe(steps: readonly Changes[]): string {
  return steps
    .flatMap((changes, step) =>
      Object.entries(changes)
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([size, change]) => `step ${step + 1}: ${size} bytes ${change > 0 ? '+' : ''}${change}\n`),
    )
    .join('')
}
