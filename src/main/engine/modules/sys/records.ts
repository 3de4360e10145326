/** The records of the sys module: what the interpreter, its numbers and its hashes are like. Source: Python/sysmodule.c. */
import type { Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import { createRecordType } from '../record-type.ts'
import { simpleNamespace } from '../simple-namespace.ts'

type Value = number | boolean | string

/** `-B -s`, as programs are recorded. */
const FLAGS_2 = {
  debug: 0, py3k_warning: 0, division_warning: 0, division_new: 0, inspect: 0, interactive: 0, optimize: 0, dont_write_bytecode: 1, no_user_site: 1,
  no_site: 0, ignore_environment: 0, tabcheck: 0, verbose: 0, unicode: 0, bytes_warning: 0, hash_randomization: 1,
}
const FLAGS_3 = {
  debug: 0, inspect: 0, interactive: 0, optimize: 0, dont_write_bytecode: 1, no_user_site: 1, no_site: 0, ignore_environment: 0, verbose: 0,
  bytes_warning: 0, quiet: 0, hash_randomization: 0, isolated: 0, dev_mode: false, utf8_mode: 1,
}
const FLOAT_INFO = {
  max: Number.MAX_VALUE, max_exp: 1024, max_10_exp: 308, min: 2.2250738585072014e-308, min_exp: -1021, min_10_exp: -307, dig: 15, mant_dig: 53,
  epsilon: Number.EPSILON, radix: 2, rounds: 1,
}
const FLOATS = new Set(['max', 'min', 'epsilon'])

/** The attributes by name; new references. */
export function sysRecords(rt: Runtime): readonly (readonly [string, Ref])[] {
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const [major, second, micro] = rt.profile.release.split('.').map(Number) as [number, number, number]

  function value(name: string, o: Value): Ref {
    if (typeof o === 'string') return rt.str.from(o)
    if (typeof o === 'boolean') return rt.memory.incref(o ? rt.true : rt.false)
    if (FLOATS.has(name)) return rt.float.from(o)
    return Number.isSafeInteger(o) ? rt.int.fromBig(BigInt(o)) : rt.float.from(o)
  }

  /** `hidden`: fields that are attributes, but no items. */
  function record(name: string, fields: Readonly<Record<string, Value>>, modulus?: bigint, hidden: Readonly<Record<string, Value>> = {}): readonly [string, Ref] {
    const type = createRecordType(rt, name, 'sys', Object.keys(fields), { hidden: Object.keys(hidden), constructible: name.endsWith('_info') && name !== 'version_info' })
    const values = [...Object.entries(fields), ...Object.entries(hidden)]
    return [name, type.create(values.map(([field, o]) => (field === 'modulus' && modulus !== undefined ? rt.int.fromBig(modulus) : value(field, o))))]
  }

  const version = record('version_info', { major, minor: second, micro, releaselevel: 'final', serial: 0 })
  const records = [version, record('float_info', FLOAT_INFO)]
  if (python2) return [...records, record('flags', FLAGS_2), record('long_info', { bits_per_digit: 30, sizeof_digit: 4 })]
  const later = { ...(minor >= 10 ? { warn_default_encoding: 0 } : {}), ...(minor >= 11 ? { safe_path: false } : {}), int_max_str_digits: minor >= 12 ? 4300 : -1 }
  records.push(record('flags', { ...FLAGS_3, ...later }, undefined, minor >= 13 ? { gil: 1 } : {}))
  const digits = { bits_per_digit: 30, sizeof_digit: 4, default_max_str_digits: 4300, str_digits_check_threshold: 640 }
  records.push(record('int_info', digits))
  const algorithm = minor >= 11 ? 'siphash13' : 'siphash24'
  const hashes = { width: 64, modulus: 0, inf: 314159, nan: 0, imag: 1000003, algorithm, hash_bits: 64, seed_bits: 128, cutoff: 0 }
  records.push(record('hash_info', hashes, (1n << 61n) - 1n))
  records.push(record('thread_info', { name: 'pthread', lock: 'semaphore', version: 'NPTL 2.36' }))
  const hexversion = (major << 24) | (second << 16) | (micro << 8) | 0xf0
  records.push(['implementation', simpleNamespace(rt).create([
    ['name', rt.str.from('cpython')], ['cache_tag', rt.str.from(`cpython-${major}${second}`)], ['version', rt.memory.incref(version[1])],
    ['hexversion', rt.int.from(hexversion)], ['_multiarch', rt.str.from('x86_64-linux-gnu')],
  ])])
  return records
}
