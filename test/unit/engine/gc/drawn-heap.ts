/**
 * Object graphs as a line of text, over real simulated bytes: `*a -> b -> c -> b; d -> d`.
 * Objects come into being in the order of their first mention; `->` makes a reference; `*` is a reference from outside.
 * A name that begins with `t` is a tuple, with `d` a dict, with `f` has a finalizer, with `w` is a weak reference; the
 * rest are nodes. All can hold eight references.
 */
import { createCollector, createGenerations, type Collector } from '../../../../src/main/engine/gc/index.ts'
import { GC_NEXT, OB_SIZE } from '../../../../src/main/engine/objects/layout.ts'
import { createMemory } from '../../../../src/main/engine/objects/memory.ts'
import { WORD, type Runtime } from '../../../../src/main/engine/objects/runtime.ts'
import { TypeInfo } from '../../../../src/main/engine/objects/type-info.ts'
import { PROFILES } from '../../../../src/main/engine/profiles/index.ts'
import type { Ref } from '../../../../src/main/engine/ref.ts'
import type { PythonVersion } from '../../../../src/shared/settings.ts'
import type { CollectionRecord } from '../../../../src/shared/telemetry/collections.ts'
import { createProcess } from '../../../property/allocator-programs.ts'

/** Words: references of an object lie where a tuple has its items. */
const FIRST = 6
const SLOTS = 8
/** Word in a weak reference: what it points to, uncounted. */
const REFERENT = FIRST + 2 * SLOTS
/** Every object, its header of 16 bytes included (3.8+). */
export const OBJECT_BYTES = (REFERENT + 2) * 4 + 16

export interface DrawnHeap {
  readonly collector: Collector
  readonly rt: Runtime
  readonly records: CollectionRecord[]
  /** What happened: `clear a`, `free a`, `finalize f`, `call w`. */
  readonly log: string[]
  at(name: string): Ref
  draw(picture: string): void
  /** Takes a reference from outside away. */
  drop(name: string): void
  /** Names in a generation (0..2, permanent 3), in the order of the list. */
  generation(i: number): string
  /** Names of all objects that live. */
  living(): string
  /** Runs instead of the plain note when a finalizer is called. */
  onFinalize(action: (name: string) => void): void
}

