/** What a run's numbers say about the program: claims with bytes, each with the view that proves it. */
import type { RunSettings } from '../settings.ts'
import type { LedgerSlice } from './ledger.ts'

/** In the order in which equal findings stand. */
export const FINDING_RULES = [
  'heldArenas',
  'pinnedHeap',
  'collectorOff',
  'waitingCycles',
  'finalizerCycles',
  'growingContainer',
  'temporaryList',
  'duplicates',
  'freeLists',
  'churn',
  'heldBackCollections',
] as const
export type FindingRule = (typeof FINDING_RULES)[number]

/** Where the evidence is, and what is chosen there; the finding's amount is the number that this view shows. `event` null: the end of the run. */
export type Evidence =
  /** The sum of the slices at the end of the run. */
  | { readonly view: 'ledger'; readonly slices: readonly LedgerSlice[] }
  /** Resident bytes of all arenas that no used block takes. */
  | { readonly view: 'arenas'; readonly event: number | null; readonly arena: number }
  /** Bytes that would be freed if the last reference to one object went. */
  | { readonly view: 'object'; readonly event: number | null; readonly address: number }
  /** Bytes of the objects that the filter leaves. */
  | { readonly view: 'objects'; readonly event: number | null; readonly type: string; readonly line: number }
  /** Bytes that sharing would save, at the end. */
  | { readonly view: 'duplicates' }
  /** A total of the collector: references followed, full collections held back, objects it could not free. */
  | { readonly view: 'collector'; readonly total: 'traversed' | 'suppressedFull' | 'uncollectable'; readonly collection: number | null }

export type FindingUnit = 'bytes' | 'references' | 'collections' | 'objects'

/** A change that can be run at once. */
export type FindingFix =
  | { readonly kind: 'settings'; readonly label: string; readonly settings: Partial<RunSettings> }
  /** Whole lines of the program; `before` must still stand there. `after` may hold more than one line. */
  | { readonly kind: 'source'; readonly label: string; readonly line: number; readonly before: string; readonly after: string }

export interface Finding {
  readonly rule: FindingRule
  /** Stable for the same cause in the next run of the same program. */
  readonly id: string
  /** One short sentence without a full stop. */
  readonly claim: string
  /** One or two sentences: what was seen, where. */
  readonly detail: string
  readonly amount: number
  readonly unit: FindingUnit
  /** inferred: the bytes are exact, that they are needless is a conclusion. */
  readonly certainty: 'exact' | 'inferred'
  readonly evidence: Evidence
  /** Lines of the workload that it speaks of, the most important first. */
  readonly lines: readonly number[]
  readonly advice: string
  /** What the advice would bring, as far as the engine can predict it. */
  readonly effect: string | null
  readonly fix: FindingFix | null
}

/** Below these a rule is silent. */
export interface FindingLimits {
  /** Bytes that are worth a word. */
  readonly bytes: number
  /** References that the collector followed without finding anything. */
  readonly references: number
}

export const DEFAULT_FINDING_LIMITS: FindingLimits = { bytes: 256 * 1024, references: 100_000 }
