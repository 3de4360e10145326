/** What the program writes: to the host at once, to snapshots in pieces, to the result as a whole. */
import type { OutputChunk } from '../../../shared/telemetry/live.ts'
import { utf8Stream } from '../objects/str/utf8.ts'
import type { EngineHost } from './engine.ts'

/** Characters of output that a result keeps. */
const LIMIT = 10 * 1024 * 1024
/** Characters that wait for the next snapshot. */
const WAITING = 1024 * 1024

export interface Output {
  write(chunk: OutputChunk): void
  /** The same of bytes as characters, as 2.7 writes them; a character may come in parts. */
  writeBytes(chunk: OutputChunk): void
  takeNew(): OutputChunk[]
  text(): string
  truncated(): boolean
}

export function createOutput(host: EngineHost): Output {
  const parts: string[] = []
  let kept = 0
  let truncated = false
  let waiting: OutputChunk[] = []
  let waitingSize = 0

  const decoders = { stdout: utf8Stream(), stderr: utf8Stream() }
  function write(chunk: OutputChunk): void {
    host.write(chunk)
    if (kept + chunk.text.length <= LIMIT) {
      parts.push(chunk.text)
      kept += chunk.text.length
    } else truncated = true
    if (waitingSize + chunk.text.length > WAITING) return
    const last = waiting.at(-1)
    if (last?.stream === chunk.stream && last.text.length < 4096) waiting[waiting.length - 1] = { stream: chunk.stream, text: last.text + chunk.text }
    else waiting.push(chunk)
    waitingSize += chunk.text.length
  }

  return {
    write,
    writeBytes: ({ stream, text }) => write({ stream, text: decoders[stream](text) }),
    takeNew() {
      const chunks = waiting
      waiting = []
      waitingSize = 0
      return chunks
    },
    text: () => parts.join(''),
    truncated: () => truncated,
  }
}
