/**
 * The trashcan: containers that die inside the death of others, too many levels deep, are put off until the outermost is done.
 * Source: Include/object.h Py_TRASHCAN_SAFE_BEGIN (2.7), Include/cpython/object.h Py_TRASHCAN_BEGIN, Objects/object.c _PyTrash_begin.
 */
import type { Ref } from '../ref.ts'
import { OB_TYPE, TYPE_INFO } from './layout.ts'
import type { Runtime } from './runtime.ts'
import type { TypeInfo } from './type-info.ts'

export interface Trashcan {
  /** Ends the life of a container, now or later. */
  dealloc(o: Ref, type: TypeInfo): void
  /** The part of a built-in base in the death of an instance of a subclass. */
  deallocBase(o: Ref, base: TypeInfo): void
}

/** What a type has to do with the trashcan. */
const OUTSIDE = 0
const BUILT_IN = 1
const INSTANCE = 2

export function createTrashcan(rt: Runtime, infos: readonly TypeInfo[], untrack: (o: Ref) => void): Trashcan {
  const { H } = rt
  const { levels, untilRoom, types, instancesTakeTwo } = rt.profile.gc.trashcan
  const taking = new Set(types)
  const parts = new Map<TypeInfo, number>()
  /** Deferred, newest last. */
  const later: Ref[] = []
  let depth = 0

  function part(type: TypeInfo): number {
    let found = parts.get(type)
    if (found === undefined) {
      found = type.isHeap ? INSTANCE : taking.has(type.name) || isPlainException(type) ? BUILT_IN : OUTSIDE
      parts.set(type, found)
    }
    return found
  }

  /** Exceptions with fields of their own have a tp_dealloc of their own, without the trashcan. */
  function isPlainException(type: TypeInfo): boolean {
    if (!taking.has('BaseException')) return false
    let root: TypeInfo | null = type
    while (root !== null && root.name !== 'BaseException') root = root.base
    return root !== null && type.basicBytes === root.basicBytes
  }

  function dealloc(o: Ref, type: TypeInfo): void {
    const own = part(type)
    if (own === OUTSIDE) {
      type.dealloc(o)
      return
    }
    const odd = instancesTakeTwo && own === INSTANCE
    if (depth + (odd ? 1 : 0) >= levels) {
      // No longer the collector's business: a collection meanwhile must not clear it a second time.
      untrack(o)
      later.push(o)
      return
    }
    depth++
    type.dealloc(o)
    depth--
    // @mirrors Objects/typeobject.c subtype_dealloc (2.7): its own level counts at the end, so that it never empties the can.
    if (later.length > 0 && depth <= untilRoom && !odd) empty()
  }

  function empty(): void {
    depth++
    while (later.length > 0) {
      const o = later.pop()!
      dealloc(o, infos[H[H[o + OB_TYPE]! + TYPE_INFO]!]!)
    }
    depth--
  }

  return {
    dealloc,
    deallocBase(o, base) {
      const counts = instancesTakeTwo && base.isGc && part(base) === BUILT_IN
      if (counts) depth++
      base.dealloc(o)
      if (counts) depth--
    },
  }
}
