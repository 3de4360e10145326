import { appInfo } from '../../store/app.ts'
import { useAtom } from '../../store/atom.ts'
import { openSample } from '../../store/documents.ts'

/** Samples to begin with, one click each. */
export function SampleChoices() {
  const samples = useAtom(appInfo)?.samples ?? []
  if (samples.length === 0) return null
  return (
    <div className="sample-choices" role="group" aria-label="Samples">
      <span>Or look at</span>
      {samples.map((sample) => (
        <button key={sample.id} type="button" className="sample-choice" title={sample.watch} onClick={() => void openSample(sample.id)}>
          {sample.title}
        </button>
      ))}
    </div>
  )
}
