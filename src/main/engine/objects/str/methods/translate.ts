/** translate and maketrans. Source: Objects/unicodeobject.c _PyUnicode_TranslateCharmap, unicode_maketrans_impl; Objects/bytesobject.c */
import type { Ref } from '../../../ref.ts'
import { givenName, type Kit } from '../../kit.ts'
import type { Runtime } from '../../runtime.ts'
import type { TypeInfo } from '../../type-info.ts'
import type { TextSystem } from '../text-system.ts'
import { optional, required, type TextFlavour } from './flavour.ts'

const LAST_POINT = 0x10ffff

export function createTranslate(rt: Runtime, kit: Kit, system: TextSystem) {
  const raise = (type: string, message: string): never => rt.errors.raise(type, message)
  const minor = rt.profile.objects.python2 ? -1 : 0

  /** By a mapping from code points to code points, text or None. */
  function byMapping(flavour: TextFlavour, self: Ref, table: Ref): Ref {
    if (rt.memory.typeOf(table).getitem === null) raise('TypeError', `'${kit.typeName(table)}' object is not subscriptable`)
    let result = ''
    let changed = false
    for (const point of flavour.text(self)) {
      const mapped = lookUp(table, point)
      result += mapped ?? point
      changed ||= mapped !== null
    }
    return changed || minor === 0 ? flavour.from(result) : flavour.unchanged(self)
  }

  /** null: not in the table. */
  function lookUp(table: Ref, point: string): string | null {
    let value: Ref
    try {
      value = kit.using(rt.int.from(point.codePointAt(0) as number), (key) => rt.abstract.getitem(table, key))
    } catch (error) {
      if (!rt.errors.matches(error, 'LookupError')) throw error
      rt.errors.drop(error)
      return null
    }
    return kit.using(value, (o) => {
      if (o === rt.none) return ''
      if (minor < 0 ? system.unicodeFamily!.is(o) : system.isText(o)) return rt.str.value(o)
      if (!rt.int.isInt(o)) return raise('TypeError', minor < 0 ? 'character mapping must return integer, None or unicode' : 'character mapping must return integer, None or str')
      const code = kit.clippedIndex(o)
      if (code < 0 || code > LAST_POINT) raise(minor < 0 ? 'TypeError' : 'ValueError', 'character mapping must be in range(0x110000)')
      return String.fromCodePoint(code)
    })
  }

  /** By a table of 256 bytes. */
  function byTable(flavour: TextFlavour, self: Ref, args: readonly Ref[]): Ref {
    const given = optional(args, 0)
    const table = given === rt.none || given === 0 ? null : required(flavour, given, 'old', 'translate')
    if (table !== null && table.length !== 256) raise('ValueError', 'translation table must be 256 characters long')
    const removed = optional(args, 1) === 0 ? '' : required(flavour, args[1], 'new', 'translate')
    const text = flavour.text(self)
    let result = ''
    for (let i = 0; i < text.length; i++) {
      if (!removed.includes(text[i])) result += table === null ? text[i] : table[text.charCodeAt(i)]
    }
    return result === text ? flavour.unchanged(self) : flavour.fresh(result)
  }

  /** @mirrors Objects/unicodeobject.c unicode_maketrans_impl */
  function strTable(args: readonly Ref[]): Ref {
    const [x, y, z] = args
    const table = rt.dict.create()
    const put = (key: Ref, value: Ref) => {
      rt.dict.set(table, key, value)
      rt.memory.decref(key)
      rt.memory.decref(value)
    }
    try {
      if (y === undefined) fromDict(x, put)
      else fromPairs(x, y, z, put)
    } catch (error) {
      rt.memory.decref(table)
      throw error
    }
    return table
  }

  function fromDict(x: Ref, put: (key: Ref, value: Ref) => void): void {
    if (rt.memory.typeOf(x) !== rt.dict.type) raise('TypeError', 'if you give only one argument to maketrans it must be a dict')
    rt.dict.each(x, (key, value) => {
      if (system.isStr(key)) {
        if (rt.str.length(key) !== 1) raise('ValueError', 'string keys in translate table must be of length 1')
        put(rt.int.from(rt.str.value(key).codePointAt(0) as number), rt.memory.incref(value))
      } else if (rt.int.isInt(key)) put(rt.memory.incref(key), rt.memory.incref(value))
      else raise('TypeError', 'keys in translate table must be strings or integers')
    })
  }

  function fromPairs(x: Ref, y: Ref, z: Ref | undefined, put: (key: Ref, value: Ref) => void): void {
    if (!system.isStr(x)) raise('TypeError', 'first maketrans argument must be a string if there is a second argument')
    if (!system.isStr(y)) raise('TypeError', `maketrans() argument 2 must be str, not ${givenName(rt, y)}`)
    if (z !== undefined && !system.isStr(z)) raise('TypeError', `maketrans() argument 3 must be str, not ${givenName(rt, z)}`)
    const from = Array.from(rt.str.value(x))
    const to = Array.from(rt.str.value(y))
    if (from.length !== to.length) raise('ValueError', 'the first two maketrans arguments must have equal length')
    const code = (point: string) => rt.int.from(point.codePointAt(0) as number)
    from.forEach((point, i) => put(code(point), code(to[i])))
    for (const point of z === undefined ? [] : Array.from(rt.str.value(z))) put(code(point), kit.none())
  }

  function bytesTable(type: TypeInfo, from: string, to: string): Ref {
    if (from.length !== to.length) raise('ValueError', 'maketrans arguments must have same length')
    const codes = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code))
    for (let i = 0; i < from.length; i++) codes[from.charCodeAt(i)] = to[i]
    return type === rt.bytes.type ? rt.bytes.from(codes.join('')) : kit.using(rt.bytes.from(codes.join('')), (o) => rt.abstract.call(type.ref, [o]))
  }

  return { byMapping, byTable, strTable, bytesTable }
}
