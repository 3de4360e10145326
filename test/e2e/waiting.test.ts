/** Cycles that no collection has found yet: drawn at the end and at any moment, with the edge to cut, held against the engine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { examineWaitingCycles, stateAt, traceCycles } from '../../src/main/engine/index.ts'
import { configOf, runPython } from '../support/run-engine.ts'
import { launch, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const PROGRAM = `import gc
gc.disable()

class Node(object):
    def __init__(self, parent):
        self.text = 'text of a node ' * 8
        self.children = []
        self.parent = parent
        if parent is not None:
            parent.children.append(self)

def grow():
    root = Node(None)
    for i in range(4):
        Node(root)

for i in range(400):
    grow()
print('grown')
`

const folder = scratch()
let window: AppWindow

beforeAll(async () => {
  window = await launch({ args: [folder.file('trees.py', PROGRAM)] })
  expect(await window.run()).toBe('finished')
  await window.page.locator('[data-testid=findings][data-state=found]').waitFor()
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

async function replay() {
  const config = await configOf(PROGRAM, { python: '3.11', name: 'trees.py' })
  return { ...config, parser: config.parser!, lastEvent: null }
}

const shown = async (name: string): Promise<number> => Number(await window.page.getByTestId('cycles-found').getAttribute(`data-${name}`))

describe('cycles that wait', () => {
  it('are found, and the finding leads to their drawing', async () => {
    const { page } = window
    await page.locator('[data-testid=finding-collectorOff], [data-testid=finding-waitingCycles]').locator('.finding-open').click()
    await page.getByTestId('show-waiting').click()
    await page.getByTestId('cycle-graph').waitFor({ timeout: 60_000 })
    const { result } = await runPython(PROGRAM, { python: '3.11', name: 'trees.py' })
    const found = await traceCycles(await replay(), await examineWaitingCycles(await replay(), result.totals.events))
    expect([await shown('garbage'), await shown('bytes')]).toEqual([found.garbage.objects, found.garbage.bytes])
    expect(found.garbage.bytes).toBe(result.end.ledger.cycles)
    const { example } = found.shapes[0]!
    expect(Number(await page.getByTestId('cycle-graph').getAttribute('data-nodes'))).toBe(example.members.length)
    expect(await page.getByTestId('cycle-cut').getAttribute('data-cut')).toBe('8')
    await window.shot('waiting')
  })

  it('are gone with the edge weak', { timeout: 120_000 }, async () => {
    const { page } = window
    await page.getByTestId('make-weak').click()
    await page.getByTestId('weak-trial').waitFor({ timeout: 60_000 })
    const cell = async (column: string) => Number(await page.locator(`[data-testid=weak-trial] [data-row=waiting] [data-column=${column}]`).getAttribute('data-value'))
    expect([await cell('before'), await cell('after')]).toEqual([await shown('bytes'), 0])
    expect(await page.locator('.cycles-trial').innerText()).toContain('No garbage waits for the collector any more.')
    await window.shot('waiting-trial')
  })

  it('are those of the moment in view', async () => {
    const { page } = window
    const box = (await page.getByTestId('timeline-surface').boundingBox())!
    await page.mouse.click(box.x + box.width * 0.5, box.y + box.height / 2)
    const text = page.getByTestId('cycles-found')
    await expect.poll(async () => (await text.count()) > 0 && /at event/.test(await text.innerText()), { timeout: 60_000 }).toBe(true)
    const event = Number(/at event ([\d,]+)/.exec(await text.innerText())![1]!.replaceAll(',', ''))
    const expected = await stateAt(await replay(), event, (queries) => queries.moment().cycles)
    await expect.poll(() => shown('bytes'), { timeout: 30_000 }).toBe(expected)
    await page.getByTestId('timeline-surface').press('Escape')
  })

  it('no longer wait when the program has taken the cut over', { timeout: 120_000 }, async () => {
    const { page } = window
    await page.getByTestId('cycle-graph').waitFor({ timeout: 60_000 })
    await window.anotherRun(() => page.getByTestId('take-over').click())
    await page.locator('[data-testid=findings][data-state=found]').waitFor({ state: 'attached' })
    await expect.poll(() => page.locator('.cycles .table-empty').innerText(), { timeout: 30_000 }).toContain('no garbage cycle is left')
    expect(window.complaints).toEqual([])
  })
})
