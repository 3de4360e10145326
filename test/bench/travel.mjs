/**
 * How long it takes to stand at any event of a run of about a million events, and of five million: from the start, each time
 * in a fresh process; then from checkpoints, walkers that stand still at other events.
 *
 *   npm run bench -- travel [--python 3.11] [--runs 5]
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { bundleWalker, bundleTwin, spread } from './bundle.mjs'

/** Parts of the run. */
const STOPS = [0, 0.25, 0.5, 0.75, 1]
/** Turns of the program's loop. */
const ROWS = [90_000, 470_000]

/** @param {string[]} args */
export async function benchTravel(args) {
  const { values } = parseArgs({ args, options: { real: { type: 'string' }, python: { type: 'string', default: '3.11' }, runs: { type: 'string', default: '5' } } })
  const bundled = await bundleTwin('twin-travel')
  const modules = inRoot('node_modules')
  /** @param {string} call */
  const inTwin = (call) => JSON.parse(execFileSync(process.execPath, ['-e', `import(${JSON.stringify(bundled)}).then((twin) => twin.${call}).then((answer) => console.log(JSON.stringify(answer)))`], { encoding: 'utf8' }))
  const worker = fileURLToPath(await bundleWalker())
  for (const rows of ROWS) {
    const given = `${JSON.stringify(modules)}, ${JSON.stringify(values.python)}, ${rows}`
    /** @type {import('./twin-travel.ts').Extent} */
    const extent = inTwin(`extentOf(${given})`)
    console.log(`time travel, Python ${values.python}, a run of ${extent.events.toLocaleString('en-US')} events: milliseconds, median (least to most)`)
    for (const part of STOPS) {
      const event = Math.round(extent.events * part)
      /** @type {import('./twin-travel.ts').Reached[]} */
      const reached = Array.from({ length: Number(values.runs) }, () => inTwin(`timeTravel(${given}, ${event})`))
      console.log(`${`event ${event.toLocaleString('en-US')}:`.padEnd(22)}reached in ${spread(reached.map(({ reach }) => reach))}, map and reason in ${spread(reached.map(({ ask }) => ask))}`)
    }
    /** @type {import('./twin-travel.ts').Seek[]} */
    const seeks = inTwin(`seeks(${given}, ${JSON.stringify(extent)}, ${JSON.stringify(worker)})`)
    for (const { what, times, memory } of seeks) console.log(`${`${what}:`.padEnd(46)}${spread(times)}  with ${Math.round(memory / 2 ** 20)} MiB resident`)
  }
}
