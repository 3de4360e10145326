/** When blocks were given out and which generation they are in, as runs that travel know it. */
import { describe, expect, it } from 'vitest'
import { stateAt } from '../../../../src/main/engine/index.ts'
import { configOf, runPython } from '../../../support/run-engine.ts'

const PROGRAM = 'import gc\ngc.collect()\nold = [[] for i in range(300)]\ngc.collect()\nyoung = [[] for i in range(300)]\n'

describe.each(['2.7', '3.8', '3.13'] as const)('births on %s', (python) => {
  it('are the events of the allocator calls, older ones in older generations', async () => {
    const config = await configOf(PROGRAM, { python })
    const { events } = (await runPython(PROGRAM, { python })).result.totals
    const found = await stateAt(config, events, (queries) => {
      const lists = queries.objects({ type: 'list', line: null, text: '', scope: 'program', limit: 1000 }).objects
      // A list around them may lie in a block that start-up gave out and parked.
      const births = (line: number) => lists.filter((one) => one.line === line).flatMap((one) => queries.poolBlocks(one.address).blocks.filter(({ content }) => content?.owner?.address === one.address && content.type === 'list').map(({ birth }) => birth!)).filter((birth) => birth > 0)
      return { old: births(3), young: births(5), map: queries.heapMap(), generations: [3, 5].map((line) => [...new Set(lists.filter((one) => one.line === line).map(({ generation }) => generation))]) }
    })
    expect(found.old.length).toBeGreaterThan(250)
    expect(Math.max(...found.old)).toBeLessThan(Math.min(...found.young))
    expect(Math.max(...found.young)).toBeLessThanOrEqual(events)
    expect(found.generations).toEqual([[2], [0]])
    const { pools } = found.map
    expect([...pools.birth].every((birth, row) => (pools.used[row] === 0 ? birth === -1 : birth >= 0 && birth <= events))).toBe(true)
    expect(new Set(pools.generation)).toContain(2)
    expect(new Set(pools.generation)).toContain(0)
  })
})
