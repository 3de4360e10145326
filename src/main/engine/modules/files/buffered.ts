/** io.BufferedReader, BufferedWriter and BufferedRandom over any raw file. Source: Modules/_io/bufferedio.c. */
import { shownType } from '../../objects/kit.ts'
import { fillBuffer, roomIn } from './fill-buffer.ts'
import { callAndDrop, type FileKit } from './file-kit.ts'
import type { RawFiles } from './raw-file.ts'
import { diskOf, guarded } from './system.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { byteSystem } from '../../objects/str/text-system.ts'
import type { KeywordNames, TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'

const RAW = 4
const BLOCK = 10
const LOCK = 12
const LOCK_BYTES = 32
export const DEFAULT_BUFFER = 8192

interface BufferState {
  size: number
  /** Read and not yet handed out, from `at` on. */
  ahead: string
  at: number
  /** Written and not yet with the raw file. */
  pending: string
  detached: boolean
}

export interface BufferedFiles {
  readonly reader: TypeInfo
  readonly writer: TypeInfo
  readonly random: TypeInfo
  /** Steals the raw file. */
  create(type: TypeInfo, raw: Ref, size: number): Ref
}

export function createBufferedFiles(rt: Runtime, { kit, define, fail }: FileKit, raws: RawFiles, base: TypeInfo): BufferedFiles {
  const { H, abstract, errors, int, natives, str } = rt
  const { incref, decref } = rt.memory
  const { python2 } = rt.profile.objects
  const bytes = byteSystem(rt)
  const disk = diskOf(rt)
  const tag = rt.tagOf('io buffers')
  const states = new Map<Ref, BufferState>()

  function defineType(name: string, canRead: boolean, canWrite: boolean): TypeInfo {
    const type = define(name, base, {
      bytes: 152,
      dict: 34,
      weakrefs: 36,
      members: [RAW],
      close: (o) => {
        if (H[o + RAW] !== NULL && !states.get(o)!.detached && !isRawClosed(o)) close(o)
      },
      release: (o) => {
        for (const word of [BLOCK, LOCK]) if (H[o + word] !== NULL) rt.memory.mem.free(H[o + word]!)
      },
      ownedBlocks: (o, visit) => {
        for (const word of [BLOCK, LOCK]) if (H[o + word] !== NULL) visit(H[o + word]!)
      },
      forget: (o) => states.delete(o),
      slots: { repr, init, ...(canRead ? { iter, iternext } : {}) },
    })
    install(type, canRead, canWrite)
    return type

    function init(o: Ref, args: readonly Ref[], names: KeywordNames): void {
      const [raw, size] = kit.bind(name, ['raw', 'buffer_size'], args, names)
      if (raw === NULL) errors.raise('TypeError', `${name}() missing required argument 'raw' (pos 1)`)
      const ask = (question: string, message: string): void => {
        const answer = abstract.callMethod(raw, question, [])
        decref(answer)
        if (answer !== rt.true) raiseUnsupported(message)
      }
      if (canRead) ask('readable', 'File or stream is not readable.')
      if (canWrite) ask('writable', 'File or stream is not writable.')
      const count = size === NULL ? DEFAULT_BUFFER : abstract.asIndex(size)
      if (count <= 0) errors.raise('ValueError', 'buffer size must be strictly positive')
      start(o, incref(raw), count)
    }
  }

  function raiseUnsupported(message: string): never {
    return fail(message)
  }

  function start(o: Ref, raw: Ref, size: number): void {
    rt.memory.xdecref(H[o + RAW]!)
    H[o + RAW] = raw
    states.set(o, { size, ahead: '', at: 0, pending: '', detached: false })
    if (H[o + BLOCK] === NULL) H[o + BLOCK] = rt.memory.mem.malloc(size, tag)
    if (H[o + LOCK] === NULL) H[o + LOCK] = rt.memory.mem.malloc(LOCK_BYTES, tag)
  }

  function state(o: Ref): BufferState {
    const it = states.get(o)
    if (it === undefined) return errors.raise('ValueError', 'I/O operation on uninitialized object')
    return it.detached ? errors.raise('ValueError', 'raw stream has been detached') : it
  }

  /** A FileIO itself, whose methods nobody replaced. */
  const isPlain = (o: Ref): boolean => rt.memory.typeOf(H[o + RAW]!) === raws.type

  function isRawClosed(o: Ref): boolean {
    if (isPlain(o)) return raws.isClosed(H[o + RAW]!)
    return kit.using(abstract.getattr(H[o + RAW]!, str.name('closed')), (value) => abstract.isTrue(value))
  }

  function open(o: Ref, what: string): BufferState {
    const it = state(o)
    if (isRawClosed(o)) errors.raise('ValueError', what)
    return it
  }

  function readRaw(o: Ref, count: number): string {
    const raw = H[o + RAW]!
    if (isPlain(o)) return guarded(rt, () => disk.read(raws.state(raw)!.descriptor, count))
    if (count < 0) {
      let all = ''
      for (let part = readRaw(o, DEFAULT_BUFFER); part !== ''; part = readRaw(o, DEFAULT_BUFFER)) all += part
      return all
    }
    const room = kit.using(int.from(count), (size) => abstract.call(bytes.bytearray.ref, [size]))
    return kit.using(room, () => kit.using(abstract.callMethod(raw, 'readinto', [room]), (answer) => {
      if (answer === rt.none) return ''
      const length = abstract.asIndex(answer)
      if (length < 0 || length > count) errors.raise('OSError', `raw readinto() returned invalid length ${length} (should have been between 0 and ${count})`)
      return bytes.bytesOf(room).slice(0, length)
    }))
  }

  function writeRaw(o: Ref, text: string): void {
    if (text === '') return
    const raw = H[o + RAW]!
    if (isPlain(o)) guarded(rt, () => disk.write(raws.state(raw)!.descriptor, text))
    else {
      for (let rest = text; rest !== ''; ) {
        const count = kit.using(rt.bytes.from(rest), (value) => kit.using(abstract.callMethod(raw, 'write', [value]), (answer) => (answer === rt.none ? 0 : abstract.asIndex(answer))))
        if (count <= 0) errors.raise('BlockingIOError', 'write could not complete without blocking')
        rest = rest.slice(count)
      }
    }
  }

  function seekRaw(o: Ref, offset: number, whence: number): number {
    const raw = H[o + RAW]!
    if (isPlain(o)) return guarded(rt, () => disk.seek(raws.state(raw)!.descriptor, offset, whence))
    return kit.using(int.from(offset), (to) => kit.using(int.from(whence), (from) => kit.using(abstract.callMethod(raw, 'seek', [to, from]), (answer) => abstract.asIndex(answer))))
  }

  function flush(o: Ref): void {
    const it = state(o)
    const text = it.pending
    it.pending = ''
    writeRaw(o, text)
  }

  /** What was read ahead is given back, so that the raw file stands where the reader does. */
  function rewind(o: Ref): void {
    const it = state(o)
    const left = it.ahead.length - it.at
    it.ahead = ''
    it.at = 0
    if (left > 0) seekRaw(o, -left, 1)
  }

  function fill(o: Ref): boolean {
    const it = state(o)
    if (it.at >= it.ahead.length) {
      it.ahead = ''
      it.at = 0
    }
    const part = readRaw(o, it.size)
    it.ahead = it.ahead.slice(it.at) + part
    it.at = 0
    return part !== ''
  }

  function take(it: BufferState, count: number): string {
    const part = it.ahead.slice(it.at, it.at + count)
    it.at += part.length
    return part
  }

  function read(o: Ref, count: number): string {
    flush(o)
    const it = state(o)
    if (count < 0) return take(it, Infinity) + readRaw(o, -1)
    let text = take(it, count)
    while (text.length < count && fill(o)) text += take(it, count - text.length)
    return text
  }

  function readLine(o: Ref, limit: number): string {
    flush(o)
    const it = state(o)
    let text = ''
    for (;;) {
      const end = it.ahead.indexOf('\n', it.at)
      const most = limit < 0 ? Infinity : limit - text.length
      text += take(it, Math.min(most, end < 0 ? Infinity : end + 1 - it.at))
      if (text.endsWith('\n') || (limit >= 0 && text.length >= limit) || !fill(o)) return text
    }
  }

  function write(o: Ref, text: string): void {
    const it = state(o)
    rewind(o)
    if (it.pending.length + text.length > it.size) flush(o)
    if (text.length > it.size) {
      const whole = text.length - (text.length % it.size)
      writeRaw(o, text.slice(0, whole))
      it.pending = text.slice(whole)
    } else it.pending += text
  }

  function close(o: Ref): void {
    const it = state(o)
    if (isRawClosed(o)) return
    let failure: unknown = null
    try {
      if (rt.memory.typeOf(o) === reader || it.pending === '') flush(o)
      else callAndDrop(rt, o, 'flush')
    } catch (error) {
      failure = error
    }
    callAndDrop(rt, H[o + RAW]!, 'close')
    if (H[o + BLOCK] !== NULL) rt.memory.mem.free(H[o + BLOCK]!)
    H[o + BLOCK] = NULL
    if (failure !== null) throw failure
  }

  function install(type: TypeInfo, canRead: boolean, canWrite: boolean): void {
    const method = (name: string, arity: Parameters<typeof natives.method>[2], run: (o: Ref, args: readonly Ref[]) => Ref) => natives.method(type, name, arity, run)
    const count = (o: Ref | undefined): number => (o === undefined || o === rt.none ? -1 : abstract.asIndex(o))
    const position = (o: Ref): number => {
      const it = state(o)
      return seekRaw(o, 0, 1) - (it.ahead.length - it.at) + it.pending.length
    }
    const size = (text: number) => (python2 ? rt.longOf(BigInt(text)) : int.from(text))
    if (canRead) {
      method('read', [0, 1], (o, [n]) => {
        open(o, 'read of closed file')
        const most = count(n)
        if (most < -1) errors.raise('ValueError', python2 ? 'read length must be positive or -1' : 'read length must be non-negative or -1')
        return rt.bytes.from(read(o, most))
      })
      method('read1', [0, 1], (o, [n]) => {
        const it = open(o, 'read of closed file')
        flush(o)
        const most = count(n)
        if (it.at < it.ahead.length) return rt.bytes.from(take(it, most < 0 ? Infinity : most))
        return rt.bytes.from(readRaw(o, most < 0 ? it.size : most))
      })
      method('peek', [0, 1], (o) => {
        const it = open(o, 'peek of closed file')
        flush(o)
        if (it.at >= it.ahead.length) fill(o)
        return rt.bytes.from(it.ahead.slice(it.at))
      })
      method('readline', [0, 1], (o, [n]) => {
        open(o, 'readline of closed file')
        return rt.bytes.from(readLine(o, count(n)))
      })
      for (const name of ['readinto', 'readinto1']) {
        method(name, 1, (o, [buffer]) => {
          open(o, 'readinto of closed file')
          const text = read(o, roomIn(rt, buffer!))
          fillBuffer(rt, buffer!, text)
          return int.from(text.length)
        })
      }
      method('readlines', [0, 1], (o, [hint]) => {
        open(o, 'I/O operation on closed file.')
        const most = count(hint)
        const lines: Ref[] = []
        let total = 0
        for (let line = readLine(o, -1); line !== ''; line = readLine(o, -1)) {
          lines.push(rt.bytes.from(line))
          total += line.length
          if (most > 0 && total >= most) break
        }
        return rt.list.steal(lines)
      })
    }
    if (canWrite) {
      method('write', 1, (o, [data]) => {
        if (!bytes.isBytesLike(data!)) errors.raise('TypeError', python2 ? `'${shownType(rt, data!)}' does not have the buffer interface` : `a bytes-like object is required, not '${shownType(rt, data!)}'`)
        open(o, 'write to closed file')
        const text = bytes.bytesOf(data!)
        write(o, text)
        return size(text.length)
      })
      method('writelines', 1, (o, [lines]) => {
        open(o, 'I/O operation on closed file.')
        for (const item of kit.collect(lines!)) kit.using(item, () => callAndDrop(rt, o, 'write', [item]))
        return kit.none()
      })
    }
    method('truncate', [0, 1], (o, [to]) => {
      open(o, 'truncate of closed file')
      if (!canWrite) fail('truncate')
      const target = to === undefined || to === rt.none ? position(o) : abstract.asIndex(to)
      flush(o)
      return kit.using(int.from(target), (value) => abstract.callMethod(H[o + RAW]!, 'truncate', [value]))
    })
    for (const name of canRead && canWrite ? [] : canRead ? ['write'] : ['read', 'read1', 'readinto', 'readline']) {
      method(name, null, (o) => {
        if (name === 'readline') state(o)
        return fail(name === 'readline' ? 'read' : name)
      })
    }
    method('flush', 0, (o) => {
      open(o, 'flush of closed file')
      flush(o)
      if (canRead) rewind(o)
      return kit.none()
    })
    method('seek', [1, 2], (o, [offset, whenceObject]) => {
      open(o, 'seek of closed file')
      const whence = whenceObject === undefined ? 0 : abstract.asIndex(whenceObject)
      if (whence < 0 || whence > 2) errors.raise('ValueError', python2 ? `invalid whence (${whence}, should be 0, 1 or 2)` : `whence value ${whence} unsupported`)
      flush(o)
      rewind(o)
      return size(seekRaw(o, abstract.asIndex(offset!), whence))
    })
    method('tell', 0, (o) => {
      open(o, 'I/O operation on closed file')
      return size(position(o))
    })
    method('close', 0, (o) => {
      close(o)
      return kit.none()
    })
    method('detach', 0, (o) => {
      const it = state(o)
      callAndDrop(rt, o, 'flush')
      it.detached = true
      const raw = H[o + RAW]!
      H[o + RAW] = NULL
      return raw
    })
    for (const name of ['fileno', 'isatty', 'readable', 'writable', 'seekable']) {
      method(name, 0, (o) => {
        state(o)
        if (name === 'readable' && !canRead && !canWrite) return kit.bool(false)
        return abstract.callMethod(H[o + RAW]!, name, [])
      })
    }
    method('__sizeof__', 0, (o) => int.from(152 + (H[o + BLOCK] === NULL ? 0 : states.get(o)!.size)))
    natives.getset(type, 'raw', (o) => {
      state(o)
      return incref(H[o + RAW]!)
    })
    natives.getset(type, 'closed', (o) => {
      state(o)
      return abstract.getattr(H[o + RAW]!, str.name('closed'))
    })
    for (const name of ['name', 'mode']) {
      natives.getset(type, name, (o) => {
        state(o)
        return abstract.getattr(H[o + RAW]!, str.name(name))
      })
    }
  }

  function iter(o: Ref): Ref {
    open(o, 'I/O operation on closed file.')
    return incref(o)
  }

  function iternext(o: Ref): Ref {
    open(o, 'readline of closed file')
    const line = readLine(o, -1)
    return line === '' ? NULL : rt.bytes.from(line)
  }

  function repr(o: Ref): Ref {
    const typeName = rt.memory.typeOf(o).name
    let name: Ref
    try {
      name = abstract.getattr(o, str.name('name'))
    } catch (error) {
      if (!errors.matches(error, 'AttributeError') && !errors.matches(error, 'ValueError')) throw error
      errors.drop(error)
      return str.from(`<_io.${typeName}>`)
    }
    return str.from(`<_io.${typeName} name=${kit.using(name, abstract.reprText)}>`)
  }

  const reader = defineType('BufferedReader', true, false)
  const writer = defineType('BufferedWriter', false, true)
  const random = defineType('BufferedRandom', true, true)
  return {
    reader,
    writer,
    random,
    create(type, raw, size) {
      const o = type.create!(type, [], null)
      start(o, raw, size)
      return o
    },
  }
}
