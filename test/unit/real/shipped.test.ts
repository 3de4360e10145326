/** The real runs that ship: whole, laid over the twin's run of the same program, and agreeing as far as is written here. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openRecording } from '../../../src/main/files/open.ts'
import { listShippedReal, openShippedReal } from '../../../src/main/files/real-runs.ts'
import { twinRun } from '../../../src/shared/real/align.ts'
import { agreementOf } from '../../../src/shared/real/agreement.ts'

import { layOver, residualBand, summarize } from '../../../src/shared/real/residuals.ts'
import { runPython } from '../../support/run-engine.ts'

const ROOT = join(import.meta.dirname, '../../..')
const RECORDINGS = join(ROOT, 'resources/recordings')
const shipped = await listShippedReal(RECORDINGS)


describe('the real runs that ship', () => {
  it('are five programs on five releases', () => {
    expect(new Set(shipped.map(({ sample }) => sample)).size).toBe(5)
    expect(new Set(shipped.map(({ release }) => release))).toEqual(new Set(['2.7.18', '3.8.18', '3.11.7', '3.12.1', '3.13.0']))
    expect(shipped).toHaveLength(25)
  })

  it.each(shipped.map(({ id, sample }) => [id, sample] as const))('%s is a run of the sample that ships', async (id, sample) => {
    const { document, format, real } = await openShippedReal(id, RECORDINGS)
    expect(format).toBe('recording')
    expect(real!.missing).toEqual([])
    expect(document.source).toBe(readFileSync(join(ROOT, 'resources/workloads', `${sample}.py`), 'utf8'))
    expect(real!.run).toMatchObject({ exitStatus: 0, complete: true, recorder: { how: 'twice', bare: true } })
  })

  it.each(shipped.filter(({ sample, release }) => sample === 'finalizer_cycle' || (sample === 'scattered_survivors' && release === '3.11.7')).map(({ id }) => id))('%s agrees with the twin', async (id) => {
    const opened = await openRecording(join(RECORDINGS, `${id}.arenarec`))
    if (!('real' in opened)) throw new Error('not a real run')
    const { document } = await openShippedReal(id, RECORDINGS)
    const { result } = await runPython(document.source, document.settings)
    const { rows, sameProgram, sameVersion } = agreementOf(opened.real, result, result.output)
    const differing = rows.filter(({ agrees }) => agrees === false).map(({ metric }) => metric)
    expect(differing).toEqual([])
    expect({ sameProgram, sameVersion }).toEqual({ sameProgram: true, sameVersion: true })
    const { within } = summarize(layOver(opened.real, twinRun(result)), residualBand(result.arenaBytes))
    expect(within).toBeGreaterThan(0.95)
  }, 60_000)
})
