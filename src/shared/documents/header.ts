/** The comment lines at the top of a sample: `# title:`, `# watch:`, `# python: 2.7, 3.11`. */
import type { SampleInfo } from './document.ts'

/** Lines looked at; a header lower down is an ordinary comment. */
const HEADER_LINES = 20

export function readSampleHeader(id: string, source: string): SampleInfo {
  const fields = new Map<string, string>()
  for (const line of source.split('\n', HEADER_LINES)) {
    const match = /^#\s*(title|watch|python)\s*:\s*(.*?)\s*$/.exec(line)
    if (match !== null && !fields.has(match[1]!)) fields.set(match[1]!, match[2]!)
  }
  const versions = (fields.get('python') ?? '').split(',').map((v) => v.trim()).filter((v) => v !== '')
  return { id, title: fields.get('title') ?? id.replaceAll('_', ' '), watch: fields.get('watch') ?? '', versions }
}
