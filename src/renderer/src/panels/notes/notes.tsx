import { useEffect, useRef } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { useAtom } from '../../store/atom.ts'
import { notesFocus } from '../../store/view.ts'
import { file, notes } from '../../store/workload.ts'
import './notes.css'

export function Notes() {
  const text = useAtom(notes)
  const { format } = useAtom(file)
  const focus = useAtom(notesFocus)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (focus === null || area.current === null) return
    area.current.focus()
    area.current.setSelectionRange(area.current.value.length, area.current.value.length)
    notesFocus.set(null)
  }, [focus])
  return (
    <div className="notes">
      <label className="notes-label" htmlFor="notes">
        {t('notes.whatThisWorkloadAbout', { part: format === 'arenascope' ? t('notes.savedWithTheWorkload') : t('notes.savedWhenYouSave') })}
      </label>
      <textarea id="notes" ref={area} className="notes-text" value={text} data-testid="notes" placeholder={t('notes.forExampleWhyLine')} onChange={(event) => notes.set(event.target.value)} />
    </div>
  )
}
