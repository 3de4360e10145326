/** What goes when the last reference to each of some objects goes: they, what only they held, and perhaps arenas. */
import type { ReleasePrediction } from '../../../shared/telemetry/heap.ts'
import type { Runtime } from '../objects/runtime.ts'
import { addressOf, type Ref } from '../ref.ts'
import type { Census } from './census.ts'
import { INTERPRETER } from './holders.ts'

/** Types whose dead are kept for reuse, by the names of the profile's limits. */
function parkedTypes(rt: Runtime): ReadonlySet<string> {
  const names = Object.entries(rt.profile.objects.freeLists).flatMap(([name, limit]) => (typeof limit === 'number' && limit > 0 ? [name] : []))
  return new Set(names)
}

export function predictRelease(rt: Runtime, { references, objects, holders }: Census, wanted: readonly Ref[]): ReleasePrediction {
  const { H } = rt
  const parks = parkedTypes(rt)
  const left = new Map<Ref, number>()
  const dead = new Set<Ref>()
  const freed: Ref[] = []
  let bytes = 0
  let parked = false

  function canGo(o: Ref): boolean {
    return !rt.memory.isImmortal(o) && !rt.space.isStatic(o) && !(holders.has(o) && holders.rootOf(o) === INTERPRETER)
  }

  /** Members first, then the object's buffers and its own block, as tp_dealloc does. */
  function kill(first: Ref): void {
    const work: { o: Ref; membersDone: boolean }[] = [{ o: first, membersDone: false }]
    dead.add(first)
    for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
      if (top.membersDone) {
        work.pop()
        bury(top.o)
        continue
      }
      top.membersDone = true
      const dying: Ref[] = []
      references(top.o, (member) => {
        if (dead.has(member) || rt.memory.isImmortal(member)) return
        const count = (left.get(member) ?? H[member]!) - 1
        left.set(member, count)
        if (count > 0) return
        dead.add(member)
        dying.push(member)
      })
      for (const o of dying.reverse()) work.push({ o, membersDone: false })
    }
  }

  function bury(o: Ref): void {
    if (parks.has(rt.memory.typeOf(o).name)) parked = true
    const own: Ref[] = []
    objects.eachBlock(o, (block) => own.push(block))
    for (const block of own.reverse()) {
      freed.push(block)
      bytes += rt.pymalloc.requestedBytes(block)
    }
  }

  const movable = [...new Set(wanted)].filter(canGo)
  for (const o of movable) if (!dead.has(o)) kill(o)
  const { arenas, spare } = rt.pymalloc.forecast(freed)
  return {
    objects: movable.map(addressOf),
    blocks: freed.length,
    bytes,
    arenas,
    spare,
    immovable: new Set(wanted).size - movable.length,
    certainty: parked ? 'inferred' : 'exact',
  }
}
