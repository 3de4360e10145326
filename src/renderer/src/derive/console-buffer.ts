/** The program's output as the console keeps it: pieces in order, the oldest dropped when there is too much. */
import type { OutputChunk } from '../../../shared/telemetry/live.ts'

/** What a person could read; a program that prints in a loop writes more in a second. */
export const CONSOLE_LIMIT = 200_000

export interface ConsoleBuffer {
  readonly chunks: readonly OutputChunk[]
  readonly length: number
  /** Characters dropped from the start. */
  readonly dropped: number
}

export const EMPTY_CONSOLE: ConsoleBuffer = { chunks: [], length: 0, dropped: 0 }

export function appendOutput(buffer: ConsoleBuffer, added: readonly OutputChunk[], limit = CONSOLE_LIMIT): ConsoleBuffer {
  if (added.length === 0) return buffer
  const chunks = [...buffer.chunks]
  let length = buffer.length
  for (const chunk of added) {
    if (chunk.text === '') continue
    length += chunk.text.length
    const last = chunks[chunks.length - 1]
    // Joined up to a size that is cheap to lay out again.
    if (last && last.stream === chunk.stream && last.text.length < 4096) chunks[chunks.length - 1] = { stream: chunk.stream, text: last.text + chunk.text }
    else chunks.push(chunk)
  }
  let dropped = buffer.dropped
  while (length > limit) {
    const first = chunks[0]!
    const over = length - limit
    if (first.text.length <= over) {
      chunks.shift()
      length -= first.text.length
      dropped += first.text.length
    } else {
      // Up to a line end, so that the console starts with a whole line.
      const lineEnd = first.text.indexOf('\n', over)
      const cut = lineEnd < 0 ? over : lineEnd + 1
      chunks[0] = { stream: first.stream, text: first.text.slice(cut) }
      length -= cut
      dropped += cut
    }
  }
  return { chunks, length, dropped }
}
