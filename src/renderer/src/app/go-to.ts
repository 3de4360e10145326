/** Places that the palette leads to beside the commands: a line by its number, an object by its address, a type by its name. */
import { t } from '../../../shared/texts/texts.ts'
import { chooseInHeap } from '../store/heap.ts'
import { telemetry } from '../store/telemetry.ts'
import { currentTab, inspectorOpen, lineFilter, objectsView, revealLine, typeFilter } from '../store/view.ts'
import { source } from '../store/workload.ts'
import type { Command } from './commands.ts'

const TYPES_SHOWN = 8

export function placesFor(text: string): readonly Command[] {
  const wanted = text.trim()
  if (wanted === '') return []
  return [...lines(wanted), ...objects(wanted), ...types(wanted.toLowerCase())]
}

function lines(text: string): Command[] {
  const match = /^(?::|line )?\s*(\d+)$/i.exec(text)
  const line = Number(match?.[1] ?? 0)
  const all = source.get().split('\n')
  if (line < 1 || line > all.length) return []
  const words = all[line - 1]!.trim()
  return [{ id: `go-line-${line}`, title: t('dialogs.line', { line, part: words === '' ? '' : `: ${words}` }), keys: [], run: () => revealLine.set({ line }) }]
}

function objects(text: string): Command[] {
  if (!/^0x[0-9a-f]{1,14}$/i.test(text) || telemetry.get() === null) return []
  const run = () => {
    inspectorOpen.set(true)
    chooseInHeap({ kind: 'object', address: Number(text) })
  }
  return [{ id: 'go-object', title: t('dialogs.objectAt', { text: text.toLowerCase() }), keys: [], run }]
}

function types(text: string): Command[] {
  const all = telemetry.get()?.fragmentation?.types ?? []
  const found = all.filter(({ type }) => type.toLowerCase().includes(text)).slice(0, TYPES_SHOWN)
  return found.map(({ type }) => ({
    id: `go-type-${type}`,
    title: t('dialogs.objectsOfType', { type }),
    keys: [],
    run: () => {
      lineFilter.set(null)
      typeFilter.set(type)
      objectsView.set('objects')
      currentTab.set('objects')
    },
  }))
}
