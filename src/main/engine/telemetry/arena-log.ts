/** The life of the arenas, in bounded memory: the oldest entries go first. */
import type { ArenaEvent, ArenaEventKind, ArenaLog } from '../../../shared/telemetry/heap.ts'
import { CONTROL, METER, type Meters } from '../probe.ts'
import { addressOf, type Ref } from '../ref.ts'

const CAPACITY = 100_000

export interface ArenaLogReader {
  read(): ArenaLog
}

export interface ArenaLogWriter extends ArenaLogReader {
  note(kind: ArenaEventKind, index: number, base: Ref): void
  /** Entries before are the interpreter's own, at event 0. */
  startProgram(): void
}

export function createArenaLog(meters: Meters): ArenaLogWriter {
  const { counters, control } = meters
  let events: ArenaEvent[] = []
  let omitted = 0
  let held = 0
  let started = false
  let startEvents = 0

  return {
    note(kind, index, base) {
      if (kind === 'opened') held++
      if (kind === 'released') held--
      // The call that is under way has been counted by no meter yet when it opens an arena, and already when it frees.
      const event = started ? counters[METER.events]! - startEvents : 0
      events.push({ event, line: started ? control[CONTROL.line]! : 0, kind, index, address: addressOf(base), held })
      if (events.length <= CAPACITY) return
      omitted += CAPACITY / 2
      events = events.slice(CAPACITY / 2)
    },
    startProgram() {
      started = true
      startEvents = counters[METER.events]!
    },
    read: () => ({ events: [...events], omitted }),
  }
}
