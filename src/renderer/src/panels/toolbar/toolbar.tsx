import { FileGroup } from './file-group.tsx'
import { MoreGroup } from './more-group.tsx'
import { RunGroup } from './run-group.tsx'
import { RunProgress } from './run-progress.tsx'
import { SettingsGroup } from './settings-group.tsx'
import { t } from '../../../../shared/texts/texts.ts'
import './toolbar.css'

export function Toolbar() {
  return (
    <header className="toolbar" role="toolbar" aria-label={t('toolbar.workloadAndRun')}>
      <FileGroup />
      <SettingsGroup />
      <RunGroup />
      <RunProgress />
      <MoreGroup />
    </header>
  )
}
