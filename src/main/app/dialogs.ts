/** Every question to the user. `dialog.showX` is looked up at each call, so that tests can answer in its place. */
import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { dirname, join } from 'node:path'
import { RECORDING_EXTENSION, REPORT_EXTENSION, WORKLOAD_EXTENSIONS } from '../files/open.ts'
import type { SettingsStore } from './settings-store.ts'
import { t } from '../../shared/texts/texts.ts'

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
        title: t('native.openWorkloadRecording'),
        defaultPath: from(''),
        properties: ['openFile'],
        filters: [
          { name: t('native.workloadsAndRecordings'), extensions: [...WORKLOAD_EXTENSIONS, RECORDING_EXTENSION, REPORT_EXTENSION] },
          { name: t('native.allFiles'), extensions: ['*'] },
        ],
      })
      return canceled ? null : keep(filePaths[0])
    },
    async savePath(proposed) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: t('native.saveTheWorkload'),
        defaultPath: from(proposed),
        filters: [
          { name: t('native.arenascopeWorkload'), extensions: ['arenascope'] },
          { name: t('native.pythonProgramWithoutSettings'), extensions: ['py'] },
        ],
      })
      return canceled ? null : keep(filePath)
    },
    async recordingPath(proposed) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: t('native.saveTheRecording'),
        defaultPath: from(proposed),
        filters: [{ name: t('native.arenascopeRecording'), extensions: [RECORDING_EXTENSION] }],
      })
      return canceled ? null : keep(filePath)
    },
    async reportPath(proposed, { name, extension }) {
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: t('native.exportTheReport'),
        defaultPath: from(proposed),
        filters: [{ name, extensions: [extension] }],
      })
      return canceled ? null : keep(filePath)
    },
    async overwrite(name) {
      const detail = t('native.anotherProgramHasChanged')
      const answer = await choose(t('native.notFileWasOpened', { name }), detail, [t('native.saveElsewhere'), t('native.overwrite'), t('native.cancel')])
      return (['elsewhere', 'overwrite', 'cancel'] as const)[answer] ?? 'cancel'
    },
    async unsaved(name) {
      const detail = t('native.changesNotSavedWill')
      const answer = await choose(t('native.saveTheChangesTo', { name }), detail, [t('native.save'), t('native.dontSave'), t('native.cancel')])
      return (['save', 'discard', 'cancel'] as const)[answer] ?? 'cancel'
    },
    async plainPython(name) {
      const detail = t('native.pyFileKeepsProgram')
      const answer = await choose(t('native.keepTheSettingsWith', { name }), detail, [t('native.saveAsArenascope'), t('native.saveTheProgramOnly'), t('native.cancel')])
      return (['workload', 'python', 'cancel'] as const)[answer] ?? 'cancel'
    },
  }
}
