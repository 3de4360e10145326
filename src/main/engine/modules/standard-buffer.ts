/** The binary layer below a standard stream: sys.stdout.buffer. */
import { shownType } from '../objects/kit.ts'
import { byteSystem } from '../objects/str/text-system.ts'
import { utf8Bytes, utf8Text } from '../objects/str/utf8.ts'
import { Halt, type Runtime } from '../objects/runtime.ts'
import { TypeInfo } from '../objects/type-info.ts'
import type { Ref } from '../ref.ts'

export interface BufferedStream {
  readonly name: 'stdout' | 'stderr'
  /** Whether written text waits to be flushed to this layer. */
  hasWaitingText(): boolean
}

/**
 * Makes the buffers of streams. Bytes reach the host at once, and so does text, although CPython keeps text back until the
 * stream is flushed; writing bytes meanwhile would come out before it and is refused, as are bytes that are no whole UTF-8.
 */
export function createStandardBuffers(rt: Runtime): (stream: BufferedStream) => Ref {
  const { incref } = rt.memory
  const { errors, int, natives } = rt
  const type = new TypeInfo('BufferedWriter')
  type.module = '_io'
  type.basicBytes = 152
  type.subclassable = false
  type.dealloc = (o) => rt.memory.free(o)
  const streams = new Map<Ref, BufferedStream>()
  const streamOf = (o: Ref): BufferedStream => streams.get(o)!
  const refuse = (what: string): never => {
    throw new Halt('Unsupported', `${what} is not supported`, rt.I[0])
  }
  type.repr = (o) => rt.str.from(`<_io.BufferedWriter name='<${streamOf(o).name}>'>`)
  rt.types.define(type)

  natives.method(type, 'write', 1, (self, [data]) => {
    const stream = streamOf(self)
    if (!byteSystem(rt).isBytesLike(data!)) errors.raise('TypeError', `a bytes-like object is required, not '${shownType(rt, data!)}'`)
    const bytes = byteSystem(rt).bytesOf(data!)
    if (bytes !== '' && stream.hasWaitingText()) refuse(`sys.${stream.name}.buffer.write() before the text written to sys.${stream.name} is flushed`)
    const text = utf8Text(bytes)
    if (utf8Bytes(text) !== bytes) refuse(`writing bytes to sys.${stream.name}.buffer that are not UTF-8`)
    rt.write(stream.name, text)
    return int.from(bytes.length)
  })
  natives.method(type, 'flush', 0, () => incref(rt.none))
  natives.method(type, 'fileno', 0, (self) => int.from(streamOf(self).name === 'stdout' ? 1 : 2))
  natives.method(type, 'isatty', 0, () => incref(rt.false))
  natives.method(type, 'readable', 0, () => incref(rt.false))
  natives.method(type, 'writable', 0, () => incref(rt.true))
  natives.method(type, 'seekable', 0, () => incref(rt.false))
  natives.getset(type, 'name', (self) => rt.str.from(`<${streamOf(self).name}>`))
  natives.getset(type, 'mode', () => rt.str.from('wb'))
  natives.getset(type, 'closed', () => incref(rt.false))

  return (stream) => {
    const o = rt.memory.alloc(type)
    streams.set(o, stream)
    return o
  }
}
