/**
 * Who holds what: one breadth-first walk from the roots over everything that lives. Each object is remembered with the
 * holder through which it was reached first, so paths are shortest. Valid until the program goes on.
 *
 * Roots, in order: the program's namespace; the other modules; the types of the interpreter; running code and the
 * interpreter, which hold what has more references than the heap explains; cycles that nothing holds.
 */
import { HELD_BY } from '../../../shared/telemetry/heap.ts'
import { OB_TYPE, TYPE_INFO } from '../objects/layout.ts'
import type { Runtime } from '../objects/runtime.ts'
import type { Machine } from '../python/machine/machine.ts'
import type { Ref } from '../ref.ts'
import { createPathKinds } from './path-kinds.ts'
import type { EachReference } from './references.ts'

export const { runningCode: RUNNING_CODE, interpreter: INTERPRETER, garbage: GARBAGE } = HELD_BY

export interface Holders {
  /** NULL for a root. */
  holderOf(o: Ref): Ref
  /** Name of the root that the path of `o` begins with. */
  rootOf(o: Ref): string
  /** See path-kinds.ts. */
  kindOf(o: Ref): number
  /** A root whose values are variables or attributes: the dict of a module or of a type. */
  isNamespace(o: Ref): boolean
  has(o: Ref): boolean
  each(visit: (o: Ref) => void): void
}

export interface HoldersParts {
  readonly rt: Runtime
  readonly machine: Machine
  readonly references: EachReference
  /** What may live without being reached from a module: tracked objects, and objects in blocks with their birth line. */
  eachCandidate(visit: (o: Ref, line: number) => void): void
}

export function findHolders({ rt, machine, references, eachCandidate }: HoldersParts): Holders {
  const { H } = rt
  const { infos } = rt.types
  const kinds = createPathKinds()
  const index = new Map<Ref, number>()
  const objects: Ref[] = []
  const holders: number[] = []
  const kindOf: number[] = []
  /** Where the path of each begins. */
  const roots: number[] = []
  const rootNames = new Map<number, string>()
  const namespaces = new Set<Ref>()
  /** Those whose every variable is a kind of its own. */
  const modules = new Set<Ref>()
  let expanded = 0

  function add(o: Ref, holder: number, kind: number): void {
    index.set(o, objects.length)
    roots.push(holder < 0 ? objects.length : roots[holder]!)
    objects.push(o)
    holders.push(holder)
    kindOf.push(kind)
  }

  function addRoot(o: Ref, name: string, kind: number): void {
    if (index.has(o)) return
    rootNames.set(objects.length, name)
    add(o, -1, kind)
  }

  function addNamespace(dict: Ref, name: string, isModule: boolean): void {
    namespaces.add(dict)
    if (isModule) modules.add(dict)
    addRoot(dict, name, kinds.begin())
  }

  function expandAll(): void {
    for (; expanded < objects.length; expanded++) {
      const at = expanded
      const isModule = modules.has(objects[at]!)
      const kind = kindOf[at]!
      references(objects[at]!, (o) => {
        if (!index.has(o)) add(o, at, isModule ? kinds.begin() : kinds.next(kind, H[H[o + OB_TYPE]! + TYPE_INFO]!))
      })
    }
  }

  addNamespace(machine.globals, '__main__', true)
  const loaded = rt.sysAttribute('modules')
  if (loaded !== 0) {
    rt.dict.each(loaded, (name, module) => {
      if (rt.memory.typeOf(module).isSubtypeOf(rt.module.type)) addNamespace(rt.module.dict(module), rt.str.value(name), true)
    })
    addRoot(loaded, 'sys.modules', kinds.begin())
  }
  // Handles of dead classes stay empty until they are used again.
  for (const info of infos as ((typeof infos)[number] | undefined)[]) if (info !== undefined && !info.isHeap && info.dict !== 0) addNamespace(info.dict, info.name, false)
  expandAll()

  const rest: Ref[] = []
  const lines: number[] = []
  const explained = new Map<Ref, number>()
  eachCandidate((o, line) => {
    if (index.has(o)) return
    rest.push(o)
    lines.push(line)
    references(o, (member) => explained.set(member, (explained.get(member) ?? 0) + 1))
  })
  const ofType = (kind: number, o: Ref): number => kinds.next(kind, H[H[o + OB_TYPE]! + TYPE_INFO]!)
  const [interpreter, running, garbage] = [kinds.begin(), kinds.begin(), kinds.begin()]
  rest.forEach((o, i) => {
    if (H[o]! <= (explained.get(o) ?? 0) && H[o]! >= 0) return
    if (lines[i] === 0) addRoot(o, INTERPRETER, ofType(interpreter, o))
    else addRoot(o, RUNNING_CODE, ofType(running, o))
  })
  expandAll()
  for (const o of rest) {
    addRoot(o, GARBAGE, ofType(garbage, o))
    expandAll()
  }

  const indexOf = (o: Ref): number => {
    const at = index.get(o)
    if (at === undefined) throw new Error('not a living object')
    return at
  }

  return {
    holderOf: (o) => (holders[indexOf(o)]! < 0 ? 0 : objects[holders[indexOf(o)]!]!),
    rootOf: (o) => rootNames.get(roots[indexOf(o)]!)!,
    kindOf: (o) => kindOf[indexOf(o)]!,
    isNamespace: (o) => namespaces.has(o),
    has: (o) => index.has(o),
    each: (visit) => objects.forEach((o) => visit(o)),
  }
}
