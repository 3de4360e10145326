/** _random. @mirrors Modules/_randommodule.c random_seed, _random_Random_getrandbits */
import { createKit } from '../../objects/kit.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { TypeInfo } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import { sha512 } from './sha512.ts'
import { createTwister, STATE_WORDS } from './twister.ts'

/** RandomObject: index, state. */
const INDEX = 4
/** Without a seed CPython asks the system; the same run must always draw the same here. */
const UNSEEDED = [0x2545f491, 0x4f6cdd1d]

export function createRandomModule(rt: Runtime): Ref {
  const { H, errors, int } = rt
  const { incref } = rt.memory
  const { minor } = rt.profile
  const kit = createKit(rt)
  const twister = createTwister(H)
  const legacy = minor < 0
  const module = rt.module.create('_random')
  const type = new TypeInfo('Random')
  type.module = '_random'
  type.basicBytes = legacy ? 5016 : 2520
  type.dealloc = rt.memory.free
  type.create = (cls, args) => {
    const o = rt.memory.alloc(cls)
    if (cls.isGc) rt.memory.track(o)
    seed(o, args[0] ?? rt.none)
    return o
  }
  type.init = () => {}
  rt.types.define(type)

  function seed(o: Ref, value: Ref): void {
    twister.seedByArray(o + INDEX, value === rt.none ? UNSEEDED : words(magnitude(value)))
  }

  /** Ints by their absolute value, anything else by its hash as an unsigned number. */
  function magnitude(value: Ref): bigint {
    if (int.isInt(value)) {
      const big = int.toBig(value)
      return big < 0n ? -big : big
    }
    const low = rt.abstract.hash(value)
    return (BigInt(rt.hashHigh >>> 0) << 32n) | BigInt(low >>> 0)
  }

  function words(value: bigint): number[] {
    const key: number[] = []
    for (let rest = value; rest !== 0n; rest >>= 32n) key.push(Number(rest & 0xffffffffn))
    return key.length === 0 ? [0] : key
  }

  function randomBits(o: Ref, bits: number): bigint {
    let result = 0n
    for (let shift = 0, left = bits; left > 0; shift += 32, left -= 32) {
      const word = twister.next(o + INDEX)
      result |= BigInt(left < 32 ? word >>> (32 - left) : word) << BigInt(shift)
    }
    return result
  }

  rt.natives.method(type, 'random', 0, (o) => {
    const [a, b] = [twister.next(o + INDEX) >>> 5, twister.next(o + INDEX) >>> 6]
    return rt.float.from((a * 67108864 + b) * (1 / 9007199254740992))
  })
  rt.natives.method(type, 'seed', [0, 1], (o, [value]) => {
    seed(o, value ?? rt.none)
    return kit.none()
  })
  rt.natives.method(type, 'getrandbits', 1, (o, [count]) => {
    const bits = kit.clippedIndex(count!)
    if (bits < 0 || (bits === 0 && minor < 9)) errors.raise('ValueError', `number of bits must be ${minor < 9 ? 'greater than zero' : 'non-negative'}`)
    if (bits <= 32) return legacy ? rt.longOf(randomBits(o, bits)) : int.from(bits === 0 ? 0 : twister.next(o + INDEX) >>> (32 - bits))
    return legacy ? rt.longOf(randomBits(o, bits)) : int.fromBig(randomBits(o, bits))
  })
  rt.natives.method(type, 'getstate', 0, (o) => {
    const items: Ref[] = []
    for (let i = 1; i <= STATE_WORDS; i++) items.push(legacy ? rt.longOf(BigInt(H[o + INDEX + i]! >>> 0)) : int.from(H[o + INDEX + i]! >>> 0))
    items.push(legacy ? rt.longOf(BigInt(H[o + INDEX]!)) : int.from(H[o + INDEX]!))
    return rt.tuple.steal(items)
  })
  rt.natives.method(type, 'setstate', 1, (o, [state]) => {
    if (!rt.memory.typeOf(state!).isSubtypeOf(rt.tuple.type)) errors.raise('TypeError', 'state vector must be a tuple')
    if (rt.tuple.size(state!) !== STATE_WORDS + 1) errors.raise('ValueError', 'state vector is the wrong size')
    const values = rt.tuple.items(state!).map((item) => int.toNumber(item))
    const index = values.pop()!
    if (index < 0 || index > STATE_WORDS) errors.raise('ValueError', 'invalid state')
    values.forEach((value, i) => {
      H[o + INDEX + 1 + i] = value
    })
    H[o + INDEX] = index
    return kit.none()
  })
  rt.module.put(module, 'Random', incref(type.ref))
  if (!legacy) rt.module.put(module, '_sha512', rt.natives.fn('_sha512', 1, ([text]) => rt.bytes.from(sha512(rt.bytes.value(text!))), '_random'))
  return module
}
