/** memoryview: one dimension of items. @simplified Objects/memoryobject.c: no further dimensions. */
import { NULL, type Ref } from '../../ref.ts'
import { givenName, type Kit } from '../kit.ts'
import { Halt, type Runtime } from '../runtime.ts'
import { TypeInfo } from '../type-info.ts'
import { isSlice, sliceBounds } from '../slice-bounds.ts'
import { createViewItems, ITEM_SIZES } from './view-items.ts'

/** Words of our view: the object, first byte, step in bytes, length in items, released, the format's character, read-only. */
const VIEWED = 6
const FIRST = 8
const STEP = 9
const LENGTH = 4
const RELEASED = 10
const FORMAT = 11
const READ_ONLY = 12
const WEAK_LIST = 14
/** tp_basicsize and the shape, strides and suboffsets behind it; 2.7 has them inside. */
const BYTES = 168
/** _PyManagedBuffer, which all views of one export share; 2.7 has none. */
const MANAGED_BUFFER_BYTES = 112
/** Of the managed buffer: the object. */
const OWNER = 4
const LEGACY_BYTES = 120

export interface Memoryview {
  readonly type: TypeInfo
  is(o: Ref): boolean
  text(o: Ref): string
  install(): void
}

/** What objects with bytes inside tell about them. */
export interface ViewedBuffers {
  isBuffer(o: Ref): boolean
  bytesOf(o: Ref): string
  /** Where the bytes lie, as a byte index; -1 when they may not be changed. */
  placeOf(o: Ref): number
  formatOf(o: Ref): string
  addExport(o: Ref, change: number): void
}

