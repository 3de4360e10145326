/**
 * How long it takes to stand at any event of a run of about a million events, each time in a fresh process.
 *
 *   npm run bench -- travel [--python 3.11] [--runs 5]
 */
import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { inRoot } from '../../scripts/setup/paths.mjs'
import { bundleTwin, spread } from './bundle.mjs'

/** Parts of the run. */
const STOPS = [0, 0.25, 0.5, 0.75, 1]

/** @param {string[]} args */
export async function benchTravel(args) {
  const { values } = parseArgs({ args, options: { real: { type: 'string' }, python: { type: 'string', default: '3.11' }, runs: { type: 'string', default: '5' } } })
  const bundled = await bundleTwin('twin-travel')
  const modules = inRoot('node_modules')
  /** @param {string} call */
  const inTwin = (call) => JSON.parse(execFileSync(process.execPath, ['-e', `import(${JSON.stringify(bundled)}).then((twin) => twin.${call}).then((answer) => console.log(JSON.stringify(answer)))`], { encoding: 'utf8' }))
  const given = `${JSON.stringify(modules)}, ${JSON.stringify(values.python)}`
  const total = inTwin(`eventsOf(${given})`)
  console.log(`time travel, Python ${values.python}, a run of ${total.toLocaleString('en-US')} events: milliseconds, median (least to most)`)
  for (const part of STOPS) {
    const event = Math.round(total * part)
    /** @type {import('./twin-travel.ts').Reached[]} */
    const reached = Array.from({ length: Number(values.runs) }, () => inTwin(`timeTravel(${given}, ${event})`))
    console.log(`${`event ${event.toLocaleString('en-US')}:`.padEnd(22)}reached in ${spread(reached.map(({ reach }) => reach))}, map and reason in ${spread(reached.map(({ ask }) => ask))}`)
  }
}
