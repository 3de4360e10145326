import { Button } from '../../components/button.tsx'
import type { IconName } from '../../components/icons.tsx'
import { MenuButton, type MenuItem } from '../../components/menu.tsx'
import type { ThemeChoice } from '../../../../shared/ipc/contract.ts'
import { type Language, LANGUAGE_CHOICES, type LanguageChoice } from '../../../../shared/texts/languages.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { chooseLanguage, dialog, languageChoice, setTheme, theme } from '../../store/app.ts'
import { useAtom } from '../../store/atom.ts'
import { exportReport } from '../../store/documents.ts'
import { result } from '../../store/run.ts'
import { ShelfSlot } from './shelf-slot.tsx'

const THEMES: readonly { id: ThemeChoice; label: string; icon: IconName }[] = [
  { id: 'system', get label() { return t('toolbar.asTheSystem') }, icon: 'system' },
  { id: 'light', get label() { return t('toolbar.light') }, icon: 'sun' },
  { id: 'dark', get label() { return t('toolbar.dark') }, icon: 'moon' },
]

/** A language is named in itself: it must be found by those who read no other. */
const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', 'zh-CN': '简体中文' }

function languageItems(spoken: LanguageChoice): MenuItem[] {
  return LANGUAGE_CHOICES.map((id) => ({ id, label: id === 'system' ? t('toolbar.asTheSystem') : LANGUAGE_NAMES[id], checked: id === spoken, testId: `language-${id}`, onSelect: () => void chooseLanguage(id) }))
}

export function MoreGroup() {
  const ran = useAtom(result) !== null
  const choice = useAtom(theme)
  const spoken = useAtom(languageChoice)
  return (
    <div className="toolbar-group toolbar-end">
      <ShelfSlot slot="a" />
      <ShelfSlot slot="b" />
      <MenuButton
        button={{ icon: 'report', children: <span className="report-label">{t('toolbar.report')}</span>, hint: t('toolbar.exportReportThisRun'), disabled: !ran }}
        testId="report"
        align="end"
        sections={[
          {
            items: [
              { id: 'html', label: t('toolbar.htmlReport'), detail: t('toolbar.oneFileWithCharts'), testId: 'report-html', onSelect: () => void exportReport('html') },
              { id: 'pdf', label: t('toolbar.pdf'), detail: t('toolbar.theSamePrinted'), testId: 'report-pdf', onSelect: () => void exportReport('pdf') },
              { id: 'json', label: t('toolbar.json'), detail: t('toolbar.sameNumbersForPrograms'), testId: 'report-json', onSelect: () => void exportReport('json') },
              { id: 'more', label: t('toolbar.formatAndContents'), detail: t('toolbar.csvChartsSpeedscopePerfetto'), testId: 'report-more', onSelect: () => dialog.set({ kind: 'export' }) },
            ],
          },
        ]}
      />
      <MenuButton
        button={{ icon: THEMES.find((entry) => entry.id === choice)?.icon ?? 'system', hint: t('toolbar.lightOrDark'), variant: 'quiet' }}
        testId="theme"
        align="end"
        sections={[{ items: THEMES.map((entry) => ({ id: entry.id, label: entry.label, checked: entry.id === choice, testId: `theme-${entry.id}`, onSelect: () => setTheme(entry.id) })) }, { title: t('toolbar.language'), items: languageItems(spoken) }]}
      />
      <Button icon="command" variant="quiet" hint={t('toolbar.allCommands')} keys="Ctrl+Shift+P" data-testid="palette-button" onClick={() => dialog.set({ kind: 'palette' })} />
      <Button icon="help" variant="quiet" hint={t('toolbar.keyboardShortcuts')} keys="?" data-testid="shortcuts-button" onClick={() => dialog.set({ kind: 'shortcuts' })} />
    </div>
  )
}
