/** _tracemalloc: what the module's Python part is made of. Source: Modules/_tracemalloc.c. */
import { Halt, type Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import type { TracedPlace, Tracer } from './tracer.ts'

export { createTracer, type PlaceStack, type Tracer } from './tracer.ts'

/** `tracer`: null where the program does not name the module, so that nothing watches its allocations. */
export function createTracemallocModule(rt: Runtime, tracer: Tracer | null, fileOf: (codeId: number) => string): Ref {
  const { natives, errors, int, str, tuple } = rt
  const { incref } = rt.memory
  const { minor } = rt.profile
  const module = rt.module.create('_tracemalloc')
  const fn = (name: string, arity: Parameters<typeof natives.fn>[1], impl: (tracer: Tracer, args: readonly Ref[]) => Ref) =>
    rt.module.put(module, name, natives.fn(name, arity, (args) => {
      if (tracer === null) throw new Halt('Unsupported', `tracemalloc.${name}() in a program that does not name tracemalloc`, rt.I[0])
      return impl(tracer, args)
    }, '_tracemalloc'))
  const none = () => incref(rt.none)
  const most = minor >= 9 ? 65535 : 178956969

  fn('is_tracing', 0, (traces) => int.fromBool(traces.isTracing()))
  fn('start', [0, 1], (traces, [frames]) => {
    const limit = frames === undefined ? 1 : rt.abstract.asIndex(frames)
    if (limit < 1 || limit > most) errors.raise('ValueError', `the number of frames must be in range [1; ${most}]`)
    if (!traces.isTracing()) traces.start(limit)
    return none()
  })
  fn('stop', 0, (traces) => {
    traces.stop()
    return none()
  })
  fn('clear_traces', 0, (traces) => {
    if (traces.isTracing()) traces.clear()
    return none()
  })
  fn('get_traceback_limit', 0, (traces) => int.from(traces.limit()))
  fn('get_tracemalloc_memory', 0, (traces) => int.from(traces.ownBytes()))
  fn('get_traced_memory', 0, (traces) => {
    const [current, peak] = traces.traced()
    return tuple.steal([int.from(current), int.from(peak)])
  })
  if (minor >= 9) {
    fn('reset_peak', 0, (traces) => {
      if (traces.isTracing()) traces.resetPeak()
      return none()
    })
  }

  function framesObject({ frames }: TracedPlace, known: Map<TracedPlace, Ref>, place: TracedPlace): Ref {
    const made = known.get(place)
    if (made !== undefined) return incref(made)
    const pairs = frames.length === 0
      ? [tuple.steal([incref(str.name('<unknown>')), int.from(0)])]
      : frames.map(({ codeId, line }) => tuple.steal([incref(str.name(fileOf(codeId))), int.from(line)]))
    const o = tuple.steal(pairs)
    known.set(place, incref(o))
    return o
  }

  fn('_get_traces', 0, (traces) => {
    const list = rt.list.create()
    if (!traces.isTracing()) return list
    const known = new Map<TracedPlace, Ref>()
    const all = traces.traces()
    traces.untraced(() => {
      for (const { bytes, place } of all) {
        const fields = [int.from(0), int.from(bytes), framesObject(place, known, place)]
        if (minor >= 9) fields.push(int.from(Math.max(place.total, 1)))
        rt.list.stealAppend(list, tuple.steal(fields))
      }
      for (const o of known.values()) rt.memory.decref(o)
    })
    return list
  })
  fn('_get_object_traceback', 1, (traces, [o]) => {
    const trace = rt.types.isType(o!) && !rt.types.infoOf(o!).isHeap ? null : traces.traceOf(rt.memory.blockOf(o!))
    if (trace === null) return none()
    const known = new Map<TracedPlace, Ref>()
    const frames = framesObject(trace.place, known, trace.place)
    for (const made of known.values()) rt.memory.decref(made)
    return frames
  })
  return module
}
