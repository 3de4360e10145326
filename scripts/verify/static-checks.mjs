// The checks that read the sources without running them; each counts as one test.
import { join } from 'node:path'
import { inRoot, nodeModules } from '../setup/paths.mjs'
import { run, say } from '../setup/run.mjs'
import { one, sum } from './tally.mjs'

const typeChecks = ['engine', 'node', 'window', 'web', 'electron33']

/** @type {readonly { name: string, tool: string, args: string[] }[]} */
const checks = [
  ...typeChecks.map((name) => ({
    name: `types: ${name}`,
    tool: 'typescript/bin/tsc',
    args: ['-p', inRoot(`tsconfig.${name}.json`)],
  })),
  { name: 'lint', tool: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  {
    name: 'import rules',
    tool: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['src', 'test', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  },
]

export async function runStaticChecks() {
  const tallies = []
  for (const { name, tool, args } of checks) {
    const started = performance.now()
    const ok = (await run(process.execPath, [join(nodeModules, tool), ...args])) === 0
    say(`${ok ? 'ok    ' : 'FAILED'}  ${name}  ${((performance.now() - started) / 1000).toFixed(1)} s`)
    tallies.push(one(ok))
  }
  return sum(tallies)
}
