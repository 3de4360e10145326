/** The records of collections speak of the same resident size as the timeline. */
import { expect, it } from 'vitest'
import { stateAt } from '../../../../src/main/engine/index.ts'
import { configOf, runPython } from '../../../support/run-engine.ts'

const PROGRAM = 'import gc\nkept = [[i] for i in range(5000)]\ngc.collect()\ngc.collect()\nkept = None\n'

it.each(['2.7', '3.8', '3.12'] as const)('%s: the resident size of a collection that frees nothing is that of its moment', async (python) => {
  const { result } = await runPython(PROGRAM, { python })
  const [, second] = result.collections.filter(({ reason }) => reason === 'explicit')
  const { resident } = await stateAt(await configOf(PROGRAM, { python }), second!.event, (queries) => queries.moment())
  expect([second!.residentBefore, second!.residentAfter]).toEqual([resident, resident])
  for (const { residentBefore } of result.collections) expect(residentBefore).toBeGreaterThanOrEqual(result.start.ledger.resident)
})
