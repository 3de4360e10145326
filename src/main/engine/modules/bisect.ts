/** bisect. @mirrors Modules/_bisectmodule.c internal_bisect_right, internal_bisect_left */
import { createKit, refuseFloat } from '../objects/kit.ts'
import type { Runtime } from '../objects/runtime.ts'
import { Compare, type KeywordNames } from '../objects/type-info.ts'
import { NULL, type Ref } from '../ref.ts'

export function createBisectModule(rt: Runtime): Ref {
  const { abstract, errors } = rt
  const { minor } = rt.profile
  const kit = createKit(rt)
  const module = rt.module.create('bisect')
  const parameters = ['a', 'x', 'lo', 'hi', ...(minor >= 10 ? ['key'] : [])]

  function find(name: string, right: boolean, args: readonly Ref[], names: KeywordNames, keyed: ((key: Ref, x: Ref) => Ref) | null): readonly [Ref, Ref, number] {
    const positional = args.length - (names?.length ?? 0)
    if (positional > 4) errors.raise('TypeError', `${name}() takes at most 4 ${minor >= 10 ? 'positional ' : ''}arguments (${args.length} given)`)
    const [a, x, low, high, key] = kit.bind(name, parameters, args, names, 2) as [Ref, Ref, Ref, Ref, Ref | undefined]
    for (const bound of [low, high]) if (bound !== NULL) refuseFloat(rt, bound)
    let lo = low === NULL ? 0 : kit.clippedIndex(low)
    if (lo < 0) errors.raise('ValueError', 'lo must be non-negative')
    let hi = high === NULL || high === rt.none ? abstract.length(a) : kit.clippedIndex(high)
    if (hi < 0 && high !== NULL && high !== rt.none) hi = abstract.length(a)
    const by = key === undefined || key === NULL || key === rt.none ? NULL : key
    const search = (wanted: Ref): void => {
      while (lo < hi) {
        const middle = Math.floor((lo + hi) / 2)
        const isBefore = kit.using(itemAt(a, middle), (item) => (by === NULL ? before(item, wanted, right) : kit.using(abstract.call(by, [item]), (value) => before(value, wanted, right))))
        if (isBefore) lo = middle + 1
        else hi = middle
      }
    }
    if (by === NULL || keyed === null) search(x)
    else kit.using(keyed(by, x), search)
    return [a, x, lo]
  }

  const before = (item: Ref, x: Ref, right: boolean) => (right ? !abstract.compareBool(x, item, Compare.Lt) : abstract.compareBool(item, x, Compare.Lt))
  const itemAt = (a: Ref, i: number) => kit.using(rt.int.from(i), (index) => abstract.getitem(a, index))

  const fn = (name: string, impl: Parameters<typeof rt.natives.fn>[2]) => rt.module.put(module, name, rt.natives.fn(name, null, impl, '_bisect'))
  for (const [name, right] of [['bisect_right', true], ['bisect_left', false]] as const) {
    fn(name, (args, names) => rt.int.from(find(name, right, args, names, null)[2]))
  }
  if (minor < 0) fn('bisect', (args, names) => rt.int.from(find('bisect_right', true, args, names, null)[2]))
  else rt.module.put(module, 'bisect', abstract.getattr(module, rt.str.name('bisect_right')))
  const insert = (name: string, shown: string, right: boolean) => {
    fn(name, (args, names) => {
      const [a, x, at] = find(shown, right, args, names, (key, value) => abstract.call(key, [value]))
      const index = rt.int.from(at)
      kit.using(index, () => rt.memory.decref(abstract.callMethod(a, 'insert', [index, x])))
      return kit.none()
    })
  }
  insert('insort_right', 'insort_right', true)
  insert('insort_left', 'insort_left', false)
  if (minor < 0) insert('insort', 'insort_right', true)
  else rt.module.put(module, 'insort', abstract.getattr(module, rt.str.name('insort_right')))
  return module
}
