/**
 * The one list of channels between window and main process: channel -> arguments and result.
 * Main and preload derive their types from it; schemas.ts parses the arguments on arrival.
 */
import type { Comparison, RuleDifference } from '../compare/comparison.ts'
import type { OpenedDocument, OutsideChange, SampleInfo, ShippedReal, WorkloadDocument } from '../documents/document.ts'
import type { Redaction, ReportFormat } from '../report/report.ts'
import type { RunSettings, VersionInfo } from '../settings.ts'
import type { Finding, FindingLimits } from '../telemetry/findings.ts'
import type { Detail, DetailRequest, LiveSnapshot } from '../telemetry/live.ts'
import type { HeapAnswer, HeapQuestion, TravelProgress } from '../telemetry/questions.ts'
import type { ProfileResult } from '../telemetry/result.ts'
import type { Language, LanguageChoice } from '../texts/languages.ts'
import type { WeakTrial, WeakTrialRequest, WhatIfPoint, WhatIfRequest, WhatIfUpdate } from '../what-if.ts'

export interface AppInfo {
  readonly appVersion: string
  readonly platform: string
  readonly versions: readonly VersionInfo[]
  readonly samples: readonly SampleInfo[]
  readonly realRuns: readonly ShippedReal[]
  readonly recent: readonly RecentFile[]
  readonly theme: ThemeChoice
  readonly languageChoice: LanguageChoice
  readonly language: Language
}

export interface RecentFile {
  readonly path: string
  readonly name: string
  readonly missing: boolean
}

export type ThemeChoice = 'system' | 'light' | 'dark'

/** A refusal in one sentence. Thrown errors never cross the bridge. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }

export interface StartRequest {
  readonly name: string
  readonly source: string
  readonly settings: RunSettings
  /** Rows the window can draw. */
  readonly points: number
}

export type RunCommand = 'pause' | 'resume' | 'step' | 'cancel'

/** Window asks, main answers. */
export interface InvokeContract {
  /** The window is ready to receive pushes; answers with what it needs to draw and the file it was started with. */
  /** `crashed`: the page before this one died, and took the run that it showed with it. */
  'app:ready': { args: []; result: { info: AppInfo; open: Outcome<OpenedDocument>; crashed: boolean } }
  'app:setTheme': { args: [ThemeChoice]; result: void }
  /** Answers with the language that the choice means; from then on the main process speaks it. */
  'app:setLanguage': { args: [LanguageChoice]; result: Language }
  /** Recent files with their present state. */
  'app:recent': { args: []; result: readonly RecentFile[] }
  /** No path: asks with the system's dialog; null when the user cancelled. */
  'document:open': { args: [path: string | null]; result: Outcome<OpenedDocument | null> }
  'document:openSample': { args: [id: string]; result: Outcome<OpenedDocument> }
  'document:openReal': { args: [id: string]; result: Outcome<OpenedDocument> }
  'document:save': { args: [document: WorkloadDocument, path: string | null]; result: Outcome<OpenedDocument | null> }
  /** Keeps unsaved work safe from a crash; null when there is nothing unsaved. Also sets title and unsaved mark of the window. */
  'document:draft': { args: [draft: { document: WorkloadDocument; path: string | null } | null, title: string]; result: void }
  'run:start': { args: [StartRequest]; result: Outcome<{ runId: number }> }
  'run:command': { args: [runId: number, command: RunCommand]; result: void }
  'run:detail': { args: [runId: number, request: DetailRequest]; result: Outcome<Detail> }
  /** About the heap at one event of the latest run; null: as it is now, while it goes on, or at its end. */
  'heap:ask': { args: [runId: number, event: number | null, question: HeapQuestion]; result: Outcome<HeapAnswer> }
  /** What differs between two runs before their first line, settings and versions apart from programs. */
  'compare:rules': { args: [a: RunSettings, b: RunSettings]; result: readonly RuleDifference[] }
  /** What an ended run says about its program, ranked; refused when a newer run has begun meanwhile. */
  'findings:ask': { args: [runId: number, limits: FindingLimits]; result: Outcome<readonly Finding[]> }
  /** Runs the program under every setting of a sweep; ends the sweep before. Points arrive by whatif:update. */
  'whatif:start': { args: [WhatIfRequest]; result: Outcome<{ id: number; points: readonly WhatIfPoint[] }> }
  'whatif:cancel': { args: [id: number]; result: void }
  /** The program with some stores weak, against the program as it is. */
  'whatif:weak': { args: [WeakTrialRequest]; result: Outcome<WeakTrial> }
  /** The finished run as an .arenarec file; null when cancelled. */
  'recording:save': { args: [runId: number]; result: Outcome<{ path: string } | null> }
  /** Asks where with the system's dialog; null when cancelled. `comparison`: of another run with this one. */
  'report:export': { args: [runId: number, format: ReportFormat, shows: Redaction, comparison: Comparison | null]; result: Outcome<{ path: string } | null> }
}

/** Main tells the window. */
export interface PushContract {
  'run:snapshot': [runId: number, snapshot: LiveSnapshot]
  /** After the last snapshot. `result.series` is reduced to the points asked for at the start. */
  'run:ended': [runId: number, result: ProfileResult]
  /** On the way to the event of a question. */
  'heap:progress': [runId: number, progress: TravelProgress]
  /** Rules that have looked, of all. */
  'findings:progress': [runId: number, done: number, of: number]
  'whatif:update': [id: number, update: WhatIfUpdate]
  /** A file handed over by a second launch, a drop, or the menu. */
  'document:opened': [outcome: Outcome<OpenedDocument>]
  'document:outside': [change: OutsideChange]
  'menu:command': [command: MenuCommand]
}

export const MENU_COMMANDS = [
  'new', 'open', 'save', 'saveAs', 'saveRecording', 'exportReport', 'exportHtml', 'exportPdf', 'exportJson', 'run', 'pause', 'step', 'stop', 'find', 'shortcuts',
  'themeSystem', 'themeLight', 'themeDark', 'languageSystem', 'languageEnglish', 'languageChinese',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

/**
 * What the preload script puts on `window.arenascope`, derived from the contracts.
 * `pathOf` answers the path of a file dropped on the window.
 */
export interface Bridge {
  invoke<C extends keyof InvokeContract>(channel: C, ...args: InvokeContract[C]['args']): Promise<InvokeContract[C]['result']>
  on<C extends keyof PushContract>(channel: C, listener: (...args: PushContract[C]) => void): () => void
  pathOf(file: unknown): string
}
