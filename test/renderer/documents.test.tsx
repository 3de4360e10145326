import { act, fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { source } from '../../src/renderer/src/store/workload.ts'
import { sampleDocument } from './support/fake-bridge.ts'
import { callsOf, keys, openWindow, prepareWindow, press, runToEnd, settle, until } from './support/window.tsx'

prepareWindow()

async function edit(text: string): Promise<void> {
  act(() => source.set(text))
  await settle()
}

test('an edit shows the unsaved mark and is kept safe', async () => {
  const bridge = await openWindow()
  expect(screen.queryByTestId('unsaved')).toBeNull()
  await edit('print(1)\n')
  expect(screen.getByTestId('unsaved')).toBeTruthy()
  await until(() => expect(callsOf(bridge, 'document:draft').at(-1)?.[0]).toBeTruthy())
  const [draft, title] = callsOf(bridge, 'document:draft').at(-1)! as [{ document: { source: string } }, string]
  expect(draft.document.source).toBe('print(1)\n')
  expect(title).toBe('scattered_survivors.py – Python 3.11 – Arenascope')
})

test('replacing unsaved work asks first; Cancel and Escape keep it', async () => {
  const bridge = await openWindow()
  await edit('print(1)\n')
  await press('samples')
  await press('sample-cycle')
  expect(screen.getByText('Save the changes to scattered_survivors.py?')).toBeTruthy()
  await press('choice-cancel')
  expect(callsOf(bridge, 'document:openSample')).toHaveLength(0)
  expect(source.get()).toBe('print(1)\n')

  await keys(window, 'o', { ctrlKey: true })
  fireEvent.keyDown(screen.getByTestId('choice-save'), { key: 'Escape' })
  await settle()
  expect(callsOf(bridge, 'document:open')).toHaveLength(0)
})

test('giving it up opens the other; saving it saves first', async () => {
  const bridge = await openWindow()
  await edit('print(1)\n')
  await press('samples')
  await press('sample-cycle')
  await press('choice-discard')
  expect(screen.getByTestId('file-name').textContent).toBe('cycle.py')

  await edit('print(2)\n')
  await press('open')
  await press('choice-save')
  expect(bridge.calls.map((call) => call.channel).filter((channel) => /document:(save|open)$/.test(channel))).toEqual(['document:save', 'document:open'])
})

test('a save that was cancelled or refused opens nothing', async () => {
  const bridge = await openWindow({ handlers: { 'document:save': () => ({ ok: false, message: 'The folder cannot be written: /root.' }) } })
  await edit('print(1)\n')
  await press('open')
  await press('choice-save')
  expect(callsOf(bridge, 'document:open')).toHaveLength(0)
  expect(screen.getByTestId('notice').textContent).toContain('cannot be written')
  expect(screen.getByTestId('unsaved')).toBeTruthy()
})

test('a sample is saved elsewhere; afterwards the mark is gone', async () => {
  const bridge = await openWindow()
  await edit('print(1)\n')
  await keys(window, 's', { ctrlKey: true })
  expect(callsOf(bridge, 'document:save')[0]![1]).toBeNull()
  expect(screen.queryByTestId('unsaved')).toBeNull()
})

test('changed settings of a .py file offer the format that can hold them', async () => {
  const bridge = await openWindow({ open: { path: '/home/user/a.py', format: 'py' } })
  fireEvent.change(screen.getByTestId('threshold0'), { target: { value: '50' } })
  await keys(window, 's', { ctrlKey: true })
  expect(screen.getByText('A .py file keeps the program only')).toBeTruthy()
  await press('choice-py')
  expect(callsOf(bridge, 'document:save')[0]![1]).toBe('/home/user/a.py')
})

test('a file that cannot be opened says why and leaves everything as it was', async () => {
  await openWindow({ handlers: { 'document:open': () => ({ ok: false, message: 'big.py is larger than 4 MiB.' }) } })
  await press('open')
  expect(screen.getByTestId('notice').textContent).toContain('big.py is larger than 4 MiB.')
  expect(screen.getByTestId('file-name').textContent).toBe('scattered_survivors.py')
})

test('a file handed over by a second launch opens; recovered work says so', async () => {
  const bridge = await openWindow()
  await act(async () => bridge.push('document:opened', { ok: true, value: sampleDocument({ recovered: true, path: '/a/b.py', format: 'py' }) }))
  await settle()
  expect(screen.getByTestId('notice').textContent).toContain('Recovered unsaved work')
  expect(screen.getByTestId('unsaved')).toBeTruthy()
})

test('dropped files: workloads open by path, others are refused', async () => {
  const bridge = await openWindow()
  const drop = async (name: string) => {
    fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [new File(['x = 1'], name)] } })
    await settle()
  }
  await drop('photo.png')
  expect(screen.getByTestId('notice').textContent).toContain('photo.png is not a workload')
  await drop('service.arenascope')
  expect(callsOf(bridge, 'document:open')).toEqual([['/home/user/service.arenascope']])
})

test('reports are exported of the run on screen', async () => {
  const bridge = await openWindow()
  expect((screen.getByTestId('report') as HTMLButtonElement).disabled).toBe(true)
  await runToEnd(bridge)
  await press('report')
  await press('report-html')
  expect(callsOf(bridge, 'report:export')).toEqual([[1, 'html', { source: true, output: true, values: false }, null]])
  expect(screen.getByTestId('notice').textContent).toContain('Report written to /home/user/work/report.html')
})

test('menu commands do what their keys do', async () => {
  const bridge = await openWindow()
  await act(async () => bridge.push('menu:command', 'shortcuts'))
  await settle()
  expect(screen.getByText('On a focused chart')).toBeTruthy()
  fireEvent.click(screen.getByText('Close'))
  await settle()
  await act(async () => bridge.push('menu:command', 'themeLight'))
  expect(document.documentElement.dataset['theme']).toBe('light')
  expect(callsOf(bridge, 'app:setTheme')).toEqual([['light']])
})

test('the palette finds and runs a command', async () => {
  const bridge = await openWindow()
  await keys(window, 'P', { ctrlKey: true, shiftKey: true })
  fireEvent.change(screen.getByTestId('palette-input'), { target: { value: 'theme li' } })
  fireEvent.keyDown(screen.getByTestId('palette-input'), { key: 'Enter' })
  await until(() => expect(callsOf(bridge, 'app:setTheme')).toHaveLength(1))
  expect(callsOf(bridge, 'app:setTheme')).toEqual([['light']])
  expect(screen.queryByTestId('palette-input')).toBeNull()
})
