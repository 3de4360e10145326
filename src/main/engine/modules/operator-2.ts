/** What only 2.7's operator has. Source: Modules/operator.c (2.7). */
import { wholeNumber } from '../objects/c-integers.ts'
import { createKit } from '../objects/kit.ts'
import type { Runtime } from '../objects/runtime.ts'
import type { Ref } from '../ref.ts'

export function addLegacyOperators(rt: Runtime, put: (name: string, value: Ref) => void): void {
  const { natives, abstract } = rt
  const { typeOf } = rt.memory
  const kit = createKit(rt)
  const fn = (name: string, arity: number, impl: (args: readonly Ref[]) => Ref) => put(name, natives.fn(name, arity, impl, 'operator'))
  const withAlias = (name: string, arity: number, impl: (args: readonly Ref[]) => Ref): void => {
    fn(name, arity, impl)
    fn(`__${name}__`, arity, impl)
  }

  /** tp_as_sequence->sq_slice. */
  const isSliceable = (o: Ref): boolean => !rt.types.oldStyleInstanceOf(o) && rt.types.lookup(typeOf(o), rt.str.name('__getslice__')) !== 0
  /** @mirrors Objects/abstract.c PyMapping_Check (2.7) */
  const isMapping = (o: Ref): boolean => (rt.types.oldStyleInstanceOf(o) ? abstract.hasAttribute(o, '__getitem__') : typeOf(o).getitem !== null && typeOf(o).name !== 'xrange' && !isSliceable(o))
  /** @mirrors Objects/abstract.c PySequence_Check (2.7) */
  function isSequence(o: Ref): boolean {
    if (rt.types.oldStyleInstanceOf(o)) return abstract.hasAttribute(o, '__getitem__')
    return typeOf(o).getitem !== null && !rt.dict.isDict(o) && typeOf(o).name !== 'dictproxy'
  }

  fn('isCallable', 1, ([o]) => kit.bool(abstract.isCallable(o!)))
  fn('isNumberType', 1, ([o]) => kit.bool(rt.types.oldStyleInstanceOf(o!) || typeOf(o!).int !== null || typeOf(o!).float !== null))
  fn('isSequenceType', 1, ([o]) => kit.bool(isSequence(o!)))
  fn('isMappingType', 1, ([o]) => kit.bool(isMapping(o!)))
  fn('sequenceIncludes', 2, ([a, b]) => kit.bool(abstract.contains(a!, b!)))

  for (const [name, operation] of [['repeat', abstract.binary], ['irepeat', abstract.inplace]] as const) {
    withAlias(name, 2, ([o, count]) => {
      const times = rt.int.from(wholeNumber(rt, count!))
      if (!isSequence(o!)) rt.errors.raise('TypeError', `'${kit.typeName(o!)}' object can't be repeated`)
      return kit.using(times, () => operation('multiply', o!, times))
    })
  }

  const whole = (...bounds: readonly Ref[]): void => bounds.forEach((bound) => wholeNumber(rt, bound))
  const sliceable = (o: Ref, doing: string): Ref => (isSequence(o) || isMapping(o) ? o : rt.errors.raise('TypeError', `'${kit.typeName(o)}' object ${doing}`))
  withAlias('getslice', 3, ([o, low, high]) => {
    whole(low!, high!)
    return rt.slice.getSimple(sliceable(o!, 'is unsliceable'), low!, high!)
  })
  withAlias('setslice', 4, ([o, low, high, value]) => {
    whole(low!, high!)
    rt.slice.setSimple(sliceable(o!, "doesn't support slice assignment"), low!, high!, value!)
    return kit.none()
  })
  withAlias('delslice', 3, ([o, low, high]) => {
    whole(low!, high!)
    rt.slice.setSimple(sliceable(o!, "doesn't support slice deletion"), low!, high!, 0)
    return kit.none()
  })
}
