/** What dies when a group of objects goes: everything whose references all come from what goes. */
import type { Runtime } from '../../objects/runtime.ts'
import { IMMORTAL } from '../../objects/layout.ts'
import type { Ref } from '../../ref.ts'

export interface Kept {
  readonly objects: number
  readonly bytes: number
}

/** The group itself is not counted. */
export function keptBy(rt: Runtime, bytesOf: (o: Ref) => number, group: readonly Ref[]): Kept {
  const { H } = rt
  const members = new Set(group)
  const released = new Map<Ref, number>()
  const dying = [...group]
  let objects = 0
  let bytes = 0
  for (let i = 0; i < dying.length; i++) {
    const o = dying[i]!
    rt.memory.typeOf(o).traverse?.(o, (member) => {
      if (members.has(member) || H[member] === IMMORTAL) return
      const references = (released.get(member) ?? 0) + 1
      released.set(member, references)
      if (references !== H[member]) return
      dying.push(member)
      objects++
      bytes += bytesOf(member)
    })
  }
  return { objects, bytes }
}
