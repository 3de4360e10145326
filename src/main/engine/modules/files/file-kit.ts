/** What the types of files share: their layout, their end, the errors of io. */
import { createKit, type Kit } from '../../objects/kit.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { TypeInfo } from '../../objects/type-info.ts'
import { typeSystem } from '../../objects/types/type-system.ts'
import { NULL, type Ref } from '../../ref.ts'

export interface FileLayout {
  readonly bytes: number
  /** Word of the instance's dict, and of its weak references. */
  readonly dict: number
  readonly weakrefs: number
  /** Words of the objects it holds, in the order the collector visits them. */
  readonly members: readonly number[]
  /** Before an object dies that nobody closed. */
  close(o: Ref): void
  /** The side tables let go of it. */
  forget(o: Ref): void
  /** Blocks that go with it. */
  release?(o: Ref): void
  ownedBlocks?(o: Ref, visit: (block: Ref) => void): void
  /** Slots that get special methods of their own. */
  readonly slots: Partial<Pick<TypeInfo, 'init' | 'iter' | 'iternext' | 'repr'>>
}

export interface FileKit {
  readonly kit: Kit
  define(name: string, base: TypeInfo, layout: FileLayout): TypeInfo
  /** Raises io.UnsupportedOperation. */
  fail(message: string): never
  /** Borrowed; made when it is missing. */
  dictOf(o: Ref): Ref
}

export function createFileKit(rt: Runtime, module: Ref, fail: (message: string) => never): FileKit {
  const { H, natives } = rt
  const { incref } = rt.memory
  const layouts = new Map<TypeInfo, FileLayout>()

  function layoutOf(o: Ref): FileLayout {
    for (let type: TypeInfo | null = rt.memory.typeOf(o); type !== null; type = type.base) {
      const found = layouts.get(type)
      if (found !== undefined) return found
    }
    throw new Error('not a file')
  }

  function dictOf(o: Ref): Ref {
    const { dict } = layoutOf(o)
    if (H[o + dict] === NULL) H[o + dict] = rt.dict.create()
    return H[o + dict]!
  }

  /** What goes wrong while a dying file is closed is nobody's to hear. */
  function closeQuietly(o: Ref, layout: FileLayout): void {
    try {
      layout.close(o)
    } catch (error) {
      if (!rt.errors.matches(error, 'BaseException')) throw error
      rt.errors.drop(error)
    }
  }

  function define(name: string, base: TypeInfo, layout: FileLayout): TypeInfo {
    const type = new TypeInfo(name)
    type.module = '_io'
    type.basicBytes = layout.bytes
    type.isGc = true
    type.hasDict = true
    type.dictOffset = layout.dict
    type.weakrefable = true
    type.weaklistOffset = layout.weakrefs
    const held = [...layout.members, layout.dict]
    type.traverse = (o, visit) => {
      for (const word of held) if (H[o + word] !== NULL) visit(H[o + word]!)
    }
    type.clear = (o) => {
      closeQuietly(o, layout)
      for (const word of held) {
        const value = H[o + word]!
        H[o + word] = NULL
        rt.memory.xdecref(value)
      }
    }
    type.dealloc = (o) => {
      H[o]++
      closeQuietly(o, layout)
      H[o]--
      rt.memory.untrack(o)
      if (H[o + layout.weakrefs] !== NULL) typeSystem(rt).weakrefs.clearAll(o)
      layout.release?.(o)
      layout.forget(o)
      for (const word of held) rt.memory.xdecref(H[o + word]!)
      rt.memory.free(o)
    }
    if (layout.ownedBlocks !== undefined) type.ownedBlocks = layout.ownedBlocks
    type.create = (cls) => {
      const o = rt.memory.alloc(cls)
      rt.memory.track(o)
      return o
    }
    Object.assign(type, layout.slots)
    rt.types.define(type, base)
    layouts.set(type, layout)
    natives.getset(type, '__dict__', (o) => incref(dictOf(o)))
    natives.method(type, '__enter__', 0, (o) => {
      const closed = rt.abstract.getattr(o, rt.str.name('closed'))
      rt.memory.decref(closed)
      if (closed === rt.true) rt.errors.raise('ValueError', rt.profile.objects.python2 ? 'I/O operation on closed file' : 'I/O operation on closed file.')
      return incref(o)
    })
    natives.method(type, '__exit__', [0, 3], (o) => rt.abstract.callMethod(o, 'close', []))
    rt.module.put(module, name, incref(type.ref))
    return type
  }

  return { kit: createKit(rt), define, fail, dictOf }
}

/** Calls a method of any object and gives back nothing. */
export function callAndDrop(rt: Runtime, o: Ref, name: string, args: readonly Ref[] = []): void {
  rt.memory.decref(rt.abstract.callMethod(o, name, args))
}
