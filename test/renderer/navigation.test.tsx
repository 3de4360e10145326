import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { callsOf, keys, openWindow, prepareWindow, press, runToEnd, settle, until, values } from './support/window.tsx'

prepareWindow()

/** Drags over the memory chart from one share of its width to another. */
async function drag(from: number, to: number, shiftKey = false): Promise<void> {
  const surface = screen.getByTestId('timeline-surface')
  fireEvent.pointerDown(surface, { button: 0, clientX: from * 800, clientY: 50, shiftKey })
  fireEvent.pointerMove(surface, { clientX: to * 800, clientY: 50 })
  fireEvent.pointerUp(surface, { clientX: to * 800, clientY: 50 })
  await settle(120)
}

const range = () => screen.getByTestId('status').querySelector('[data-status=range]')!.textContent

test('dragging a range zooms every panel; Backspace and Escape go back', async () => {
  const bridge = await openWindow()
  await runToEnd(bridge)
  await drag(0.25, 0.5)
  expect(range()).toContain('604,577 – 1,209,153')
  await press('collector-lane-table-toggle')
  const events = values('collector-lane-table', 'x').map(Number)
  expect(Math.min(...events)).toBeGreaterThan(590_000)
  expect(Math.max(...events)).toBeLessThan(1_220_000)
  expect(Number(screen.getByTestId('collections-table').dataset['rows'])).toBeLessThan(140)

  await drag(0.4, 0.6)
  await keys(screen.getByTestId('timeline-surface'), 'Backspace')
  expect(range()).toContain('604,577 – 1,209,153')
  await keys(screen.getByTestId('timeline-surface'), 'Escape')
  expect(range()).toContain('whole run')
})

test('a thinned run asks for detail of the stretch, in events whatever the clock', async () => {
  const bridge = await openWindow()
  await runToEnd(bridge, (result) => ({ ...result, series: { ...result.series, reduced: true } }))
  fireEvent.click(screen.getByText('seconds'))
  await settle()
  await drag(0.5, 0.75)
  await until(() => expect(callsOf(bridge, 'run:detail').length).toBeGreaterThan(0))
  const [runId, request] = callsOf(bridge, 'run:detail').at(-1)! as [number, { from: number; to: number; points: number }]
  expect(runId).toBe(1)
  expect(request.from).toBeGreaterThan(1_205_000)
  expect(request.to).toBeLessThan(1_820_000)
})

test('brackets trim the stretch at the cursor, R takes the one between collections, Shift and dragging moves it', async () => {
  const bridge = await openWindow()
  await runToEnd(bridge)
  const surface = screen.getByTestId('timeline-surface')
  await drag(0.25, 0.5)
  for (let i = 0; i < 6; i++) await keys(surface, 'ArrowRight', { shiftKey: true })
  const at = /^Event ([\d,]*\d)/.exec(screen.getByTestId('spoken').textContent)![1]!
  await keys(surface, '[')
  expect(range()).toContain(`${at} – 1,209,153`)
  await keys(surface, 'Backspace')
  await keys(surface, ']')
  expect(range()).toContain(`604,577 – ${at}`)

  await keys(surface, 'r')
  const [from, to] = range()!.match(/[\d,]+/g)!.slice(0, 2).map((text) => Number(text.replaceAll(',', '')))
  expect(from).toBeLessThan(Number(at.replaceAll(',', '')))
  expect(to).toBeGreaterThanOrEqual(Number(at.replaceAll(',', '')))

  await keys(surface, 'f')
  expect(range()).toContain('whole run')
  await drag(0.25, 0.5)
  await drag(0.6, 0.4, true)
  // A fifth of the plot to the left, which is a fifth of the stretch.
  expect(range()).toMatch(/725,\d\d\d – 1,330,\d\d\d/)
})

test('another clock keeps the stretch in view', async () => {
  const bridge = await openWindow()
  await runToEnd(bridge)
  await drag(0.25, 0.5)
  fireEvent.click(screen.getByText('seconds'))
  await settle()
  expect(range()).toMatch(/10[23] ms – 205 ms/)
  fireEvent.click(screen.getByText('events'))
  await settle()
  expect(range()).toMatch(/604,\d\d\d – 1,209,\d\d\d/)
})

