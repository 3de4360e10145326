/**
 * Whole programs: the twin as the app runs it, with its telemetry, against real CPython, real CPython under tracemalloc
 * and Pyodide, run by turns in one go. Processor time of the main thread from the line a program prints first to the line
 * it prints last (other work on the machine does not count, nor do the threads in which V8 compiles and collects), and the
 * largest resident size of the process.
 *
 *   npm run bench -- programs --real /path/to/python3.11 [--python 3.11] [--runs 5] [--only NAME] [--no-pyodide]
 */
import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../../scripts/setup/build.mjs'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { median } from './bundle.mjs'
import { measureProcess } from './process-meter.mjs'
import { pyodideLoader } from './pyodide.mjs'

const folder = inRoot('test', 'bench', 'programs')

/**
 * @typedef {import('./process-meter.mjs').Measured} Measured
 * @typedef {{ readonly name: string, readonly command: (program: string) => readonly [string, string[]] }} Side
 * @typedef {{ readonly side: Side, readonly runs: Measured[] }} Runs
 */

/** @param {string[]} args */
export async function benchPrograms(args) {
  const { values } = parseArgs({
    args,
    options: {
      real: { type: 'string' }, python: { type: 'string', default: '3.11' }, runs: { type: 'string', default: '5' },
      only: { type: 'string', default: '' }, 'no-pyodide': { type: 'boolean', default: false },
    },
  })
  await ensureBuild()
  const sides = await sidesOf(values.python, values.real, !values['no-pyodide'])
  if (values.real === undefined) console.log('no real interpreter given (--real PATH): comparison skipped')
  const programs = readdirSync(folder).filter((file) => file.endsWith('.py') && file.includes(values.only)).sort()
  console.log(`Python ${values.python}, ${values.runs} runs by turns: seconds of processor time, median (least to most); x: times real CPython`)
  const table = []
  for (const file of programs) table.push(await compare(inRoot('test', 'bench', 'programs', file), sides, Number(values.runs)))
  if (values.real !== undefined) summary(table)
}

/**
 * @param {string} version
 * @param {string | undefined} real
 * @param {boolean} withPyodide
 * @returns {Promise<Side[]>} the twin first, real CPython second
 */
async function sidesOf(version, real, withPyodide) {
  const cli = inRoot('out', 'main', 'cli.js')
  /** @type {Side[]} */
  const sides = [{ name: 'twin', command: (program) => [process.execPath, [cli, 'run', program, '--python', version]] }]
  if (real !== undefined) {
    sides.push({ name: 'CPython', command: (program) => [real, ['-u', '-S', program]] })
    sides.push({ name: 'tracemalloc', command: (program) => [real, ['-u', '-S', '-X', 'tracemalloc', program]] })
  }
  const loader = withPyodide ? await pyodideLoader() : null
  if (loader !== null) sides.push({ name: 'Pyodide', command: (program) => [process.execPath, [loader, program]] })
  return sides
}

/**
 * @param {string} program
 * @param {readonly Side[]} sides
 * @param {number} runs
 */
async function compare(program, sides, runs) {
  /** @type {Runs[]} */
  const all = sides.map((side) => ({ side, runs: [] }))
  const answers = new Set()
  for (let i = 0; i < runs; i++) {
    for (const { side, runs } of all) {
      const measured = await measureProcess(...side.command(program))
      answers.add(measured.output)
      runs.push(measured)
    }
  }
  if (answers.size !== 1) throw new Error(`${program}: the sides do not print the same:\n${[...answers].join('')}`)
  const name = basename(program, '.py')
  const base = all.find(({ side }) => side.name === 'CPython')
  console.log([name.padEnd(12), ...all.map((one) => cell(one, base))].join('  '))
  return { name, all }
}

/**
 * @param {Runs} one
 * @param {Runs | undefined} base
 */
function cell({ side, runs }, base) {
  const seconds = runs.map((run) => run.seconds)
  const times = base === undefined || base.side === side ? '' : ` x${ratio(runs, base.runs, 'seconds').toFixed(2)}`
  const text = `${side.name} ${median(seconds).toFixed(2)} (${Math.min(...seconds).toFixed(2)} to ${Math.max(...seconds).toFixed(2)})${times}`
  return `${text} ${Math.round(median(runs.map((run) => run.peak)) / 2 ** 20)} MB`.padEnd(base?.side === side ? 38 : 42)
}

/**
 * @param {readonly Measured[]} runs
 * @param {readonly Measured[]} base
 * @param {'seconds' | 'peak'} what
 */
function ratio(runs, base, what) {
  return median(runs.map((run) => run[what])) / median(base.map((run) => run[what]))
}

/** @param {readonly { readonly name: string, readonly all: readonly Runs[] }[]} table */
function summary(table) {
  for (const what of /** @type {const} */ (['seconds', 'peak'])) {
    const lines = table[0]?.all.map(({ side }, i) => {
      const ratios = table.map(({ all }) => ratio(all[i]?.runs ?? [], all[1]?.runs ?? [], what))
      return `${side.name} x${median(ratios).toFixed(2)} (x${Math.min(...ratios).toFixed(2)} to x${Math.max(...ratios).toFixed(2)})`
    })
    console.log(`${what === 'seconds' ? 'time' : 'peak of the process'} against CPython, median over the programs: ${lines?.join(', ')}`)
  }
}
