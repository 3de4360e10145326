import { describe, expect, test } from 'vitest'
import { PYTHON_VERSIONS } from '../../src/shared/settings.ts'
import type { PythonVersion } from '../../src/shared/settings.ts'
import { loadCorpus } from '../support/conformance/corpora.ts'
import { mallocStatsGoldens, splitReports } from '../support/conformance/malloc-stats.ts'
import { testEachVersion } from '../support/conformance/suite.ts'
import { runPython } from '../support/run-engine.ts'

testEachVersion(loadCorpus('malloc-stats'))

describe('the layout of sys._debugmallocstats()', () => {
  const { layout } = mallocStatsGoldens('conformance/malloc-stats')

  test.each(PYTHON_VERSIONS.filter((version) => layout[version]))('on %s', async (python) => {
    const [report] = splitReports((await run(python)).stderr)
    expect(shapeOf(report!)).toEqual(shapeOf(layout[python]!))
  })

  test.each(PYTHON_VERSIONS.filter((version) => layout[version] === null))('%s has no such function', async (python) => {
    const { stderr, result } = await run(python)
    expect(result.status).toBe('failed')
    expect(stderr).toContain("AttributeError: 'module' object has no attribute '_debugmallocstats'")
  })

  test('on a heap whose figures add up', async () => {
    const [report] = splitReports((await run('3.13')).stderr)
    const [arenas, ...parts] = [...report!.matchAll(/^(?:\d+ arenas \* |# bytes in|\d+ unused|# bytes lost to (?!arena map)|Total ).*= +([\d,]+)$/gm)].map((found) =>
      Number(found[1]!.replaceAll(',', '')),
    )
    const total = parts.at(-2)!
    expect(total).toBe(arenas)
    expect(parts.slice(0, -2).reduce((sum, part) => sum + part, 0)).toBe(total)
  })
})

function run(python: PythonVersion) {
  return runPython('import sys\nsys._debugmallocstats()\n', { python })
}

/** Everything but the figures: which size classes have pools, and how many blocks, depends on the start-up. */
function shapeOf(report: string): string[] {
  const isClass = (row: string) => /^ *\d+ +\d+ +\d+ +\d+ +\d+$/.test(row)
  const rows = report.split('\n')
  return rows
    .filter((row, index) => !isClass(row) || !isClass(rows[index - 1] ?? ''))
    .map((row) => `${row.length} ${isClass(row) ? 'class' : row.replace(/^ *\d+(?= )/, '#').replace(/ *= *[\d,]+$/, ' = #')}`)
}
