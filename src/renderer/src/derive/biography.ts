/** A life as lines of a list: one for what a source line did to the count, or one for every change. */
import type { Biography, Death, LifeEntry } from '../../../shared/telemetry/biography.ts'
import { t } from '../../../shared/texts/texts.ts'
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
    if (omitted > 0 && i === omittedAt) rows.push({ key: 'omitted', event: entries[i]!.event, line: 0, text: t('biography.changesLeftOut', { omitted: formatCount(omitted) }), count: null, meaning: t('biography.onlyFirstLastChanges') })
    const entry = entries[i]!
    if (entry.kind === 'generation') {
      rows.push({ key: `${i}`, event: entry.event, line: entry.line, text: `${shortGeneration(entry.from)} → ${shortGeneration(entry.to)}`, count: null, meaning: t('biography.then', { from: generationText(entry.from), to: generationText(entry.to), part: entry.collection === null ? '' : t('biography.movedByCollection', { collection: entry.collection + 1 }) }) })
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
  return generation === null ? t('biography.untracked') : generation === 3 ? t('biography.frozen') : t('biography.gen', { generation })
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
  const meaning = net > 0 ? t('biography.more', { references: plural(net, 'reference') }) : net < 0 ? t('biography.fewer', { references: plural(-net, 'reference') }) : t('biography.usedForMomentAs')
  return { key: `${at}`, event: last.event, line: last.line, text, count: last.count, meaning }
}

/** Birth to reuse, in sentences. */
export function lifeText({ birth, gained, lost, highest, immortal, death, reuse, type, block }: Biography): string[] {
  const born = birth === null ? t('biography.madeByInterpreterBefore') : t('biography.bornAtEvent', { line: placeText(birth.line), event: formatCount(birth.event) })
  if (immortal) return [born, t('biography.immortalCountNeverChanges')]
  const counts = t('biography.gainedLostAtMost', { references: plural(gained, 'reference'), lost: formatCount(lost), highest: formatCount(highest) })
  return [born, counts, deathText(death), ...reuseText(death, reuse, type, block)]
}

function placeText(line: number): string {
  return line > 0 ? t('biography.onLine', { line }) : t('biography.insideTheInterpreter')
}

function deathText(death: Death): string {
  switch (death.cause) {
    case 'count':
      return t('biography.diedAtEventLast', { line: placeText(death.line), event: formatCount(death.event) })
    case 'collection':
      return death.inGarbage
        ? t('biography.clearedByCollectionAt', { collection: formatCount(death.collection! + 1), line: placeText(death.line), event: formatCount(death.event) })
        : t('biography.diedCollectionAtEvent', { collection: formatCount(death.collection! + 1), line: placeText(death.line), event: formatCount(death.event) })
    case 'exit':
      return t('biography.aliveWhenProgramEnded')
    case 'never':
      return t('biography.aliveToTheEnd')
  }
}

function reuseText(death: Death, reuse: Biography['reuse'], type: string, block: number): string[] {
  if (death.cause === 'exit' || death.cause === 'never') return []
  if (reuse === null) return [t('biography.blockAtWasNot', { block: addressText(block) })]
  const who = reuse.parked ? t('biography.anotherFromFreeList', { type: reuse.type }) : reuse.type === type ? t('biography.another', { type: reuse.type }) : reuse.type
  return [t('biography.blockAtWentAt', { block: addressText(block), who, line: placeText(reuse.line), event: formatCount(reuse.event) })]
}
