/** The arena map's table, and what the inspector tells about what is chosen in the heap. */
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { HeapQuestion } from '../../src/shared/telemetry/questions.ts'
import { keys, openWindow, prepareWindow, press, runToEnd, settle, values } from './support/window.tsx'

prepareWindow()

async function untilMap(): Promise<void> {
  for (let i = 0; i < 20 && screen.queryByTestId('arena-map') === null && screen.queryByTestId('arenas-table') === null; i++) await settle()
}

test('the table names every arena, the one that pins most first', async () => {
  const bridge = await openWindow()
  await runToEnd(bridge)
  await keys(window, '1', { ctrlKey: true })
  await untilMap()
  expect(screen.getByTestId('arenas-summary').textContent).toContain('2 ×')
  await press('arenas-table-toggle')
  expect(values('arenas-table', 'index')).toEqual(['1', '0'])
  expect(values('arenas-table', 'used')).toEqual(['320', '25600'])
})

test('an arena is chosen, then the object that holds it, and back', async () => {
  const bridge = await openWindow()
  await runToEnd(bridge)
  await keys(window, '1', { ctrlKey: true })
  await untilMap()
  const map = screen.getByTestId('arena-map')
  await keys(map, 'ArrowRight', { shiftKey: true })
  await keys(map, 'Enter', { shiftKey: true })
  await settle()
  await settle()
  expect(screen.getByTestId('why-held').textContent).toContain('Arena 1')
  expect(screen.getByTestId('release').textContent).toContain('Release 2 objects')
  screen.getByRole('button', { name: 'Token' }).click()
  await settle()
  await settle()
  expect(screen.getByTestId('holder-path').textContent).toContain('__main__.kept[1]')
  screen.getByRole('button', { name: 'Back' }).click()
  await settle()
  await settle()
  expect(screen.getByTestId('heap-choice').dataset['kind']).toBe('arena')
})

test('a refusal stands where the map would', async () => {
  const bridge = await openWindow({ handlers: { 'heap:ask': () => ({ ok: false, message: 'The engine of this run is gone.' }) } })
  await runToEnd(bridge)
  await keys(window, '1', { ctrlKey: true })
  for (let i = 0; i < 5; i++) await settle()
  expect(screen.getByText('The engine of this run is gone.')).toBeTruthy()
})

test('objects are listed by type, and a type filters them', async () => {
  const bridge = await openWindow()
  await runToEnd(bridge)
  await keys(window, '2', { ctrlKey: true })
  for (let i = 0; i < 20 && screen.queryByTestId('types-table') === null; i++) await settle()
  expect(values('types-table', 'type')).toEqual(['Token', 'list'])
  expect(values('objects-table', 'path')).toEqual(['__main__.kept[1]', '__main__.kept[2]'])
  screen.getByText('list').click()
  await settle()
  const asked = bridge.calls.filter((call) => call.channel === 'heap:ask').at(-1)!.args[2] as HeapQuestion
  expect(asked).toMatchObject({ kind: 'objects', filter: { type: 'list', scope: 'program' } })
})
