/** The life of one object: its counts are those the engine has at each event, on every release. */
import { describe, expect, it } from 'vitest'
import { biographyOf, createEngine, visitEvents } from '../../../../src/main/engine/index.ts'
import type { ReplayConfig } from '../../../../src/main/engine/index.ts'
import type { CountChange } from '../../../../src/shared/telemetry/biography.ts'
import type { PythonVersion } from '../../../../src/shared/settings.ts'
import { configOf, runPython } from '../../../support/run-engine.ts'

const PROGRAM = `import gc
class Node(object):
    def __init__(self, name):
        self.name = name
        self.other = None
def pair():
    a = Node('a')
    b = Node('b')
    a.other = b
    b.other = a
    return a
early = [Node(str(i)) for i in range(900)]
watched = pair()
print(id(watched))
held = [watched, watched]
table = {'w': watched}
gc.collect()
held.pop()
gc.collect()
del held, table
def look(o):
    return o.name, o.other
look(watched)
del watched
gc.collect()
after = [Node('later') for i in range(500)]
`

async function replayOf(source: string, python: PythonVersion): Promise<ReplayConfig> {
  const config = await configOf(source, { python })
  return { ...config, parser: config.parser!, lastEvent: null }
}

/** An event at which the program's `print(id(x))` has run. */
async function printed(source: string, python: PythonVersion): Promise<{ address: number; event: number; events: number }> {
  const { stdout, result } = await runPython(source, { python })
  const line = source.split('\n').findIndex((text) => text.startsWith('print(id(')) + 1
  let event = -1
  const engine = await createEngine({
    ...(await configOf(source, { python })),
    host: { write() {}, poll: () => 'continue' },
    itinerary: {
      first: 1,
      arrived(at, queries) {
        if (queries.position().line <= line) return at + 1
        event = at
        return 'cancel'
      },
    },
  })
  engine.run()
  return { address: Number(stdout.trim().split('\n')[0]), event, events: result.totals.events }
}

describe.each(['2.7', '3.8', '3.11', '3.12', '3.13'] as const)('a biography on %s', (python) => {
  it('has the count that the engine has at every event of the life', { timeout: 120_000 }, async () => {
    const { address, event } = await printed(PROGRAM, python)
    const life = await biographyOf(await replayOf(PROGRAM, python), address, event)
    expect(life).toMatchObject({ address, type: 'Node', omitted: 0, immortal: false, birth: { line: 7 } })
    const counts = life.entries.filter((entry): entry is CountChange => entry.kind === 'count')
    // Each step leads from the count before to the one after.
    let count = 0
    for (const entry of counts) expect(entry.count).toBe((count += entry.change))
    expect([count, counts.at(-1)!.count, life.gained]).toEqual([0, 0, life.lost])
    // The last entry of an event is what a run that stops there finds.
    const last = new Map(counts.map((entry) => [entry.event, entry.count]))
    const alive = [...last].filter(([at]) => at > life.birth!.event && at < life.death.event)
    expect(alive.length).toBeGreaterThan(5)
    await visitEvents(await configOf(PROGRAM, { python }), {
      events: alive.map(([at]) => at),
      visit: (at, queries) => expect({ at, refcount: queries.object(address).refcount }).toEqual({ at, refcount: last.get(at) }),
    })
  })

  it('tells the generations it moved through, its death by a collection, and the next user of its block', async () => {
    const { address, event } = await printed(PROGRAM, python)
    const life = await biographyOf(await replayOf(PROGRAM, python), address, event)
    const { result } = await runPython(PROGRAM, { python })
    const moves = life.entries.filter((entry) => entry.kind === 'generation')
    expect(moves[0]).toMatchObject({ from: null, to: 0 })
    expect(moves.at(-1)).toMatchObject({ to: 2 })
    for (const move of moves.slice(1)) expect(result.collections[move.collection!]!.generation).toBeGreaterThanOrEqual(move.from!)
    const explicit = result.collections.filter(({ reason }) => reason === 'explicit')
    expect(life.death).toMatchObject({ cause: 'collection', collection: explicit.at(-1)!.index, inGarbage: true, line: 25 })
    expect(life.reuse).toMatchObject({ parked: false, line: 26 })
  })
})

describe('a life that ends otherwise', () => {
  const living = (source: string, python: PythonVersion) => printed(source, python).then(async ({ address, event }) => biographyOf(await replayOf(source, python), address, event))

  it('with the last reference', async () => {
    const life = await living('x = [1.5]\nprint(id(x))\ny = x\ndel x\ny = None\nz = [[]]\n', '3.11')
    expect(life.death).toMatchObject({ cause: 'count', line: 5, collection: null })
    expect(life.reuse).toMatchObject({ type: 'list', parked: true, line: 6 })
  })

  it('with the interpreter', async () => {
    const life = await living('x = [1.5]\nprint(id(x))\ny = x\n', '3.11')
    expect(life.death.cause).toBe('exit')
    expect(life.reuse).toBeNull()
  })

  it('by freezing and thawing', async () => {
    const life = await living('import gc\nx = [[]]\nprint(id(x))\ngc.freeze()\ny = x\ngc.unfreeze()\n', '3.11')
    expect(life.entries.filter((entry) => entry.kind === 'generation').map(({ from, to, line }) => [from, to, line])).toEqual([[null, 0, 2], [0, 3, 4], [3, 2, 6]])
  })
})

it('is refused where nothing lives, and keeps to the first and last entries of a long life', async () => {
  await expect(biographyOf(await replayOf('x = 1\n', '3.11'), 0x7f0000000010, 1)).rejects.toMatchObject({ refusal: { kind: 'noSuchObject' } })
  const source = 'x = []\nprint(id(x))\nfor i in range(3000):\n    y = x\n    y = None\n'
  const { address, event } = await printed(source, '3.11')
  const life = await biographyOf(await replayOf(source, '3.11'), address, event)
  expect(life.entries).toHaveLength(4000)
  expect(life.entries.length + life.omitted).toBe(life.entries.filter(({ kind }) => kind === 'generation').length + life.gained + life.lost)
  expect(life.omittedAt).toBe(1500)
})
