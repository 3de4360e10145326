/** join. @mirrors Objects/unicodeobject.c _PyUnicode_JoinArray, Objects/stringlib/join.h */
import type { Ref } from '../../../ref.ts'
import type { Kit } from '../../kit.ts'
import type { Runtime } from '../../runtime.ts'
import { MAX_TEXT } from '../blocks.ts'
import type { TextSystem } from '../text-system.ts'
import type { TextFlavour } from './flavour.ts'

export function createJoin(rt: Runtime, kit: Kit, system: TextSystem, minor: number) {
  /** `widen`: what to do when a byte string meets a unicode item (2.7). */
  return function join(flavour: TextFlavour, self: Ref, iterable: Ref, widen: ((items: Ref) => Ref) | null): Ref {
    const type = rt.memory.typeOf(iterable)
    const isSequence = type === rt.list.type || type === rt.tuple.type
    const sequence = isSequence ? rt.memory.incref(iterable) : listFrom(iterable)
    return kit.using(sequence, (o) => {
      const items = rt.memory.typeOf(o) === rt.tuple.type ? rt.tuple.items(o) : rt.list.items(o)
      // Whatever else stands before the first unicode is refused first.
      const odd = widen === null ? undefined : items.find((item) => !rt.str.isStr(item))
      if (odd !== undefined && system.unicodeFamily!.is(odd)) return widen!(o)
      if (items.length === 1 && rt.memory.typeOf(items[0]) === flavour.type && !flavour.isMutable) return rt.memory.incref(items[0])
      const texts = items.map((item, i) => flavour.accept(item) ?? wrong(flavour, item, i))
      const separator = flavour.text(self)
      const length = texts.reduce((sum, text) => sum + text.length, 0) + separator.length * Math.max(0, texts.length - 1)
      if (length > MAX_TEXT) rt.errors.raise('MemoryError', '')
      return flavour.fresh(texts.join(separator))
    })
  }

  /** PySequence_Fast: the iterable as a list, a real one. */
  function listFrom(iterable: Ref): Ref {
    return kit.using(iterOf(iterable), (iterator) => {
      const list = rt.list.create()
      try {
        rt.list.extend(list, iterator)
      } catch (error) {
        rt.memory.decref(list)
        throw error
      }
      return list
    })
  }

  /** Whatever iter() has against it, a TypeError has these words. @mirrors Objects/abstract.c PySequence_Fast */
  function iterOf(o: Ref): Ref {
    try {
      return rt.abstract.iter(o)
    } catch (error) {
      if (!rt.errors.matches(error, 'TypeError')) throw error
      rt.errors.drop(error)
      return rt.errors.raise('TypeError', 'can only join an iterable')
    }
  }

  function wrong(flavour: TextFlavour, item: Ref, index: number): never {
    const name = kit.typeName(item)
    if (minor < 0) return rt.errors.raise('TypeError', `sequence item ${index}: expected string${flavour.isBytes ? '' : ' or Unicode'}, ${name} found`)
    return rt.errors.raise('TypeError', `sequence item ${index}: expected ${flavour.isBytes ? 'a bytes-like object' : 'str instance'}, ${name} found`)
  }
}
