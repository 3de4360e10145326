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
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'listVersions' }

const SETTINGS = ['python', 'libc', 'malloc', 'thresholds', 'no-gc', 'memory-limit'] as const

<<<<<<< HEAD
run:  runs a Python program (.py) or a saved workload (.arenascope) in the memory twin.
heap: says what every arena holds at one moment of that run, and why it does not go back.

  --python VERSION        ${PYTHON_VERSIONS.join(', ')}; default 3.11
  --libc VERSION          ${LIBC_VERSIONS.join(', ')}; default glibc-2.36
  --malloc ALLOCATOR      ${ALLOCATORS.join(', ')}; default pymalloc. malloc: no arenas and pools, every
                          request goes to the C library, as under PYTHONMALLOC=malloc (3.6+)
  --thresholds A,B,C      gc.set_threshold(A, B, C) before the first line
  --no-gc                 gc.disable() before the first line
  --freeze-line LINE      gc.freeze() when this line begins for the first time (3.7+)
  --memory-limit SIZE     bytes, or with a unit: 512MiB, 1.5GiB; default 2GiB
  --json FILE             write all numbers of the run, or of the heap, as JSON
  --report FILE           write the report as one HTML file (run)
  --at MOMENT             end, peak, or a number of allocator calls; default end (heap). -: each line of
                          standard input is a moment, answered as it comes

  --list-versions         the Pythons there are, with what sets them apart
  --version               the version of Arenascope
  --help                  this text

Exit status: 0 finished, 1 the program failed, 2 bad usage, a syntax error or an unsupported construct.
`
=======
/** What each command takes beside the settings. */
const TAKES = {
  run: ['json', 'report', ...BUDGET_OPTIONS],
  heap: ['json', 'at'],
  report: ['out', 'format', 'no-source', 'no-output', 'values', 'full', ...BUDGET_OPTIONS],
  budget: BUDGET_OPTIONS,
} as const satisfies Record<string, readonly Option[]>
type Command = keyof typeof TAKES
>>>>>>> 1afa7da (Report in fourteen parts and eight formats from one object, with redaction, a published schema and budgets that end with status 3)

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
  at: { type: 'string' },
  out: { type: 'string', multiple: true },
  format: { type: 'string' },
  'no-source': { type: 'boolean' },
  'no-output': { type: 'boolean' },
  values: { type: 'boolean' },
  full: { type: 'boolean' },
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
  if (rest.length > 0) throw new UsageError(`${command} takes one file, and ${rest[0]} is one too many`)
  const allowed: readonly string[] = [...SETTINGS, ...TAKES[command]]
  const misplaced = Object.keys(values).find((name) => !allowed.includes(name))
  if (misplaced !== undefined) throw new UsageError(`--${misplaced} is not for ${command}`)
  const settings: Partial<RunSettings> = {
    ...(values.python === undefined ? {} : { python: oneOf('--python', values.python, PYTHON_VERSIONS) }),
    ...(values.libc === undefined ? {} : { libc: oneOf('--libc', values.libc, LIBC_VERSIONS) }),
    ...(values.malloc === undefined ? {} : { allocator: oneOf('--malloc', values.malloc, ALLOCATORS) }),
    ...(values.thresholds === undefined ? {} : { thresholds: thresholds(values.thresholds) }),
    ...(values['no-gc'] === true ? { gcEnabled: false } : {}),
    ...(values['freeze-line'] === undefined ? {} : { freezeLine: line(values['freeze-line']) }),
    ...(values['memory-limit'] === undefined ? {} : { memoryLimit: memoryLimit(values['memory-limit']) }),
  }
  const common = { file, settings }
  switch (command) {
    case 'run':
      return { kind: 'run', ...common, json: values.json ?? null, report: values.report ?? null, budgets: budgetsOf(values) }
    case 'heap':
      return heapOrder(common, values.at, values.json ?? null)
    case 'report': {
      const shows = { source: values['no-source'] !== true, output: values['no-output'] !== true, values: values.values === true }
      return { kind: 'report', ...common, out: outputs(values.out ?? [], values.format), shows, full: values.full === true, budgets: budgetsOf(values) }
    }
    case 'budget': {
      const budgets = budgetsOf(values)
      if (budgets.length === 0) throw new UsageError('budget needs a limit, such as --max-peak 400MiB')
      return { kind: 'budget', ...common, budgets }
    }
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

function thresholds(text: string): readonly [number, number, number] {
  const numbers = text.split(',').map((part) => (/^\s*\d{1,10}\s*$/.test(part) ? Number(part) : NaN))
  if (numbers.length === 3 && numbers.every((n) => n <= 2 ** 31 - 1)) return numbers as [number, number, number]
  throw new UsageError(`--thresholds is three whole numbers such as 700,10,10, not ${text}`)
}

<<<<<<< HEAD
function line(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text)
  throw new UsageError(`--freeze-line is the number of a line, not ${text}`)
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1, b: 1, k: 1024, kib: 1024, m: 1024 ** 2, mib: 1024 ** 2, g: 1024 ** 3, gib: 1024 ** 3,
  kb: 1000, mb: 1000 ** 2, gb: 1000 ** 3,
}
=======
>>>>>>> 1afa7da (Report in fourteen parts and eight formats from one object, with redaction, a published schema and budgets that end with status 3)
const LEAST = 16 * 1024 ** 2
const MOST = 4 * 1024 ** 3

function memoryLimit(text: string): number {
  const bytes = sizeOf('--memory-limit', text)
  if (bytes >= LEAST && bytes <= MOST) return bytes
  throw new UsageError(`--memory-limit is from 16MiB to 4GiB, not ${text}`)
}
