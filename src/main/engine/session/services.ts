/** What builtins and modules ask of the interpreter as a whole. Joined here because it needs every layer. */
import { roundDouble } from '../objects/float/round.ts'
import { createWarnings } from '../modules/warn.ts'
import type { StandardStreams } from '../modules/streams.ts'
import type { FloatParts } from '../objects/float.ts'
import type { IntParts } from '../objects/int.ts'
import type { ListParts } from '../objects/list.ts'
import { Raised, type Runtime } from '../objects/runtime.ts'
import { textSystem } from '../objects/str/text-system.ts'
import type { TupleParts } from '../objects/tuple.ts'
import { typeSystem } from '../objects/types/type-system.ts'
import { METER } from '../probe.ts'
import type { Machine } from '../python/machine/machine.ts'
import { createSoftSpace } from '../python/machine/soft-space.ts'
import { createEvaluation, type TextCompiler } from '../python/machine/evaluation.ts'
import { tracebackText, unraisableText } from '../python/traceback-text.ts'
import type { Ref } from '../ref.ts'
import { debugMallocStats } from '../telemetry/malloc-stats.ts'
import type { Recorder } from '../telemetry/recorder.ts'

/** Simulated seconds of an executed line and of an allocator call: a fixed rate, so that clocks move and runs repeat. */
const SECONDS_PER_STEP = 40e-9
const SECONDS_PER_EVENT = 25e-9

export interface ServiceParts {
  /** Borrowed attribute of sys. */
  sysAttribute(name: string): Ref
  streams(): StandardStreams
  recorder(): Recorder | null
  sourceLine(line: number): string | null
  readonly textCompiler: TextCompiler
  /** The program names sys.settrace or sys.setprofile. */
  readonly tracesCalls: boolean
}

type Writable = { -readonly [K in keyof Runtime]: Runtime[K] }

export function createServices(runtime: Runtime, machine: Machine, parts: ServiceParts): void {
  const rt = runtime as Writable
  const { decref } = rt.memory
  const { counters } = rt.meters
  const { startup } = rt.profile

  rt.sysAttribute = parts.sysAttribute
  rt.sourceLine = parts.sourceLine
  rt.isStandardOutput = (o) => parts.streams().isStream(o)
  rt.writeStandard = (stream, text) => parts.streams().write(stream, text)
  rt.writeStandardText = (stream, text) => parts.streams().writeText(stream, text)
  Object.assign(rt, createSoftSpace(runtime, parts.streams))
  rt.frameAt = machine.activations.frameAt
  rt.hooks = parts.tracesCalls ? machine.tracing : null
  rt.stopped = machine.tracing.stopped
  rt.currentGlobals = () => machine.globals
  rt.evaluation = createEvaluation(rt, machine, parts.textCompiler)
  rt.dirOf = (o) => {
    const list = typeSystem(rt).directory(o)
    ;(rt.list as ListParts).sort(list, 0, false)
    return list
  }
  rt.listFromIterable = (iterable) => (rt.list as ListParts).fromIterable(iterable)
  rt.tupleFromIterable = (iterable) => (rt.tuple as TupleParts).fromIterable(iterable)
  rt.powerModulo = (base, exponent, modulus) => (rt.int as IntParts).powerModulo(base, exponent, modulus)
  // In 2.7 an int literal that is too large, or ends in L, is a long.
  rt.longOf = (value) => {
    const text = rt.str.from(value.toString())
    try {
      return rt.abstract.call(rt.int.long.ref, [text])
    } finally {
      decref(text)
    }
  }
  rt.roundLegacy = (o, digits) => rt.float.from(roundDouble(rt.floatOf(o), digits, false))
  rt.unicodeFrom = (text) => textSystem(rt).fromUnicode(text)
  rt.unicodeText = (o) => textSystem(rt).store.texts[rt.H[o + 6]!]!
  rt.now = () => counters[METER.seconds]! + counters[METER.steps]! * SECONDS_PER_STEP + counters[METER.events]! * SECONDS_PER_EVENT
  rt.residentBytes = () => parts.recorder()?.ledger.resident() ?? startup.residentBytes
  rt.peakResidentBytes = () => parts.recorder()?.peakResident() ?? startup.residentBytes
  rt.virtualBytes = () => parts.recorder()?.ledger.virtual() ?? startup.virtualBytes
  rt.allocatedBlocks = () => (rt.pymalloc.countsBlocks ? rt.pymalloc.blocks() + (parts.recorder()?.ledger.baselineBlocks() ?? 0) : 0)
  rt.handledException = () => machine.handled
  rt.handledTraceback = () => (machine.handled === 0 ? 0 : (machine.handledParts.traceback() ?? rt.exceptions.traceback(machine.handled)))
  rt.clearHandled = () => {
    const handled = machine.handled
    machine.handled = 0
    if (handled === 0) return
    if (rt.profile.objects.python2) {
      machine.publishHandled()
      rt.exceptions.setTraceback(handled, 0)
    }
    decref(handled)
    machine.handledParts.clear()
  }
  rt.debugMallocStats = () => debugMallocStats(rt)
  rt.floatOf = (o) => (rt.float as FloatParts).toDouble(o)
  Object.assign(rt, createWarnings(rt))
  rt.exceptionText = (exception, alone = false) => (alone ? unraisableText : tracebackText)(rt, machine, new Raised(exception), parts.sourceLine)
}
