import { useAtom } from '../../store/atom.ts'
import { file, notes } from '../../store/workload.ts'
import './notes.css'

export function Notes() {
  const text = useAtom(notes)
  const { format } = useAtom(file)
  return (
    <div className="notes">
      <label className="notes-label" htmlFor="notes">
        What this workload is about, what you found. {format === 'arenascope' ? 'Saved with the workload.' : 'Saved when you save the workload as an .arenascope file.'}
      </label>
      <textarea id="notes" className="notes-text" value={text} data-testid="notes" placeholder="For example: why line 14 keeps 31 arenas." onChange={(event) => notes.set(event.target.value)} />
    </div>
  )
}
