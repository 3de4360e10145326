/** Joins window, store and main process when the window opens; answers how to take it apart again. */
import { t } from '../../../shared/texts/texts.ts'
import { bridge } from '../bridge/bridge.ts'
import { appInfo, dialog, isReady, languageChoice, notice, recentFiles, showLanguage, theme } from '../store/app.ts'
import { changedOutside, keepDraft, present, receive } from '../store/documents.ts'
import { followFindings } from '../store/findings.ts'
import { followHeap } from '../store/heap.ts'
import { followLabs } from '../store/labs.ts'
import { listenToRuns } from '../store/run.ts'
import { followReal } from '../store/real.ts'
import { followShelf } from '../store/shelf.ts'
import { followTheme } from '../store/theme.ts'
import { followThumbnails } from '../store/thumbnails.ts'
import { followSweep } from '../store/what-if.ts'
import { followZoom } from '../store/visible.ts'
import { commandFor, runCommand } from './commands.ts'

/** The mark of the moment when the window first answers to its user. */
const USABLE = 'usable'

export function wireWindow(): () => void {
  const off = [
    followTheme(),
    listenToRuns(),
    followZoom(),
    followHeap(),
    followFindings(),
    followSweep(),
    followShelf(),
    followReal(),
    followLabs(),
    followThumbnails(),
    // A file from outside may overtake the answer to app:ready; it still comes after the first document.
    bridge.on('document:opened', (outcome) => void started.then(() => receive(outcome))),
    bridge.on('document:outside', (change) => void started.then(() => changedOutside(change))),
    bridge.on('menu:command', (id) => {
      if (isReady.get() && dialog.get() === null) runCommand(id)
    }),
    listenToKeys(),
  ]
  let closed = false
  const started = bridge
    .invoke('app:ready')
    .then(({ info, open, crashed }) => {
      if (closed) return
      appInfo.set(info)
      recentFiles.set(info.recent)
      theme.set(info.theme)
      languageChoice.set(info.languageChoice)
      showLanguage(info.language)
      if (open.ok) present(open.value)
      else notice.set({ tone: 'error', text: open.message })
      if (crashed && open.ok) notice.set({ tone: 'info', text: t('documents.pageStartedAgain', { name: open.value.document.name }) })
      off.push(keepDraft())
    })
    .catch((error: unknown) => notice.set({ tone: 'error', text: t('window.appDidNotAnswer', { part: error instanceof Error ? error.message : String(error) }) }))
    .then(() => {
      isReady.set(true)
      performance.mark(USABLE)
    })
  return () => {
    closed = true
    for (const stop of off) stop()
  }
}

function listenToKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isReady.get() || dialog.get() !== null || event.isComposing) return
    const found = commandFor(event)
    if (!found) return
    event.preventDefault()
    event.stopPropagation()
    found.run()
  }
  // Before the editor, which has its own meaning for some of the keys.
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}
