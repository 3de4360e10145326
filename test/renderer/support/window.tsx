/** The whole window in jsdom, with a fake bridge behind it. jsdom lays nothing out, so sizes are given here. */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, vi } from 'vitest'
import { App } from '../../../src/renderer/src/app/app.tsx'
import { resetAtoms } from '../../../src/renderer/src/store/atom.ts'
import { fakeBridge, type FakeBridge, type FakeOptions } from './fake-bridge.ts'

const WIDTH = 800
const HEIGHT = 300

export function prepareWindow(): void {
  beforeAll(() => {
    Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => WIDTH })
    Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => HEIGHT })
    const rect = { x: 0, y: 0, left: 0, top: 0, right: WIDTH, bottom: HEIGHT, width: WIDTH, height: HEIGHT, toJSON: () => ({}) }
    // Lines of the editor are lower than the window, or it would show only the first.
    const line = { ...rect, bottom: 16, height: 16 }
    HTMLElement.prototype.getBoundingClientRect = function () {
      return this.classList.contains('cm-line') ? line : rect
    }
    Range.prototype.getClientRects = () => Object.assign([line], { item: () => line }) as unknown as DOMRectList
    Range.prototype.getBoundingClientRect = () => line
    HTMLCanvasElement.prototype.getContext = (() => null) as never
    // jsdom knows no pointer events; a mouse event with their fields will do.
    globalThis.PointerEvent ??= class extends MouseEvent {} as typeof PointerEvent
  })
  afterEach(() => {
    cleanup()
    resetAtoms()
    localStorage.clear()
    delete window.arenascope
    vi.useRealTimers()
  })
}

export async function openWindow(options: FakeOptions = {}): Promise<FakeBridge> {
  const bridge = fakeBridge(options)
  window.arenascope = bridge
  render(<App />)
  await settle()
  return bridge
}

/** Lets promises, timers of no length and effects come through. */
export async function settle(milliseconds = 0): Promise<void> {
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds + 20))
  })
}

export async function press(testId: string): Promise<void> {
  fireEvent.click(screen.getByTestId(testId))
  await settle()
}

export async function keys(target: Element | Window, key: string, more: KeyboardEventInit = {}): Promise<void> {
  fireEvent.keyDown(target, { key, ...more })
  await settle()
}

/** The press of Run, and the whole run at once. */
export async function runToEnd(bridge: FakeBridge, change?: Parameters<FakeBridge['end']>[0]): Promise<void> {
  await press('run')
  await act(async () => {
    bridge.snapshot(1)
    bridge.end(change)
  })
  await until(() => expect(phase()).not.toMatch(/preparing|running/))
}

/** Redraws keep their distance from each other, and a longer one on a busy machine: wait for what should come. */
export function until(check: () => void): Promise<void> {
  return waitFor(check, { timeout: 15_000, interval: 30 })
}

export function phase(): string | undefined {
  return screen.getByTestId('phase').dataset['phase']
}

/** Cells of one column, as programs read them. */
export function values(table: string, column: string): string[] {
  return [...screen.getByTestId(table).querySelectorAll<HTMLElement>(`tbody [data-column="${column}"]`)].map((cell) => cell.dataset['value'] ?? '')
}

export function callsOf(bridge: FakeBridge, channel: string): readonly (readonly unknown[])[] {
  return bridge.calls.filter((call) => call.channel === channel).map((call) => call.args)
}
