/** 2.7's file: bytes through C's stdio. Source: Objects/fileobject.c. */
import type { OpenFlags } from './disk.ts'
import { diskOf, guarded, pathOf, raiseErrno } from './system.ts'
import { createKit, shownType } from '../../objects/kit.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { byteSystem } from '../../objects/str/text-system.ts'
import { type KeywordNames, TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'

const NAME = 6
const MODE = 8
const SOFTSPACE = 10
const WEAKREFS = 34
const EBADF = 9
const EINVAL = 22
/** What stdio keeps before it writes. */
const STDIO = 4096

interface LegacyState {
  descriptor: number
  readonly flags: OpenFlags
  readonly universal: boolean
  pending: string
  /** \n, \r, \r\n as seen. */
  seen: number
}

export interface LegacyFile {
  /** What open() calls. */
  readonly type: TypeInfo
  /** os.fdopen(). */
  fdopen(args: readonly Ref[]): Ref
}

const made = new WeakMap<Runtime, LegacyFile>()

/** One per run. */
export function legacyFile(rt: Runtime): LegacyFile {
  const known = made.get(rt) ?? createLegacyFile(rt)
  made.set(rt, known)
  return known
}

function createLegacyFile(rt: Runtime): LegacyFile {
  const { H, abstract, errors, int, natives, str } = rt
  const { incref } = rt.memory
  const kit = createKit(rt)
  const bytes = byteSystem(rt)
  const states = new Map<Ref, LegacyState>()
  const type = new TypeInfo('file')
  type.module = '__builtin__'
  type.basicBytes = 144
  type.weakrefable = true
  type.weaklistOffset = WEAKREFS
  type.create = (cls) => rt.memory.alloc(cls)
  type.dealloc = (o) => {
    if (H[o + WEAKREFS] !== NULL) rt.clearWeakrefs(o)
    const state = states.get(o)
    if (state !== undefined && state.descriptor >= 0) closeFile(state)
    states.delete(o)
    for (const word of [NAME, MODE]) rt.memory.xdecref(H[o + word]!)
    rt.memory.free(o)
  }
  type.iter = iter
  type.iternext = iternext
  type.repr = repr
  type.init = init
  rt.types.define(type)

  function init(o: Ref, args: readonly Ref[], names: KeywordNames): void {
    const [name, mode] = kit.bind('file', ['name', 'mode', 'buffering'], args, names)
    if (name === NULL) errors.raise('TypeError', "Required argument 'name' (pos 1) not found")
    const path = pathOf(rt, name) ?? errors.raise('TypeError', `coercing to Unicode: need string or buffer, ${shownType(rt, name)} found`)
    if (mode !== NULL && !str.isStr(mode)) errors.raise('TypeError', `file() argument 2 must be string, not ${shownType(rt, mode)}`)
    const { flags, universal } = flagsOf(mode === NULL ? 'r' : str.value(mode))
    const descriptor = guarded(rt, () => diskOf(rt).open(path, flags), name, { type: 'IOError' })
    if (diskOf(rt).nodeOf(descriptor).kind === 'folder') {
      diskOf(rt).close(descriptor)
      raiseErrno(rt, 21, name, 'IOError')
    }
    start(o, incref(name), mode === NULL ? str.from('r') : incref(mode), { descriptor, flags, universal, pending: '', seen: 0 })
  }

  function start(o: Ref, name: Ref, mode: Ref, state: LegacyState): void {
    for (const [word, value] of [[NAME, name], [MODE, mode]] as const) {
      rt.memory.xdecref(H[o + word]!)
      H[o + word] = value
    }
    states.set(o, state)
    if (state.flags.append === true) diskOf(rt).seek(state.descriptor, 0, 2)
  }

  function flagsOf(mode: string): { flags: OpenFlags; universal: boolean } {
    if (mode === '') errors.raise('ValueError', 'empty mode string')
    if (!'rwaU'.includes(mode[0]!)) errors.raise('ValueError', `mode string must begin with one of 'r', 'w', 'a' or 'U', not '${mode.slice(0, 200)}'`)
    const kind = mode[0] === 'U' ? 'r' : mode[0]!
    const both = mode.includes('+')
    return { universal: mode.includes('U'), flags: { read: kind === 'r' || both, write: kind !== 'r' || both, create: kind !== 'r', truncate: kind === 'w', append: kind === 'a' } }
  }

  function open(o: Ref): LegacyState {
    const state = states.get(o)
    return state === undefined || state.descriptor < 0 ? errors.raise('ValueError', 'I/O operation on closed file') : state
  }

  function reading(o: Ref): LegacyState {
    const state = open(o)
    if (!state.flags.read) errors.raise('IOError', 'File not open for reading')
    flush(state)
    return state
  }

  function flush(state: LegacyState): void {
    const text = state.pending
    state.pending = ''
    if (text !== '') guarded(rt, () => diskOf(rt).write(state.descriptor, text), null, { type: 'IOError' })
  }

  function closeFile(state: LegacyState): void {
    flush(state)
    diskOf(rt).close(state.descriptor)
    state.descriptor = -1
  }

  function read(state: LegacyState, count: number): string {
    const text = guarded(rt, () => diskOf(rt).read(state.descriptor, count), null, { type: 'IOError' })
    if (!state.universal) return text
    for (const [end] of text.matchAll(/\r\n|\r|\n/g)) state.seen |= end === '\n' ? 1 : end === '\r' ? 2 : 4
    return text.replace(/\r\n?/g, '\n')
  }

  function readLine(state: LegacyState, limit: number): string {
    const { descriptor, universal } = state
    const start = diskOf(rt).seek(descriptor, 0, 1)
    const { data } = diskOf(rt).nodeOf(descriptor)
    const ends = universal ? /\r\n|\r|\n/g : /\n/g
    ends.lastIndex = start
    const found = ends.exec(data)
    const length = found === null ? data.length - start : found.index + found[0].length - start
    return read(state, limit >= 0 ? Math.min(limit, length) : Math.max(length, 0))
  }

  const method = (name: string, arity: Parameters<typeof natives.method>[2], run: (o: Ref, args: readonly Ref[]) => Ref) => natives.method(type, name, arity, run)
  const count = (o: Ref | undefined): number => (o === undefined ? -1 : int.isInt(o) ? int.toNumber(o) : errors.raise('TypeError', 'an integer is required'))

  function textOf(o: Ref): string {
    if (str.isStr(o)) return str.value(o)
    if (rt.memory.typeOf(o).name === 'unicode') return kit.using(abstract.callMethod(o, 'encode', []), str.value)
    if (bytes.isBytesLike(o)) return bytes.bytesOf(o)
    return errors.raise('TypeError', 'expected a string or other character buffer object')
  }

  function write(o: Ref, text: string): void {
    const state = open(o)
    if (!state.flags.write) errors.raise('IOError', 'File not open for writing')
    state.pending += text
    if (state.pending.length >= STDIO) flush(state)
  }

  method('read', [0, 1], (o, [size]) => rt.bytes.from(read(reading(o), count(size))))
  method('readline', [0, 1], (o, [size]) => rt.bytes.from(readLine(reading(o), count(size))))
  method('readlines', [0, 1], (o, [hint]) => {
    const state = reading(o)
    const most = count(hint)
    const lines: Ref[] = []
    let total = 0
    for (let line = readLine(state, -1); line !== ''; line = readLine(state, -1)) {
      lines.push(rt.bytes.from(line))
      total += line.length
      if (most > 0 && total >= most) break
    }
    return rt.list.steal(lines)
  })
  method('write', 1, (o, [text]) => {
    open(o)
    H[o + SOFTSPACE] = 0
    write(o, textOf(text!))
    return kit.none()
  })
  method('writelines', 1, (o, [lines]) => {
    open(o)
    H[o + SOFTSPACE] = 0
    for (const item of kit.collect(lines!)) {
      kit.using(item, () => {
        if (!str.isStr(item) && rt.memory.typeOf(item).name !== 'unicode') errors.raise('TypeError', 'writelines() argument must be a sequence of strings')
        write(o, textOf(item))
      })
    }
    return kit.none()
  })
  method('seek', [1, 2], (o, [offset, whence]) => {
    const state = open(o)
    flush(state)
    const from = whence === undefined ? 0 : count(whence)
    if (from < 0 || from > 2) raiseErrno(rt, EINVAL, null, 'IOError')
    guarded(rt, () => diskOf(rt).seek(state.descriptor, count(offset), from), null, { type: 'IOError' })
    return kit.none()
  })
  method('tell', 0, (o) => {
    const state = open(o)
    return int.from(diskOf(rt).seek(state.descriptor, 0, 1) + state.pending.length)
  })
  method('truncate', [0, 1], (o, [size]) => {
    const state = open(o)
    if (!state.flags.write) errors.raise('IOError', 'File not open for writing')
    flush(state)
    const to = size === undefined ? diskOf(rt).seek(state.descriptor, 0, 1) : count(size)
    guarded(rt, () => diskOf(rt).truncate(state.descriptor, to), null, { type: 'IOError' })
    return kit.none()
  })
  method('flush', 0, (o) => {
    flush(open(o))
    return kit.none()
  })
  method('close', 0, (o) => {
    const state = states.get(o)
    if (state !== undefined && state.descriptor >= 0) closeFile(state)
    return kit.none()
  })
  method('fileno', 0, (o) => int.from(open(o).descriptor))
  method('isatty', 0, (o) => kit.bool(open(o).descriptor < 0))
  method('xreadlines', 0, (o) => {
    open(o)
    return incref(o)
  })
  method('__enter__', 0, (o) => {
    open(o)
    return incref(o)
  })
  method('__exit__', null, (o) => abstract.callMethod(o, 'close', []))
  function iter(o: Ref): Ref {
    open(o)
    return incref(o)
  }
  function iternext(o: Ref): Ref {
    const line = readLine(reading(o), -1)
    return line === '' ? NULL : rt.bytes.from(line)
  }
  natives.getset(type, 'closed', (o) => kit.bool((states.get(o)?.descriptor ?? -1) < 0))
  natives.getset(type, 'name', (o) => incref(H[o + NAME]!))
  natives.getset(type, 'mode', (o) => incref(H[o + MODE]!))
  natives.getset(type, 'softspace', (o) => int.from(H[o + SOFTSPACE]!), (o, value) => {
    H[o + SOFTSPACE] = int.toNumber(value)
  })
  for (const name of ['encoding', 'errors']) natives.getset(type, name, () => kit.none())
  natives.getset(type, 'newlines', (o) => {
    const { seen } = states.get(o)!
    const kinds = ['\r', '\n', '\r\n'].filter((_, i) => (seen & [2, 1, 4][i]!) !== 0).map(str.from)
    return kinds.length === 0 ? kit.none() : kinds.length === 1 ? kinds[0]! : rt.tuple.steal(kinds)
  })

  function repr(o: Ref): Ref {
    return str.from(`<${(states.get(o)?.descriptor ?? -1) < 0 ? 'closed' : 'open'} file ${H[o + NAME] === NULL ? '<uninitialized file>' : abstract.reprText(H[o + NAME]!)}, mode '${H[o + MODE] === NULL ? '' : str.value(H[o + MODE]!)}' at 0x${rt.addressText(o)}>`)
  }

  return {
    type,
    fdopen([descriptorObject, mode]) {
      const descriptor = count(descriptorObject)
      const text = mode === undefined ? 'r' : str.value(mode)
      const { flags, universal } = flagsOf(text)
      if (!diskOf(rt).isOpen(descriptor)) raiseErrno(rt, EBADF)
      const o = rt.memory.alloc(type)
      start(o, str.from('<fdopen>'), str.from(text), { descriptor, flags, universal, pending: '', seen: 0 })
      return o
    },
  }
}
