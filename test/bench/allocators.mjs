/**
 * The twin's allocators against the real ones, run by turns in one go: pymalloc of a real interpreter (its PyObject_Malloc
 * and PyObject_Free, called from a C loop), malloc and free of the machine's C library with and without its cache.
 *
 *   npm run bench -- allocators [--real /path/to/python3.11] [--python 3.11] [--runs 5]
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { benchFolder as folder, bundleTwin, median, spread } from './bundle.mjs'

const native = inRoot('test', 'bench', 'native')

/** @param {string[]} args */
export async function benchAllocators(args) {
  const { values } = parseArgs({ args, options: { real: { type: 'string' }, python: { type: 'string', default: '3.11' }, runs: { type: 'string', default: '5' } } })
  const bundled = await bundleTwin('twin-allocators')
  /** @type {typeof import('./twin-allocators.ts')} */
  const twin = await import(bundled)
  const drivers = compile()
  /**
   * Each measurement in a process of its own, as each run of the app has one.
   *
   * @param {'timePymalloc' | 'timeLibc'} what
   * @param {...unknown} given
   */
  const inTwin = (what, ...given) => {
    const script = `import(${JSON.stringify(bundled)}).then((twin) => console.log(twin.${what}(...${JSON.stringify(given)})))`
    return nanoseconds(process.execPath, ['-e', script], {})
  }
  const interpreter = values.real ?? `python${values.python}`
  const hasPython = drivers !== null && answers(interpreter, ['-c', 'import ctypes'])
  if (drivers === null) console.log('no C compiler (cc): the real allocators are skipped')
  else if (!hasPython) console.log(`no ${interpreter} (--real PATH): the real pymalloc is skipped`)

  console.log('nanoseconds of processor time per allocation and freeing: median (least to most)')
  for (const pattern of twin.PYMALLOC_PATTERNS) {
    const numbers = twin.numbersOf(pattern).map(String)
    compare(`pymalloc ${values.python}, ${pattern.name}`, Number(values.runs), () => inTwin('timePymalloc', values.python, pattern),
      hasPython ? () => nanoseconds(interpreter, ['-S', join(native, 'real_pymalloc.py'), drivers.library, ...numbers], {}) : null)
  }
  for (const [name, version, env] of C_LIBRARIES) {
    for (const pattern of twin.LIBC_PATTERNS) {
      const numbers = twin.numbersOf(pattern).map(String)
      compare(`${name}, ${pattern.name}`, Number(values.runs), () => inTwin('timeLibc', version, pattern),
        drivers === null ? null : () => nanoseconds(drivers.program, numbers, env))
    }
  }
}

/** @type {readonly (readonly [name: string, version: import('../../src/shared/settings.ts').LibcVersion, env: Record<string, string>])[]} */
const C_LIBRARIES = [
  ['malloc', 'glibc-2.36', {}],
  // 2.19 itself is on no machine of today; without its cache, the present one takes the same way.
  ['malloc without cache', 'glibc-2.19', { GLIBC_TUNABLES: 'glibc.malloc.tcache_count=0' }],
]

/** The C loop as a program and as a library, or null without a compiler. */
function compile() {
  mkdirSync(folder, { recursive: true })
  const source = join(native, 'allocators.c')
  const [program, library] = [join(folder, 'allocators'), join(folder, 'allocators.so')]
  if (!answers('cc', ['--version'])) return null
  execFileSync('cc', ['-O2', source, '-o', program])
  execFileSync('cc', ['-O2', '-shared', '-fPIC', source, '-o', library])
  return { program, library }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function answers(command, args) {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 */
function nanoseconds(command, args, env) {
  return Number(execFileSync(command, args, { encoding: 'utf8', env: { ...process.env, ...env } }))
}

/**
 * Measures by turns and prints a line.
 *
 * @param {string} name
 * @param {number} runs
 * @param {() => number} twin
 * @param {(() => number) | null} real
 */
function compare(name, runs, twin, real) {
  /** @type {number[]} */
  const ours = []
  /** @type {number[]} */
  const theirs = []
  for (let i = 0; i < runs; i++) {
    ours.push(twin())
    if (real !== null) theirs.push(real())
  }
  const parts = [`${name}:`.padEnd(62), `twin ${spread(ours)}`]
  if (real !== null) parts.push(`real ${spread(theirs)}`, `ratio ${(median(ours) / median(theirs)).toFixed(2)}`)
  console.log(parts.join('  '))
}
