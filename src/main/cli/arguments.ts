/** The command line to an order; anything wrong is a `UsageError` with one sentence. */
import { parseArgs } from 'node:util'
import { REPORT_FORMATS } from '../../shared/report/report.ts'
import type { Redaction, ReportFormat } from '../../shared/report/report.ts'
import type { Budget } from '../../shared/report/budgets.ts'
import { ALLOCATORS, LIBC_VERSIONS, PYTHON_VERSIONS } from '../../shared/settings.ts'
import type { RunSettings } from '../../shared/settings.ts'
import { BUDGET_OPTIONS, budgetsOf } from './budget-options.ts'
import { USAGE } from './usage.ts'
import { sizeOf, UsageError } from './values.ts'

export { USAGE, UsageError }

export interface RunArguments {
  readonly file: string
  /** Only what was given: a saved workload's own settings are the defaults. */
  readonly settings: Partial<RunSettings>
  readonly json: string | null
  readonly report: string | null
  readonly record: string | null
  readonly budgets: readonly Budget[]
}

export interface ReportArguments {
  readonly file: string
  readonly settings: Partial<RunSettings>
  readonly out: readonly { readonly path: string; readonly format: ReportFormat }[]
  readonly shows: Redaction
  readonly full: boolean
  readonly budgets: readonly Budget[]
}

/** The first run, and what the second one changes: its file, its settings, or both. */
export interface CompareArguments {
  readonly file: string
  readonly settings: Partial<RunSettings>
  readonly other: string
  readonly changes: Partial<RunSettings>
  readonly json: string | null
  readonly report: string | null
  readonly shows: Redaction
}

export interface BudgetArguments {
  readonly file: string
  readonly settings: Partial<RunSettings>
  readonly budgets: readonly Budget[]
}

/** A moment of a run. */
export type At = 'end' | 'peak' | number
/** Moments come one after the other from standard input. */
export const ASKED = '-'

export interface HeapArguments {
  readonly file: string
  readonly settings: Partial<RunSettings>
  readonly at: At | typeof ASKED
  readonly json: string | null
}

export type Order =
  | ({ readonly kind: 'run' } & RunArguments)
  | ({ readonly kind: 'heap' } & HeapArguments)
  | ({ readonly kind: 'report' } & ReportArguments)
  | ({ readonly kind: 'budget' } & BudgetArguments)
  | ({ readonly kind: 'compare' } & CompareArguments)
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'listVersions' }

const SETTINGS = ['python', 'libc', 'malloc', 'thresholds', 'no-gc', 'freeze-line', 'memory-limit'] as const

/** What each command takes beside the settings. */
const TAKES = {
  run: ['json', 'report', 'record', ...BUDGET_OPTIONS],
  heap: ['json', 'at'],
  report: ['out', 'format', 'no-source', 'no-output', 'values', 'full', ...BUDGET_OPTIONS],
  budget: BUDGET_OPTIONS,
  compare: ['json', 'report', 'with-python', 'with-libc', 'with-malloc', 'with-thresholds', 'with-no-gc', 'with-gc', 'with-freeze-line', 'no-source', 'no-output', 'values'],
} as const satisfies Record<string, readonly Option[]>
type Command = keyof typeof TAKES

