import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { callsOf, keys, openWindow, phase, prepareWindow, press, runToEnd, settle, until, values } from './support/window.tsx'
import { SURVIVORS_SOURCE } from './support/synthetic-run.ts'

prepareWindow()

test('the window opens with its sample and says what to do', async () => {
  const bridge = await openWindow()
  expect(callsOf(bridge, 'app:ready')).toHaveLength(1)
  expect(screen.getByTestId('file-name').textContent).toBe('scattered_survivors.py')
  expect(phase()).toBe('idle')
  expect(screen.getByText(/Press Run to watch/)).toBeTruthy()
  expect(screen.getByTestId('editor').shadowRoot?.textContent).toContain('class Node')
})

test('Run starts what is in the editor with the settings of the toolbar', async () => {
  const bridge = await openWindow()
  fireEvent.change(screen.getByTestId('version'), { target: { value: '3.13' } })
  fireEvent.change(screen.getByTestId('threshold0'), { target: { value: '50' } })
  fireEvent.click(screen.getByTestId('gc-enabled'))
  await press('run')
  expect(callsOf(bridge, 'run:start')).toEqual([
    [expect.objectContaining({ name: 'scattered_survivors.py', source: SURVIVORS_SOURCE, settings: expect.objectContaining({ python: '3.13', thresholds: [50, 10, 10], gcEnabled: false }) })],
  ])
  expect(phase()).toBe('preparing')
})

test('a threshold that is no number keeps Run waiting and says why', async () => {
  const bridge = await openWindow()
  fireEvent.change(screen.getByTestId('threshold1'), { target: { value: 'ten' } })
  expect(screen.getByRole('alert').textContent).toContain('Threshold 1 must be a whole number')
  await press('run')
  expect(callsOf(bridge, 'run:start')).toHaveLength(0)
  expect(screen.getByTestId('notice').textContent).toContain('Correct the gc thresholds')
})

test('snapshots move progress, console, status and the table behind the chart', async () => {
  const bridge = await openWindow()
  await press('run')
  await press('timeline-table-toggle')
  act(() => bridge.snapshot(0.62))
  await until(() => expect(values('timeline-table', 'resident').length).toBeGreaterThan(30))
  expect(phase()).toBe('running')
  expect(screen.getByTestId('progress').textContent).toContain('1.50 M events')
  expect(screen.getByTestId('console').textContent).toContain('built 200000 nodes')
  act(() => bridge.snapshot(1))
  await until(() => expect(Number(values('timeline-table', 'event').at(-1))).toBe(2_418_306))
  await until(() => expect(screen.getByTestId('status').textContent).toContain('Collections 263 · 22 · 2'))
})

test('pause, step, resume and stop are commands to the run', async () => {
  const bridge = await openWindow()
  await press('run')
  act(() => bridge.snapshot(0.3))
  await until(() => expect(phase()).toBe('running'))
  await press('pause')
  await until(() => expect(phase()).toBe('paused'))
  await press('step')
  await keys(window, 'F10')
  await keys(window, 'F6')
  act(() => bridge.snapshot(0.4))
  await until(() => expect(phase()).toBe('running'))
  await keys(window, 'F5', { shiftKey: true })
  await until(() => expect(phase()).toBe('cancelled'))
  expect(callsOf(bridge, 'run:command').map(([, command]) => command)).toEqual(['pause', 'step', 'step', 'resume', 'cancel'])
  expect(screen.getByTestId('problem').textContent).toContain('Stopped by you')
})

test('a finished run fills the collection table; a row shows its moment and line', async () => {
  const bridge = await openWindow()
  await runToEnd(bridge)
  expect(phase()).toBe('finished')
  expect(screen.getByTestId('collections-table').dataset['rows']).toBe('287')
  fireEvent.click(within(screen.getByTestId('collections-filter')).getByText(/Held back/))
  expect(screen.getByTestId('collections-table').dataset['rows']).toBe('3')
  fireEvent.click(screen.getByTestId('collections-table').querySelector('tbody tr')!)
  await settle()
  expect(screen.getByTestId('collection-detail').textContent).toContain('it needs 25 %')
  expect(screen.getByTestId('spoken').textContent).toContain('generation 1')
})

test('an exception leaves the charts, marks the line and shows the traceback in the console', async () => {
  const bridge = await openWindow()
  const traceback = 'Traceback (most recent call last):\n  File "x.py", line 14, in <module>\nKeyError: 1\n'
  await runToEnd(bridge, (result) => ({ ...result, status: 'failed', problem: { kind: 'KeyError', message: '1', line: 14, column: 0, traceback } }))
  expect(phase()).toBe('failed')
  expect(screen.getByTestId('problem').dataset['line']).toBe('14')
  expect(screen.getByTestId('console').textContent).toContain('KeyError: 1')
  expect(screen.getByTestId('editor').shadowRoot?.querySelector('.cm-problem')?.textContent).toContain('keep = nodes')
  expect(screen.getByTestId('timeline-surface')).toBeTruthy()
})

test('a refused program says construct, line and version, and that nothing ran', async () => {
  const bridge = await openWindow()
  await press('run')
  await act(async () => bridge.end((result) => ({ ...result, status: 'rejected', series: { ...result.series, length: 0 }, problem: { kind: 'Unsupported', message: 'async functions are not supported yet', line: 4, column: 1, traceback: '' } })))
  await until(() => expect(phase()).toBe('rejected'))
  expect(screen.getByTestId('problem').textContent).toContain('async functions are not supported yet (line 4, Python 3.11.7)')
  expect(screen.getByText(/Nothing ran, so there is nothing to draw/)).toBeTruthy()
})

test('a run that cannot start says why and stays ready', async () => {
  await openWindow({ handlers: { 'run:start': () => ({ ok: false, message: 'The engine is still stopping; try again in a moment.' }) } })
  await press('run')
  expect(phase()).toBe('idle')
  expect(screen.getByTestId('notice').textContent).toContain('still stopping')
})

test('a second run clears the first one and knows how far it is', async () => {
  const bridge = await openWindow()
  await runToEnd(bridge)
  await press('run')
  expect(screen.getByTestId('console').textContent).not.toContain('built')
  act(() => bridge.snapshot(0.5))
  await until(() => expect(screen.getByTestId('phase').textContent).toBe('running 50 %'))
})
