/** Methods of array.array. Source: Modules/arraymodule.c. */
import { shownType } from '../../objects/kit.ts'
import type { Kit } from '../../objects/kit.ts'
import { byteSystem, textSystem } from '../../objects/str/text-system.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'
import type { ArrayStore } from './store.ts'

export interface ArrayParts {
  readonly type: TypeInfo
  readonly store: ArrayStore
  append(o: Ref, value: Ref): void
  extend(o: Ref, other: Ref): void
  addBytes(o: Ref, bytes: string): void
  splice(o: Ref, start: number, count: number, bytes: string): void
  find(o: Ref, wanted: Ref, from?: number, to?: number): number
  item(o: Ref, index: number): Ref
  isArray(o: Ref): boolean
}

export function installArrayMethods(rt: Runtime, kit: Kit, { type, store, append, extend, addBytes, splice, find, item }: ArrayParts): void {
  const { abstract, errors, int, natives } = rt
  const { incref } = rt.memory
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const texts = textSystem(rt)
  const bytes = byteSystem(rt)
  const place = python2 ? 'list' : 'array'

  const method = (name: string, arity: Parameters<typeof natives.method>[2], run: (o: Ref, args: readonly Ref[]) => Ref | void) =>
    natives.method(type, name, arity, (o, args) => run(o, args) ?? kit.none())
  const items = (o: Ref) => Array.from({ length: store.size(o) }, (_, i) => item(o, i))

  method('append', 1, (o, [value]) => append(o, value))
  method('extend', 1, (o, [other]) => extend(o, other))
  method('fromlist', 1, (o, [list]) => {
    if (!rt.memory.typeOf(list).isSubtypeOf(rt.list.type)) errors.raise('TypeError', 'arg must be list')
    const size = store.size(o)
    const values = rt.list.items(list)
    const grow = python2 ? store.resizeExactly : store.resize
    if (values.length > 0) grow(o, size + values.length)
    try {
      values.forEach((value, i) => store.typecode(o).write(store.at(o, size + i), value))
    } catch (error) {
      store.resize(o, size)
      throw error
    }
  })
  method('tolist', 0, (o) => rt.list.steal(items(o)))
  method('count', 1, (o, [wanted]) => {
    let count = 0
    for (let at = find(o, wanted); at >= 0; at = find(o, wanted, at + 1)) count++
    return int.from(count)
  })
  method('index', minor >= 10 ? [1, 3] : 1, (o, [wanted, start, stop]) => {
    const bound = (given: Ref | undefined, otherwise: number) => {
      if (given === undefined) return otherwise
      const value = kit.clippedIndex(given)
      return value < 0 ? Math.max(0, value + store.size(o)) : value
    }
    const found = find(o, wanted, bound(start, 0), bound(stop, Infinity))
    return found < 0 ? errors.raise('ValueError', `array.index(x): x not in ${place}`) : int.from(found)
  })
  method('remove', 1, (o, [wanted]) => {
    const found = find(o, wanted)
    if (found < 0) errors.raise('ValueError', `array.remove(x): x not in ${place}`)
    splice(o, found, 1, '')
  })
  method('pop', [0, 1], (o, [index]) => {
    if (store.size(o) === 0) errors.raise('IndexError', 'pop from empty array')
    const given = index === undefined ? -1 : abstract.asIndex(index)
    const at = given < 0 ? given + store.size(o) : given
    if (at < 0 || at >= store.size(o)) errors.raise('IndexError', 'pop index out of range')
    const value = item(o, at)
    splice(o, at, 1, '')
    return value
  })
  if (minor >= 13) method('clear', 0, (o) => splice(o, 0, store.size(o), ''))
  method('insert', 2, (o, [index, value]) => {
    const given = abstract.asIndex(index)
    const size = store.size(o)
    const at = Math.min(Math.max(given < 0 ? given + size : given, 0), size)
    const all = store.text(o)
    const { itemSize } = store.typecode(o)
    append(o, value)
    const added = store.text(o).slice(size * itemSize)
    store.setText(o, 0, all.slice(0, at * itemSize) + added + all.slice(at * itemSize))
  })
  method('reverse', 0, (o) => {
    const { itemSize } = store.typecode(o)
    const text = store.text(o)
    let reversed = ''
    for (let at = text.length - itemSize; at >= 0; at -= itemSize) reversed += text.slice(at, at + itemSize)
    store.setText(o, 0, reversed)
  })
  method('byteswap', 0, (o) => {
    const { itemSize } = store.typecode(o)
    const text = store.text(o)
    let swapped = ''
    for (let at = 0; at < text.length; at += itemSize) swapped += Array.from(text.slice(at, at + itemSize)).reverse().join('')
    store.setText(o, 0, swapped)
  })

  const toBytes = (o: Ref) => rt.bytes.from(store.text(o))
  const fromBytes = (o: Ref, [source]: readonly Ref[]) => {
    if (!bytes.isBytesLike(source)) errors.raise('TypeError', `a bytes-like object is required, not '${shownType(rt, source)}'`)
    const text = bytes.bytesOf(source)
    if (text.length % store.typecode(o).itemSize !== 0) errors.raise('ValueError', python2 ? 'string length not a multiple of item size' : 'bytes length not a multiple of item size')
    addBytes(o, text)
  }
  if (!python2) {
    method('tobytes', 0, toBytes)
    method('frombytes', 1, fromBytes)
  }
  if (minor < 9) {
    method('tostring', 0, toBytes)
    method('fromstring', 1, fromBytes)
  }
  const requireCharacters = (o: Ref, name: string) => {
    const { code } = store.typecode(o)
    if (code !== 'u' && code !== 'w') errors.raise('ValueError', `${name}() may only be called on ${minor >= 13 ? "unicode type arrays ('u' or 'w')" : 'unicode type arrays'}`)
  }
  method('tounicode', 0, (o) => {
    requireCharacters(o, 'tounicode')
    const view = new DataView(rt.B.buffer)
    return texts.fromUnicode(Array.from({ length: store.size(o) }, (_, i) => String.fromCodePoint(view.getUint32(store.at(o, i), true))).join(''))
  })
  method('fromunicode', 1, (o, [text]) => {
    requireCharacters(o, 'fromunicode')
    for (const character of Array.from(texts.unicodeFamily?.text(text) ?? rt.str.value(text))) kit.using(texts.fromUnicode(character), (value) => append(o, value))
  })
  method('buffer_info', 0, (o) => rt.tuple.steal([int.from(rt.addressOf(store.block(o))), int.from(store.size(o))]))
  method('__copy__', 0, copy)
  method('__deepcopy__', 1, copy)
  method('__sizeof__', 0, (o) => int.from(rt.memory.typeOf(o).basicBytes + store.allocated(o) * store.typecode(o).itemSize))
  method('__reduce_ex__', 1, (o) => {
    const code = rt.str.from(store.typecode(o).code)
    return rt.tuple.steal([incref(rt.memory.typeOf(o).ref), rt.tuple.steal([code, rt.list.steal(items(o))]), attributes(o)])
  })
  natives.getset(type, 'typecode', (o) => rt.str.from(store.typecode(o).code))
  natives.getset(type, 'itemsize', (o) => int.from(store.typecode(o).itemSize))

  /** The __dict__ of an instance of a subclass; None. */
  function attributes(o: Ref): Ref {
    const dict = rt.memory.typeOf(o).hasDict ? rt.types.instanceDict(o, true) : NULL
    return dict === NULL ? kit.none() : incref(dict)
  }

  function copy(o: Ref): Ref {
    return kit.using(rt.slice.create(rt.none, rt.none, rt.none), (all) => abstract.getitem(o, all))
  }
}
