import { sampleText } from '../../../../shared/texts/samples.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Button } from '../../components/button.tsx'
import { MenuButton } from '../../components/menu.tsx'
import { appInfo, recentFiles, refreshRecent } from '../../store/app.ts'
import { useAtom } from '../../store/atom.ts'
import { newDocument, open, openSample, save } from '../../store/documents.ts'
import { file, isUnsaved, notes, settings, source } from '../../store/workload.ts'

export function FileGroup() {
  const samples = useAtom(appInfo)?.samples ?? []
  const recent = useAtom(recentFiles)
  return (
    <div className="toolbar-group">
      <FileName />
      <div className="button-cluster">
        <Button icon="open" hint={t('toolbar.openAWorkload')} keys="Ctrl+O" data-testid="open" onClick={() => void open()} />
        <MenuButton
          button={{ icon: 'chevron', hint: t('toolbar.newAndRecentFiles'), className: 'button-narrow' }}
          testId="recent"
          wide
          onOpen={() => void refreshRecent().catch(() => undefined)}
          sections={[
            { items: [{ id: 'new', label: t('toolbar.newEmptyProgram'), testId: 'new', onSelect: () => void newDocument() }] },
            {
              title: t('toolbar.recent'),
              empty: t('toolbar.filesYouOpenSave'),
              items: recent.map((entry) => ({
                id: entry.path,
                label: entry.name,
                detail: entry.missing ? t('toolbar.noLongerThere', { path: entry.path }) : entry.path,
                disabled: entry.missing,
                onSelect: () => void open(entry.path),
              })),
            },
          ]}
        />
      </div>
      <Button icon="save" hint={t('toolbar.save')} keys="Ctrl+S" data-testid="save" onClick={() => void save()} />
      <MenuButton
        button={{ icon: 'flask', children: <span className="samples-label">{t('toolbar.samples')}</span>, className: 'samples-button', hint: t('toolbar.programsShowOneThing') }}
        testId="samples"
        wide
        sections={[
          {
            title: t('toolbar.programsShowOneThing'),
            empty: t('toolbar.noSamplesWereInstalled'),
            items: samples.map((sample) => ({
              id: sample.id,
              label: sampleText(sample).title,
              detail: sampleText(sample).watch,
              testId: `sample-${sample.id}`,
              onSelect: () => void openSample(sample.id),
            })),
          },
        ]}
      />
    </div>
  )
}

function FileName() {
  const state = useAtom(file)
  const unsaved = isUnsaved(state, useAtom(source), useAtom(settings), useAtom(notes))
  return (
    <div className="file-name" title={state.path ?? (state.format === 'sample' ? t('toolbar.sampleSavingMakesYour') : t('toolbar.notSavedYet'))}>
      <span className="file-name-text" data-testid="file-name">
        {state.name}
      </span>
      {unsaved && (
        <span className="file-unsaved" data-testid="unsaved" role="img" aria-label={t('toolbar.unsavedChanges')} title={t('toolbar.unsavedChanges2')}>
          ●
        </span>
      )}
    </div>
  )
}
