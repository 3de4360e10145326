/** The program's output on its way to the window: neighbours joined, and no more than the window can hold. */
import type { OutputChunk } from '../../shared/telemetry/live.ts'

/** Characters of output that go to the window; a program may print without end. The result keeps more, for the report. */
export const OUTPUT_LIMIT = 2_000_000
const NOTE = '\n[Arenascope shows the first 2 MB of output; the program goes on.]\n'

export interface OutputTail {
  add(chunk: OutputChunk): void
  /** What came since the last call. */
  take(): readonly OutputChunk[]
}

export function createOutputTail(limit = OUTPUT_LIMIT): OutputTail {
  let pending: { stream: OutputChunk['stream']; parts: string[] }[] = []
  let kept = 0
  let noted = false

  function push(stream: OutputChunk['stream'], text: string): void {
    const last = pending[pending.length - 1]
    if (last !== undefined && last.stream === stream) last.parts.push(text)
    else pending.push({ stream, parts: [text] })
  }

  return {
    add({ stream, text }) {
      if (noted || text === '') return
      const room = limit - kept
      kept += text.length
      push(stream, text.length <= room ? text : text.slice(0, room))
      if (kept > limit) {
        noted = true
        push('stderr', NOTE)
      }
    },
    take() {
      const taken = pending.map(({ stream, parts }) => ({ stream, text: parts.join('') }))
      pending = []
      return taken
    },
  }
}