export function createMemoryview(rt: Runtime, kit: Kit, { isBuffer, bytesOf, placeOf, formatOf, addExport }: ViewedBuffers): Memoryview {
  const { H } = rt
  const { python2 } = rt.profile.objects
  const type = new TypeInfo('memoryview')
  type.collection = 'sequence'
  type.basicBytes = python2 ? LEGACY_BYTES : BYTES
  type.subclassable = false
  type.isGc = true
  if (!python2) {
    type.weakrefable = true
    type.weaklistOffset = WEAK_LIST
  }
  const managedBuffer = new TypeInfo('managedbuffer')
  managedBuffer.basicBytes = MANAGED_BUFFER_BYTES
  managedBuffer.subclassable = false
  managedBuffer.isGc = true
  const is = (o: Ref) => rt.memory.typeOf(o) === type

  const items = createViewItems(rt, kit)
  const memory = new DataView(rt.B.buffer)
  const format = (o: Ref) => String.fromCharCode(H[o + FORMAT])
  const itemSize = (o: Ref) => ITEM_SIZES[format(o)] ?? 4

  /** `viewed`: the object in 2.7, else the managed buffer; stolen. */
  function view(viewed: Ref, first: number, step: number, length: number, code: string, readOnly: number): Ref {
    const made = rt.memory.alloc(type)
    H[made + VIEWED] = viewed
    if (python2) addExport(viewed, 1)
    H[made + FIRST] = first
    H[made + STEP] = step
    H[made + LENGTH] = length
    H[made + FORMAT] = code.charCodeAt(0)
    H[made + READ_ONLY] = readOnly
    rt.memory.track(made)
    return made
  }

  /** @mirrors Objects/memoryobject.c _PyManagedBuffer_FromObject */
  function manage(o: Ref): Ref {
    if (python2) return rt.memory.incref(o)
    const buffer = rt.memory.alloc(managedBuffer)
    H[buffer + OWNER] = rt.memory.incref(o)
    addExport(o, 1)
    rt.memory.track(buffer)
    return buffer
  }

  managedBuffer.dealloc = (buffer) => {
    rt.memory.untrack(buffer)
    addExport(H[buffer + OWNER], -1)
    rt.memory.decref(H[buffer + OWNER])
    rt.memory.free(buffer)
  }
  managedBuffer.traverse = (buffer, visit) => visit(H[buffer + OWNER])

  const ownerOf = (viewed: Ref) => (python2 ? viewed : H[viewed + OWNER])

  function giveBack(viewed: Ref): void {
    if (viewed === NULL) return
    if (python2) addExport(viewed, -1)
    rt.memory.decref(viewed)
  }

  function check(o: Ref): void {
    if (H[o + RELEASED] !== 0) rt.errors.raise('ValueError', 'operation forbidden on released memoryview object')
  }

  function text(o: Ref): string {
    check(o)
    const bytes = bytesOf(ownerOf(H[o + VIEWED]))
    const step = H[o + STEP]
    const size = itemSize(o)
    const length = H[o + LENGTH]
    if (step === size) return bytes.slice(H[o + FIRST], H[o + FIRST] + length * size)
    let result = ''
    for (let i = 0; i < length; i++) result += bytes.slice(H[o + FIRST] + i * step, H[o + FIRST] + i * step + size)
    return result
  }

  /** Where an item lies and in what. */
  function placeOfItem(o: Ref, index: number): readonly [DataView, number] {
    const owner = ownerOf(H[o + VIEWED])
    const at = H[o + FIRST] + index * H[o + STEP]
    const start = placeOf(owner)
    if (start >= 0) return [memory, start + at]
    const part = bytesOf(owner).slice(at, at + itemSize(o))
    return [new DataView(Uint8Array.from(part, (c) => c.charCodeAt(0)).buffer), 0]
  }

  function itemAt(o: Ref, index: number): Ref {
    const [data, at] = placeOfItem(o, index)
    return python2 ? rt.bytes.from(String.fromCharCode(data.getUint8(at))) : items.read(format(o), data, at)
  }

  function checkedIndex(self: Ref, key: Ref): number {
    const length = H[self + LENGTH]
    if (!kit.hasIndex(key)) rt.errors.raise('TypeError', 'memoryview: invalid slice key')
    const given = rt.abstract.asIndex(key)
    const index = given < 0 ? given + length : given
    if (index < 0 || index >= length) rt.errors.raise('IndexError', python2 ? 'index out of bounds' : 'index out of bounds on dimension 1')
    return index
  }

  /** @mirrors Objects/memoryobject.c memory_ass_sub */
  function setItem(self: Ref, key: Ref, value: Ref): void {
    check(self)
    if (H[self + READ_ONLY] !== 0) rt.errors.raise('TypeError', 'cannot modify read-only memory')
    if (value === NULL) rt.errors.raise('TypeError', 'cannot delete memory')
    if (!isSlice(rt, key)) {
      const [data, at] = placeOfItem(self, checkedIndex(self, key))
      if (!python2) items.write(format(self), data, at, value)
      else if (!isBuffer(value) || bytesOf(value).length !== 1) rt.errors.raise('ValueError', 'cannot modify size of memoryview object')
      else data.setUint8(at, bytesOf(value).charCodeAt(0))
      return
    }
    const { start, step, count } = sliceBounds(rt, kit, key, H[self + LENGTH])
    if (!is(value) && !isBuffer(value)) rt.errors.raise('TypeError', python2 ? `'${kit.typeName(value)}' does not have the buffer interface` : `a bytes-like object is required, not '${kit.typeName(value)}'`)
    const bytes = is(value) ? text(value) : bytesOf(value)
    const size = itemSize(self)
    const same = (is(value) ? format(value) : formatOf(value)) === format(self)
    if (!same || bytes.length !== Math.max(count, 0) * size) {
      rt.errors.raise('ValueError', python2 ? 'cannot modify size of memoryview object' : 'memoryview assignment: lvalue and rvalue have different structures')
    }
    for (let i = 0; i < count; i++) {
      const [data, at] = placeOfItem(self, start + i * step)
      for (let k = 0; k < size; k++) data.setUint8(at + k, bytes.charCodeAt(i * size + k))
    }
  }

  type.create = (_cls, args, names) => {
    const [object] = kit.bind('memoryview', ['object'], args, names, 1)
    if (is(object)) {
      check(object)
      return view(rt.memory.incref(H[object + VIEWED]), H[object + FIRST], H[object + STEP], H[object + LENGTH], format(object), H[object + READ_ONLY])
    }
    if (!isBuffer(object)) rt.errors.raise('TypeError', python2 ? 'cannot make memory view because object does not have the buffer interface' : `memoryview: a bytes-like object is required, not '${kit.typeName(object)}'`)
    const code = formatOf(object)
    const size = ITEM_SIZES[code] ?? 4
    return view(manage(object), 0, size, bytesOf(object).length / size, code, placeOf(object) < 0 ? 1 : 0)
  }
  type.dealloc = (o) => {
    const viewed = H[o + VIEWED]
    if (!python2 && H[o + WEAK_LIST] !== 0) rt.clearWeakrefs(o)
    rt.memory.free(o)
    giveBack(viewed)
  }
  type.traverse = (o, visit) => {
    if (H[o + VIEWED] !== NULL) visit(H[o + VIEWED])
  }
  type.length = (o) => {
    check(o)
    return H[o + LENGTH]
  }
  type.getitem = (self, key) => {
    check(self)
    if (!isSlice(rt, key)) return itemAt(self, checkedIndex(self, key))
    const { start, step, count } = sliceBounds(rt, kit, key, H[self + LENGTH])
    return view(rt.memory.incref(H[self + VIEWED]), H[self + FIRST] + start * H[self + STEP], step * H[self + STEP], Math.max(count, 0), format(self), H[self + READ_ONLY])
  }
  type.setitem = setItem
  const values = (o: Ref) => Array.from({ length: H[o + LENGTH] }, (_, i) => itemAt(o, i))
  type.richcompare = (left, right, op) => {
    if (op < 2 || op > 3 || !is(left) || (!is(right) && !isBuffer(right))) return kit.unsupported()
    const rightFormat = is(right) ? format(right) : formatOf(right)
    const other = is(right) ? text(right) : bytesOf(right)
    if (rightFormat === format(left)) return kit.bool((text(left) === other) === (op === 2))
    const length = other.length / (ITEM_SIZES[rightFormat] ?? 4)
    if (length !== H[left + LENGTH]) return kit.bool(op === 3)
    return kit.using(is(right) ? rt.memory.incref(right) : rt.abstract.call(type.ref, [right]), (viewed) =>
      kit.using(rt.list.steal(values(left)), (a) => kit.using(rt.list.steal(values(viewed)), (b) => rt.abstract.compare(a, b, op))))
  }
  if (!python2) {
    type.hash = (o) => {
      check(o)
      if (H[o + READ_ONLY] === 0) rt.errors.raise('ValueError', 'cannot hash writable memoryview object')
      return kit.using(rt.bytes.from(text(o)), rt.abstract.hash)
    }
  }
  type.repr = (o) => rt.str.from(`<${H[o + RELEASED] !== 0 ? 'released ' : ''}memory at 0x${rt.addressText(o)}>`)
  rt.types.define(type)
  if (!python2) rt.types.define(managedBuffer)

  /** @mirrors Objects/memoryobject.c memory_cast, cast_to_1D */
  function cast(self: Ref, wanted: Ref, shape: Ref): Ref {
    check(self)
    if (!rt.str.isStr(wanted)) rt.errors.raise('TypeError', rt.profile.minor >= 9 ? `cast() argument 'format' must be str, not ${givenName(rt, wanted)}` : 'memoryview: format argument must be a string')
    if (shape !== NULL) throw new Halt('Unsupported', 'memoryview.cast() with a shape is not supported', rt.I[0])
    if (H[self + STEP] !== itemSize(self)) rt.errors.raise('TypeError', 'memoryview: casts are restricted to C-contiguous views')
    const code = rt.str.value(wanted).replace(/^@/, '')
    const size = ITEM_SIZES[code]
    if (size === undefined) return rt.errors.raise('ValueError', "memoryview: destination format must be a native single character format prefixed with an optional '@'")
    const isBytes = (one: string) => 'cbB'.includes(one)
    if (!isBytes(code) && !isBytes(format(self))) rt.errors.raise('TypeError', 'memoryview: cannot cast between two non-byte formats')
    const bytes = H[self + LENGTH] * itemSize(self)
    if (bytes % size !== 0) rt.errors.raise('TypeError', 'memoryview: length is not a multiple of itemsize')
    return view(rt.memory.incref(H[self + VIEWED]), H[self + FIRST], size, bytes / size, code, H[self + READ_ONLY])
  }

  return {
    type,
    is,
    text,
    install() {
      rt.natives.method(type, 'tobytes', python2 ? 0 : [0, 1], (self) => rt.bytes.from(text(self)))
      rt.natives.method(type, 'tolist', 0, (self) => {
        check(self)
        if (!python2) return rt.list.steal(values(self))
        return rt.list.steal(Array.from(text(self), (c) => rt.int.from(c.charCodeAt(0))))
      })
      const fact = (name: string, get: (self: Ref) => Ref) => rt.natives.getset(type, name, (self) => {
        check(self)
        return get(self)
      })
      const size = (value: number) => (python2 ? rt.longOf(BigInt(value)) : rt.int.from(value))
      fact('format', (self) => rt.str.from(format(self)))
      fact('itemsize', (self) => size(itemSize(self)))
      fact('ndim', () => size(1))
      fact('shape', (self) => rt.tuple.steal([size(H[self + LENGTH])]))
      fact('strides', (self) => rt.tuple.steal([size(H[self + STEP])]))
      fact('suboffsets', () => (python2 ? kit.none() : rt.memory.incref(rt.tuple.empty)))
      fact('readonly', (self) => kit.bool(H[self + READ_ONLY] !== 0))
      if (python2) return
      fact('nbytes', (self) => rt.int.from(H[self + LENGTH] * itemSize(self)))
      for (const name of ['c_contiguous', 'f_contiguous', 'contiguous']) fact(name, (self) => kit.bool(H[self + STEP] === itemSize(self) || H[self + LENGTH] <= 1))
      rt.natives.method(type, 'hex', null, (self, args, names) => kit.using(rt.bytes.from(text(self)), (bytes) => kit.using(rt.abstract.getattr(bytes, rt.str.name('hex')), (hex) => rt.abstract.call(hex, args, names))))
      rt.natives.method(type, 'cast', { keywords: ['format', 'shape'], required: 1 }, (self, [wanted, shape]) => cast(self, wanted, shape))
      if (rt.profile.minor >= 8) {
        rt.natives.method(type, 'toreadonly', 0, (self) => {
          check(self)
          return view(rt.memory.incref(H[self + VIEWED]), H[self + FIRST], H[self + STEP], H[self + LENGTH], format(self), 1)
        })
      }
      fact('obj', (self) => rt.memory.incref(ownerOf(H[self + VIEWED])))
      rt.natives.method(type, 'release', 0, (self) => {
        if (H[self + RELEASED] !== 0) return kit.none()
        H[self + RELEASED] = 1
        const viewed = H[self + VIEWED]
        H[self + VIEWED] = NULL
        giveBack(viewed)
        return kit.none()
      })
      rt.natives.method(type, '__enter__', 0, (self) => {
        check(self)
        return rt.memory.incref(self)
      })
      rt.natives.method(type, '__exit__', [0, 3], (self) => kit.using(rt.abstract.callMethod(self, 'release', []), () => kit.none()))
    },
  }
}
