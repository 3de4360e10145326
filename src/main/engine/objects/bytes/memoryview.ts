/** memoryview of bytes and bytearray, one dimension of unsigned bytes. @simplified Objects/memoryobject.c: no formats, no casts. */
import { NULL, type Ref } from '../../ref.ts'
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import { TypeInfo } from '../type-info.ts'
import { isSlice, sliceBounds } from '../slice-bounds.ts'

/** Words of our view: the object, first byte, step, length, released. */
const VIEWED = 6
const FIRST = 8
const STEP = 9
const LENGTH = 4
const RELEASED = 10
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

export function createMemoryview(rt: Runtime, kit: Kit, isBuffer: (o: Ref) => boolean, bytesOf: (o: Ref) => string, addExport: (o: Ref, change: number) => void): Memoryview {
  const { H } = rt
  const { python2 } = rt.profile.objects
  const type = new TypeInfo('memoryview')
  type.basicBytes = python2 ? LEGACY_BYTES : BYTES
  type.subclassable = false
  type.isGc = true
  const managedBuffer = new TypeInfo('managedbuffer')
  managedBuffer.basicBytes = MANAGED_BUFFER_BYTES
  managedBuffer.subclassable = false
  managedBuffer.isGc = true
  const is = (o: Ref) => rt.memory.typeOf(o) === type

  /** `viewed`: the object in 2.7, else the managed buffer; stolen. */
  function view(viewed: Ref, first: number, step: number, length: number): Ref {
    const made = rt.memory.alloc(type)
    H[made + VIEWED] = viewed
    if (python2) addExport(viewed, 1)
    H[made + FIRST] = first
    H[made + STEP] = step
    H[made + LENGTH] = length
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

  function text(o: Ref): string {
    if (H[o + RELEASED] !== 0) rt.errors.raise('ValueError', 'operation forbidden on released memoryview object')
    const bytes = bytesOf(ownerOf(H[o + VIEWED]))
    const step = H[o + STEP]
    if (step === 1) return bytes.slice(H[o + FIRST], H[o + FIRST] + H[o + LENGTH])
    let result = ''
    for (let i = 0; i < H[o + LENGTH]; i++) result += bytes[H[o + FIRST] + i * step]
    return result
  }

  type.create = (_cls, args, names) => {
    const [object] = kit.bind('memoryview', ['object'], args, names)
    if (object === NULL) rt.errors.raise('TypeError', "memoryview() missing required argument 'object' (pos 1)")
    if (is(object)) return view(rt.memory.incref(H[object + VIEWED]), H[object + FIRST], H[object + STEP], H[object + LENGTH])
    if (!isBuffer(object)) rt.errors.raise('TypeError', python2 ? 'cannot make memory view because object does not have the buffer interface' : `memoryview: a bytes-like object is required, not '${kit.typeName(object)}'`)
    return view(manage(object), 0, 1, bytesOf(object).length)
  }
  type.dealloc = (o) => {
    const viewed = H[o + VIEWED]
    rt.memory.free(o)
    giveBack(viewed)
  }
  type.traverse = (o, visit) => {
    if (H[o + VIEWED] !== NULL) visit(H[o + VIEWED])
  }
  type.length = (o) => H[o + LENGTH]
  type.getitem = (self, key) => {
    const length = H[self + LENGTH]
    if (isSlice(rt, key)) {
      const { start, step, count } = sliceBounds(rt, kit, key, length)
      return view(rt.memory.incref(H[self + VIEWED]), H[self + FIRST] + start * H[self + STEP], step * H[self + STEP], count)
    }
    if (!kit.hasIndex(key)) rt.errors.raise('TypeError', 'memoryview: invalid slice key')
    const given = rt.abstract.asIndex(key)
    const index = given < 0 ? given + length : given
    if (index < 0 || index >= length) rt.errors.raise('IndexError', 'index out of bounds on dimension 1')
    const item = text(self)[index]
    return python2 ? rt.bytes.from(item) : rt.int.from(item.charCodeAt(0))
  }
  type.richcompare = (left, right, op) => {
    const bytes = (o: Ref) => (is(o) ? text(o) : isBuffer(o) ? bytesOf(o) : null)
    const a = bytes(left)
    const b = bytes(right)
    if (a === null || b === null || op < 2 || op > 3) return kit.unsupported()
    return kit.bool((a === b) === (op === 2))
  }
  type.repr = (o) => rt.str.from(`<memory at 0x${rt.addressText(o)}>`)
  rt.types.define(type)
  if (!python2) rt.types.define(managedBuffer)

  return {
    type,
    is,
    text,
    install() {
      rt.natives.method(type, 'tobytes', python2 ? 0 : [0, 1], (self) => rt.bytes.from(text(self)))
      rt.natives.method(type, 'tolist', 0, (self) => rt.list.steal(Array.from(text(self), (c) => rt.int.from(c.charCodeAt(0)))))
      rt.natives.getset(type, 'nbytes', (self) => rt.int.from(H[self + LENGTH]))
      if (python2) return
      rt.natives.getset(type, 'obj', (self) => rt.memory.incref(ownerOf(H[self + VIEWED])))
      rt.natives.method(type, 'release', 0, (self) => {
        H[self + RELEASED] = 1
        const viewed = H[self + VIEWED]
        H[self + VIEWED] = NULL
        giveBack(viewed)
        return kit.none()
      })
      rt.natives.method(type, '__enter__', 0, (self) => rt.memory.incref(self))
      rt.natives.method(type, '__exit__', [0, 3], (self) => kit.using(rt.abstract.callMethod(self, 'release', []), () => kit.none()))
    },
  }
}
