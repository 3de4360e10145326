/** The time module on the simulated clock: sleeping costs nothing, and the same run always sees the same times. */
import { METER } from '../probe.ts'
import type { Ref } from '../ref.ts'
import type { Runtime } from '../objects/runtime.ts'

/** The simulated process starts at this Unix time (2024-01-01T00:00:00Z). */
const EPOCH = 1_704_067_200

export function createTimeModule(rt: Runtime): Ref {
  const { natives, errors } = rt
  const { python2 } = rt.profile.objects
  const { counters } = rt.meters
  const module = rt.module.create('time')
  const fn = (name: string, arity: Parameters<typeof natives.fn>[1], impl: Parameters<typeof natives.fn>[2]) =>
    rt.module.put(module, name, natives.fn(name, arity, impl, 'time'))
  const seconds = () => rt.float.from(rt.now())
  const nanoseconds = () => rt.int.fromBig(BigInt(Math.round(rt.now() * 1e9)))

  fn('time', 0, () => rt.float.from(EPOCH + rt.now()))
  fn('sleep', 1, ([duration]) => {
    const value = rt.floatOf(duration!)
    if (value < 0) errors.raise(python2 ? 'IOError' : 'ValueError', python2 ? 'Invalid argument' : 'sleep length must be non-negative')
    counters[METER.seconds]! += value
    return rt.memory.incref(rt.none)
  })
  if (rt.profile.minor < 8) fn('clock', 0, seconds)
  if (!python2) {
    for (const name of ['perf_counter', 'monotonic', 'process_time']) {
      fn(name, 0, seconds)
      fn(`${name}_ns`, 0, nanoseconds)
    }
    fn('time_ns', 0, () => rt.int.fromBig(BigInt(EPOCH) * 1_000_000_000n + BigInt(Math.round(rt.now() * 1e9))))
  }
  return module
}
