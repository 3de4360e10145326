/** Which references of a group to make weak: of those that leave no cycle, the ones a programmer would choose. */
import type { CycleCut, CycleEdge, WeakStore } from '../../../../shared/telemetry/cycles.ts'
import { isBroken } from './breaking-edges.ts'
import type { ExaminedGroup } from './examine.ts'

/** The program with these stores made weak, or why it cannot be written so. */
export type WeakenText = (stores: readonly WeakStore[]) => { readonly ok: true; readonly before: string; readonly after: string } | { readonly ok: false }

interface Candidate {
  readonly edges: readonly number[]
  readonly stores: readonly WeakStore[]
}

/** Names that mostly lead back to an owner. */
const BACKWARDS = /parent|owner|prev|back|outer|manager|container|root|master|previous/i

export function chooseCut({ group, breaking, kinds, weakrefable }: ExaminedGroup, edges: readonly CycleEdge[], closing: number | null, weaken: WeakenText): CycleCut {
  const whole = group.members.length === group.memberCount
  const candidates = [...byLine(edges, kinds), ...byKind(edges, kinds)].filter(({ edges: own }) => {
    if (!whole && !breaking.has(kinds[own[0]!]!)) return false
    return isBroken(group.members.length, edges.filter((_, i) => !own.includes(i)))
  })
  if (candidates.length === 0) return noneBecause(edges.some(({ line }) => line === null) && breaking.size > 0 ? 'noLine' : 'severalEdges', '')
  const ranked = [...candidates].sort((a, b) => rank(a) - rank(b))
  let refusal: CycleCut | null = null
  for (const { edges: own, stores } of ranked) {
    const unfit = own.find((i) => !weakrefable[edges[i]!.to])
    if (unfit !== undefined) {
      refusal ??= noneBecause('notWeakrefable', group.members[edges[unfit]!.to]!.type)
      continue
    }
    if (stores.length === 0) {
      refusal ??= noneBecause('noLine', edges[own[0]!]!.label)
      continue
    }
    const text = weaken(stores)
    if (text.ok) return { kind: 'store', edges: own, stores, before: text.before, after: text.after }
    refusal ??= noneBecause('noStatement', `${group.members[edges[own[0]!]!.from]!.type}${edges[own[0]!]!.label}`)
  }
  return refusal!

  /** Less is better: one line, an attribute, a name that leads back, the reference that closed the cycle, few references. */
  function rank({ edges: own, stores }: Candidate): number {
    const attribute = stores.every(({ target }) => target === 'attribute')
    const backwards = stores.some(({ name }) => BACKWARDS.test(name))
    const closes = closing !== null && own.includes(closing)
    return (stores.length === 0 ? 1e6 : stores.length * 1e4) + (attribute ? 0 : 4000) + (backwards ? 0 : 2000) + (closes ? 0 : 1000) + Math.min(own.length, 999)
  }
}

function noneBecause(reason: Extract<CycleCut, { kind: 'none' }>['reason'], subject: string): CycleCut {
  return { kind: 'none', reason, subject }
}

/** References of one kind that one line stored. */
function byLine(edges: readonly CycleEdge[], kinds: readonly string[]): Candidate[] {
  return grouped(edges, (i) => (edges[i]!.line === null ? null : `${kinds[i]} ${edges[i]!.line}`))
}

/** References of one kind, wherever they were stored. */
function byKind(edges: readonly CycleEdge[], kinds: readonly string[]): Candidate[] {
  return grouped(edges, (i) => kinds[i]!)
}

function grouped(edges: readonly CycleEdge[], keyOf: (i: number) => string | null): Candidate[] {
  const groups = new Map<string, number[]>()
  edges.forEach((_, i) => {
    const key = keyOf(i)
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), i])
  })
  return [...groups.values()].map((own) => ({ edges: own, stores: storesOf(own.map((i) => edges[i]!)) }))
}

/** None when a line is not known. */
function storesOf(edges: readonly CycleEdge[]): WeakStore[] {
  const stores = new Map<string, WeakStore>()
  for (const { label, line } of edges) {
    if (line === null) return []
    const attribute = label.startsWith('.')
    const store: WeakStore = { line, target: attribute ? 'attribute' : 'item', name: attribute ? label.slice(1) : '' }
    stores.set(JSON.stringify(store), store)
  }
  return [...stores.values()].sort((a, b) => a.line - b.line)
}
