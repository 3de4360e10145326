// One process from its first line of standard output to its last: processor time and largest resident size (Linux).
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Kernel's unit of processor time in /proc.
 */
const TICKS_PER_SECOND = 100
const POLL_MILLISECONDS = 10

/**
 * @typedef {object} Measured
 * @property {number} seconds processor time of all threads between the first and the last line
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

/** @param {number | undefined} pid */
function processorTime(pid) {
  const text = read(`/proc/${pid}/stat`)
  if (text === null) return null
  // The name in parentheses may hold spaces; utime and stime are the 14th and 15th field.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
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
