/** The Collector tab and the biography: why they are empty, what they show, how the keyboard gets there. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { chooseInHeap } from '../../src/renderer/src/store/heap.ts'
import { telemetry } from '../../src/renderer/src/store/telemetry.ts'
import { collectorView } from '../../src/renderer/src/store/view.ts'
import type { CollectorView } from '../../src/renderer/src/store/view.ts'
import type { FakeBridge } from './support/fake-bridge.ts'
import { keys, openWindow, prepareWindow, press, runToEnd, settle } from './support/window.tsx'

prepareWindow()
// jsdom lays nothing out, so it scrolls to nothing.
Element.prototype.scrollIntoView = () => undefined

const PATIENCE = { timeout: 20_000 }
const show = (view: CollectorView) => act(() => collectorView.set(view))

async function ranWindow(): Promise<FakeBridge> {
  const bridge = await openWindow()
  await runToEnd(bridge)
  await waitFor(() => expect(telemetry.get()?.ended).toBe(true), PATIENCE)
  return bridge
}

const asked = (bridge: FakeBridge, kind: string) => bridge.calls.filter(({ channel, args }) => channel === 'heap:ask' && (args[2] as { kind: string }).kind === kind)

describe('cycles', () => {
  it('say why there are none to see', async () => {
    const bridge = await openWindow()
    show('cycles')
    expect(screen.getByText(/Press Run\. The cycles/)).toBeTruthy()
    await press('run')
    act(() => bridge.snapshot(0.5))
    expect(await screen.findByText(/when the run has ended/, undefined, PATIENCE)).toBeTruthy()
    act(() => bridge.end((result) => ({ ...result, collections: result.collections.map((record) => ({ ...record, collected: 0 })) })))
    expect(await screen.findByText(/ran and found nothing/, undefined, PATIENCE)).toBeTruthy()
  })

  it('are drawn, walked by keys, and tabled', async () => {
    const bridge = await ranWindow()
    show('cycles')
    const graph = await screen.findByTestId('cycle-graph', undefined, PATIENCE)
    expect([graph.dataset.nodes, graph.dataset.edges]).toEqual(['2', '2'])
    expect(graph.querySelectorAll('[data-tone=cut]')).toHaveLength(1)
    const first = graph.querySelector<SVGGElement>('[data-node="0"]')!
    first.focus()
    await keys(first, 'ArrowRight')
    expect(document.activeElement?.getAttribute('data-node')).toBe('1')
    expect(document.activeElement?.textContent).toBe('Node 2112 B · line 13')
    expect(document.activeElement?.getAttribute('aria-description')).toContain('born on line 13')
    await keys(document.activeElement!, 'ArrowRight')
    expect(document.activeElement?.getAttribute('data-node')).toBe('0')
    await press('cycles-table-toggle')
    expect(within(screen.getByTestId('cycle-edges')).getByText('cut here, closed the cycle')).toBeTruthy()
    await press('cycles-table-toggle')
    fireEvent.click(screen.getByTestId('cycle-shapes').querySelectorAll('tbody tr')[1]!)
    await settle()
    expect(screen.getByTestId('cycle-cut').textContent).toContain('Python has no weak references to that type')
    expect(screen.queryByTestId('make-weak')).toBeNull()
    expect(asked(bridge, 'cycles')).toHaveLength(1)
  })

  it('look the same every time', async () => {
    await ranWindow()
    show('cycles')
    const drawing = (await screen.findByTestId('cycle-graph', undefined, PATIENCE)).querySelectorAll('path[d]')
    const first = [...drawing].map((path) => path.getAttribute('d'))
    show('collections')
    show('cycles')
    expect([...(await screen.findByTestId('cycle-graph', undefined, PATIENCE)).querySelectorAll('path[d]')].map((path) => path.getAttribute('d'))).toEqual(first)
  })

  it('are tried with the edge weak', async () => {
    const bridge = await ranWindow()
    show('cycles')
    await screen.findByTestId('make-weak', undefined, PATIENCE)
    await press('make-weak')
    await screen.findByTestId('weak-trial', undefined, PATIENCE)
    expect(bridge.calls.find(({ channel }) => channel === 'whatif:weak')?.args[0]).toMatchObject({ stores: [{ line: 15, target: 'attribute', name: 'other' }] })
    const collected = screen.getByTestId('weak-trial').querySelector('[data-row=collected]')!
    expect([...collected.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['800', '0', '▼ −800'])
  })
})

describe('the sweep', () => {
  it('shows each point as it comes, however early, and opens one', async () => {
    const bridge = await ranWindow()
    show('whatIf')
    fireEvent.change(screen.getByTestId('sweep-threshold0'), { target: { value: '100, 5000' } })
    await press('sweep-start')
    expect(await screen.findByText('4 settings ran.', undefined, PATIENCE)).toBeTruthy()
    expect(screen.getByTestId('frontier').dataset.points).toBe('4')
    expect(document.querySelectorAll('.frontier-point[tabindex="0"]')).toHaveLength(1)
    await press('what-if-table-toggle')
    const rows = screen.getByTestId('what-if-table').querySelectorAll('tbody tr')
    expect(rows).toHaveLength(4)
    await keys(rows[2]!, 'Enter')
    expect(bridge.calls.findLast(({ channel }) => channel === 'run:start')?.args[0]).toMatchObject({ settings: { thresholds: [5000, 10, 10], gcEnabled: true } })
  })

  it('stays partly done when it is cancelled', async () => {
    const bridge = await openWindow({ duration: 5000, handlers: {} })
    show('whatIf')
    expect(screen.getByText(/Name thresholds to try/)).toBeTruthy()
    await press('sweep-start')
    expect(await screen.findByText(/^0 of/, undefined, PATIENCE)).toBeTruthy()
    await press('sweep-cancel')
    expect(bridge.calls.some(({ channel }) => channel === 'whatif:cancel')).toBe(true)
    expect(screen.getByTestId('sweep-state').textContent).toContain('Cancelled: 0 of')
  })

  it('does not start with a range that is none', async () => {
    await openWindow()
    show('whatIf')
    fireEvent.change(screen.getByTestId('sweep-threshold2'), { target: { value: 'x' } })
    await settle()
    expect(screen.getByRole('alert').textContent).toContain('Threshold 2: “x”')
    expect((screen.getByTestId('sweep-start') as HTMLButtonElement).disabled).toBe(true)
  })
})

describe('the biography', () => {
  it('is told on demand, travels, and stays while the moment is part of it', async () => {
    const bridge = await ranWindow()
    act(() => chooseInHeap({ kind: 'object', address: 0x7f0000110030 }))
    await screen.findByTestId('life-toggle', undefined, PATIENCE)
    expect(asked(bridge, 'biography')).toHaveLength(0)
    await press('life-toggle')
    await screen.findByTestId('life-facts', undefined, PATIENCE)
    expect(asked(bridge, 'biography')).toHaveLength(1)
    expect(screen.getByTestId('life-facts').textContent).toContain('Born on line 6 at event 40.')
    const rows = screen.getByTestId('life-table').querySelectorAll('tbody tr')
    expect([...rows].map((row) => row.querySelector('[data-column=text]')?.textContent)).toEqual(['+1 (1 reference more)', '+1 (1 reference more)', 'gen 0 → gen 1 (generation 0, then generation 1: moved by collection 3)', '−2 (2 references fewer)'])
    await keys(rows[1]!, 'Enter')
    expect(bridge.calls.findLast(({ channel, args }) => channel === 'heap:ask' && (args[2] as { kind: string }).kind === 'moment')?.args[1]).toBe(41)
  })
})
