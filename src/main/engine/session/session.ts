/** One run: prepare, boot, execute, tear down; and the questions that may be asked meanwhile. */
import { reserve } from '../address-space/index.ts'
import type { Detail, DetailRequest, LiveSnapshot, RunPhase } from '../../../shared/telemetry/live.ts'
import type { Problem, ProfileResult, RunStatus } from '../../../shared/telemetry/result.ts'
import { emptySeries } from '../../../shared/telemetry/series.ts'
import { boot, type Interpreter } from './boot.ts'
import type { Engine, EngineConfig } from './engine.ts'
import { Halt, Raised, WORD } from '../objects/runtime.ts'
import { finishStartUp } from './start-up.ts'
import { namesHooks, namesTracemalloc, type Prepared, refusedSettings, startUpModules } from './prepare.ts'
import { CONTROL, createMeters, METER } from '../probe.ts'
import { PROFILES } from '../profiles/index.ts'
import type { CodeUnit } from '../python/compile/index.ts'
import type { TextCompiler } from '../python/machine/evaluation.ts'
import { loadUnit } from '../python/machine/loader.ts'
import { createQueries, type Queries } from '../queries/queries.ts'
import type { ParseText } from '../python/carets.ts'
import { QueryError } from '../queries/query-error.ts'
import type { Ref } from '../ref.ts'
import { createArenaLog } from '../telemetry/arena-log.ts'
import { createCheckPoints } from './check-points.ts'
import { utf8Bytes, utf8Text } from '../objects/str/utf8.ts'
import { createOutput } from './output.ts'
import { shutDown } from './shutdown.ts'
import { createStops } from './stops.ts'
import { printUncaught } from './uncaught.ts'
import { createRecorder, type Recorder } from '../telemetry/recorder.ts'

/** Rows of the newest collections that a snapshot carries. */
const RECENT = 200

export interface Compilers {
  program(): Prepared
  /** A module of the library. */
  library(name: string, source: string): CodeUnit
  /** What exec, eval and compile are given. */
  readonly text: TextCompiler['compile']
  readonly segment: ParseText
}

