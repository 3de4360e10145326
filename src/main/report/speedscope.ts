/** For https://www.speedscope.app: live bytes by function and line, at the peak, at the end, and ever requested. */
import type { Report } from '../../shared/report/report.ts'
import { functionOfLines } from './functions.ts'

interface Frame {
  readonly name: string
  readonly file?: string
  readonly line?: number
}

export function speedscopeFile({ run, evidence }: Report): string {
  const { workload, lines, settings, appVersion } = run
  const frames: Frame[] = []
  const index = new Map<string, number>()
  const frame = (key: string, made: () => Frame): number => {
    const known = index.get(key)
    if (known !== undefined) return known
    index.set(key, frames.length)
    return frames.push(made()) - 1
  }
  const functions = functionOfLines(workload.source)
  const source = workload.source.split('\n')
  const stack = (line: number): number[] => {
    if (line === 0) return [frame('0', () => ({ name: 'start-up and library' }))]
    const place = functions[line - 1] ?? ''
    const names = ['', ...place.split('.').filter((name) => name !== '').map((_, i, all) => all.slice(0, i + 1).join('.'))]
    const code = (source[line - 1] ?? '').trim()
    return [
      ...names.map((name) => frame(`f ${name}`, () => ({ name: name === '' ? workload.name : name, file: workload.name }))),
      frame(`l ${line}`, () => ({ name: code === '' ? `line ${line}` : `${line}: ${code}`, file: workload.name, line })),
    ]
  }
  const profile = (name: string, weights: readonly (readonly [line: number, bytes: number])[]): object => {
    const used = weights.filter(([, bytes]) => bytes > 0)
    const total = used.reduce((sum, [, bytes]) => sum + bytes, 0)
    return { type: 'sampled', name, unit: 'bytes', startValue: 0, endValue: total, samples: used.map(([line]) => stack(line)), weights: used.map(([, bytes]) => bytes) }
  }
  const profiles = [
    ...(evidence === null ? [] : (['peak', 'end'] as const).map((moment) => profile(`live at the ${moment}`, evidence[moment].lines.map((use) => [use.line, use.live + use.largeBlocks] as const)))),
    profile('ever requested', lines.map((use) => [use.line, use.total] as const)),
  ]
  return `${JSON.stringify({
    $schema: 'https://www.speedscope.app/file-format-schema.json',
    exporter: `arenascope@${appVersion}`,
    name: `${workload.name}, CPython ${settings.python}`,
    activeProfileIndex: 0,
    shared: { frames },
    profiles,
  })}\n`
}
