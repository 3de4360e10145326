import { Button } from '../../components/button.tsx'
import type { IconName } from '../../components/icons.tsx'
import { MenuButton } from '../../components/menu.tsx'
import type { ThemeChoice } from '../../../../shared/ipc/contract.ts'
import { dialog, setTheme, theme } from '../../store/app.ts'
import { useAtom } from '../../store/atom.ts'
import { exportReport } from '../../store/documents.ts'
import { result } from '../../store/run.ts'
import { ShelfSlot } from './shelf-slot.tsx'

const THEMES: readonly { id: ThemeChoice; label: string; icon: IconName }[] = [
  { id: 'system', label: 'As the system', icon: 'system' },
  { id: 'light', label: 'Light', icon: 'sun' },
  { id: 'dark', label: 'Dark', icon: 'moon' },
]

export function MoreGroup() {
  const ran = useAtom(result) !== null
  const choice = useAtom(theme)
  return (
    <div className="toolbar-group toolbar-end">
      <ShelfSlot slot="a" />
      <ShelfSlot slot="b" />
      <MenuButton
        button={{ icon: 'report', children: <span className="report-label">Report</span>, hint: 'Export a report of this run', disabled: !ran }}
        testId="report"
        align="end"
        sections={[
          {
            items: [
              { id: 'html', label: 'HTML report…', detail: 'One file with charts and tables, opens offline', testId: 'report-html', onSelect: () => void exportReport('html') },
              { id: 'pdf', label: 'PDF…', detail: 'The same, printed', testId: 'report-pdf', onSelect: () => void exportReport('pdf') },
              { id: 'json', label: 'JSON…', detail: 'The same numbers for programs', testId: 'report-json', onSelect: () => void exportReport('json') },
              { id: 'more', label: 'Format and contents…', detail: 'CSV, charts, speedscope, Perfetto; what to leave out', testId: 'report-more', onSelect: () => dialog.set({ kind: 'export' }) },
            ],
          },
        ]}
      />
      <MenuButton
        button={{ icon: THEMES.find((entry) => entry.id === choice)?.icon ?? 'system', hint: 'Light or dark', variant: 'quiet' }}
        testId="theme"
        align="end"
        sections={[{ items: THEMES.map((entry) => ({ id: entry.id, label: entry.label, checked: entry.id === choice, testId: `theme-${entry.id}`, onSelect: () => setTheme(entry.id) })) }]}
      />
      <Button icon="command" variant="quiet" hint="All commands" keys="Ctrl+Shift+P" data-testid="palette-button" onClick={() => dialog.set({ kind: 'palette' })} />
      <Button icon="help" variant="quiet" hint="Keyboard shortcuts" keys="?" data-testid="shortcuts-button" onClick={() => dialog.set({ kind: 'shortcuts' })} />
    </div>
  )
}
