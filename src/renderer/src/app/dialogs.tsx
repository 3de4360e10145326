import { useMemo, useState } from 'react'
import { t } from '../../../shared/texts/texts.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { dialog } from '../store/app.ts'
import { useAtom } from '../store/atom.ts'
import { CHART_KEYS, type Command, COMMANDS } from './commands.ts'
import { ExportDialog } from './export-dialog.tsx'
import { placesFor } from './go-to.ts'
import './dialogs.css'

export function Dialogs() {
  const request = useAtom(dialog)
  if (!request) return null
  switch (request.kind) {
    case 'choice':
      return (
        <Dialog
          title={request.title}
          onClose={() => request.answer(null)}
          footer={request.choices.map((choice) => (
            <Button key={choice.id} variant={choice.primary ? 'primary' : 'plain'} data-testid={`choice-${choice.id}`} data-autofocus={choice.primary || undefined} onClick={() => request.answer(choice.id)}>
              {choice.label}
            </Button>
          ))}
        >
          <p className="dialog-text">{request.text}</p>
        </Dialog>
      )
    case 'shortcuts':
      return <Shortcuts />
    case 'palette':
      return <Palette />
    case 'export':
      return <ExportDialog />
  }
}

const close = () => dialog.set(null)

function Shortcuts() {
  return (
    <Dialog title={t('dialogs.keyboardShortcuts')} size="large" onClose={close} footer={<Button variant="primary" data-autofocus onClick={close}>{t('dialogs.close')}</Button>}>
      <div className="shortcuts">
        <section>
          <h3>{t('dialogs.anywhere')}</h3>
          <dl>
            {COMMANDS.filter((command) => command.keys.length > 0).map((command) => (
              <div key={command.id}>
                <dt>
                  <Keys keys={command.keys} />
                </dt>
                <dd>{command.title}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{t('dialogs.onAFocusedChart')}</h3>
          <dl>
            {CHART_KEYS.map(([keys, does]) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{t(`chartKeys.${does}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  )
}

function Keys({ keys }: { keys: readonly string[] }) {
  return keys.map((key) => <kbd key={key}>{key}</kbd>)
}

function Palette() {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const found = useMemo(() => [...matching(text), ...placesFor(text)], [text])
  const current = Math.min(at, found.length - 1)
  const choose = (command: Command | undefined) => {
    if (!command) return
    close()
    // After the dialog gave the focus back.
    setTimeout(command.run)
  }
  return (
    <Dialog title={t('dialogs.allCommands')} onClose={close}>
      <input
        className="palette-input"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found[current] ? `palette-${found[current].id}` : undefined}
        aria-label={t('dialogs.searchCommands')}
        placeholder={t('dialogs.commandLineNumberType')}
        value={text}
        data-autofocus
        data-testid="palette-input"
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, current + 1))
          else if (event.key === 'ArrowUp') setAt(Math.max(0, current - 1))
          else if (event.key === 'Enter') choose(found[current])
          else return
          event.preventDefault()
        }}
      />
      <ul className="palette-list" id="palette-list" role="listbox" aria-label={t('dialogs.commands')}>
        {found.map((command, i) => (
          <li key={command.id} id={`palette-${command.id}`} role="option" aria-selected={i === current} className="palette-item" ref={i === current ? (element) => element?.scrollIntoView?.({ block: 'nearest' }) : undefined} onPointerMove={() => setAt(i)} onClick={() => choose(command)}>
            <span>{command.title}</span>
            <span>
              <Keys keys={command.keys} />
            </span>
          </li>
        ))}
        {found.length === 0 && <li className="palette-none">{t('dialogs.noCommandLineType', { text })}</li>}
      </ul>
    </Dialog>
  )
}

function matching(text: string): readonly Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return COMMANDS.filter((command) => command.id !== 'palette' && words.every((word) => command.title.toLowerCase().includes(word)))
}
