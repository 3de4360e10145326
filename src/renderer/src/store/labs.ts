/** The numbers of a lab: of the newest run of the sample in the editor, and of the run before. */
import { labOf } from '../derive/labs.ts'
import { atom } from './atom.ts'
import { result } from './run.ts'
import { file } from './workload.ts'

export interface LabNumbers {
  readonly now: number
  /** null: this was the first run since the sample was opened. */
  readonly before: number | null
}

/** null: no sample, or none that has run to its end. */
export const labNumbers = atom<LabNumbers | null>(null)

/** Answers how to stop. */
export function followLabs(): () => void {
  let loads = file.get().loads
  function onResult(): void {
    const ended = result.get()
    const lab = file.get().format === 'sample' ? labOf(file.get().name) : null
    if (ended === null || lab === null || ended.status !== 'finished') return
    labNumbers.update((last) => ({ now: lab.measure(ended), before: last?.now ?? null }))
  }
  function onFile(): void {
    if (file.get().loads === loads) return
    loads = file.get().loads
    labNumbers.set(null)
  }
  const off = [result.subscribe(onResult), file.subscribe(onFile)]
  return () => off.forEach((stop) => stop())
}
