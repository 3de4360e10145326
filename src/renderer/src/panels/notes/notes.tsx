import { useEffect, useRef } from 'react'
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
        What this workload is about, what you found. A line such as “@718750 the list is gone” marks that event on the timeline. {format === 'arenascope' ? 'Saved with the workload.' : 'Saved when you save the workload as an .arenascope file.'}
      </label>
      <textarea id="notes" ref={area} className="notes-text" value={text} data-testid="notes" placeholder="For example: why line 14 keeps 31 arenas." onChange={(event) => notes.set(event.target.value)} />
    </div>
  )
}
