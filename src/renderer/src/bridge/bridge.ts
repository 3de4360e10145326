/** The sole reader of what the preload script put on the window. */
import type { Bridge } from '../../../shared/ipc/contract.ts'

declare global {
  interface Window {
    arenascope?: Bridge
  }
}

export function hasBridge(): boolean {
  return window.arenascope !== undefined
}

export const bridge: Bridge = {
  invoke: (channel, ...args) => present().invoke(channel, ...args),
  on: (channel, listener) => present().on(channel, listener),
  pathOf: (file) => present().pathOf(file),
}

function present(): Bridge {
  if (!window.arenascope) throw new Error('This page only works inside the Arenascope window: the preload script did not run.')
  return window.arenascope
}
