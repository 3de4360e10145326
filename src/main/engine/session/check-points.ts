/**
 * Where the host gets a word in: every so many loop back-edges and calls (fuel), every line in step mode, every so many
 * pools. Telemetry samples here, a deferred collection runs here (3.12+), budgets are kept here.
 *
 * A run begins finely, line by line and with little fuel, so that a program of ten lines has a curve; it grows coarser as
 * it goes on. The schedule depends on the program alone, so that the same run gives the same telemetry.
 */
import { Halt, WORD } from '../objects/runtime.ts'
import { CONTROL, METER } from '../probe.ts'
import type { Recorder } from '../telemetry/recorder.ts'
import type { Interpreter } from './boot.ts'
import type { EngineConfig } from './engine.ts'
import { checkEverything } from './stress.ts'

/** Lines that are sampled one by one. */
const FINE_STEPS = 2000
/** Back-edges and calls between two check points: at first, and at last (a fraction of a millisecond). */
const FIRST_FUEL = 20
const LAST_FUEL = 2000
/** Check points after which the fuel is doubled. */
const CHECKS_PER_FUEL = 200
/** Pools between two polls inside one long built-in operation. */
const POOLS = 16
const MIB = 1024 * 1024

export interface CheckPoints {
  trap(): void
  poolTaken(): void
  residentGrew(): void
  start(interpreter: Interpreter, recorder: Recorder): void
  stop(): void
}

interface Running {
  readonly interpreter: Interpreter
  readonly recorder: Recorder
  readonly control: Int32Array
  readonly counters: Float64Array
}

export function createCheckPoints(config: EngineConfig): CheckPoints {
  const { host, settings, stress = false } = config
  let running: Running | null = null
  let pools = 0
  let fuel = FIRST_FUEL
  let checks = 0
  /** The host wants to stop at every line. Before the first line it is asked in any case. */
  let stepping = true
  /** The line that is to freeze what lives when it begins; null: none, or done. */
  let freezeLine = settings.freezeLine ?? null
  /** Step that was polled last, so that a line of many check points is not stopped twice. */
  let polledStep = -1

  function poll({ control, counters }: Running): void {
    const wish = host.poll(control[CONTROL.line]!)
    if (wish === 'cancel') throw new Halt('cancelled', 'The run was cancelled.')
    stepping = wish === 'step'
    control[CONTROL.lineTrap] = stepping || stress || freezeLine !== null || counters[METER.steps]! < FINE_STEPS ? 1 : 0
  }

  function checkMemory(recorder: Recorder): void {
    if (recorder.ledger.resident() <= settings.memoryLimit) return
    throw new Halt('Limit', `The workload needs more than its memory limit of ${Math.round(settings.memoryLimit / MIB)} MiB; raise the limit or make it smaller.`)
  }

  function outOfFuel(run: Running): void {
    if (++checks % CHECKS_PER_FUEL === 0 && fuel < LAST_FUEL) fuel *= 2
    run.control[CONTROL.fuel] = fuel
    if (run.control[WORD.gcPending] !== 0) run.interpreter.collector.runPending()
    run.recorder.tick()
    checkMemory(run.recorder)
    if (!stepping) poll(run)
  }

  function lineBegins(run: Running): void {
    const { control, counters, recorder } = run
    if (stress) checkEverything(run.interpreter, recorder)
    if (counters[METER.steps] === polledStep) return
    polledStep = counters[METER.steps]!
    if (control[CONTROL.line] === freezeLine) {
      freezeLine = null
      run.interpreter.collector.freeze()
    }
    if (stepping || stress || polledStep < FINE_STEPS) recorder.sampleNow()
    if (stepping) poll(run)
    else if (!stress && freezeLine === null && polledStep >= FINE_STEPS) control[CONTROL.lineTrap] = 0
  }

  return {
    trap() {
      if (running === null) return
      const { control } = running
      // A back-edge is not the beginning of a line: who starts to step there stops at the next line.
      const atLine = control[CONTROL.fuel]! >= 0 || stepping
      if (control[CONTROL.fuel]! < 0) outOfFuel(running)
      if (atLine && control[CONTROL.lineTrap] !== 0) lineBegins(running)
    },
    poolTaken() {
      if (running === null) return
      running.recorder.notePeak()
      running.recorder.tick()
      if (++pools < POOLS) return
      pools = 0
      checkMemory(running.recorder)
      if (!stepping) poll(running)
    },
    residentGrew() {
      if (running === null) return
      running.recorder.notePeak()
      checkMemory(running.recorder)
    },
    start(interpreter, recorder) {
      const { I, meters } = interpreter.rt
      running = { interpreter, recorder, control: I, counters: meters.counters }
      I[CONTROL.fuel] = fuel
      I[CONTROL.lineTrap] = 1
    },
    stop() {
      running = null
    },
  }
}
