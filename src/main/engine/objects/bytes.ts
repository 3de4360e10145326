/** Byte strings: 3.x bytes, and in 2.7 the native str under its other name; bytearray and memoryview in every version. */
import type { Ref } from '../ref.ts'
import { createBytearray } from './bytes/bytearray.ts'
import { createBytesConstructor } from './bytes/construct.ts'
import { installBytesMethods } from './bytes/methods.ts'
import { installBytesSlots } from './bytes/slots.ts'
import { createMemoryview } from './bytes/memoryview.ts'
import { createKit } from './kit.ts'
import { OB_TYPE, STR_HANDLE, STR_LENGTH, STR_STATE } from './layout.ts'
import type { Runtime } from './runtime.ts'
import { createTextBlocks, HASH_HIGH, HASH_LOW, HASHED } from './str/blocks.ts'
import { createTextFamily, type TextFamily } from './str/family.ts'
import { createTextHash } from './str/hash.ts'
import { LATIN1 } from './str/kinds.ts'
import { textSystem, type BufferSource, type ByteSystem } from './str/text-system.ts'
import { TypeInfo } from './type-info.ts'

/** Bytes of PyBytesObject before the characters. */
const HEADER = 32

/** After createStr. */
export function createBytes(rt: Runtime): ByteSystem {
  const { H } = rt
  const { python2 } = rt.profile.objects
  const kit = createKit(rt)
  const strings = textSystem(rt)
  const { texts } = strings.store
  const family = python2 ? strings.family : createImmutable()
  const bytearray = createBytearray(rt, kit)
  const memoryview = createMemoryview(rt, kit, {
    isBuffer,
    bytesOf: bytesOfBuffer,
    placeOf,
    formatOf: (o) => sourceOf(o)?.format(o) ?? 'B',
    addExport(o, change) {
      if (bytearray.is(o)) bytearray.buffer.addExport(o, change)
      else sourceOf(o)?.addExport(o, change)
    },
  })
  const sources = new Map<TypeInfo, BufferSource>()

  function createImmutable(): TextFamily {
    const type = new TypeInfo('bytes')
    type.basicBytes = HEADER + 1
    type.itemBytes = 1
    const blocks = createTextBlocks(rt, type, strings.store, { headers: [HEADER, HEADER, HEADER, HEADER], dataWord: 0 })
    const hashing = createTextHash(rt.profile.language, false)
    type.dealloc = blocks.release
    type.hash = (o) => {
      if ((H[o + STR_STATE] & HASHED) === 0) {
        H[o + HASH_LOW] = hashing.of(texts[H[o + STR_HANDLE]], LATIN1)
        H[o + HASH_HIGH] = hashing.high
        H[o + STR_STATE] |= HASHED
      }
      rt.hashHigh = H[o + HASH_HIGH]
      return H[o + HASH_LOW]
    }
    rt.types.define(type)
    blocks.bind()
    const made = createTextFamily(rt, kit, strings.store, blocks)
    installBytesSlots(rt, kit, made, isBytesLike, bytesOf)
    type.create = createBytesConstructor(rt, kit, made, blocks, isBytesLike, bytesOf)
    return made
  }

  function placeOf(o: Ref): number {
    return bytearray.is(o) ? bytearray.buffer.start(o) : sourceOf(o)?.place(o) ?? -1
  }

  function sourceOf(o: Ref): BufferSource | null {
    if (sources.size === 0) return null
    const type = rt.memory.typeOf(o)
    for (const [known, source] of sources) if (type.isSubtypeOf(known)) return source
    return null
  }

  function isBuffer(o: Ref): boolean {
    return H[o + OB_TYPE] === family.type.ref || family.is(o) || bytearray.is(o) || sourceOf(o) !== null
  }

  function isBytesLike(o: Ref): boolean {
    return isBuffer(o) || memoryview.is(o)
  }

  function bytesOfBuffer(o: Ref): string {
    return bytearray.is(o) ? bytearray.text(o) : sourceOf(o)?.text(o) ?? texts[H[o + STR_HANDLE]]
  }

  function bytesOf(o: Ref): string {
    return memoryview.is(o) ? memoryview.text(o) : bytesOfBuffer(o)
  }

  return {
    type: family.type,
    from: family.from,
    value: bytesOf,
    bytearray: bytearray.type,
    memoryview: memoryview.type,
    isBytesLike,
    bytesOf,
    placeOf,
    addBuffer: (type, source) => sources.set(type, source),
    install() {
      installBytesMethods(rt, kit, family, bytearray)
      bytearray.install()
      memoryview.install()
      if (!python2) rt.natives.method(family.type, '__sizeof__', 0, (self) => rt.int.from(rt.memory.typeOf(self).basicBytes + H[self + STR_LENGTH]))
    },
  }
}
