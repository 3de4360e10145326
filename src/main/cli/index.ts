/** Entry of the command line (out/main/cli.js). */
import { readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createEngineHere, sha256Of, stateHere } from '../engine-host/run-here.ts'
import { createTraveller } from '../engine-host/traveller.ts'
import { listVersions } from '../engine-host/versions.ts'
import { main } from './main.ts'
import { createProgramOutput } from './program-output.ts'

process.exitCode = await main(process.argv.slice(2), {
  createEngine: createEngineHere,
  stateAt: stateHere,
  travel: (order, extent, prepares) =>
    createTraveller({ walker: join(import.meta.dirname, 'walker.js'), prepares, onProgress() {} }, { order: { ...order, sha256: sha256Of(order.source) }, ...extent }),
  asked: () => createInterface({ input: process.stdin }),
  versions: listVersions,
  output: createProgramOutput(),
  appVersion: appVersion(),
  print: (text) => void writeSync(1, text),
  complain: (text) => void writeSync(2, text),
})

/** package.json is two folders up from out/main and three from here. */
function appVersion(): string {
  for (const up of ['../..', '../../..']) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(import.meta.dirname, up, 'package.json'), 'utf8')) as Record<string, string>
      if (name === 'arenascope' && version !== undefined) return version
    } catch {
      // Not there: the next one.
    }
  }
  return '0.0.0'
}
