/** What an object refers to, for questions about the whole heap: what the collector sees, and the parts of code objects. */
import type { Runtime } from '../objects/runtime.ts'
import type { Visit } from '../objects/type-info.ts'
import { CODE, type Machine } from '../python/machine/machine.ts'
import type { Ref } from '../ref.ts'

export type EachReference = (o: Ref, visit: Visit) => void

export function createReferences(rt: Runtime, machine: Machine): EachReference {
  const { H, memory } = rt
  return (o, visit) => {
    const type = memory.typeOf(o)
    type.traverse?.(o, visit)
    if (type !== machine.codeType) return
    for (const word of [CODE.constants, CODE.name, CODE.names]) if (H[o + word] !== 0) visit(H[o + word]!)
  }
}
