/** The module gc. @mirrors Modules/gcmodule.c GcMethods */
import { DEBUG, DEBUG_LEAK_2, DEBUG_LEAK_3, type Collector } from '../gc/index.ts'
import { createKit } from '../objects/kit.ts'
import type { Arity, NativeFunction, Runtime } from '../objects/runtime.ts'
import type { KeywordNames } from '../objects/type-info.ts'
import type { Ref } from '../ref.ts'
import { createIntArgument } from './int-argument.ts'

const GENERATIONS = 3

export function createGcModule(rt: Runtime, collector: Collector): Ref {
  const { errors, int, tuple } = rt
  const { incref, decref } = rt.memory
  const { gc, objects } = rt.profile
  const { python2 } = objects
  const { minor } = rt.profile
  const kit = createKit(rt)
  const toInt = createIntArgument(rt)
  /** What Argument Clinic says since 3.8; set_threshold still parses its own. */
  const tooLarge = minor >= 8 ? 'Python int too large to convert to C int' : undefined
  const module = rt.module.create('gc')
  const put = (name: string, value: Ref): void => rt.module.put(module, name, value)
  const fn = (name: string, arity: Arity, impl: NativeFunction): void => put(name, rt.natives.fn(name, arity, impl, 'gc'))
  /** A function without result. */
  const act = (name: string, arity: Arity, impl: (args: readonly Ref[], names: KeywordNames) => void): void =>
    fn(name, arity, (args, names) => {
      impl(args, names)
      return kit.none()
    })

  act('enable', 0, collector.enable)
  act('disable', 0, collector.disable)
  fn('isenabled', 0, () => kit.bool(collector.isEnabled()))
  act('set_debug', 1, ([flags]) => {
    collector.debug = toInt(flags, tooLarge)
  })
  fn('get_debug', 0, () => int.from(collector.debug))
  fn('get_count', 0, () => tuple.steal(collector.counts().map(int.from)))
  act('set_threshold', null, (args, names) => {
    kit.noKeywords('set_threshold', names)
    setThreshold(args)
  })
  fn('get_threshold', 0, () => tuple.steal(collector.thresholds.map(int.from)))
  fn('collect', { keywords: ['generation'], required: 0 }, ([generation = 0]) => {
    const chosen = generation === 0 ? GENERATIONS - 1 : toInt(generation, tooLarge)
    if (chosen < 0 || chosen >= GENERATIONS) errors.raise('ValueError', 'invalid generation')
    return int.from(collector.collect(chosen, 'explicit'))
  })
  if (minor >= 8) fn('get_objects', { keywords: ['generation'], required: 0 }, ([generation = 0]) => collector.getObjects(generationOrAll(generation)))
  else fn('get_objects', 0, () => collector.getObjects(null))
  if (gc.hasStats) fn('get_stats', 0, stats)
  fn('is_tracked', 1, ([o]) => kit.bool(collector.isTracked(o)))
  if (minor >= 9) fn('is_finalized', 1, ([o]) => kit.bool(collector.isFinalized(o)))
  for (const name of ['get_referrers', 'get_referents'] as const) {
    const ask = name === 'get_referrers' ? collector.getReferrers : collector.getReferents
    fn(name, null, (args, names) => {
      kit.noKeywords(minor >= 13 ? `gc.${name}` : name, names)
      if (python2 || args.length === 0) return ask(args, 0)
      return kit.using(tuple.from(args), (packed) => ask(args, packed))
    })
  }
  if (gc.hasFreeze) {
    act('freeze', 0, collector.freeze)
    act('unfreeze', 0, collector.unfreeze)
    fn('get_freeze_count', 0, () => int.from(collector.freezeCount()))
  }
  put('garbage', incref(collector.garbage()))
  if (gc.hasCallbacks) put('callbacks', incref(collector.callbacks()))
  put('DEBUG_STATS', int.from(DEBUG.stats))
  put('DEBUG_COLLECTABLE', int.from(DEBUG.collectable))
  put('DEBUG_UNCOLLECTABLE', int.from(DEBUG.uncollectable))
  if (python2) {
    put('DEBUG_INSTANCES', int.from(DEBUG.instances))
    put('DEBUG_OBJECTS', int.from(DEBUG.objects))
  }
  put('DEBUG_SAVEALL', int.from(DEBUG.saveAll))
  put('DEBUG_LEAK', int.from(python2 ? DEBUG_LEAK_2 : DEBUG_LEAK_3))
  return module

  function setThreshold(args: readonly Ref[]): void {
    const n = args.length
    if (minor >= 13 && (n < 1 || n > 3)) errors.raise('TypeError', 'gc.set_threshold requires 1 to 3 arguments')
    if (n < 1) errors.raise('TypeError', 'set_threshold() takes at least 1 argument (0 given)')
    if (n > 3) errors.raise('TypeError', `set_threshold() takes at most 3 arguments (${n} given)`)
    const [old0, old1, old2] = collector.thresholds
    const [threshold0 = old0, threshold1 = old1, threshold2 = old2] = args.map((value) => toInt(value))
    collector.setThresholds([threshold0, threshold1, threshold2])
  }

  /** -1 is taken for None, as CPython does. */
  function generationOrAll(generation: Ref): number | null {
    if (generation === 0 || generation === rt.none) return null
    if (!kit.hasIndex(generation)) errors.raise('TypeError', `argument should be integer or None, not '${kit.typeName(generation)}'`)
    const chosen = kit.clippedIndex(generation)
    if (Math.abs(chosen) === Number.MAX_SAFE_INTEGER) errors.raise('OverflowError', "cannot fit 'int' into an index-sized integer")
    if (chosen === -1) return null
    if (chosen >= GENERATIONS) errors.raise('ValueError', `generation parameter must be less than the number of available generations (${GENERATIONS})`)
    if (chosen < 0) errors.raise('ValueError', 'generation parameter cannot be negative')
    return chosen
  }

  function stats(): Ref {
    const list = rt.list.create()
    for (const generation of collector.stats) {
      const dict = rt.dict.create()
      for (const name of ['collections', 'collected', 'uncollectable'] as const) {
        const key = rt.str.from(name)
        const value = int.from(generation[name])
        rt.dict.set(dict, key, value)
        decref(key)
        decref(value)
      }
      rt.list.append(list, dict)
      decref(dict)
    }
    return list
  }
}