// Running other programs, and telling the user about it. Set-up talks on standard error only:
// standard output belongs to what the command was started for.
import { spawn, spawnSync } from 'node:child_process'
import { root } from './paths.mjs'

/** @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/** A failure the user can act on: printed as its sentence, without a stack. */
export class SetupError extends Error {}

/**
 * Runs a program to its end and gives its exit status (1 when it could not start or was killed).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdout?: 'inherit' | 'stderr' }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd = root, env = process.env, stdout = 'inherit' } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['inherit', stdout === 'stderr' ? 2 : 'inherit', 'inherit'],
      shell: needsShell(command),
    })
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => child.kill(signal)
    process.on('SIGTERM', forward).on('SIGINT', forward)
    const finish = (/** @type {number} */ status) => {
      process.off('SIGTERM', forward).off('SIGINT', forward)
      done(status)
    }
    child.on('error', (error) => {
      say(`${command}: ${error.message}`)
      finish(1)
    })
    child.on('exit', (code) => finish(code ?? 1))
  })
}

/**
 * Runs a program silently and gives its output, or undefined when it failed or is not there.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function output(command, args, { cwd = root } = {}) {
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: needsShell(command),
  })
  return result.status === 0 ? result.stdout : undefined
}

// npm is a batch file on Windows, which Node starts only through a shell.
/** @param {string} command */
const needsShell = (command) => process.platform === 'win32' && command === 'npm'

/**
 * Runs a script's main function; its result is the exit status.
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    say(error instanceof SetupError ? error.message : String(error instanceof Error ? error.stack : error))
    process.exitCode = 1
  }
}
