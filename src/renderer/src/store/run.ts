/** The run: start, commands, and what the main process reports. Snapshots are applied at most a few times a second. */
import type { RunCommand } from '../../../shared/ipc/contract.ts'
import type { RecordedRun } from '../../../shared/documents/document.ts'
import type { LiveSnapshot, OutputChunk } from '../../../shared/telemetry/live.ts'
import type { ProfileResult, RunStatus } from '../../../shared/telemetry/result.ts'
import { bridge } from '../bridge/bridge.ts'
import { appendOutput, EMPTY_CONSOLE, type ConsoleBuffer } from '../derive/console-buffer.ts'
import { notice } from './app.ts'
import { atom } from './atom.ts'
import { clearTelemetry, nextTask, publishLive, publishResult } from './telemetry.ts'
import { t } from '../../../shared/texts/texts.ts'
import { resetZoom } from './view.ts'
import { file, settings, settingsInvalid, source } from './workload.ts'

export type Phase = 'idle' | 'preparing' | 'running' | 'paused' | RunStatus

export interface RunState {
  readonly phase: Phase
  readonly runId: number | null
  /** performance.now() when Run was pressed, and when the run ended. */
  readonly startedAt: number
  readonly endedAt: number | null
  /** The text that ran: line marks belong to it, not to later edits. */
  readonly ranSource: string
  /** Stop was pressed and has not been answered yet. */
  readonly stopping: boolean
  /** Events the same source and settings took before: the twin is deterministic, so progress can be a percentage. */
  readonly expectedEvents: number | null
}

export const IDLE: RunState = { phase: 'idle', runId: null, startedAt: 0, endedAt: null, ranSource: '', stopping: false, expectedEvents: null }

export const run = atom<RunState>(IDLE)

export interface Progress {
  readonly event: number
  readonly seconds: number
  readonly line: number
}
export const progress = atom<Progress>({ event: 0, seconds: 0, line: 0 })

export const result = atom<ProfileResult | null>(null)
export const output = atom<ConsoleBuffer>(EMPTY_CONSOLE)

/** Rows asked of the main process: enough for a wide screen at one row per two pixels. */
export const POINTS = 800

/** Shows a run that was recorded: it has ended before it begins. */
export async function showRecorded({ runId, result: ended }: RecordedRun): Promise<void> {
  dropWaiting()
  lastRunId = runId
  const now = performance.now()
  run.set({ ...IDLE, phase: 'preparing', runId, startedAt: now, ranSource: ended.workload.source })
  output.set(ended.output === '' ? EMPTY_CONSOLE : appendOutput(EMPTY_CONSOLE, [{ stream: 'stdout', text: ended.output }]))
  await finish(ended)
}

/** At most eight redraws a second, fewer where drawing is slow: a redraw may take a sixth of the time. */
export const REDRAW_EVERY_MS = 125

const knownLengths = new Map<string, number>()
let lastRunId: number | null = null
let waiting: LiveSnapshot | null = null
let waitingOutput: OutputChunk[] = []
let timer: ReturnType<typeof setTimeout> | null = null
let drawing: ReturnType<typeof setTimeout> | null = null
let pause = REDRAW_EVERY_MS

export function isActive(phase: Phase): boolean {
  return phase === 'preparing' || phase === 'running' || phase === 'paused'
}

function runKey(): string {
  return JSON.stringify([source.get(), settings.get()])
}

export async function startRun(): Promise<void> {
  if (isActive(run.get().phase)) return
  if (settingsInvalid.get()) {
    notice.set({ tone: 'error', text: t('refusals.correctGcThresholdsToolbar') })
    return
  }
  dropWaiting()
  notice.set(null)
  output.set(EMPTY_CONSOLE)
  result.set(null)
  clearTelemetry()
  progress.set({ event: 0, seconds: 0, line: 0 })
  resetZoom()
  const before = run.get()
  run.set({ ...IDLE, phase: 'preparing', startedAt: performance.now(), ranSource: source.get(), expectedEvents: knownLengths.get(runKey()) ?? null })
  const answer = await bridge.invoke('run:start', { name: file.get().name, source: source.get(), settings: settings.get(), points: POINTS }).catch(failure)
  if (!answer.ok) {
    run.set({ ...before, phase: 'idle', runId: null })
    notice.set({ tone: 'error', text: answer.message })
    return
  }
  adopt(answer.value.runId, true)
}

function failure(error: unknown): { ok: false; message: string } {
  return { ok: false, message: error instanceof Error ? error.message : String(error) }
}