const OPTIONS = {
  python: { type: 'string' },
  libc: { type: 'string' },
  malloc: { type: 'string' },
  thresholds: { type: 'string' },
  'no-gc': { type: 'boolean' },
  'freeze-line': { type: 'string' },
  'memory-limit': { type: 'string' },
  json: { type: 'string' },
  report: { type: 'string' },
  record: { type: 'string' },
  at: { type: 'string' },
  out: { type: 'string', multiple: true },
  format: { type: 'string' },
  'no-source': { type: 'boolean' },
  'no-output': { type: 'boolean' },
  values: { type: 'boolean' },
  full: { type: 'boolean' },
  'with-python': { type: 'string' },
  'with-libc': { type: 'string' },
  'with-malloc': { type: 'string' },
  'with-thresholds': { type: 'string' },
  'with-no-gc': { type: 'boolean' },
  'with-gc': { type: 'boolean' },
  'with-freeze-line': { type: 'string' },
  ...Object.fromEntries(BUDGET_OPTIONS.map((name) => [name, { type: 'string', multiple: true }])) as Record<(typeof BUDGET_OPTIONS)[number], { type: 'string'; multiple: true }>,
  'list-versions': { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const
type Option = keyof typeof OPTIONS

export function parseCommandLine(args: readonly string[]): Order {
  const { values, positionals } = parse(args)
  if (values.help === true) return { kind: 'help' }
  if (values.version === true) return { kind: 'version' }
  if (values['list-versions'] === true) return { kind: 'listVersions' }
  const [command, file, ...rest] = positionals
  if (command === undefined) throw new UsageError('say what to do: arenascope run FILE')
  if (!isCommand(command)) throw new UsageError(`there is no command ${command}; the commands are ${listing(Object.keys(TAKES))}`)
  if (file === undefined) throw new UsageError(`${command} needs a file: arenascope ${command} FILE`)
  const [other] = rest
  const most = command === 'compare' ? 1 : 0
  if (rest.length > most) throw new UsageError(`${command} takes ${most === 0 ? 'one file' : 'one file or two'}, and ${rest[most]} is one too many`)
  const allowed: readonly string[] = [...SETTINGS, ...TAKES[command]]
  const misplaced = Object.keys(values).find((name) => !allowed.includes(name))
  if (misplaced !== undefined) throw new UsageError(`--${misplaced} is not for ${command}`)
  const settings: Partial<RunSettings> = {
    ...settingsOf(values, ''),
    ...(values['memory-limit'] === undefined ? {} : { memoryLimit: memoryLimit(values['memory-limit']) }),
  }
  const common = { file, settings }
  switch (command) {
    case 'run':
      return { kind: 'run', ...common, json: values.json ?? null, report: values.report ?? null, record: values.record ?? null, budgets: budgetsOf(values) }
    case 'heap':
      return heapOrder(common, values.at, values.json ?? null)
    case 'report': {
      const shows = { source: values['no-source'] !== true, output: values['no-output'] !== true, values: values.values === true }
      return { kind: 'report', ...common, out: outputs(values.out ?? [], values.format), shows, full: values.full === true, budgets: budgetsOf(values) }
    }
    case 'compare': {
      const changes = { ...settingsOf(values, 'with-'), ...(values['with-gc'] === true ? { gcEnabled: true } : {}) }
      // A recording may bring its other side along: a real run has its program in it.
      if (other === undefined && Object.keys(changes).length === 0 && !/\.arenarec$/i.test(file)) throw new UsageError('compare needs a second file, or what to change: --with-python 3.12')
      const shows = { source: values['no-source'] !== true, output: values['no-output'] !== true, values: values.values === true }
      return { kind: 'compare', ...common, other: other ?? file, changes, json: values.json ?? null, report: values.report ?? null, shows }
    }
    case 'budget': {
      const budgets = budgetsOf(values)
      if (budgets.length === 0) throw new UsageError('budget needs a limit, such as --max-peak 400MiB')
      return { kind: 'budget', ...common, budgets }
    }
  }
}

/** The options that are settings, under their own names or behind `with-`. */
function settingsOf(values: Readonly<Record<string, unknown>>, prefix: '' | 'with-'): Partial<RunSettings> {
  const text = (name: string): string | undefined => values[`${prefix}${name}`] as string | undefined
  const option = (name: string): string => `--${prefix}${name}`
  const [python, libc, malloc, three, freeze] = [text('python'), text('libc'), text('malloc'), text('thresholds'), text('freeze-line')]
  return {
    ...(python === undefined ? {} : { python: oneOf(option('python'), python, PYTHON_VERSIONS) }),
    ...(libc === undefined ? {} : { libc: oneOf(option('libc'), libc, LIBC_VERSIONS) }),
    ...(malloc === undefined ? {} : { allocator: oneOf(option('malloc'), malloc, ALLOCATORS) }),
    ...(three === undefined ? {} : { thresholds: thresholds(option('thresholds'), three) }),
    ...(values[`${prefix}no-gc`] === true ? { gcEnabled: false } : {}),
    ...(freeze === undefined ? {} : { freezeLine: line(option('freeze-line'), freeze) }),
  }
}

function heapOrder(common: Pick<HeapArguments, 'file' | 'settings'>, at: string | undefined, json: string | null): Order {
  if (at !== ASKED) return { kind: 'heap', ...common, json, at: moment(at ?? 'end') }
  if (json !== null) throw new UsageError('--json is for one moment, and --at - asks for many')
  return { kind: 'heap', ...common, json, at: ASKED }
}

const isCommand = (name: string): name is Command => Object.hasOwn(TAKES, name)

const listing = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`

/** What the end of a file's name says about its format. */
const ENDINGS: readonly (readonly [string, ReportFormat])[] = [
  ['.speedscope.json', 'speedscope'], ['.trace.json', 'trace'], ['.html', 'html'], ['.htm', 'html'], ['.json', 'json'], ['.zip', 'csv'], ['.svg', 'svg'],
]

function outputs(paths: readonly string[], format: string | undefined): ReportArguments['out'] {
  if (paths.length === 0) throw new UsageError('report needs a file to write: --out report.html (or .json, .zip, .svg, .speedscope.json, .trace.json)')
  return paths.map((path) => {
    const chosen = format === undefined ? ENDINGS.find(([ending]) => path.toLowerCase().endsWith(ending))?.[1] : oneOf('--format', format, REPORT_FORMATS)
    if (chosen === undefined) throw new UsageError(`the name ${path} does not say which format; add --format ${REPORT_FORMATS.filter((name) => name !== 'pdf' && name !== 'png').join('|')}`)
    if (chosen === 'pdf' || chosen === 'png') throw new UsageError(`${chosen} is drawn by the window: export it there, or write HTML or SVG here`)
    return { path, format: chosen }
  })
}

export function moment(text: string): At {
  if (text === 'end' || text === 'peak') return text
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new UsageError(`a moment is end, peak or a number of allocator calls, not ${text}`)
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    // Node's messages are sentences of their own; their hints about '--' are not ours.
    throw new UsageError((error as Error).message.split('. ', 1)[0]!)
  }
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((item) => item === value)
  if (found !== undefined) return found
  throw new UsageError(`${option} is one of ${known.join(', ')}, not ${value}`)
}

function thresholds(option: string, text: string): readonly [number, number, number] {
  const numbers = text.split(',').map((part) => (/^\s*\d{1,10}\s*$/.test(part) ? Number(part) : NaN))
  if (numbers.length === 3 && numbers.every((n) => n <= 2 ** 31 - 1)) return numbers as [number, number, number]
  throw new UsageError(`${option} is three whole numbers such as 700,10,10, not ${text}`)
}

function line(option: string, text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw new UsageError(`${option} is the number of a line, not ${text}`)
}

const LEAST = 16 * 1024 ** 2
const MOST = 4 * 1024 ** 3

function memoryLimit(text: string): number {
  const bytes = sizeOf('--memory-limit', text)
  if (bytes >= LEAST && bytes <= MOST) return bytes
  throw new UsageError(`--memory-limit is from 16MiB to 4GiB, not ${text}`)
}
