/** _io: StringIO, BytesIO, and the files of files/. Source: Modules/_io. */
import { createKit, shownType } from '../../objects/kit.ts'
import { byteSystem, textSystem } from '../../objects/str/text-system.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { TypeInfo } from '../../objects/type-info.ts'
import { typeSystem } from '../../objects/types/type-system.ts'
import { NULL, type Ref } from '../../ref.ts'
import { installMemoryFile, memoryIteration, type MemoryIteration } from './base.ts'
import { fillBuffer, roomIn } from '../files/fill-buffer.ts'
import { addFiles } from '../files/index.ts'
import { createByteRoom } from './byte-room.ts'
import { addState } from './state.ts'
import { MemoryText } from './memory-text.ts'

/** Words behind the header: the instance's __dict__ and weak references, then a block for the contents and its size. */
const DICT = 4
const WEAK_LIST = 6

/** StringIO's treatment of ends of lines. */
interface Newlines {
  /** What is written instead of \n; null: nothing is translated on writing. */
  readonly write: string | null
  /** Reading turns every end into \n. */
  readonly universal: boolean
  readonly ends: RegExp
  /** The attribute newlines says which ends were written. */
  readonly tells: boolean
  /** The argument, for __getstate__; null: None. */
  readonly given: string | null
}

