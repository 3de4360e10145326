/** The garbage of a collection in words, and as the drawing and its tables want it. */
import type { CollectionRecord } from '../../../shared/telemetry/collections.ts'
import type { CollectionCycles, CycleCut, CycleEdge, CycleGroup, CycleShape } from '../../../shared/telemetry/cycles.ts'
import { t } from '../../../shared/texts/texts.ts'
import type { TrialOutcome, WeakTrial } from '../../../shared/what-if.ts'
import { type ByteUnits, formatBytes, formatCount, plural } from './numbers.ts'

/** Collections whose garbage can be looked at, and the one that tells most: most objects, the first of those. */
export function tellingCollection(records: readonly CollectionRecord[]): CollectionRecord | null {
  return records.reduce<CollectionRecord | null>((best, record) => (garbageOf(record) > (best === null ? 0 : garbageOf(best)) ? record : best), null)
}

export function garbageOf({ collected, uncollectable }: CollectionRecord): number {
  return collected + uncollectable
}

/** What the collection found, in one sentence. */
export function foundText(found: CollectionCycles, units: ByteUnits): string {
  const { groups, groupObjects, garbage, collection, event } = found
  if (garbage.objects === 0) return t('cycles.nothingWaits', { event: formatCount(event) })
  if (groups === 0) return t('cycles.garbageNoCycleAmong', { objects: plural(garbage.objects, 'object'), bytes: formatBytes(garbage.bytes, units) })
  const rest = garbage.objects - groupObjects
  const others = rest > 0 ? t('cycles.hungOnThem', { objects: plural(rest, 'object') }) : ''
  if (collection === null) return t('cycles.waitForCollection', { cycleGroups: plural(groups, 'cycleGroup'), objects: plural(groupObjects, 'object'), others, bytes: formatBytes(garbage.bytes, units), event: formatCount(event) })
  return t('cycles.referenceCountsAloneWould', { cycleGroups: plural(groups, 'cycleGroup'), objects: plural(groupObjects, 'object'), others, bytes: formatBytes(garbage.bytes, units) })
}

export function shapeText({ groups, kept }: CycleShape, units: ByteUnits): string {
  const alike = groups === 1 ? t('cycles.oneGroup') : t('cycles.alike', { groups: formatCount(groups) })
  return kept.objects === 0 ? alike : t('cycles.keptAlive', { alike, bytes: formatBytes(kept.bytes, units) })
}

/** `Node 1`, `Node 2`: members by type and number, as drawing and tables name them. */
export function memberNames({ members }: CycleGroup): string[] {
  const count = new Map<string, number>()
  const of = (type: string): number => members.filter((member) => member.type === type).length
  return members.map(({ type }) => {
    const number = (count.get(type) ?? 0) + 1
    count.set(type, number)
    return of(type) === 1 ? type : `${type} ${number}`
  })
}

export function edgeText(names: readonly string[], { from, to, label, line }: CycleEdge): string {
  return t('cycles.refersTo', { name: names[from], part: label.startsWith('.') || label.startsWith('[') ? '' : ' ', label, name2: names[to], part2: line === null ? '' : t('cycles.storedOnLine', { line }) })
}

export function drawnText({ members, memberCount }: CycleGroup): string | null {
  return members.length === memberCount ? null : t('cycles.objectsDrawnShortestCycle', { members: formatCount(members.length), memberCount: formatCount(memberCount) })
}

/** Where the last reference of the cycle was stored. */
export function closedText({ edges, closing }: CycleGroup, names: readonly string[]): string {
  const edge = closing === null ? undefined : edges[closing]
  if (edge === undefined || edge.line === null) return t('cycles.lineClosedWasNot')
  return t('cycles.lineClosedWasLast', { line: edge.line, name: names[edge.from], label: edge.label, name2: names[edge.to] })
}

export function cutText({ cut, edges }: CycleGroup, names: readonly string[]): string {
  if (cut.kind === 'none') return noCutText(cut)
  const [first] = cut.edges
  const edge = edges[first!]!
  const many = cut.edges.length > 1 ? t('cycles.ofThisKind', { references: plural(cut.edges.length, 'reference') }) : ''
  return t('cycles.cutHereWithWeak', { name: names[edge.from], label: edge.label, many })
}

export function noCutText({ reason, subject }: Extract<CycleCut, { kind: 'none' }>): string {
  switch (reason) {
    case 'notWeakrefable':
      return t('cycles.referenceWouldBreakLeads', { subject, part: /^(list|dict|tuple|int|str)$/.test(subject) ? '' : t('cycles.asClassWithSlots') })
    case 'noLine':
      return t('cycles.lineStoredWasNot', { part: subject === '' ? t('cycles.theReferences') : subject })
    case 'noStatement':
      return t('cycles.notStoredByPlain', { subject })
    case 'severalEdges':
      return t('cycles.noSingleKindReference')
  }
}

export interface TrialRow {
  readonly id: string
  readonly name: string
  readonly before: number
  readonly after: number
  readonly bytes: boolean
}

/** Before and after, as a table. */
export function trialRows({ before, after, waiting }: WeakTrial): TrialRow[] {
  const row = (id: string, name: string, of: (outcome: TrialOutcome) => number, bytes = false): TrialRow => ({ id, name, before: of(before), after: of(after), bytes })
  return [
    row('collected', t('cycles.objectsOnlyCollectionFreed'), ({ collected, uncollectable }) => collected + uncollectable),
    { id: 'waiting', name: t('cycles.waitingAtTheEnd2'), before: waiting.before, after: waiting.after, bytes: true },
    row('collections', t('cycles.collections'), ({ collections }) => collections.reduce((sum, n) => sum + n, 0)),
    row('traversed', t('cycles.referencesFollowed'), ({ traversed }) => traversed),
    row('peak', t('cycles.peak'), ({ peakResident }) => peakResident, true),
    row('end', t('cycles.atTheEnd'), ({ endResident }) => endResident, true),
  ]
}

/** What came of it, first of all whether the program still does its work. */
export function trialText({ before, after, waiting }: WeakTrial): string {
  const found = (outcome: TrialOutcome): number => outcome.collected + outcome.uncollectable
  if (after.status !== 'finished' && before.status === 'finished') {
    return t('cycles.withWeakReferenceProgram', { line: after.line, problem: after.problem })
  }
  const output = after.outputHash === before.outputHash ? t('cycles.itPrintsTheSame') : t('cycles.doesNotPrintSame')
  const left = found(after) === 0 ? (waiting.after > 0 ? t('cycles.garbageStillWaits') : found(before) === 0 ? t('cycles.nothingWaitsAnyMore') : t('cycles.noCollectionFindsAny')) : t('cycles.collectionsStillFindOf', { objects: plural(found(after), 'object'), found: formatCount(found(before)) })
  return `${left} ${output}`
}
