/** One object: where it lies, who holds it, and how Python would write the way to it. */
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../../src/main/engine/index.ts'
import type { Queries } from '../../../../src/main/engine/index.ts'
import type { ObjectReport } from '../../../../src/shared/telemetry/heap.ts'
import { PYTHON_VERSIONS } from '../../../../src/shared/settings.ts'
import type { PythonVersion } from '../../../../src/shared/settings.ts'
import { configOf } from '../../../support/run-engine.ts'

const PROGRAM = `
from __future__ import print_function
from collections import deque
class Thing(object):
    pass
class Slotted(object):
    __slots__ = ('held',)
def label(name, o):
    print(name, id(o))
    return o
class Holder(object):
    shared = label('class', Thing())
def function(default=label('default', Thing())):
    inner = label('closure', Thing())
    return lambda: inner
def generator():
    local = label('generator', Thing())
    yield
closure = function()
running = generator()
next(running)
table = {'key': label('dict', Thing()), 7: [0, 1, label('nested', Thing())]}
pair = (1, label('tuple', Thing()))
bag = set([label('set', Thing())])
queue = deque([1, label('deque', Thing())])
holder = Holder()
holder.attribute = label('attribute', Thing())
slotted = Slotted()
slotted.held = label('slot', Thing())
method = label('bound', Thing()).__repr__
head = Thing()
for i in range(100):
    node = Thing()
    node.next = head
    head = node
node = head
for i in range(60):
    node = node.next
label('deep', node)
del node
def run():
    mine = label('local', Thing())
    print('now')
run()
`

const PATHS: Readonly<Record<string, string | null>> = {
  class: '__main__.Holder.shared',
  default: '__main__.function.__defaults__[0]',
  closure: '__main__.closure.__closure__[0].cell_contents',
  dict: "__main__.table['key']",
  nested: '__main__.table[7][2]',
  tuple: '__main__.pair[1]',
  set: '__main__.bag element',
  deque: '__main__.queue[1]',
  attribute: '__main__.holder.attribute',
  slot: '__main__.slotted.held',
  local: null,
}

async function ask<T>(python: PythonVersion, question: (queries: Queries, addresses: ReadonlyMap<string, number>) => T): Promise<T> {
  const addresses = new Map<string, number>()
  let text = ''
  const answers: T[] = []
  const engine = await createEngine({
    ...(await configOf(PROGRAM, { python })),
    host: {
      poll: () => 'continue',
      write(chunk) {
        text += chunk.text
        if (!text.endsWith('now\n')) return
        for (const [, name, address] of text.matchAll(/^(\w+) (\d+)$/gm)) addresses.set(name!, Number(address))
        answers.push(question(engine.queries(), addresses))
      },
    },
  })
  engine.run()
  expect(engine.result(0).problem).toBeNull()
  return answers[0]!
}

describe.each(PYTHON_VERSIONS)('an object on %s', (python) => {
  it('has the path that Python would write', async () => {
    const paths = await ask(python, (queries, addresses) => Object.fromEntries(Object.keys(PATHS).map((name) => [name, queries.object(addresses.get(name)!).path?.text ?? null])))
    expect(paths).toEqual(PATHS)
  })

  it('is found in its block, with its type, line and count', async () => {
    await ask(python, (queries, addresses) => {
      const address = addresses.get('nested')!
      const report = queries.object(address)
      expect(report).toMatchObject({ address, type: 'Thing', refcount: 1, immortal: false, unexplained: 0, line: PROGRAM.split('\n').findIndex((line) => line.startsWith('table')) + 1 })
      expect(report.incoming.map(({ object, label }) => `${object.type} ${label}`)).toEqual(['list [2]'])
      expect(report.outgoing.some(({ object, label }) => object.type === 'type' && label === '.__class__')).toBe(true)
      const pool = queries.poolBlocks(address)
      const block = pool.blocks.findLast((candidate) => candidate.address <= address)!
      expect(block).toMatchObject({ state: 'used', content: { type: 'Thing', line: report.line, owner: { address } } })
      expect(report.arena).toBe(pool.arena)
    })
  })

  it('is held by running code when a local variable alone has it', async () => {
    const report = await ask(python, (queries, addresses): ObjectReport => queries.object(addresses.get('local')!))
    expect(report).toMatchObject({ refcount: 1, unexplained: 1, incoming: [], path: null })
  })

  it('has a path by the ends when it is long', async () => {
    const path = await ask(python, (queries, addresses) => queries.object(addresses.get('deep')!).path!)
    expect(path.text).toBe(`__main__.head${'.next'.repeat(7)} … ${'.next'.repeat(16)}`)
    expect(path.steps.every(({ object }) => object.type === 'Thing')).toBe(true)
  })
})
