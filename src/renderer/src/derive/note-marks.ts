/**
 * Marks on the timeline live in the notes of the workload, one line each: `@718750 the list is gone`. So they are saved,
 * exported and searched like every other note, and can be written by hand.
 */
export interface NoteMark {
  readonly event: number
  readonly text: string
}

const MARK = /^@(\d[\d,]*)[ \t]*(.*)$/

/** In the order of the run. */
export function noteMarks(notes: string): readonly NoteMark[] {
  const marks = notes.split('\n').flatMap((line): NoteMark[] => {
    const match = MARK.exec(line)
    return match === null ? [] : [{ event: Number(match[1]!.replaceAll(',', '')), text: match[2]!.trim() }]
  })
  return marks.sort((a, b) => a.event - b.event)
}

/** The notes with one more mark, to be filled in at their end. */
export function withMark(notes: string, event: number): string {
  const gap = notes === '' || notes.endsWith('\n') ? '' : '\n'
  return `${notes}${gap}@${event} `
}
