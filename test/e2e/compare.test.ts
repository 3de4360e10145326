/** The A/B shelf: runs, moments and settings side by side, with the results' own numbers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stateAt } from '../../src/main/engine/index.ts'
import { DEFAULT_SETTINGS, type PythonVersion } from '../../src/shared/settings.ts'
import { configOf, runPython } from '../support/run-engine.ts'
import { readTable, showTab } from './support/tables.ts'
import { launch, scratch } from './support/window.ts'
import type { AppWindow } from './support/window.ts'

const PROGRAM = 'class A(object):\n    def __init__(self, n):\n        self.n = n\nrows = [A(i) for i in range(20000)]\nkept = rows[::50]\ndel rows\nprint(len(kept))\n'

const folder = scratch()
let window: AppWindow

beforeAll(async () => {
  window = await launch({ args: [folder.file('rows.py', PROGRAM)] })
})
afterAll(async () => {
  await window.close()
  folder.remove()
})

async function choosePython(version: PythonVersion): Promise<void> {
  await window.page.getByTestId('version').selectOption(version)
}

const numbers = async () => Object.fromEntries((await readTable(window.page, 'compare-table')).map((row) => [row['label'], [Number(row['a']), Number(row['b']), Number(row['delta'])]]))

async function expected(a: PythonVersion, b: PythonVersion): Promise<readonly number[][]> {
  const [left, right] = [(await runPython(PROGRAM, { ...DEFAULT_SETTINGS, python: a, name: 'rows.py' })).result, (await runPython(PROGRAM, { ...DEFAULT_SETTINGS, python: b, name: 'rows.py' })).result]
  const of = (x: number, y: number) => [x, y, y - x]
  return [of(left.peak.ledger.resident, right.peak.ledger.resident), of(left.totals.events, right.totals.events), of(left.end.ledger.freePools, right.end.ledger.freePools)]
}

describe('comparing', () => {
  it('says what it lacks before there is anything to compare', async () => {
    const { page } = window
    await showTab(page, 'compare')
    await page.getByText('Run a program twice').waitFor()
  })

  it('two versions: the last two runs stand side by side, with the rule behind each difference', async () => {
    const { page } = window
    await choosePython('3.8')
    expect(await window.run()).toBe('finished')
    await choosePython('3.12')
    expect(await window.run()).toBe('finished')
    await showTab(page, 'compare')
    await page.getByTestId('compare-table').waitFor()
    await window.shot('compare-overview')
    const [peak, events, freePools] = await expected('3.8', '3.12')
    const headline = await numbers()
    expect([headline['highest resident'], headline['allocator calls']]).toEqual([peak, events])
    await page.getByTestId('compare-part').getByText('Ledger').click()
    expect((await numbers())['free pools in held arenas']).toEqual(freePools)
    await window.shot('compare-ledger')
    await page.getByTestId('compare-part').getByText('Size classes').click()
    const classes = async (python: PythonVersion) => new Map((await runPython(PROGRAM, { ...DEFAULT_SETTINGS, python, name: 'rows.py' })).result.fragmentation.sizeClasses.map((use) => [use.blockSize, use.held]))
    const [left, right] = [await classes('3.8'), await classes('3.12')]
    for (const [label, [a, b, delta]] of Object.entries(await numbers())) {
      const size = Number(/of (\d+) bytes/.exec(label)![1])
      expect([a || 0, b || 0, delta], label).toEqual([left.get(size) ?? 0, right.get(size) ?? 0, (right.get(size) ?? 0) - (left.get(size) ?? 0)])
    }
    await page.getByTestId('compare-part').getByText('Curves').click()
    await page.locator('.compare-overlay').waitFor()
    await window.shot('compare-curves')
    await page.getByTestId('compare-part').getByText('Rules').click()
    expect(await page.locator('[data-rule=arenas]').innerText()).toContain('arenas of 1 MiB')
    await window.shot('compare-rules')
    await page.getByTestId('compare-part').getByText('Ledger').click()
  })

  it('swaps the sides and flips every sign', async () => {
    const { page } = window
    const before = await numbers()
    const sides = await page.getByTestId('compare-sides').textContent()
    await page.getByTestId('compare-swap').click()
    await page.waitForFunction((label) => document.querySelector('[data-testid=compare-sides]')!.textContent !== label, sides)
    const after = await numbers()
    for (const [label, [a, b, delta]] of Object.entries(before)) expect(after[label]).toEqual([b, a, delta === 0 ? 0 : -delta!])
  })

  it('two moments of one run', async () => {
    const { page } = window
    await page.getByTestId('shelf-b').click()
    await page.getByTestId('keep-b').click()
    const box = (await page.getByTestId('timeline-surface').boundingBox())!
    await page.mouse.click(box.x + box.width * 0.6, box.y + box.height / 2)
    await page.getByTestId('shelf-a').click()
    await page.getByTestId('keep-a').click()
    await page.waitForFunction(() => /A.*event [\d,]+ .*B/s.test(document.querySelector('[data-testid=compare-sides]')!.textContent ?? ''))
    await page.getByTestId('compare-part').getByText('Overview').click()
    const calls = (await numbers())['allocator calls']!
    const config = await configOf(PROGRAM, { ...DEFAULT_SETTINGS, python: '3.12', name: 'rows.py' })
    const moment = await stateAt(config, calls[0]!, (queries) => queries.moment())
    expect((await numbers())['resident']![0]).toBe(moment.resident)
    expect((await numbers())['blocks in use']![0]).toBe(moment.blocks)
    await page.getByTestId('timeline-surface').press('Escape')
    expect(window.complaints).toEqual([])
  })
})
