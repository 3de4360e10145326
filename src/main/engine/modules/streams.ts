/** sys.stdin, sys.stdout and sys.stderr: text goes to the host. */
import { shownType } from '../objects/kit.ts'
import type { Ref } from '../ref.ts'
import { Halt, type Runtime } from '../objects/runtime.ts'
import { TypeInfo } from '../objects/type-info.ts'
import { createStandardBuffers } from './standard-buffer.ts'
import { createTextBuffer } from './text-buffer.ts'
import type { TextBuffer } from './text-buffer.ts'

const NAMES = ['stdin', 'stdout', 'stderr'] as const
type StreamName = (typeof NAMES)[number]

export interface StandardStreams {
  create(name: StreamName): Ref
  isStream(o: Ref): boolean
  /** One string to the host, and in 3.x into the stream's buffer. Borrows both. */
  write(stream: Ref, text: Ref): void
  /** To the host alone: no string object is made of it. */
  writeText(stream: Ref, text: string): void
  /** 2.7: sets whether the stream owes a space before the next item, and answers whether it did. */
  softSpace(stream: Ref, owes: boolean): boolean
}

export function createStandardStream(rt: Runtime): StandardStreams {
  const { incref } = rt.memory
  const { errors, str, int, natives } = rt
  const { python2 } = rt.profile.objects
  const type = new TypeInfo(python2 ? 'file' : 'TextIOWrapper')
  type.module = python2 ? '__builtin__' : '_io'
  type.basicBytes = python2 ? 144 : 192
  type.subclassable = false
  type.dealloc = (o) => rt.memory.free(o)
  rt.types.define(type)
  /** Refs are stable: the streams never die. */
  const names = new Map<Ref, StreamName>()
  const buffers = new Map<Ref, TextBuffer>()
  /** Streams that owe a space. */
  const owing = new Set<Ref>()
  const nameOf = (o: Ref): StreamName => names.get(o) ?? 'stdout'
  type.repr = (o) =>
    str.from(python2 ? `<open file '<${nameOf(o)}>', mode '${nameOf(o) === 'stdin' ? 'r' : 'w'}' at 0x${rt.addressText(o)}>` : `<_io.TextIOWrapper name='<${nameOf(o)}>' mode='${nameOf(o) === 'stdin' ? 'r' : 'w'}' encoding='utf-8'>`)

  natives.method(type, 'write', 1, (self, [text]) => {
    const isText = str.isStr(text!)
    if (!isText && !(python2 && rt.memory.typeOf(text!).name === 'unicode')) {
      errors.raise('TypeError', python2 ? 'expected a character buffer object' : `write() argument must be str, not ${shownType(rt, text!)}`)
    }
    if (nameOf(self) === 'stdin') errors.raise(python2 ? 'IOError' : 'OSError', python2 ? 'File not open for writing' : 'not writable')
    owing.delete(self)
    write(self, text!)
    return python2 ? incref(rt.none) : int.from(str.length(text!))
  })
  natives.method(type, 'writelines', 1, (self, [lines]) => {
    owing.delete(self)
    const list = rt.listFromIterable(lines!)
    for (const line of rt.list.items(list)) write(self, line)
    rt.memory.decref(list)
    return incref(rt.none)
  })
  natives.method(type, 'flush', 0, (self) => {
    buffers.get(self)?.flush()
    return incref(rt.none)
  })
  natives.method(type, 'isatty', 0, () => incref(rt.false))
  natives.method(type, 'fileno', 0, (self) => int.from(NAMES.indexOf(nameOf(self))))
  natives.method(type, 'readline', [0, 1], () => str.from(''))
  natives.method(type, 'read', [0, 1], () => str.from(''))
  natives.getset(type, 'encoding', () => (python2 ? incref(rt.none) : str.from('utf-8')))
  natives.getset(type, 'name', (self) => str.from(`<${nameOf(self)}>`))
  natives.getset(type, 'mode', (self) => str.from(nameOf(self) === 'stdin' ? 'r' : 'w'))
  natives.getset(type, 'closed', () => incref(rt.false))
  if (python2) {
    natives.getset(type, 'newlines', () => incref(rt.none))
    natives.getset(type, 'errors', () => incref(rt.none))
    natives.getset(type, 'softspace', (o) => int.from(owing.has(o) ? 1 : 0), (o, value) => {
      softSpace(o, int.toNumber(value) !== 0)
    })
  } else {
    const answer = (name: string, holds: (stream: StreamName) => boolean) => natives.method(type, name, 0, (self) => incref(holds(nameOf(self)) ? rt.true : rt.false))
    answer('readable', (stream) => stream === 'stdin')
    answer('writable', (stream) => stream !== 'stdin')
    answer('seekable', () => false)
    natives.getset(type, 'line_buffering', (self) => incref(nameOf(self) === 'stderr' && rt.profile.minor >= 9 ? rt.true : rt.false))
    if (rt.profile.minor >= 7) natives.getset(type, 'write_through', () => incref(rt.false))
    natives.getset(type, 'newlines', () => incref(rt.none))
    const makeBinary = createStandardBuffers(rt)
    const binaries = new Map<Ref, Ref>()
    natives.getset(type, 'buffer', (self) => {
      const name = nameOf(self)
      if (name === 'stdin') throw new Halt('Unsupported', 'sys.stdin.buffer is not supported', rt.I[0])
      if (!binaries.has(self)) binaries.set(self, makeBinary({ name, hasWaitingText: () => buffers.get(self)?.isWaiting() ?? false }))
      return incref(binaries.get(self)!)
    })
    natives.getset(type, 'errors', (self) => str.from(nameOf(self) === 'stderr' ? 'backslashreplace' : 'strict'))
  }

  function softSpace(stream: Ref, owes: boolean): boolean {
    const did = owing.has(stream)
    if (owes) owing.add(stream)
    else owing.delete(stream)
    return did
  }

  function writeText(stream: Ref, text: string): void {
    rt.write(nameOf(stream) as 'stdout' | 'stderr', text)
  }

  function write(stream: Ref, text: Ref): void {
    if (str.isStr(text)) writeText(stream, str.value(text))
    else {
      // 2.7 writes what str() makes of it.
      const encoded = rt.abstract.str(text)
      writeText(stream, str.value(encoded))
      rt.memory.decref(encoded)
    }
    buffers.get(stream)?.write(text)
  }

  return {
    write,
    writeText,
    softSpace,
    create(name) {
      const o = rt.memory.alloc(type)
      names.set(o, name)
      if (!python2 && name !== 'stdin') buffers.set(o, createTextBuffer(rt, name === 'stderr' && rt.profile.minor >= 9))
      return o
    },
    isStream: (o) => names.has(o),
  }
}