export function createSession(config: EngineConfig, compilers: Compilers): Engine {
  const profile = PROFILES[config.settings.python]
  const sourceLines = config.source.split(/\r\n|\r|\n/)
  const output = createOutput(config.host)
  const { python2 } = profile.objects
  /** As the program meets it: 2.7's in bytes. */
  const sourceLine = (line: number): string | null => {
    const text = sourceLines[line - 1] ?? null
    return text !== null && python2 ? utf8Bytes(text) : text
  }
  const shown = (text: string): string => (python2 ? utf8Text(text) : text)
  let interpreter: Interpreter | null = null
  let recorder: Recorder | null = null
  let phase: RunPhase = 'preparing'
  let status: RunStatus = 'finished'
  let problem: Problem | null = null
  let fragmentation: LiveSnapshot['fragmentation'] = null
  /** While the program runs. */
  let queries: Queries | null = null

  function run(): void {
    const prepared = refusedSettings(config.settings, profile) ?? compilers.program()
    if (!prepared.ok) {
      status = 'rejected'
      problem = prepared.problem
      phase = 'ended'
      output.write({ stream: 'stderr', text: problem.traceback === '' ? `${problem.message}\n` : problem.traceback })
      return
    }
    const checkPoints = createCheckPoints(config)
    const meters = createMeters()
    const arenaLog = createArenaLog(meters)
    const { itinerary, witness } = config
    const stops = createStops({ counters: meters.counters, first: itinerary?.first ?? null, arrived: (event) => itinerary!.arrived(event, queries!) })
    const probe = {
      poolTaken: checkPoints.poolTaken,
      arenaOpened: (index: number, base: Ref) => arenaLog.note('opened', index, base),
      arenaReleased: (index: number, base: Ref) => arenaLog.note('released', index, base),
      arenaEmptied: (index: number, base: Ref) => arenaLog.note('emptied', index, base),
      arenaReused: (index: number, base: Ref) => arenaLog.note('reused', index, base),
      residentWillShrink: () => recorder?.residentWillShrink(),
      residentGrew: checkPoints.residentGrew,
    }
    try {
      const started = boot({
        profile,
        settings: config.settings,
        reservoir: config.reservoir,
        fileName: config.name,
        modules: startUpModules(config.source, profile.objects),
        compileSource: compilers.library,
        compileText: compilers.text,
        parseText: compilers.segment,
        probe,
        meters,
        tracesMemory: namesTracemalloc(config.source),
        tracesCalls: namesHooks(config.source),
        watch: itinerary === undefined ? (domain) => domain : stops.watch,
        witness: witness ?? null,
        recorder: () => recorder,
        sourceLine,
        write: python2 ? output.writeBytes : output.write,
        trap: checkPoints.trap,
        // What the teardown collects is no part of the program.
        onCollection: (record) => {
          if (phase === 'running') recorder?.collection(record)
          witness?.collectionEnded(record)
        },
      })
      interpreter = started
      const { rt, machine, operations, collector } = started
      collector.startUpEnds()
      const unit = loadUnit(machine, prepared.unit, operations, { globals: machine.globals, file: config.name, isLibrary: false })
      recorder = createRecorder({
        profile,
        space: rt.space,
        libc: rt.libc,
        pymalloc: rt.pymalloc,
        meters: rt.meters,
        counts: collector.counts,
        seconds: rt.now,
        tracked: () => rt.I[WORD.tracked]!,
        tagName: rt.tagName,
        lineCount: sourceLines.length,
      })
      finishStartUp(rt, prepared.unit)
      collector.scriptStarts()
      recorder.startProgram()
      arenaLog.startProgram()
      const { moment: now } = recorder
      const { ledger, row, fragmentation: shares } = recorder
      // A slot for every slot of the tags; only what is written to takes memory.
      const births = itinerary === undefined ? null : new Uint32Array(reserve(rt.space.tags.byteLength))
      queries = createQueries({
        rt, machine, collector, arenaLog, births,
        event: () => now().event,
        moment() {
          ledger.setCycles(collector.findGarbage().bytes)
          const answer = row()
          ledger.setCycles(0)
          return answer
        },
        position: () => ({ event: now().event, step: rt.meters.counters[METER.steps]!, line: rt.I[CONTROL.line]! }),
        fragmentation: shares,
      })
      stops.start(births)
      witness?.programBegins(started)
      checkPoints.start(started, recorder)
      phase = 'running'
      execute(started, () => {
        for (const { category, message, place } of prepared.warnings) rt.warnAt(category, message, config.name, place.line)
        rt.memory.decref(unit.run())
      })
      stops.end()
      stops.never()
      witness?.programEnds()
      recorder.ledger.setCycles(collector.findGarbage().bytes)
      fragmentation = recorder.finish()
      checkPoints.stop()
      phase = 'ended'
      queries = null
      if (status === 'finished' || status === 'failed') execute(started, () => shutDown(started, unit), false)
      witness?.processEnds()
    } catch (error) {
      halted(error)
      queries = null
      fragmentation = recorder?.finish() ?? null
      checkPoints.stop()
    }
    phase = 'ended'
  }

  /** Runs Python code to its end; an uncaught exception becomes the run's problem. */
  function execute(started: Interpreter, body: () => void, reports = true): void {
    const { errors, flushLine } = started.rt
    try {
      body()
      if (reports) flushLine()
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      if (!reports) return
      problem = printUncaught(started, error, shown)
      if (problem !== null) status = 'failed'
      errors.drop(error)
    }
  }

  function halted(error: unknown): void {
    const line = interpreter?.rt.I[CONTROL.line] ?? 0
    if (error instanceof Halt && error.kind === 'cancelled') {
      status = 'cancelled'
      return
    }
    const kind = error instanceof Halt ? error.kind : 'Internal'
    const message = error instanceof Halt ? error.message : error instanceof Error ? `${error.message}\n${error.stack ?? ''}` : String(error)
    status = kind === 'Internal' ? 'stopped' : 'failed'
    if (kind === 'Unsupported') problem = { kind, message: `${message} (Python ${config.settings.python}, line ${line}).`, line, column: 0, traceback: '' }
    else problem = { kind, message, line, column: 0, traceback: '' }
    output.write({ stream: 'stderr', text: `${problem.message}\n` })
  }

  function moment() {
    return recorder?.moment() ?? { event: 0, line: 0, seconds: 0, ledger: emptyLedger(profile.startup.residentBytes) }
  }

  function snapshot(points: number, withFragmentation: boolean): LiveSnapshot {
    if (withFragmentation && recorder !== null && phase !== 'ended') fragmentation = recorder.fragmentation()
    const now = recorder?.end() ?? moment()
    const totals = recorder?.totals()
    return {
      phase,
      event: now.event,
      allocated: totals?.allocated ?? 0,
      step: totals?.steps ?? 0,
      seconds: now.seconds,
      line: now.line,
      ledger: now.ledger,
      peakResident: recorder?.peakResident() ?? now.ledger.resident,
      series: recorder?.samples.series(0, Infinity, points) ?? emptySeries(),
      collectionTotals: collectionTotals(),
      marks: recorder?.collections.between(0, Infinity, points) ?? [],
      recent: recorder?.collections.recent(RECENT) ?? [],
      fragmentation,
      fragmentationHistory: recorder?.history.read() ?? null,
      output: output.takeNew(),
    }
  }

  function collectionTotals() {
    return recorder?.collections.totals() ?? { collections: [0, 0, 0] as const, collected: 0, uncollectable: 0, traversed: 0, suppressedFull: 0 }
  }

  function detail({ from, to, points }: DetailRequest): Detail {
    if (recorder === null) return { series: emptySeries(), marks: [], collectionTotals: collectionTotals() }
    return {
      series: recorder.samples.series(from, to, points),
      marks: recorder.collections.between(from, to, points),
      collectionTotals: recorder.collections.totalsBetween(from, to),
    }
  }

  function result(points: number): ProfileResult {
    const end = recorder?.end() ?? moment()
    const collections = recorder?.collections.between(0, Infinity, Infinity) ?? []
    return {
      schema: 'arenascope-profile',
      schemaVersion: 1,
      appVersion: config.appVersion,
      workload: { name: config.name, source: config.source, sha256: config.sha256 },
      settings: config.settings,
      release: profile.release,
      thresholds: config.settings.thresholds ?? profile.gc.thresholds,
      arenaBytes: profile.pymalloc.arenaBytes,
      poolBytes: profile.pymalloc.poolBytes,
      status,
      problem,
      output: output.text(),
      outputTruncated: output.truncated(),
      totals: recorder?.totals() ?? { events: 0, allocated: 0, steps: 0, seconds: 0 },
      start: recorder?.start() ?? end,
      peak: recorder?.peak() ?? end,
      end,
      series: recorder?.samples.series(0, Infinity, points) ?? emptySeries(),
      collectionTotals: collectionTotals(),
      collections,
      collectionsOmitted: recorder?.collections.omitted() ?? 0,
      fragmentation: fragmentation ?? emptyFragmentation(profile.pymalloc.arenaBytes),
      fragmentationHistory: recorder?.history.read() ?? { events: [], types: [], live: [], held: [] },
      lines: recorder?.lines() ?? [],
    }
  }

  function currentQueries(): Queries {
    if (queries === null) throw new QueryError({ kind: phase === 'ended' ? 'ended' : 'notBegun' })
    return queries
  }

  function dispose(): void {
    interpreter?.rt.space.giveBack()
    interpreter = null
  }

  return { run, snapshot, detail, result, dispose, position: () => recorder?.totals().events ?? 0, queries: currentQueries }
}

/** The innermost line of the program in a traceback text. */
function emptyLedger(resident: number) {
  return { baseline: resident, liveObjects: 0, cycles: 0, rounding: 0, freeLists: 0, freeBlocks: 0, freePools: 0, overhead: 0, largeBlocks: 0, libcFree: 0, resident }
}

function emptyFragmentation(bytesEach: number) {
  const total = { pools: 0, blocks: 0, live: 0, rounding: 0, freeBlocks: 0, headersAndTails: 0, held: 0 }
  return { event: 0, sizeClasses: [], types: [], lines: [], total, freePools: { pools: 0, bytes: 0 }, arenas: { held: 0, highWater: 0, opened: 0, released: 0, bytesEach } }
}
