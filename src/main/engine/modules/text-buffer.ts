/**
 * What a text stream of 3.x holds before it goes to the binary layer: the written strings themselves (their UTF-8 bytes when
 * not ASCII, and always in 3.7), in a list from the second on. Source: Modules/_io/textio.c textiowrapper_write.
 */
import type { Ref } from '../ref.ts'
import type { Runtime } from '../objects/runtime.ts'
import { utf8Bytes } from '../objects/str/utf8.ts'

const CHUNK_BYTES = 8192

export interface TextBuffer {
  /** Borrows the string. */
  write(text: Ref): void
  flush(): void
  /** Something waits to be flushed. */
  isWaiting(): boolean
}

/** A line-buffered stream flushes at every line feed. */
export function createTextBuffer(rt: Runtime, lineBuffered: boolean): TextBuffer {
  const { decref, incref } = rt.memory
  const { str, bytes, list } = rt
  const { minor } = rt.profile
  const keepsText = minor >= 8
  const listFromStart = minor < 8
  /** 3.13 flushes the text that did not fit any more together with what it did not fit to. */
  const overflowFlushesAll = minor >= 13
  let pending: Ref = 0
  let isList = false
  let size = 0

  function flush(): void {
    if (pending === 0) return
    const joined = bytes.from('\0'.repeat(size))
    decref(pending)
    decref(joined)
    pending = 0
    size = 0
  }

  function write(text: Ref): void {
    const value = str.value(text)
    const encoded = utf8Bytes(value)
    const chunk = keepsText && encoded === value ? incref(text) : bytes.from(encoded)
    const overflows = keepsText && pending !== 0 && size + encoded.length > CHUNK_BYTES
    if (overflows) flush()
    if (pending !== 0 && isList) list.append(pending, chunk)
    else if (pending !== 0) {
      pending = list.steal([pending, incref(chunk)])
      isList = true
    } else if (listFromStart) {
      pending = list.create()
      isList = true
      list.append(pending, chunk)
    } else {
      pending = incref(chunk)
      isList = false
    }
    decref(chunk)
    size += encoded.length
    const full = keepsText ? size >= CHUNK_BYTES : size > CHUNK_BYTES
    if (full || (overflows && overflowFlushesAll) || (lineBuffered && value.includes('\n'))) flush()
  }

  return { write, flush, isWaiting: () => pending !== 0 }
}
