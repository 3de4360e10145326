/** A life as lines of a list: one for what a source line did to the count, or one for every change. */
import type { Biography, Death, LifeEntry } from '../../../shared/telemetry/biography.ts'
import { addressText, generationText } from './heap-text.ts'
import { formatCount, plural } from './numbers.ts'

export interface LifeRow {
  readonly key: string
  /** Where to go: the last moment of the row. */
  readonly event: number
  readonly line: number
  /** `+3 −2`, `generation 0 → 1`. */
  readonly text: string
  /** The count after it; null: unchanged. */
  readonly count: number | null
  /** What it means, for the tooltip and for ears. */
  readonly meaning: string
}

/** `every`: no changes are put together. */
export function lifeRows({ entries, omitted, omittedAt }: Biography, every: boolean): LifeRow[] {
  const rows: LifeRow[] = []
  for (let i = 0; i < entries.length; ) {
    if (omitted > 0 && i === omittedAt) rows.push({ key: 'omitted', event: entries[i]!.event, line: 0, text: `${formatCount(omitted)} changes left out`, count: null, meaning: 'Only the first and the last changes of a long life are kept.' })
    const entry = entries[i]!
    if (entry.kind === 'generation') {
      rows.push({ key: `${i}`, event: entry.event, line: entry.line, text: `${shortGeneration(entry.from)} → ${shortGeneration(entry.to)}`, count: null, meaning: `${generationText(entry.from)}, then ${generationText(entry.to)}${entry.collection === null ? '' : `: moved by collection ${entry.collection + 1}`}` })
      i++
      continue
    }
    const together = [entry]
    const end = omitted > 0 && i < omittedAt ? omittedAt : entries.length
    let next = i + 1
    // A line that is executed again is another step.
    for (let other = entries[next]; !every && next < end && other !== undefined && isCountOfStep(other, entry); other = entries[++next]) together.push(other)
    rows.push(countRow(together, i))
    i = next
  }
  return rows
}

function shortGeneration(generation: number | null): string {
  return generation === null ? 'untracked' : generation === 3 ? 'frozen' : `gen ${generation}`
}

function isCountOfStep(other: LifeEntry, first: LifeEntry): other is Extract<LifeEntry, { kind: 'count' }> {
  return other.kind === 'count' && other.step === first.step && other.line === first.line
}

function countRow(changes: readonly Extract<LifeEntry, { kind: 'count' }>[], at: number): LifeRow {
  const last = changes.at(-1)!
  const gained = changes.reduce((sum, { change }) => sum + Math.max(0, change), 0)
  const lost = changes.reduce((sum, { change }) => sum + Math.max(0, -change), 0)
  const text = [gained > 0 ? `+${formatCount(gained)}` : '', lost > 0 ? `−${formatCount(lost)}` : ''].filter((part) => part !== '').join(' ')
  const net = gained - lost
  const meaning = net > 0 ? `${plural(net, 'reference')} more` : net < 0 ? `${plural(-net, 'reference')} fewer` : 'used for a moment: as many as before'
  return { key: `${at}`, event: last.event, line: last.line, text, count: last.count, meaning }
}

/** Birth to reuse, in sentences. */
export function lifeText({ birth, gained, lost, highest, immortal, death, reuse, type, block }: Biography): string[] {
  const born = birth === null ? 'Made by the interpreter before the program began.' : `Born ${placeText(birth.line)} at event ${formatCount(birth.event)}.`
  if (immortal) return [born, 'Immortal: its count never changes, and it never dies.']
  const counts = `${plural(gained, 'reference')} gained, ${formatCount(lost)} lost, ${formatCount(highest)} at the most.`
  return [born, counts, deathText(death), ...reuseText(death, reuse, type, block)]
}

function placeText(line: number): string {
  return line > 0 ? `on line ${line}` : 'inside the interpreter'
}

function deathText(death: Death): string {
  switch (death.cause) {
    case 'count':
      return `Died ${placeText(death.line)} at event ${formatCount(death.event)}: its last reference went, and the count was zero.`
    case 'collection':
      return death.inGarbage
        ? `Cleared by collection ${formatCount(death.collection! + 1)} ${placeText(death.line)} at event ${formatCount(death.event)}: it was part of the garbage.`
        : `Died in collection ${formatCount(death.collection! + 1)} ${placeText(death.line)} at event ${formatCount(death.event)}: only the garbage held it.`
    case 'exit':
      return 'Alive when the program ended; the interpreter’s teardown released it.'
    case 'never':
      return 'Alive to the end.'
  }
}

function reuseText(death: Death, reuse: Biography['reuse'], type: string, block: number): string[] {
  if (death.cause === 'exit' || death.cause === 'never') return []
  if (reuse === null) return [`Its block at ${addressText(block)} was not used again.`]
  const who = reuse.parked ? `another ${reuse.type}, from the free list that kept it` : reuse.type === type ? `another ${reuse.type}` : reuse.type
  return [`Its block at ${addressText(block)} went to ${who}, ${placeText(reuse.line)} at event ${formatCount(reuse.event)}.`]
}
