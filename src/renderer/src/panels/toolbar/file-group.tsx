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
        <Button icon="open" hint="Open a workload" keys="Ctrl+O" data-testid="open" onClick={() => void open()} />
        <MenuButton
          button={{ icon: 'chevron', hint: 'New and recent files', className: 'button-narrow' }}
          testId="recent"
          wide
          onOpen={() => void refreshRecent().catch(() => undefined)}
          sections={[
            { items: [{ id: 'new', label: 'New empty program', testId: 'new', onSelect: () => void newDocument() }] },
            {
              title: 'Recent',
              empty: 'Files you open or save are listed here.',
              items: recent.map((entry) => ({
                id: entry.path,
                label: entry.name,
                detail: entry.missing ? `${entry.path} – no longer there` : entry.path,
                disabled: entry.missing,
                onSelect: () => void open(entry.path),
              })),
            },
          ]}
        />
      </div>
      <Button icon="save" hint="Save" keys="Ctrl+S" data-testid="save" onClick={() => void save()} />
      <MenuButton
        button={{ icon: 'flask', children: <span className="samples-label">Samples</span>, className: 'samples-button', hint: 'Programs that show one thing each' }}
        testId="samples"
        wide
        sections={[
          {
            title: 'Programs that show one thing each',
            empty: 'No samples were installed.',
            items: samples.map((sample) => ({
              id: sample.id,
              label: sample.title,
              detail: sample.watch,
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
    <div className="file-name" title={state.path ?? (state.format === 'sample' ? 'A sample; saving makes your own copy' : 'Not saved yet')}>
      <span className="file-name-text" data-testid="file-name">
        {state.name}
      </span>
      {unsaved && (
        <span className="file-unsaved" data-testid="unsaved" role="img" aria-label="unsaved changes" title="Unsaved changes">
          ●
        </span>
      )}
    </div>
  )
}
