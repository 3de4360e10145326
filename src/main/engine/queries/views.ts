/** Objects as the screen names them. */
import type { BlockContent, ObjectView } from '../../../shared/telemetry/heap.ts'
import type { Collector } from '../gc/index.ts'
import type { Runtime } from '../objects/runtime.ts'
import { tagLine, tagType } from '../pymalloc/index.ts'
import { addressOf, NULL, type Ref } from '../ref.ts'

export interface Views {
  object(o: Ref): ObjectView
  content(block: Ref, tag: number, owner: Ref): BlockContent
}

export function createViews(rt: Runtime, collector: Collector): Views {
  const generations = new Map<Ref, number>()
  collector.eachTracked((o, generation) => generations.set(o, generation))

  function object(o: Ref): ObjectView {
    return {
      address: addressOf(o),
      type: rt.memory.typeOf(o).name,
      refcount: rt.memory.refcount(o),
      immortal: rt.memory.isImmortal(o),
      generation: generations.get(o) ?? null,
    }
  }

  return {
    object,
    content: (block, tag, owner) => ({
      type: rt.tagName(tagType(tag)),
      requested: rt.pymalloc.requestedBytes(block),
      line: tagLine(tag),
      owner: owner === NULL ? null : object(owner),
    }),
  }
}
