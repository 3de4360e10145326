/** array: numbers side by side. Source: Modules/arraymodule.c. */
import { createKit, givenName, shownType } from '../../objects/kit.ts'
import { defineSimpleType } from '../../objects/iterators/simple-type.ts'
import { addIndexedReduce } from '../../objects/iterators/taking-apart.ts'
import { isSlice, sliceBounds } from '../../objects/slice-bounds.ts'
import { byteSystem, textSystem } from '../../objects/str/text-system.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { Compare, TypeInfo } from '../../objects/type-info.ts'
import { typeSystem } from '../../objects/types/type-system.ts'
import { NULL, type Ref } from '../../ref.ts'
import { installArrayMethods } from './methods.ts'
import { createArrayStore, WEAK_LIST } from './store.ts'
import { createTypecodes } from './typecodes.ts'

export function createArrayModule(rt: Runtime): Ref {
  const { H, B, abstract, errors } = rt
  const { decref, incref } = rt.memory
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const kit = createKit(rt)
  const texts = textSystem(rt)
  const typecodes = createTypecodes(rt)
  const store = createArrayStore(rt, typecodes)
  const module = rt.module.create('array')
  const isGc = minor >= 10
  const type = new TypeInfo('array')
  type.collection = 'sequence'
  type.module = 'array'
  type.basicBytes = python2 ? 56 : 64
  type.isGc = isGc
  type.weakrefable = true
  type.weaklistOffset = WEAK_LIST
  type.traverse = () => {}
  type.ownedBlocks = (o, visit) => {
    if (store.block(o) !== NULL) visit(store.block(o))
  }
  type.dealloc = (o) => {
    if (isGc) rt.memory.untrack(o)
    if (H[o + WEAK_LIST] !== NULL) typeSystem(rt).weakrefs.clearAll(o)
    store.release(o)
    rt.memory.free(o)
  }

  const isArray = (o: Ref) => rt.memory.typeOf(o).isSubtypeOf(type)

  function make(cls: TypeInfo, code: string, size: number): Ref {
    const o = rt.memory.alloc(cls)
    store.setTypecode(o, code)
    store.resizeExactly(o, size)
    if (cls.isGc) rt.memory.track(o)
    return o
  }

  function append(o: Ref, value: Ref): void {
    const size = store.size(o)
    store.resize(o, size + 1)
    try {
      store.typecode(o).write(store.at(o, size), value)
    } catch (error) {
      store.resize(o, size)
      throw error
    }
  }

  function extend(o: Ref, other: Ref): void {
    if (!isArray(other)) {
      for (const item of kit.collect(other)) kit.using(item, () => append(o, item))
      return
    }
    if (store.typecode(other) !== store.typecode(o)) errors.raise('TypeError', 'can only extend with array of same kind')
    addBytes(o, store.text(other))
  }

  /** Whole items behind the last. */
  function addBytes(o: Ref, bytes: string): void {
    const size = store.size(o)
    const length = size + bytes.length / store.typecode(o).itemSize
    if (python2) store.resizeExactly(o, length)
    else store.resize(o, length)
    store.setText(o, size, bytes)
  }

  type.create = (cls, args, names) => {
    if (cls === type) kit.noKeywords('array.array', names)
    const given = args.length - (names?.length ?? 0)
    if (given < 1 || given > 2) errors.raise('TypeError', `array() takes at ${given < 1 ? 'least 1 argument' : 'most 2 arguments'} (${given} given)`)
    const [codeObject, initial] = args
    const codeText = texts.isText(codeObject) ? rt.str.isStr(codeObject) ? rt.str.value(codeObject) : rt.unicodeText(codeObject) : ''
    if (codeText.length !== 1) {
      errors.raise('TypeError', python2 ? `array() argument 1 or typecode must be char (string or ascii-unicode with length 1), not ${givenName(rt, codeObject)}` : `array() argument 1 must be a unicode character, not ${givenName(rt, codeObject)}`)
    }
    if (!typecodes.has(codeText)) errors.raise('ValueError', `bad typecode (must be ${python2 ? 'c, ' : ''}b, B, u, h, H, i, I, l, L, ${python2 ? '' : 'q, Q, '}f or d)`)
    if (minor >= 13 && codeText === 'u') rt.warn('DeprecationWarning', "The 'u' type code is deprecated and will be removed in Python 3.16")
    if (given === 1) return make(cls, codeText, 0)
    const isCharacters = codeText === 'u' || codeText === 'w'
    if (!python2 && rt.str.isStr(initial) && !isCharacters) errors.raise('TypeError', `cannot use a str to initialize an array with typecode '${codeText}'`)
    const isSequence = rt.memory.typeOf(initial).isSubtypeOf(rt.list.type) || rt.memory.typeOf(initial).isSubtypeOf(rt.tuple.type)
    if (isSequence) {
      const items = rt.memory.typeOf(initial).isSubtypeOf(rt.list.type) ? rt.list.items(initial) : rt.tuple.items(initial)
      const o = make(cls, codeText, items.length)
      try {
        items.forEach((item, i) => store.typecode(o).write(store.at(o, i), item))
      } catch (error) {
        decref(o)
        throw error
      }
      return o
    }
    const o = make(cls, codeText, 0)
    try {
      if (!isCharacters && byteSystem(rt).isBytesLike(initial) && !isArray(initial)) {
        const bytes = byteSystem(rt).bytesOf(initial)
        if (bytes.length % store.typecode(o).itemSize !== 0) errors.raise('ValueError', python2 ? 'string length not a multiple of item size' : 'bytes length not a multiple of item size')
        addBytes(o, bytes)
      } else if (isArray(initial) && store.typecode(initial) === store.typecode(o)) {
        store.resizeExactly(o, store.size(initial))
        store.setText(o, 0, store.text(initial))
      } else for (const item of kit.collect(initial)) kit.using(item, () => append(o, item))
    } catch (error) {
      decref(o)
      throw error
    }
    return o
  }
  type.init = () => {}

  const item = (o: Ref, index: number) => store.typecode(o).read(store.at(o, index))

  function indexOf(o: Ref, key: Ref, message: string): number {
    if (!kit.hasIndex(key)) errors.raise('TypeError', 'array indices must be integers')
    const given = abstract.asIndex(key)
    const index = given < 0 ? given + store.size(o) : given
    if (index < 0 || index >= store.size(o)) errors.raise('IndexError', message)
    return index
  }

  /** The bytes of a slice as a new array. */
  function sliced(o: Ref, key: Ref): Ref {
    const { start, step, count } = sliceBounds(rt, kit, key, store.size(o))
    const { code, itemSize } = store.typecode(o)
    const result = make(type, code, Math.max(count, 0))
    for (let i = 0; i < count; i++) {
      const from = store.at(o, start + i * step)
      B.copyWithin(store.at(result, i), from, from + itemSize)
    }
    return result
  }

  /** Replaces `count` items at `start` by the bytes. */
  function splice(o: Ref, start: number, count: number, bytes: string): void {
    const { itemSize } = store.typecode(o)
    const size = store.size(o) - count + bytes.length / itemSize
    if (bytes === '' && start + count === store.size(o)) {
      if (python2) store.resizeExactly(o, size)
      else store.resize(o, size)
      return
    }
    const all = store.text(o)
    const text = all.slice(0, start * itemSize) + bytes + all.slice((start + count) * itemSize)
    if (python2) store.resizeExactly(o, size)
    else store.resize(o, size)
    store.setText(o, 0, text)
  }

  function setSlice(o: Ref, key: Ref, value: Ref): void {
    if (value !== NULL && !isArray(value)) errors.raise('TypeError', `can only assign array (not "${shownType(rt, value)}") to array slice`)
    if (value !== NULL && store.typecode(value) !== store.typecode(o)) errors.raise('TypeError', 'bad argument type for built-in operation')
    const { start, step, count } = sliceBounds(rt, kit, key, store.size(o))
    const length = Math.max(count, 0)
    const bytes = value === NULL ? '' : store.text(value)
    if (step === 1) return splice(o, start, length, bytes)
    const { itemSize } = store.typecode(o)
    if (value === NULL) {
      const indices = Array.from({ length }, (_, i) => start + i * step).sort((a, b) => b - a)
      for (const index of indices) splice(o, index, 1, '')
      return
    }
    if (bytes.length !== length * itemSize) errors.raise('ValueError', `attempt to assign array of size ${bytes.length / itemSize} to extended slice of size ${length}`)
    for (let i = 0; i < length; i++) store.setText(o, start + i * step, bytes.slice(i * itemSize, (i + 1) * itemSize))
  }

  type.length = store.size
  type.getitem = (o, key) => (isSlice(rt, key) ? sliced(o, key) : item(o, indexOf(o, key, 'array index out of range')))
  type.setitem = (o, key, value) => {
    if (isSlice(rt, key)) return setSlice(o, key, value)
    const index = indexOf(o, key, 'array assignment index out of range')
    if (value === NULL) splice(o, index, 1, '')
    else store.typecode(o).write(store.at(o, index), value)
  }
  type.contains = (o, wanted) => find(o, wanted) >= 0
  type.concat = (o, other) => {
    if (!isArray(other)) errors.raise('TypeError', `can only append array (not "${shownType(rt, other)}") to array`)
    if (store.typecode(other) !== store.typecode(o)) errors.raise('TypeError', 'bad argument type for built-in operation')
    const result = make(type, store.typecode(o).code, store.size(o) + store.size(other))
    store.setText(result, 0, store.text(o) + store.text(other))
    return result
  }
  type.repeat = (o, count) => {
    const result = make(type, store.typecode(o).code, Math.max(count, 0) * store.size(o))
    store.setText(result, 0, store.text(o).repeat(Math.max(count, 0)))
    return result
  }
  type.inplace.add = (o, other) => {
    if (!isArray(other)) errors.raise('TypeError', `can only extend with array (not "${shownType(rt, other)}")`)
    extend(o, other)
    return incref(o)
  }
  type.inplace.multiply = (o, count) => {
    if (!kit.hasIndex(count)) return kit.unsupported()
    const times = Math.max(0, abstract.asIndex(count))
    const bytes = store.text(o)
    if (python2) store.resizeExactly(o, store.size(o) * times)
    else store.resize(o, store.size(o) * times)
    if (times > 0) store.setText(o, 0, bytes.repeat(times))
    return incref(o)
  }

  function find(o: Ref, wanted: Ref, from = 0, to = Infinity): number {
    for (let i = from; i < store.size(o) && i < to; i++) {
      if (kit.using(item(o, i), (value) => abstract.compareBool(value, wanted, Compare.Eq))) return i
    }
    return -1
  }

  type.richcompare = (left, right, op) => {
    if (!isArray(left) || !isArray(right)) return kit.unsupported()
    const [a, b] = [store.size(left), store.size(right)]
    if (a !== b && (op === Compare.Eq || op === Compare.Ne)) return kit.bool(op === Compare.Ne)
    for (let i = 0; i < Math.min(a, b); i++) {
      const answer = kit.using(item(left, i), (x) => kit.using(item(right, i), (y) => (abstract.compareBool(x, y, Compare.Eq) ? null : abstract.compareBool(x, y, op))))
      if (answer !== null) return kit.bool(op === Compare.Eq ? false : op === Compare.Ne ? true : answer)
    }
    return kit.bool([a < b, a <= b, a === b, a !== b, a > b, a >= b][op])
  }
  type.repr = (o) => {
    const name = python2 ? 'array' : rt.memory.typeOf(o).name
    const { code } = store.typecode(o)
    if (store.size(o) === 0) return rt.str.from(`${name}('${code}')`)
    const isText = code === 'u' || code === 'w' || code === 'c'
    const shown = kit.using(abstract.callMethod(o, code === 'c' ? 'tostring' : isText ? 'tounicode' : 'tolist', []), abstract.reprText)
    return rt.str.from(`${name}('${code}', ${shown})`)
  }
  const iterator = defineSimpleType(rt, {
    name: 'arrayiterator',
    bytes: 40,
    members: [6],
    iternext: (o) => {
      const array = H[o + 6]
      if (array === NULL) return NULL
      if (H[o + 4] < store.size(array)) return item(array, H[o + 4]++)
      if (!python2) {
        H[o + 6] = NULL
        rt.memory.decref(array)
      }
      return NULL
    },
    slots: { module: 'array' },
  })
  addIndexedReduce(rt, iterator, { index: 4, sequence: 6, size: store.size, nothing: () => incref(rt.tuple.empty) })
  type.iter = (o) => {
    const made = rt.memory.alloc(iterator)
    H[made + 6] = incref(o)
    rt.memory.track(made)
    return made
  }
  type.hash = () => errors.raise('TypeError', "unhashable type: 'array.array'")
  rt.types.define(type)
  byteSystem(rt).addBuffer(type, { text: store.text, place: (o) => store.at(o, 0), format: (o) => store.typecode(o).code, addExport: store.addExport })
  installArrayMethods(rt, kit, { type, store, append, extend, addBytes, splice, find, item, isArray })
  if (minor >= 12) rt.genericAliases?.subscriptable(type)
  rt.module.put(module, 'array', incref(type.ref))
  rt.module.put(module, 'ArrayType', incref(type.ref))
  if (!python2) rt.module.put(module, 'typecodes', rt.str.from(minor >= 13 ? 'bBuwhHiIlLqQfd' : 'bBuhHiIlLqQfd'))
  return module
}
