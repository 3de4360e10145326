/** The groups that a collection found, the line that closed them, and the cut that keeps them from coming back. */
import { describe, expect, it } from 'vitest'
import { examineCycles, examineWaitingCycles, stateAt, traceCycles, weakenProgram } from '../../../../src/main/engine/index.ts'
import type { PythonVersion } from '../../../../src/shared/settings.ts'
import type { CollectionCycles } from '../../../../src/shared/telemetry/cycles.ts'
import { stronglyConnected } from '../../../../src/main/engine/queries/cycles/garbage-graph.ts'
import { configOf, runPython } from '../../../support/run-engine.ts'

async function cyclesOf(source: string, python: PythonVersion, collection: number): Promise<CollectionCycles> {
  const config = await configOf(source, { python })
  const replay = { ...config, parser: config.parser!, lastEvent: null }
  return traceCycles(replay, structuredClone(await examineCycles(replay, collection)))
}

async function waitingIn(source: string, python: PythonVersion, event: number): Promise<CollectionCycles> {
  const config = await configOf(source, { python })
  const replay = { ...config, parser: config.parser!, lastEvent: null }
  return traceCycles(replay, structuredClone(await examineWaitingCycles(replay, event)))
}

const TREE = `import gc; gc.disable()
class Tree(object):
    def __init__(self, parent):
        self.children = []
        self.parent = parent
        self.text = 'leaf ' * 10 + str(id(self))
        if parent is not None:
            parent.children.append(self)
def grow():
    root = Tree(None)
    for i in range(4):
        Tree(root)
for i in range(3):
    grow()
gc.collect()
`

const CHURN = `class Node(object):
    def __init__(self):
        self.other = None
def pair():
    a = Node()
    b = Node()
    a.other = b
    b.other = a
for i in range(2000):
    pair()
`

describe.each(['2.7', '3.7', '3.8', '3.11', '3.12', '3.13'] as const)('cycles on %s', (python) => {
  it('are told with members, bytes, lines and the edge to cut', async () => {
    const { result } = await runPython(TREE, { python })
    const record = result.collections.find(({ reason }) => reason === 'explicit')!
    const found = await cyclesOf(TREE, python, record.index)
    expect(found).toMatchObject({ collection: record.index, groups: 3, groupObjects: 18, shapesOmitted: 0 })
    expect(found.garbage.objects).toBe(record.collected)
    const { shapes: [shape] } = found
    expect(found.shapes).toHaveLength(1)
    expect(shape).toMatchObject({ name: '5 Tree, list', groups: 3, objects: 18 })
    const { members, edges, kept, cut, closing } = shape!.example
    expect(members.map(({ type }) => type).sort()).toEqual(['Tree', 'Tree', 'Tree', 'Tree', 'Tree', 'list'])
    expect(edges.filter(({ label }) => label === '.parent').map(({ line }) => line)).toEqual([5, 5, 5, 5])
    expect(edges.filter(({ label }) => label.startsWith('[')).map(({ line }) => line)).toEqual([8, 8, 8, 8])
    expect(edges[closing!]).toMatchObject({ line: 8, label: '[3]' })
    // The texts: only the trees hold them.
    expect(kept.objects).toBeGreaterThanOrEqual(5)
    expect(cut).toMatchObject({ kind: 'store', stores: [{ line: 5, target: 'attribute', name: 'parent' }] })
    // Bytes: what the groups take and keep is what the garbage is.
    expect(shape!.bytes + shape!.kept.bytes).toBe(found.garbage.bytes)
  })

  it('do not come back once the edge is weak', async () => {
    for (const source of [TREE, CHURN]) {
      const before = (await runPython(source, { python })).result
      const record = before.collections.find(({ collected }) => collected > 0)!
      const { shapes: [shape] } = await cyclesOf(source, python, record.index)
      const { cut } = shape!.example
      if (cut.kind !== 'store') throw new Error(cut.reason)
      const config = await configOf(source, { python })
      const weak = weakenProgram({ ...config, parser: config.parser! }, cut.stores)!
      expect(weak.split('\n')).toHaveLength(source.split('\n').length)
      const after = (await runPython(weak, { python })).result
      expect([after.status, before.collectionTotals.collected > 0, after.collectionTotals.collected]).toEqual(['finished', true, 0])
    }
  })
})

