/** The bridge between page and main process. Runs sandboxed, in a world of its own. */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { IpcRendererEvent } from 'electron'
import type { Bridge } from '../shared/ipc/contract.ts'
import { isInvokeChannel, isPushChannel } from './channels.ts'

const bridge: Bridge = {
  invoke: (channel, ...args) => {
    if (!isInvokeChannel(channel)) return Promise.reject(new Error(`no such channel: ${String(channel)}`))
    return ipcRenderer.invoke(channel, ...args)
  },
  on: (channel, listener) => {
    if (!isPushChannel(channel)) throw new Error(`no such channel: ${String(channel)}`)
    // The event object, and with it the raw sender, stays on this side.
    const forward = (_event: IpcRendererEvent, ...args: unknown[]): void => listener(...(args as Parameters<typeof listener>))
    ipcRenderer.on(channel, forward)
    return () => {
      ipcRenderer.off(channel, forward)
    }
  },
  pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
}

contextBridge.exposeInMainWorld('arenascope', bridge)
