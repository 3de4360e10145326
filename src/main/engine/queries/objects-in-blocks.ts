/** Which object lies in a block, and which block belongs to which object. Valid until the program goes on. */
import { OB_TYPE } from '../objects/layout.ts'
import type { Runtime } from '../objects/runtime.ts'
import type { TypeInfo } from '../objects/type-info.ts'
import { tagType } from '../pymalloc/index.ts'
import { NULL, type Ref } from '../ref.ts'

export interface ObjectsInBlocks {
  /** The object whose own block this is, dead ones on free lists included; NULL for buffers. */
  objectIn(block: Ref, tag: number): Ref
  /** A dead object that a free list keeps. */
  isParked(o: Ref): boolean
  /** The block an object lies in; NULL for static ones and for numbers of 2.7, which share theirs. */
  blockOf(o: Ref): Ref
  /** That block and the object's buffers. */
  eachBlock(o: Ref, visit: (block: Ref) => void): void
}

export function createObjectsInBlocks(rt: Runtime): ObjectsInBlocks {
  const { H, types, memory } = rt
  const { numberBlocks } = rt.profile.objects.freeLists
  const byRef = new Map<Ref, TypeInfo>()
  /** By tag: how far behind the start of its block an object of such a type may begin, in words. */
  const offsets = new Map<number, Set<number>>()
  // Handles of dead classes stay empty until they are used again.
  for (const info of types.infos as (TypeInfo | undefined)[]) {
    if (info === undefined) continue
    byRef.set(info.ref, info)
    if (!offsets.has(info.tag)) offsets.set(info.tag, new Set())
    offsets.get(info.tag)!.add(offsetOf(info))
  }

  function offsetOf(info: TypeInfo): number {
    return info.isGc ? memory.gcHeadWords + (info.preHeaderBytes >> 2) : 0
  }

  function blockOf(o: Ref): Ref {
    const info = memory.typeOf(o)
    const shares = numberBlocks && (info === rt.int.type || info === rt.float.type)
    return shares || rt.space.isStatic(o) ? NULL : memory.blockOf(o)
  }

  return {
    objectIn(block, tag) {
      const candidates = offsets.get(tagType(tag))
      if (candidates === undefined) return NULL
      for (const offset of candidates) {
        const info = byRef.get(H[block + offset + OB_TYPE]!)
        if (info !== undefined && info.tag === tagType(tag) && offsetOf(info) === offset) return block + offset
      }
      return NULL
    },
    blockOf,
    isParked: (o) => H[o] === 0,
    eachBlock(o, visit) {
      const block = blockOf(o)
      if (block !== NULL) visit(block)
      memory.typeOf(o).ownedBlocks?.(o, visit)
    },
  }
}
