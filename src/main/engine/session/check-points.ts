/**
 * Where the host gets a word in: every so many loop back-edges and calls (fuel), every line in step mode, every so many
 * pools. Telemetry samples here, a deferred collection runs here (3.12+), budgets are kept here.
 */
import type { Interpreter } from './boot.ts'
import type { EngineConfig } from './engine.ts'
import { Halt, WORD } from '../objects/runtime.ts'
import { CONTROL, METER } from '../probe.ts'
import type { Recorder } from '../telemetry/recorder.ts'

/** Back-edges and calls between two check points: a fraction of a millisecond. */
const FUEL = 2000
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

export function createCheckPoints(config: EngineConfig): CheckPoints {
  const { host, settings } = config
  let running: { interpreter: Interpreter; recorder: Recorder; control: Int32Array; counters: Float64Array } | null = null
  let pools = 0
  /** In step mode: the step that was polled last, so that a long line is not stopped twice. */
  let polledStep = -1

  function poll(control: Int32Array): void {
    const wish = host.poll(control[CONTROL.line]!)
    control[CONTROL.lineTrap] = wish === 'step' ? 1 : 0
    if (wish === 'cancel') throw new Halt('cancelled', 'The run was cancelled.')
  }

  function checkMemory(recorder: Recorder): void {
    if (recorder.ledger.resident() <= settings.memoryLimit) return
    throw new Halt('Limit', `The workload needs more than its memory limit of ${Math.round(settings.memoryLimit / MIB)} MiB; raise the limit or make it smaller.`)
  }

  return {
    trap() {
      if (running === null) return
      const { interpreter, recorder, control, counters } = running
      const stepping = control[CONTROL.lineTrap] !== 0
      if (control[CONTROL.fuel]! < 0) {
        control[CONTROL.fuel] = FUEL
        if (control[WORD.gcPending] !== 0) interpreter.collector.runPending()
        recorder.tick()
        checkMemory(recorder)
        if (!stepping) poll(control)
      }
      if (stepping && counters[METER.steps] !== polledStep) {
        polledStep = counters[METER.steps]!
        recorder.sampleNow()
        poll(control)
      }
    },
    poolTaken() {
      if (running === null) return
      const { recorder, control } = running
      recorder.notePeak()
      if (++pools < POOLS) return
      pools = 0
      recorder.tick()
      checkMemory(recorder)
      if (control[CONTROL.lineTrap] === 0) poll(control)
    },
    residentGrew() {
      if (running === null) return
      running.recorder.notePeak()
      checkMemory(running.recorder)
    },
    start(interpreter, recorder) {
      const { I, meters } = interpreter.rt
      running = { interpreter, recorder, control: I, counters: meters.counters }
      I[CONTROL.fuel] = FUEL
      // The host may want to stop before the first line.
      I[CONTROL.lineTrap] = 1
    },
    stop() {
      running = null
    },
  }
}
