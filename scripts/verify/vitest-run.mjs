// One vitest run with its own config, tallied from its JSON report.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cache, nodeModules } from '../setup/paths.mjs'
import { run } from '../setup/run.mjs'
import { tallyVitest } from './tally.mjs'

/**
 * @param {string} config
 * @param {{ virtualDisplay?: boolean }} [options]
 */
export async function runVitest(config, { virtualDisplay = false } = {}) {
  const reportFile = join(cache, `${config}.json`)
  rmSync(reportFile, { force: true })
  const vitest = [
    process.execPath,
    join(nodeModules, 'vitest', 'vitest.mjs'),
    'run',
    `--config=${config}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ]
  const [command = '', ...args] = virtualDisplay ? [...onVirtualDisplay, ...vitest] : vitest
  const status = await run(command, args)
  return tallyVitest(readReport(reportFile), status)
}

/** The command prefix for programs that open windows nobody needs to see. */
export const onVirtualDisplay = process.platform === 'linux' ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24'] : []

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
