/**
 * Ten million integers in a list: the twin, headless with telemetry, against real CPython, run by turns in one go.
 * Timed from the line the program prints before the list to the line it prints inside.
 *
 *   npm run bench -- ten-million --real /path/to/python3.11 [--python 3.11] [--runs 5]
 */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'
import { ensureBuild } from '../../scripts/setup/build.mjs'
import { inRoot } from '../../scripts/setup/paths.mjs'

const workload = inRoot('resources', 'workloads', 'ten_million.py')

/**
 * Seconds between the first and the second line of standard output.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<number>}
 */
function timeToSecondLine(command, args, env = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
    /** @type {bigint[]} */
    const times = []
    child.stdout.on('data', (chunk) => {
      for (const _ of String(chunk).matchAll(/\n/g)) times.push(process.hrtime.bigint())
    })
    child.on('error', failed)
    child.on('close', (status) => {
      if (status !== 0 || times.length < 2) failed(new Error(`${command} ended with ${status} after ${times.length} lines`))
      else done(Number(/** @type {bigint} */ (times[1]) - /** @type {bigint} */ (times[0])) / 1e9)
    })
  })
}

/**
 * Prints median and spread; answers the median.
 *
 * @param {string} name
 * @param {number[]} seconds
 */
function summary(name, seconds) {
  const sorted = [...seconds].sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)] ?? NaN
  console.log(`${name.padEnd(22)} median ${median.toFixed(3)} s, ${sorted[0]?.toFixed(3)} to ${sorted.at(-1)?.toFixed(3)} s, ${sorted.length} runs`)
  return median
}

/** @param {string[]} args */
export async function benchTenMillion(args) {
  const { values } = parseArgs({ args, options: { real: { type: 'string' }, python: { type: 'string', default: '3.11' }, runs: { type: 'string', default: '5' } } })
  await ensureBuild()
  const cli = inRoot('out', 'main', 'cli.js')
  const twin = []
  const real = []
  for (let i = 0; i < Number(values.runs); i++) {
    twin.push(await timeToSecondLine(process.execPath, [cli, 'run', workload, '--python', values.python]))
    if (values.real !== undefined) {
      real.push(await timeToSecondLine(values.real, ['-u', '-S', workload], { PYTHONPATH: inRoot('test', 'fixtures', 'goldens', 'standin') }))
    }
  }
  const twinMedian = summary(`twin ${values.python}`, twin)
  if (values.real === undefined) console.log('no real interpreter given (--real PATH): comparison skipped')
  else console.log(`ratio ${(twinMedian / summary('real CPython', real)).toFixed(2)}`)
}