export function createDrawnHeap(python: PythonVersion = '3.11'): DrawnHeap {
  const { space, libc, meters, pymalloc } = createProcess({ bytes: 1 << 24 })
  const { H } = space
  const profile = PROFILES[python]
  const log: string[] = []
  const records: CollectionRecord[] = []
  const names = new Map<Ref, string>()
  let finalizeAction: (name: string) => void = () => {}

  const { heads } = createGenerations(H, space.statics)
  const infos: TypeInfo[] = [new TypeInfo('')]
  const rt = {
    profile, space, libc, pymalloc, meters, H, B: space.B, I: meters.control, freeListClearers: [],
    types: { infos, isType: () => false, oldStyleInstanceOf: () => false, weakrefs: drawnWeakrefs() },
    dict: { type: drawnType('dict'), each: (o: Ref, visit: (key: Ref, value: Ref) => void) => rt.dict.type.traverse?.(o, (value) => visit(value, value)) },
    tuple: { type: drawnType('tuple') },
    list: { type: drawnType('list'), create: () => make('garbage', rt.list.type), append: (list: Ref, o: Ref) => link(list, o) },
    set: { type: drawnType('set'), frozen: drawnType('frozenset') },
  } as unknown as Runtime
  rt.memory = createMemory(rt, heads[0], pymalloc, pymalloc)
  rt.I[WORD.gcTrip] = 0x7fffffff
  const node = drawnType('node')
  const finalized = drawnType('finalized')
  const weak = drawnType('weakref')
  const finalize = (o: Ref): void => {
    log.push(`finalize ${nameOf(o)}`)
    finalizeAction(nameOf(o))
  }
  if (profile.gc.legacyFinalizers) Object.assign(finalized, { isHeap: true, legacyFinalize: finalize })
  else finalized.finalize = finalize

  const nameOf = (o: Ref): string => names.get(o) as string
  const at = (name: string): Ref => {
    for (const [o, known] of names) if (known === name) return o
    throw new Error(`no living ${name}`)
  }

  function drawnType(name: string): TypeInfo {
    const type = new TypeInfo(name)
    type.isGc = true
    type.basicBytes = (REFERENT + 2) * 4
    type.mro = [type]
    type.ref = space.statics(64)
    type.handle = infos.push(type) - 1
    H[type.ref] = 1 << 20
    H[type.ref + 6] = type.handle
    type.traverse = (o, visit) => {
      for (let i = 0; i < SLOTS; i++) if (H[o + FIRST + 2 * i] !== 0) visit(H[o + FIRST + 2 * i])
    }
    if (name !== 'tuple') {
      type.clear = (o) => {
        log.push(`clear ${nameOf(o)}`)
        empty(o)
      }
    }
    type.dealloc = (o) => {
      rt.memory.untrack(o)
      log.push(`free ${nameOf(o)}`)
      names.delete(o)
      empty(o)
      rt.memory.free(o)
    }
    return type
  }

  function empty(o: Ref): void {
    for (let slot = o + FIRST; slot < o + REFERENT; slot += 2) {
      const member = H[slot]
      H[slot] = 0
      if (member !== 0) rt.memory.decref(member)
    }
  }

  function make(name: string, type: TypeInfo): Ref {
    const o = rt.memory.alloc(type)
    names.set(o, name)
    rt.memory.track(o)
    return o
  }

  function typeFor(name: string): TypeInfo {
    return { t: rt.tuple.type, d: rt.dict.type, f: finalized, w: weak }[name[0]] ?? node
  }

  function link(from: Ref, to: Ref): void {
    if (rt.memory.typeOf(from) === weak) {
      H[from + REFERENT] = to
      return
    }
    let slot = from + FIRST
    while (H[slot] !== 0) slot += 2
    H[slot] = rt.memory.incref(to)
    if (rt.memory.typeOf(from) === rt.tuple.type) H[from + OB_SIZE]++
  }

  /** Each weak reference has a callback: itself, so that it needs no other object. */
  function drawnWeakrefs() {
    return {
      isRef: (o: Ref) => rt.memory.typeOf(o) === weak,
      listSlot: () => heads[0],
      refsOf: (o: Ref) => [...names.keys()].filter((ref) => rt.memory.typeOf(ref) === weak && H[ref + REFERENT] === o).reverse(),
      clearRef: (ref: Ref) => {
        H[ref + REFERENT] = 0
      },
      callback: (ref: Ref) => ref,
      runCallback: (ref: Ref) => log.push(`call ${nameOf(ref)}`),
    }
  }

  function draw(picture: string): void {
    const made: Ref[] = []
    for (const chain of picture.split(';')) {
      let from: Ref = 0
      for (const word of chain.split('->')) {
        const name = word.trim().replace('*', '')
        let o = [...names].find(([, known]) => known === name)?.[0]
        if (o === undefined) made.push((o = make(name, typeFor(name))))
        if (word.includes('*')) rt.memory.incref(o)
        if (from !== 0) link(from, o)
        from = o
      }
    }
    // What nothing holds would never have lived so long; garbage needs a cycle.
    for (const o of made) rt.memory.decref(o)
  }

  const collector = createCollector({ rt, heads, onCollection: (record) => records.push(record) })
  return {
    collector, rt, records, log, at, draw,
    drop: (name) => rt.memory.decref(at(name)),
    generation(i) {
      const found: string[] = []
      for (let g = H[heads[i] + GC_NEXT]; g !== heads[i]; g = H[g + GC_NEXT]) found.push(nameOf(g + rt.memory.gcHeadWords))
      return found.join(' ')
    },
    living: () => [...names.values()].join(' '),
    onFinalize(action) {
      finalizeAction = action
    },
  }
}