describe.each(['2.7', '3.8', '3.11', '3.12', '3.13'] as const)('cycles that wait on %s', (python) => {
  const source = TREE.replace('import gc', 'import gc; gc.disable()').replace('gc.collect()\n', 'done = True\n')

  it('are those that a collection at that moment would find, bytes and all', async () => {
    const { result } = await runPython(source, { python })
    const found = await waitingIn(source, python, result.totals.events)
    expect(found).toMatchObject({ collection: null, event: result.totals.events, groups: 3, groupObjects: 18 })
    expect(found.garbage.bytes).toBe(result.end.ledger.cycles)
    const collected = await runPython(source.replace('done = True', 'gc.collect()'), { python })
    expect(found.garbage.objects).toBe(collected.result.collections.at(-1)!.collected)
    const { example } = found.shapes[0]!
    expect(example.edges[example.closing!]).toMatchObject({ line: 8, label: '[3]' })
    expect(example.cut).toMatchObject({ kind: 'store', stores: [{ line: 5, target: 'attribute', name: 'parent' }] })
    const config = await configOf(source, { python })
    const weak = weakenProgram({ ...config, parser: config.parser! }, example.cut.kind === 'store' ? example.cut.stores : [])!
    expect((await runPython(weak, { python })).result.end.ledger.cycles).toBe(0)
  })

  it('are those of any moment', async () => {
    const { result } = await runPython(source, { python })
    const event = Math.round(result.totals.events * 0.7)
    const found = await waitingIn(source, python, event)
    expect(found.garbage.bytes).toBe(await stateAt(await configOf(source, { python }), event, (queries) => queries.moment().cycles))
    expect(found.groups).toBeLessThan(3)
  })
})

it('2.7: what waits and would be left alone for its __del__ is marked', async () => {
  const source = 'class D(object):\n    def __del__(self):\n        pass\na = D()\na.me = a\na.rest = [a]\ndel a\n'
  const { result } = await runPython(source, { python: '2.7' })
  const { shapes } = await waitingIn(source, '2.7', result.totals.events)
  expect(shapes[0]!.example.members.map(({ type, uncollectable }) => [type, uncollectable])).toEqual([['D', true], ['list', true]])
})

describe('what cannot be cut', () => {
  const cutOf = async (source: string, python: PythonVersion = '3.11') => {
    const { result } = await runPython(source, { python })
    const { shapes } = await cyclesOf(source, python, result.collections.find(({ collected, uncollectable }) => collected + uncollectable > 0)!.index)
    return shapes[0]!.example.cut
  }

  it.each([
    ['a dict in itself', 'import gc\nd = {}\nd["d"] = d\ndel d\ngc.collect()\n', 'notWeakrefable'],
    ['slots without __weakref__', 'import gc\nclass S(object):\n    __slots__ = ("o",)\na = S()\na.o = a\ndel a\ngc.collect()\n', 'notWeakrefable'],
    ['a store by setattr', 'import gc\nclass C(object):\n    pass\na = C()\nsetattr(a, "o", a)\ndel a\ngc.collect()\n', 'noStatement'],
  ] as const)('%s', async (_, source, reason) => {
    expect(await cutOf(source)).toMatchObject({ kind: 'none', reason })
  })

  it('is told of a collection that found nothing, and of none', async () => {
    await expect(cyclesOf('import gc\ngc.collect()\n', '3.11', 0)).rejects.toMatchObject({ message: 'Collection 1 found no garbage.' })
    await expect(cyclesOf('import gc\ngc.collect()\n', '3.11', 7)).rejects.toMatchObject({ message: 'There is no collection 8 in this run.' })
  })
})

it('marks what 2.7 leaves alone for its __del__', async () => {
  const source = 'import gc\nclass D(object):\n    def __del__(self):\n        pass\na = D()\na.me = a\ndel a\ngc.collect()\n'
  const { shapes } = await cyclesOf(source, '2.7', 0)
  expect(shapes[0]!.example.members).toMatchObject([{ type: 'D', uncollectable: true }])
})

it('draws a short cycle of a very large group', async () => {
  const source = 'import gc\nclass N(object):\n    pass\nfirst = last = N()\nfor i in range(5000):\n    n = N()\n    last.next = n\n    n.prev = last\n    last = n\ndel first, last, n\ngc.disable()\ngc.collect()\n'
  const { result } = await runPython(source, { python: '3.11' })
  const { shapes, groups } = await cyclesOf(source, '3.11', result.collections.at(-1)!.index)
  expect(groups).toBe(1)
  const { example } = shapes[0]!
  expect([example.memberCount, example.members.length, example.edgeCount]).toEqual([5001, 40, 10000])
  expect(example.cut).toMatchObject({ kind: 'store', stores: [{ line: 8, name: 'prev' }] })
})

describe('strongly connected groups', () => {
  it.each([
    [[[1], [0], []], [[0, 1]]],
    [[[0]], [[0]]],
    [[[1], [2], [3], []], []],
    [[[1], [2], [0, 3], [4], [3]], [[0, 1, 2], [3, 4]]],
  ])('%j', (targets, groups) => {
    expect(stronglyConnected(targets)).toEqual(groups)
  })
})
