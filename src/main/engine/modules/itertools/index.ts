/** The module itertools. */
import type { Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import { defineCombinatorics } from './combinatoric.ts'
import { createIteratorKit } from './kit.ts'
import { defineSeveral } from './several.ts'
import { defineSimpleIterators } from './simple.ts'

export function createItertoolsModule(rt: Runtime): Ref {
  const module = rt.module.create('itertools')
  const kit = createIteratorKit(rt, module)
  defineSimpleIterators(rt, kit)
  defineCombinatorics(rt, kit)
  defineSeveral(rt, module, kit)
  return module
}
