/** Every question to the user. `dialog.showX` is looked up at each call, so that tests can answer in its place. */
import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { dirname, join } from 'node:path'
import { RECORDING_EXTENSION, WORKLOAD_EXTENSIONS } from '../files/open.ts'
import type { SettingsStore } from './settings-store.ts'

export interface Dialogs {
  openPath(): Promise<string | null>
  savePath(proposed: string): Promise<string | null>
  recordingPath(proposed: string): Promise<string | null>
  reportPath(proposed: string, kind: { readonly name: string; readonly extension: string }): Promise<string | null>
  overwrite(name: string): Promise<'overwrite' | 'elsewhere' | 'cancel'>
  unsaved(name: string): Promise<'save' | 'discard' | 'cancel'>
  plainPython(name: string): Promise<'workload' | 'python' | 'cancel'>
}

export function createDialogs(window: () => BrowserWindow, settings: SettingsStore): Dialogs {
  const from = (name: string): string => {
    const { folder } = settings.get()
    return folder === null ? name : join(folder, name)
  }
  const keep = (path: string | undefined): string | null => {
    if (path === undefined || path === '') return null
    settings.change({ folder: dirname(path) })
    return path
  }
  const choose = async (message: string, detail: string, buttons: readonly string[]): Promise<number> => {
    const cancelId = buttons.length - 1
    const options = { type: 'question' as const, message, detail, buttons: [...buttons], defaultId: 0, cancelId, noLink: true }
    return (await dialog.showMessageBox(window(), options)).response
  }

  return {
    async openPath() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Open a workload or a recording',
        defaultPath: from(''),
        properties: ['openFile'],
        filters: [
          { name: 'Workloads and recordings', extensions: [...WORKLOAD_EXTENSIONS, RECORDING_EXTENSION] },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      return canceled ? null : keep(filePaths[0])
    },
    async savePath(proposed) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: 'Save the workload',
        defaultPath: from(proposed),
        filters: [
          { name: 'Arenascope workload', extensions: ['arenascope'] },
          { name: 'Python program (without settings)', extensions: ['py'] },
        ],
      })
      return canceled ? null : keep(filePath)
    },
    async recordingPath(proposed) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: 'Save the recording',
        defaultPath: from(proposed),
        filters: [{ name: 'Arenascope recording', extensions: [RECORDING_EXTENSION] }],
      })
      return canceled ? null : keep(filePath)
    },
    async reportPath(proposed, { name, extension }) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: 'Export the report',
        defaultPath: from(proposed),
        filters: [{ name, extensions: [extension] }],
      })
      return canceled ? null : keep(filePath)
    },
    async overwrite(name) {
      const detail = 'Another program has changed the file since it was opened here. Overwriting it loses those changes.'
      const answer = await choose(`${name} is not the file that was opened.`, detail, ['Save elsewhere…', 'Overwrite', 'Cancel'])
      return (['elsewhere', 'overwrite', 'cancel'] as const)[answer] ?? 'cancel'
    },
    async unsaved(name) {
      const detail = 'Changes that are not saved will be lost.'
      const answer = await choose(`Save the changes to ${name}?`, detail, ['Save', "Don't save", 'Cancel'])
      return (['save', 'discard', 'cancel'] as const)[answer] ?? 'cancel'
    },
    async plainPython(name) {
      const detail = 'A .py file keeps the program only, not the Python version, the thresholds and the notes. An .arenascope file keeps everything.'
      const answer = await choose(`Keep the settings with ${name}?`, detail, ['Save as .arenascope', 'Save the program only', 'Cancel'])
      return (['workload', 'python', 'cancel'] as const)[answer] ?? 'cancel'
    },
  }
}
