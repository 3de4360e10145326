/** A line that builds a list to read it once, written so that it streams. Works on one line; null: not that simple. */
import type { PythonVersion } from '../../shared/settings.ts'
import { t } from '../../shared/texts/texts.ts'

export interface Streamed {
  readonly label: string
  readonly after: string
}

/** Called with an iterable they read once, and nothing else. */
const READERS = /\b(sum|any|all|min|max|set|frozenset|dict|sorted|tuple|join)\(\[/g

export function streamed(line: string, python: PythonVersion): Streamed | null {
  if (python.startsWith('2.7') && /\bfor\b.*\bin\s+range\(/.test(line)) return { label: t('rules.useXrange'), after: line.replace(/(\bfor\b.*\bin\s+)range\(/, '$1xrange(') }
  for (const match of line.matchAll(READERS)) {
    const open = match.index + match[0].length - 1
    const close = closingOf(line, open)
    if (close === null || line[close + 1] !== ')' || !/\bfor\b/.test(line.slice(open, close))) continue
    return { label: t('rules.useAGenerator'), after: line.slice(0, open) + line.slice(open + 1, close) + line.slice(close + 1) }
  }
  const loop = /^\s*for\b.*\bin\s+\[/.exec(line)
  if (loop !== null) {
    const open = loop[0].length - 1
    const close = closingOf(line, open)
    if (close !== null && /^\s*:/.test(line.slice(close + 1)) && /\bfor\b/.test(line.slice(open, close))) return { label: t('rules.useAGenerator'), after: `${line.slice(0, open)}(${line.slice(open + 1, close)})${line.slice(close + 1)}` }
  }
  return null
}

/** Index of the bracket that closes the one at `open`, strings skipped; null: not on this line. */
function closingOf(line: string, open: number): number | null {
  let depth = 0
  for (let i = open; i < line.length; i++) {
    const c = line[i]!
    if (c === '"' || c === "'") {
      const end = endOfString(line, i)
      if (end === null) return null
      i = end
    } else if (c === '#') return null
    else if ('([{'.includes(c)) depth++
    else if (')]}'.includes(c) && --depth === 0) return i
  }
  return null
}

function endOfString(line: string, from: number): number | null {
  for (let i = from + 1; i < line.length; i++) {
    if (line[i] === '\\') i++
    else if (line[i] === line[from]) return i
  }
  return null
}