test('arrow keys move a cursor that speaks; the inspector follows', async () => {
  const bridge = await openWindow()
  await runToEnd(bridge)
  const surface = screen.getByTestId('timeline-surface')
  await keys(surface, 'End')
  expect(screen.getByTestId('spoken').textContent).toMatch(/^Event 2,418,306, line 19, 410 ms: resident 41\.2 MiB/)
  expect(screen.getByTestId('inspector').textContent).toContain('Chosen moment')
  await keys(surface, 'ArrowLeft')
  const before = screen.getByTestId('spoken').textContent
  expect(before).not.toContain('2,418,306')
  await keys(surface, '<')
  expect(screen.getByTestId('spoken').textContent).toContain('Collection 287, generation 2, gc.collect()')
  await keys(surface, '+')
  expect(range()).not.toContain('whole run')
  await keys(surface, '0')
  expect(range()).toContain('whole run')
})

test('a click keeps a moment; the ledger table has it in a column of its own', async () => {
  const bridge = await openWindow()
  await runToEnd(bridge)
  await keys(window, '5', { ctrlKey: true })
  expect(values('ledger-table', 'cursor')).toEqual([])
  const surface = screen.getByTestId('timeline-surface')
  fireEvent.pointerDown(surface, { button: 0, clientX: 400, clientY: 50 })
  fireEvent.pointerUp(surface, { clientX: 400, clientY: 50 })
  await settle()
  expect(values('ledger-table', 'cursor')).toHaveLength(10)
  expect(screen.getByText(/the slices sum to the resident size/)).toBeTruthy()
})

test('Q hides the inspector only from a chart', async () => {
  const bridge = await openWindow()
  await runToEnd(bridge)
  await keys(window, 'q')
  expect(screen.queryByTestId('inspector')).toBeTruthy()
  await keys(screen.getByTestId('timeline-surface'), 'q')
  expect(screen.queryByTestId('inspector')).toBeNull()
})

test('tabs by key; fragmentation has formula, agreeing totals and tables', async () => {
  const bridge = await openWindow()
  await runToEnd(bridge)
  await keys(window, '4', { ctrlKey: true })
  expect(screen.getByTestId('fragmentation-formula').textContent).toContain('fragmentation = 1 − live ÷ held')
  expect(screen.getByTestId('fragmentation-formula').textContent).toContain('✓ types, size classes and lines sum to the same bytes')
  const held = (table: string) => values(table, 'held').reduce((sum, value) => sum + Number(value), 0)
  expect(held('fragmentation-types')).toBe(held('fragmentation-classes'))
  expect(values('fragmentation-classes', 'name')).toEqual(['32', '48', '64', '96', '160', '192'])
  await press('fragmentation-table-toggle')
  expect(screen.getByTestId('fragmentation-history-table').dataset['rows']).toBe('8')
  await keys(window, '6', { ctrlKey: true })
  expect(values('lines-table', 'line')[0]).toBe('6')
})

test('the legend hides a slice and the resident size stays', async () => {
  const bridge = await openWindow()
  await runToEnd(bridge)
  const item = screen.getByRole('button', { name: 'live objects' })
  fireEvent.click(item)
  expect(item.getAttribute('aria-pressed')).toBe('false')
  fireEvent.click(item)
  fireEvent.click(item, { altKey: true })
  expect(screen.getByRole('button', { name: 'interpreter baseline' }).getAttribute('aria-pressed')).toBe('false')
  expect(item.getAttribute('aria-pressed')).toBe('true')
})

test('units switch everywhere', async () => {
  const bridge = await openWindow()
  await runToEnd(bridge)
  await press('units')
  expect(screen.getByTestId('status').textContent).toContain('Peak 46.0 MB')
  expect(screen.getByTestId('units').textContent).toContain('kB')
})
