/** What the main process tells the window, typed by the contract. */
import type { BrowserWindow } from 'electron'
import type { PushContract } from '../../shared/ipc/contract.ts'

export type Push = <C extends keyof PushContract>(channel: C, ...args: PushContract[C]) => void

export function createPush(window: () => BrowserWindow | null): Push {
  return (channel, ...args) => {
    const target = window()
    if (target === null || target.isDestroyed() || target.webContents.isDestroyed()) return
    target.webContents.send(channel, ...args)
  }
}
