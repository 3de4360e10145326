/** The program's output to the file descriptors, in order and at once: the event loop stands still while it runs. */
import { writeSync } from 'node:fs'
import type { OutputChunk } from '../../shared/telemetry/live.ts'

export interface ProgramOutput {
  write(chunk: OutputChunk): void
  /** Writes what has waited long enough. */
  tick(): void
  flush(): void
  /** The reader of standard output is gone (`arenascope ... | head`). */
  readonly closed: boolean
  /** Whether the program's standard error already ends with this. */
  stderrEndsWith(text: string): boolean
}

export type WriteBytes = (descriptor: 1 | 2, bytes: Uint8Array) => number

/** Characters gathered before they are written, and how long they may wait (milliseconds). */
const BATCH = 64 * 1024
const PATIENCE = 30
const TAIL = 16 * 1024

export function createProgramOutput(write: WriteBytes = (fd, bytes) => writeSync(fd, bytes), now = () => performance.now()): ProgramOutput {
  let stream: OutputChunk['stream'] = 'stdout'
  let parts: string[] = []
  let waiting = 0
  let lastWrite = -Infinity
  let closed = false
  let errorTail = ''

  function flush(): void {
    if (waiting === 0) return
    const text = parts.join('')
    parts = []
    waiting = 0
    lastWrite = now()
    if (!closed) closed = !writeAll(write, stream === 'stdout' ? 1 : 2, Buffer.from(text, 'utf8'))
  }

  return {
    write(chunk) {
      if (chunk.stream !== stream) {
        flush()
        stream = chunk.stream
      }
      if (chunk.stream === 'stderr') errorTail = (errorTail + chunk.text).slice(-TAIL)
      parts.push(chunk.text)
      waiting += chunk.text.length
      // After a pause nothing is held back, nor is a program's first output.
      if (waiting >= BATCH || now() - lastWrite >= PATIENCE) flush()
    },
    tick() {
      if (waiting > 0 && now() - lastWrite >= PATIENCE) flush()
    },
    flush,
    get closed() {
      return closed
    },
    stderrEndsWith: (text) => text !== '' && errorTail.endsWith(text.slice(-TAIL)),
  }
}

/** false: nobody reads any more. */
function writeAll(write: WriteBytes, descriptor: 1 | 2, bytes: Uint8Array): boolean {
  let done = 0
  while (done < bytes.length) {
    try {
      done += write(descriptor, bytes.subarray(done))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') return false
      // A pipe that its other end made non-blocking and that is full: wait for the reader.
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
    }
  }
  return true
}