export function createIoModule(rt: Runtime): Ref {
  const { H, abstract, errors, int, natives } = rt
  const { incref } = rt.memory
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const kit = createKit(rt)
  const texts = textSystem(rt)
  const bytes = byteSystem(rt)
  const module = rt.module.create('_io')
  const room = createByteRoom(rt)
  const states = new Map<Ref, MemoryText>()
  const newlines = new Map<Ref, Newlines>()
  const ioBase = base('_IOBase', rt.types.object)
  const textBase = base('_TextIOBase', ioBase)
  const bufferedBase = base('_BufferedIOBase', ioBase)
  const rawBase = base('_RawIOBase', ioBase)

  function base(name: string, parent: TypeInfo): TypeInfo {
    const type = new TypeInfo(name)
    type.module = '_io'
    type.basicBytes = 16 + 16
    holdAttributes(type)
    rt.types.define(type, parent)
    rt.module.put(module, name, incref(type.ref))
    return type
  }

  /** Every object of the module has a dict and a list of weak references; `release` gives up what else it owns. */
  function holdAttributes(type: TypeInfo, release: (o: Ref) => void = () => {}): void {
    type.isGc = true
    type.hasDict = true
    type.dictOffset = DICT
    type.weakrefable = true
    type.weaklistOffset = WEAK_LIST
    type.traverse = (o, visit) => {
      if (H[o + DICT] !== NULL) visit(H[o + DICT])
    }
    type.clear = clearDict
    type.dealloc = (o) => {
      rt.memory.untrack(o)
      if (H[o + WEAK_LIST] !== NULL) typeSystem(rt).weakrefs.clearAll(o)
      release(o)
      rt.memory.xdecref(H[o + DICT])
      rt.memory.free(o)
    }
  }

  function clearDict(o: Ref): void {
    const dict = H[o + DICT]
    H[o + DICT] = NULL
    rt.memory.xdecref(dict)
  }

  /** io.UnsupportedOperation, which is Python's. */
  function fail(name: string): never {
    const type = abstract.getattr(rt.loadModule('io'), rt.str.name('UnsupportedOperation'))
    const exception = kit.using(type, (cls) => kit.using(rt.str.from(name), (text) => abstract.call(cls, [text])))
    return errors.throwObject(exception)
  }

  function state(o: Ref): MemoryText {
    return states.get(o) ?? errors.raise('ValueError', 'I/O operation on uninitialized object')
  }

  function define(name: string, parent: TypeInfo, basicBytes: number, init: NonNullable<TypeInfo['init']>, iterate: MemoryIteration): TypeInfo {
    const type = new TypeInfo(name)
    type.module = '_io'
    type.basicBytes = basicBytes
    holdAttributes(type, (o) => {
      room.release(o)
      states.delete(o)
      newlines.delete(o)
    })
    type.ownedBlocks = room.ownedBlocks
    type.create = (cls) => {
      const o = rt.memory.alloc(cls)
      states.set(o, new MemoryText())
      rt.memory.track(o)
      return o
    }
    type.init = init
    type.iter = (o) => iterate.iter(o)
    type.iternext = (o) => iterate.next(o)
    rt.types.define(type, parent)
    natives.getset(type, '__dict__', (o) => {
      if (H[o + DICT] === NULL) H[o + DICT] = rt.dict.create()
      return incref(H[o + DICT])
    })
    rt.module.put(module, name, incref(type.ref))
    return type
  }

  const isUnicode = (o: Ref) => (texts.unicodeFamily ?? texts.family).is(o)
  const unicodeText = (o: Ref) => (texts.unicodeFamily ?? texts.family).text(o)

  function newlinesOf(o: Ref): Newlines {
    if (o !== rt.none && o !== NULL && !texts.isText(o)) errors.raise('TypeError', `newline must be str or None, not ${shownType(rt, o)}`)
    const value = o === NULL ? '\n' : o === rt.none ? null : rt.str.isStr(o) ? rt.str.value(o) : unicodeText(o)
    if (value !== null && !['', '\n', '\r', '\r\n'].includes(value)) errors.raise('ValueError', `illegal newline value: ${python2 ? value : abstract.reprText(o)}`)
    return {
      write: value === null || value === '' || value === '\n' ? null : value,
      universal: value === null,
      tells: value === null || value === '',
      given: value,
      ends: value === '' ? /\r\n|\n|\r/g : value === '\r' ? /\r/g : value === '\r\n' ? /\r\n/g : /\n/g,
    }
  }

  function writeText(o: Ref, text: string): void {
    const style = newlines.get(o) as Newlines
    if (style.tells) state(o).noteEnds(text)
    const universal = style.universal ? text.replace(/\r\n?/g, '\n') : text
    state(o).write(style.write === null ? universal : universal.replaceAll('\n', style.write))
    room.hold(o, state(o).text.length)
  }

  const lines = memoryIteration()
  const byteLines = memoryIteration()
  const stringType = define('StringIO', textBase, python2 ? 96 : minor >= 12 ? 168 : 120, (o, args, names) => {
    const [initial, newline] = kit.bind('StringIO', ['initial_value', 'newline'], args, names)
    newlines.set(o, newlinesOf(newline))
    states.set(o, new MemoryText())
    if (initial === NULL || initial === rt.none) return
    if (!isUnicode(initial)) errors.raise('TypeError', `initial_value must be ${python2 ? 'unicode' : 'str'} or None, not ${shownType(rt, initial)}`)
    writeText(o, unicodeText(initial))
    state(o).position = 0
  }, lines)
  natives.method(stringType, 'write', 1, (o, [text]) => {
    if (!isUnicode(text)) errors.raise('TypeError', `${python2 ? 'unicode' : 'string'} argument expected, got '${shownType(rt, text)}'`)
    if (state(o).isClosed) errors.raise('ValueError', 'I/O operation on closed file')
    writeText(o, unicodeText(text))
    return python2 ? rt.longOf(BigInt(texts.length(text))) : int.from(texts.length(text))
  })
  installMemoryFile(rt, kit, {
    type: stringType,
    iteration: lines,
    state,
    make: texts.fromUnicode,
    lineEnd: (o) => (newlines.get(o) as Newlines).ends,
    isText: true,
    changed: (o, { text }) => room.hold(o, text.length),
    closed: () => {},
    fail,
  })
  for (const name of ['encoding', 'errors']) natives.getset(stringType, name, () => kit.none())
  natives.getset(stringType, 'newlines', (o) => {
    const seen = state(o).seenEnds
    const ends = ['\r', '\n', '\r\n'].filter((_, i) => (seen >> i) & 1).map(rt.str.from)
    return ends.length === 0 ? kit.none() : ends.length === 1 ? ends[0]! : rt.tuple.steal(ends)
  })
  addState(rt, kit, {
    type: stringType,
    state,
    size: 4,
    describe: (o) => [texts.fromUnicode(state(o).text), newlines.get(o)!.given === null ? kit.none() : rt.str.from(newlines.get(o)!.given!)],
    restore(o, [initial, newline]) {
      if (initial !== rt.none && !isUnicode(initial!)) errors.raise('TypeError', `initial_value must be ${python2 ? 'unicode' : 'str'} or None, not ${rt.memory.typeOf(initial!).name}`)
      newlines.set(o, newlinesOf(newline!))
      const fresh = new MemoryText()
      if (initial !== rt.none) fresh.text = unicodeText(initial!)
      states.set(o, fresh)
      room.hold(o, fresh.text.length)
    },
  })
  natives.getset(stringType, 'line_buffering', () => kit.bool(false))

  const bytesType = define('BytesIO', bufferedBase, 64, (o, args, names) => {
    const [initial] = kit.bind('BytesIO', ['initial_bytes'], args, names)
    states.set(o, new MemoryText())
    if (initial === NULL || initial === rt.none) return
    state(o).text = bytesOf(initial)
    if (python2 || rt.memory.typeOf(initial) !== bytes.type) room.resize(o, state(o).text.length)
    else room.share(o, initial)
  }, byteLines)

  function bytesOf(o: Ref): string {
    if (!bytes.isBytesLike(o)) errors.raise('TypeError', python2 ? `'${shownType(rt, o)}' does not have the buffer interface` : `a bytes-like object is required, not '${shownType(rt, o)}'`)
    return bytes.bytesOf(o)
  }

  natives.method(bytesType, 'write', 1, (o, [data]) => {
    if (state(o).isClosed) errors.raise('ValueError', python2 ? 'I/O operation on closed file' : 'I/O operation on closed file.')
    const text = bytesOf(data)
    const { length } = state(o).text
    if (text !== '') room.write(o, state(o).position + text.length, length)
    state(o).write(text)
    return python2 ? rt.longOf(BigInt(text.length)) : int.from(text.length)
  })
  installMemoryFile(rt, kit, {
    type: bytesType,
    iteration: byteLines,
    state,
    make: (text) => rt.bytes.from(text),
    lineEnd: /\n/g,
    isText: false,
    changed: (o, { text }) => room.resize(o, text.length),
    closed: room.close,
    fail,
  })
  natives.method(bytesType, 'getvalue', 0, (o) => {
    if (state(o).isClosed) errors.raise('ValueError', python2 ? 'I/O operation on closed file' : 'I/O operation on closed file.')
    if (python2) return rt.bytes.from(state(o).text)
    return room.shared(o) !== NULL ? incref(room.shared(o)) : kit.using(rt.bytes.from(state(o).text), (value) => {
      room.share(o, value)
      return incref(value)
    })
  })
  addState(rt, kit, {
    type: bytesType,
    state,
    size: 3,
    describe: (o) => [abstract.callMethod(o, 'getvalue', [])],
    restore(o, [initial]) {
      const fresh = new MemoryText()
      fresh.text = bytesOf(initial!)
      states.set(o, fresh)
      room.resize(o, fresh.text.length)
    },
  })
  natives.method(bytesType, 'readinto', 1, (o, [target]) => {
    if (state(o).isClosed) errors.raise('ValueError', python2 ? 'I/O operation on closed file' : 'I/O operation on closed file.')
    const text = state(o).read(roomIn(rt, target))
    fillBuffer(rt, target, text)
    return python2 ? rt.longOf(BigInt(text.length)) : int.from(text.length)
  })
  natives.method(bytesType, '__sizeof__', 0, (o) => int.from(64 + room.size(o)))
  addFiles(rt, module, { raw: rawBase, buffered: bufferedBase, text: textBase }, fail)
  rt.module.put(module, 'DEFAULT_BUFFER_SIZE', int.from(8192))
  return module
}