/** The first snapshot may arrive before the answer to run:start, which is `certain`; a late word from the run before may not. */
function adopt(runId: number, certain = false): boolean {
  const now = run.get()
  if (now.runId === null && now.phase === 'preparing' && (certain || runId !== lastRunId)) {
    lastRunId = runId
    run.set({ ...now, runId })
  }
  return run.get().runId === runId
}

export function command(what: RunCommand): void {
  const { runId, phase } = run.get()
  if (runId === null || !isActive(phase)) return
  if (what === 'pause' && phase !== 'running') return
  if ((what === 'resume' || what === 'step') && phase !== 'paused') return
  if (what === 'cancel') run.update((now) => ({ ...now, stopping: true }))
  void bridge.invoke('run:command', runId, what)
}

export function pauseOrResume(): void {
  command(run.get().phase === 'paused' ? 'resume' : 'pause')
}

/** Listens for the main process; answers how to stop listening. */
export function listenToRuns(): () => void {
  const offSnapshot = bridge.on('run:snapshot', (runId, snapshot) => {
    if (!adopt(runId)) return
    waiting = snapshot
    waitingOutput.push(...snapshot.output)
    const now = run.get()
    // Paused and stepping are answers to a key press: shown at once.
    if (snapshot.phase === 'paused') {
      dropTimer()
      applyWaiting()
    } else if (timer === null) {
      timer = setTimeout(applyWaiting, now.phase === 'preparing' ? 0 : pause)
    }
  })
  const offEnded = bridge.on('run:ended', (runId, ended) => {
    if (!adopt(runId)) return
    void finish(ended)
  })
  return () => {
    offSnapshot()
    offEnded()
    dropWaiting()
  }
}

function applyWaiting(): void {
  timer = null
  const snapshot = waiting
  if (!snapshot) return
  waiting = null
  const began = performance.now()
  if (snapshot.phase !== 'ended') run.update((now) => (now.phase === snapshot.phase ? now : { ...now, phase: snapshot.phase === 'preparing' ? 'preparing' : snapshot.phase as Phase }))
  progress.set({ event: snapshot.event, seconds: snapshot.seconds, line: snapshot.line })
  flushOutput()
  // The drawings each in a task of their own; keys and clicks get their turn between them.
  drawing = setTimeout(() => {
    void publishLive(snapshot).then(() => {
      pause = Math.max(REDRAW_EVERY_MS, Math.min(1000, (performance.now() - began) * 3))
    })
  })
}

function flushOutput(): void {
  const added = waitingOutput
  waitingOutput = []
  output.update((buffer) => appendOutput(buffer, added))
}

/** In tasks of their own: the last words, the drawings, then the result with everything that hangs on it. */
async function finish(ended: ProfileResult): Promise<void> {
  dropTimer()
  waiting = null
  const { runId } = run.get()
  const endedAt = performance.now()
  await nextTask()
  if (run.get().runId !== runId) return
  flushOutput()
  finishOutput(ended)
  const { totals } = ended
  progress.set({ event: totals.events, seconds: totals.seconds, line: ended.end.line })
  await nextTask()
  // Nothing ran: an empty chart says so better than one without points.
  if (ended.series.length === 0) clearTelemetry()
  else await publishResult(ended)
  if (run.get().runId !== runId) return
  if (ended.status === 'finished') knownLengths.set(JSON.stringify([run.get().ranSource, ended.settings]), totals.events)
  result.set(ended)
  await nextTask()
  if (run.get().runId === runId) run.update((now) => ({ ...now, phase: ended.status, stopping: false, endedAt }))
}

function finishOutput(ended: ProfileResult): void {
  // A run that ended before its first snapshot has told its output only here.
  if (output.get().length === 0 && ended.output !== '') output.update((buffer) => appendOutput(buffer, [{ stream: 'stdout', text: ended.output }]))
  // The console ends like the program's terminal would: with its traceback, once.
  const traceback = ended.problem?.traceback.trim() ?? ''
  const told = output.get().chunks.some((chunk) => chunk.text.includes(traceback))
  if (ended.status === 'failed' && traceback !== '' && !told) output.update((buffer) => appendOutput(buffer, [{ stream: 'stderr', text: `${traceback}\n` }]))
}

function dropTimer(): void {
  if (timer !== null) clearTimeout(timer)
  if (drawing !== null) clearTimeout(drawing)
  timer = null
  drawing = null
}

function dropWaiting(): void {
  dropTimer()
  waiting = null
  waitingOutput = []
}
