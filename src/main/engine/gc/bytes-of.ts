/** Bytes of an object and of the blocks that hang on it, for the accounts of garbage. Reads memory only: no method runs. */
import type { Runtime } from '../objects/runtime.ts'
import type { Ref } from '../ref.ts'

export function createBytesOf(rt: Runtime): (o: Ref) => number {
  const { requestedBytes } = rt.pymalloc
  const { numberBlocks } = rt.profile.objects.freeLists
  let owned = 0
  const add = (block: Ref): void => {
    owned += requestedBytes(block)
  }

  return (o) => {
    const type = rt.memory.typeOf(o)
    // Numbers of 2.7 share a block.
    if (numberBlocks && (type === rt.int.type || type === rt.float.type)) return type.basicBytes
    owned = 0
    type.ownedBlocks?.(o, add)
    return requestedBytes(rt.memory.blockOf(o)) + owned
  }
}
