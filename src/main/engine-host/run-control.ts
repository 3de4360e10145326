/** The worker's half of steering: what the engine asks at its check points. */
import type { EngineHost, HostWish } from '../engine/index.ts'
import type { LiveSnapshot, OutputChunk, RunPhase } from '../../shared/telemetry/live.ts'
import { COMMAND, FLAG } from './messages.ts'
import type { FromWorker } from './messages.ts'
import { createOutputTail } from './output-tail.ts'
import { createPacing } from './pacing.ts'

export interface RunControlParts {
  readonly flags: Int32Array
  readonly points: number
  send(message: FromWorker): void
  /** The engine, once it exists. */
  snapshot(points: number, withFragmentation: boolean): LiveSnapshot
  /** Answers the questions that have arrived. */
  answerQuestions(): void
  /** Milliseconds, from any start. */
  now(): number
}

export interface RunControl extends EngineHost {
  takeOutput(): readonly OutputChunk[]
}

/** A paused worker looks up this often even if nobody wakes it. */
const PAUSE_NAP = 500

export function createRunControl(parts: RunControlParts): RunControl {
  const { flags, now } = parts
  const output = createOutputTail()
  const pacing = createPacing()
  let untilLook = 0
  let answered = 0
  let sent = 0

  function sendSnapshot(phase: RunPhase, withFragmentation: boolean): void {
    const from = now()
    const taken = parts.snapshot(parts.points, withFragmentation)
    parts.send({ type: 'snapshot', snapshot: { ...taken, phase, output: output.take() } })
    sent++
    pacing.took(from, now(), withFragmentation)
  }

  function answer(): void {
    const asked = Atomics.load(flags, FLAG.asked)
    if (asked === answered) return
    // A question is on the port before it is counted, so that all up to `asked` are found.
    parts.answerQuestions()
    answered = asked
  }

  function pause(): void {
    sendSnapshot('paused', true)
    while (Atomics.load(flags, FLAG.command) === COMMAND.pause) {
      // Read before looking: a change that comes in between ends the wait at once.
      const seen = Atomics.load(flags, FLAG.wake)
      answer()
      if (Atomics.load(flags, FLAG.command) === COMMAND.pause) Atomics.wait(flags, FLAG.wake, seen, PAUSE_NAP)
    }
  }

  function look(): void {
    untilLook = pacing.skip
    const time = now()
    pacing.looked(time)
    // One on its way at most: a busy window slows the picture, never the program, and queues nothing.
    if (pacing.snapshotDue(time) && Atomics.load(flags, FLAG.received) >= sent) {
      sendSnapshot('running', pacing.fragmentationDue(time))
    }
  }

  function obey(): HostWish {
    if (Atomics.load(flags, FLAG.command) === COMMAND.pause) pause()
    const command = Atomics.load(flags, FLAG.command)
    if (command === COMMAND.cancel) {
      parts.send({ type: 'cancelling' })
      return 'cancel'
    }
    // The step ends in a pause, unless another command comes first.
    if (command === COMMAND.step) {
      Atomics.compareExchange(flags, FLAG.command, COMMAND.step, COMMAND.pause)
      return 'step'
    }
    return 'continue'
  }

  return {
    write: (chunk) => output.add(chunk),
    poll() {
      if (Atomics.load(flags, FLAG.command) !== COMMAND.run) return obey()
      answer()
      if (--untilLook <= 0) look()
      return 'continue'
    },
    takeOutput: () => output.take(),
  }
}
