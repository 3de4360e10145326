/** binascii, and what hashlib and zlib compute of bytes. Source: Modules/binascii.c, Modules/zlibmodule.c. */
import { createKit, shownType } from '../../objects/kit.ts'
import { byteSystem } from '../../objects/str/text-system.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import { DIGESTS } from './digests.ts'

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const CRC_TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = (c & 1) === 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  return c
})

function crc32(text: string, start: number): number {
  let crc = ~start
  for (let i = 0; i < text.length; i++) crc = CRC_TABLE[(crc ^ text.charCodeAt(i)) & 255]! ^ (crc >>> 8)
  return ~crc >>> 0
}

function adler32(text: string, start: number): number {
  let [a, b] = [start & 65535, start >>> 16]
  for (let i = 0; i < text.length; i++) {
    a = (a + text.charCodeAt(i)) % 65521
    b = (b + a) % 65521
  }
  return ((b << 16) | a) >>> 0
}

const hex = (text: string): string => Array.from(text, (c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join('')

function toBase64(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i += 3) {
    const [a, b, c] = [text.charCodeAt(i), text.charCodeAt(i + 1), text.charCodeAt(i + 2)] as const
    out += BASE64[a >> 2]! + BASE64[((a & 3) << 4) | (b >> 4)]!
    out += i + 1 < text.length ? BASE64[((b & 15) << 2) | (c >> 6)]! : '='
    out += i + 2 < text.length ? BASE64[c & 63]! : '='
  }
  return out
}

export function createBinaryModule(rt: Runtime): Ref {
  const { natives, errors, int, profile } = rt
  const { python2 } = profile.objects
  const kit = createKit(rt)
  const bytes = byteSystem(rt)
  const module = rt.module.create('binascii')
  const put = (name: string, value: Ref) => rt.module.put(module, name, value)
  const fn = (name: string, arity: Parameters<typeof natives.fn>[1], impl: Parameters<typeof natives.fn>[2]) => put(name, natives.fn(name, arity, impl, 'binascii'))
  const fail = (message: string): never => {
    const type = rt.dict.getName(rt.module.dict(module), rt.str.name('Error'))
    return errors.throwObject(kit.using(rt.str.from(message), (text) => rt.abstract.call(type, [text])))
  }

  function data(o: Ref): string {
    if (bytes.isBytesLike(o)) return bytes.bytesOf(o)
    if (rt.memory.typeOf(o).name === 'array.array') return kit.using(rt.abstract.callMethod(o, python2 ? 'tostring' : 'tobytes', []), (copy) => bytes.bytesOf(copy))
    return errors.raise('TypeError', python2 ? `must be string or buffer, not ${shownType(rt, o)}` : `a bytes-like object is required, not '${shownType(rt, o)}'`)
  }
  /** ASCII text is taken, too. */
  function ascii(o: Ref): string {
    if (!rt.str.isStr(o)) return python2 || bytes.isBytesLike(o) || rt.memory.typeOf(o).name === 'array.array' ? data(o) : errors.raise('TypeError', `argument should be bytes, buffer or ASCII string, not '${shownType(rt, o)}'`)
    const text = rt.str.value(o)
    return /^[\0-\x7f]*$/.test(text) ? text : errors.raise('ValueError', 'string argument should contain only ASCII characters')
  }

  function hexlify([o, separator, every]: readonly Ref[]): Ref {
    const digits = hex(data(o!))
    if (separator === undefined || separator === 0) return rt.bytes.from(digits)
    const mark = rt.str.isStr(separator) ? rt.str.value(separator) : data(separator)
    const step = every === undefined || every === 0 ? 1 : rt.abstract.asIndex(every)
    const pairs = digits.match(/../g) ?? []
    const size = Math.abs(step)
    const groups: string[] = []
    if (step > 0) for (let end = pairs.length; end > 0; end -= size) groups.unshift(pairs.slice(Math.max(0, end - size), end).join(''))
    else for (let start = 0; start < pairs.length; start += size) groups.push(pairs.slice(start, start + size).join(''))
    return rt.bytes.from(groups.join(mark))
  }
  const sepArity = profile.minor >= 8 ? ({ keywords: ['data', 'sep', 'bytes_per_sep'], required: 1 } as const) : 1
  fn('hexlify', sepArity, hexlify)
  fn('b2a_hex', sepArity, hexlify)
  function unhexlify([o]: readonly Ref[]): Ref {
    const text = ascii(o!)
    const wrong = python2 ? (message: string) => errors.raise('TypeError', message) : fail
    if (text.length % 2 === 1) wrong('Odd-length string')
    if (!/^[0-9a-fA-F]*$/.test(text)) wrong('Non-hexadecimal digit found')
    return rt.bytes.from(text.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16))))
  }
  fn('unhexlify', 1, unhexlify)
  fn('a2b_hex', 1, unhexlify)
  fn('b2a_base64', python2 ? 1 : { keywords: ['data', 'newline'], required: 1, positionalOnly: 1 }, ([o, newline]) =>
    rt.bytes.from(toBase64(data(o!)) + (newline === undefined || newline === 0 || rt.abstract.isTrue(newline) ? '\n' : '')))
  fn('a2b_base64', { keywords: ['data', 'strict_mode'], required: 1, positionalOnly: 1 }, ([o]) => {
    let out = ''
    let bits = 0
    let held = 0
    let count = 0
    let pads = 0
    for (const c of ascii(o!)) {
      if (c === '=') {
        if (count >= 2 && ++pads + count >= 4) {
          count = 0
          held = 0
          bits = 0
          break
        }
        continue
      }
      const value = BASE64.indexOf(c)
      if (value < 0) continue
      pads = 0
      held = ((held << 6) | value) & 0xffffff
      bits += 6
      count = (count + 1) % 4
      if (bits >= 8) {
        bits -= 8
        out += String.fromCharCode((held >> bits) & 255)
      }
    }
    if (count === 1 && !python2) fail(`Invalid base64-encoded string: number of data characters (${Math.floor(out.length / 3) * 4 + 1}) cannot be 1 more than a multiple of 4`)
    if (count !== 0) fail('Incorrect padding')
    return rt.bytes.from(out)
  })
  const signed = (value: number): number => (python2 ? value | 0 : value)
  const checksum = (name: string, compute: (text: string, start: number) => number, start: number) =>
    fn(name, [1, 2], ([o, from]) => int.from(signed(compute(data(o!), from === undefined ? start : Number(BigInt.asUintN(32, int.toBig(from)))))))
  checksum('crc32', crc32, 0)
  checksum('_adler32', adler32, 1)
  fn('_digest', 2, ([name, o]) => rt.bytes.from(DIGESTS[rt.str.value(name!)]!.compute(data(o!))))
  const parts = rt.loadModule('_binaryparts')
  for (const name of ['Error', 'Incomplete']) put(name, rt.abstract.getattr(parts, rt.str.name(name)))
  return module
}
