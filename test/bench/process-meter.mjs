// One process from its first line of standard output to its last: processor time and largest resident size (Linux).
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

const POLL_MILLISECONDS = 10

/**
 * @typedef {object} Measured
 * @property {number} seconds processor time of the main thread between the first and the last line: a clock on the wall of an idle machine
 * @property {number} peak bytes
 * @property {string} output
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<Measured>}
 */
export function measureProcess(command, args) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    let first = NaN
    let last = NaN
    let latest = NaN
    let peak = NaN
    const look = () => {
      latest = processorTime(child.pid) ?? latest
      peak = largestSize(child.pid) ?? peak
    }
    const timer = setInterval(look, POLL_MILLISECONDS)
    child.stdout.on('data', (chunk) => {
      look()
      if (output === '') first = latest
      last = latest
      output += String(chunk)
    })
    child.on('error', failed)
    child.on('close', (status) => {
      clearInterval(timer)
      if (status !== 0 || !(last > first)) failed(new Error(`${command} ${args.join(' ')} ended with ${status} after: ${output}`))
      else done({ seconds: last - first, peak, output })
    })
  })
}

/**
 * The first field is nanoseconds.
 *
 * @param {number | undefined} pid
 */
function processorTime(pid) {
  const text = read(`/proc/${pid}/task/${pid}/schedstat`)
  return text === null ? null : Number(text.split(' ')[0]) / 1e9
}

/** @param {number | undefined} pid */
function largestSize(pid) {
  const size = /VmHWM:\s*(\d+) kB/.exec(read(`/proc/${pid}/status`) ?? '')?.[1]
  return size === undefined ? null : Number(size) * 1024
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
