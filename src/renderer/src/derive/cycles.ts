/** The garbage of a collection in words, and as the drawing and its tables want it. */
import type { CollectionRecord } from '../../../shared/telemetry/collections.ts'
import type { CollectionCycles, CycleCut, CycleEdge, CycleGroup, CycleShape } from '../../../shared/telemetry/cycles.ts'
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
  const { groups, groupObjects, garbage } = found
  if (groups === 0) return `${plural(garbage.objects, 'object')} of garbage, ${formatBytes(garbage.bytes, units)}, and no cycle among them.`
  const rest = garbage.objects - groupObjects
  const others = rest > 0 ? `, and ${plural(rest, 'object')} that hung on them` : ''
  return `${plural(groups, 'cycle group')} of ${plural(groupObjects, 'object')}${others}: ${formatBytes(garbage.bytes, units)} that reference counts alone would never have freed.`
}

export function shapeText({ groups, kept }: CycleShape, units: ByteUnits): string {
  const alike = groups === 1 ? 'one group' : `${formatCount(groups)} alike`
  return kept.objects === 0 ? alike : `${alike}, ${formatBytes(kept.bytes, units)} kept alive`
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
  return `${names[from]}${label.startsWith('.') || label.startsWith('[') ? '' : ' '}${label} refers to ${names[to]}${line === null ? '' : `, stored on line ${line}`}`
}

export function drawnText({ members, memberCount }: CycleGroup): string | null {
  return members.length === memberCount ? null : `${formatCount(members.length)} of ${formatCount(memberCount)} objects are drawn: a shortest cycle and what surrounds it.`
}

/** Where the last reference of the cycle was stored. */
export function closedText({ edges, closing }: CycleGroup, names: readonly string[]): string {
  const edge = closing === null ? undefined : edges[closing]
  if (edge === undefined || edge.line === null) return 'The line that closed it was not seen: the references are older than the program’s own lines, or were stored by the interpreter.'
  return `Line ${edge.line} closed it: ${names[edge.from]}${edge.label} = ${names[edge.to]} was the last of its references to be stored.`
}

export function cutText({ cut, edges }: CycleGroup, names: readonly string[]): string {
  if (cut.kind === 'none') return noCutText(cut)
  const [first] = cut.edges
  const edge = edges[first!]!
  const many = cut.edges.length > 1 ? ` (${plural(cut.edges.length, 'reference')} of this kind)` : ''
  return `Cut here: with ${names[edge.from]}${edge.label}${many} weak, no cycle is left, and the objects die with their last other reference.`
}

export function noCutText({ reason, subject }: Extract<CycleCut, { kind: 'none' }>): string {
  switch (reason) {
    case 'notWeakrefable':
      return `The reference that would break it leads to a ${subject}, and Python has no weak references to that type${/^(list|dict|tuple|int|str)$/.test(subject) ? '' : ' as it is: a class with __slots__ needs __weakref__ among them'}. Clear the container, or break the cycle by hand before you let go of it.`
    case 'noLine':
      return `The line that stored ${subject === '' ? 'the references' : subject} was not seen, so it cannot be rewritten here.`
    case 'noStatement':
      return `${subject} is not stored by a plain assignment or append (it may be a closure, a frame, a traceback, a bound method or setattr): it cannot be made weak by rewriting one line. Delete it when you are done with it.`
    case 'severalEdges':
      return 'No single kind of reference is part of every cycle of this group: more than one would have to be weak.'
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
export function trialRows({ before, after }: WeakTrial): TrialRow[] {
  const row = (id: string, name: string, of: (outcome: TrialOutcome) => number, bytes = false): TrialRow => ({ id, name, before: of(before), after: of(after), bytes })
  return [
    row('collected', 'Objects only a collection freed', ({ collected, uncollectable }) => collected + uncollectable),
    row('collections', 'Collections', ({ collections }) => collections.reduce((sum, n) => sum + n, 0)),
    row('traversed', 'References followed', ({ traversed }) => traversed),
    row('peak', 'Peak', ({ peakResident }) => peakResident, true),
    row('end', 'At the end', ({ endResident }) => endResident, true),
  ]
}

/** What came of it, first of all whether the program still does its work. */
export function trialText({ before, after }: WeakTrial): string {
  const found = (outcome: TrialOutcome): number => outcome.collected + outcome.uncollectable
  if (after.status !== 'finished' && before.status === 'finished') {
    return `With the weak reference the program fails on line ${after.line}: ${after.problem} Something else must hold the object for as long as it is needed.`
  }
  const output = after.outputHash === before.outputHash ? 'It prints the same.' : 'It does not print the same as before.'
  const left = found(after) === 0 ? 'No collection finds any garbage any more.' : `Collections still find ${plural(found(after), 'object')} of ${formatCount(found(before))}.`
  return `${left} ${output}`
}
