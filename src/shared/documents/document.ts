/** A workload as the window holds it and as an .arenascope file stores it. */
import type { RunSettings } from '../settings.ts'
import type { RealRun } from '../real/recording.ts'
import type { ProfileResult } from '../telemetry/result.ts'

export const DOCUMENT_SCHEMA = 'arenascope-workload'
export const DOCUMENT_VERSION = 1

/** View state that travels with a saved workload; every member is optional to a reader. */
export interface DocumentView {
  readonly hiddenSlices: readonly string[]
  readonly clock: string
  readonly tab: string
}

export interface WorkloadDocument {
  readonly name: string
  readonly source: string
  readonly settings: RunSettings
  readonly notes: string
  readonly view: DocumentView
}

/** A document and where it lives. `path` is null for one that was never saved and for samples. */
export interface OpenedDocument {
  readonly document: WorkloadDocument
  readonly path: string | null
  /** `py` files keep source only; saving one with changed settings offers .arenascope. */
  readonly format: 'arenascope' | 'py' | 'sample' | 'new' | 'recording'
  /** The text as it was last written, to tell whether there is unsaved work. */
  readonly savedSource: string
  /** Recovered from an autosave after a crash. */
  readonly recovered: boolean
  /** The run that came with it: shown without running again. */
  readonly recorded?: RecordedRun
  /** A run of a real interpreter that came with it: to lay over the twin's. */
  readonly real?: OpenedReal
}

export interface OpenedReal {
  readonly path: string
  readonly run: RealRun
  /** Parts of a damaged file that could not be read, in words. */
  readonly missing: readonly string[]
}

export interface RecordedRun {
  readonly runId: number
  readonly path: string
  readonly result: ProfileResult
  /** Parts of a damaged file that could not be read, in words. */
  readonly missing: readonly string[]
}

/** What another program did to the open file. */
export type OutsideChange =
  /** There was nothing unsaved: this is the file as it is now. */
  | { readonly kind: 'reloaded'; readonly opened: OpenedDocument }
  /** There is unsaved work: the user decides. */
  | { readonly kind: 'conflict'; readonly opened: OpenedDocument }
  | { readonly kind: 'gone'; readonly path: string }

/** A recorded real run that ships. */
export interface ShippedReal {
  readonly id: string
  /** Id of the sample that ran. */
  readonly sample: string
  readonly release: string
}

export interface SampleInfo {
  readonly id: string
  readonly title: string
  /** One sentence on what to watch. */
  readonly watch: string
  readonly versions: readonly string[]
}
