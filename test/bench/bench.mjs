/**
 * npm run bench [-- NAME] [options]: the twin against the real thing in the same minute; without a name one after the other.
 * Options: see the file of each; all take --python VERSION and --runs N, those with a real side --real PATH.
 */
import { ensureDependencies } from '../../scripts/setup/dependencies.mjs'

/** @type {Readonly<Record<string, (args: string[]) => Promise<void>>>} */
const BENCHES = {
  allocators: async (args) => (await import('./allocators.mjs')).benchAllocators(args),
  'ten-million': async (args) => (await import('./ten-million.mjs')).benchTenMillion(args),
  programs: async (args) => (await import('./programs.mjs')).benchPrograms(args),
  travel: async (args) => (await import('./travel.mjs')).benchTravel(args),
}

await ensureDependencies()
const [name, ...rest] = process.argv.slice(2)
if (name === undefined || name.startsWith('--')) {
  for (const bench of Object.values(BENCHES)) await bench(process.argv.slice(2))
} else if (Object.hasOwn(BENCHES, name)) await BENCHES[name]?.(rest)
else {
  console.error(`there is no benchmark ${name}: ${Object.keys(BENCHES).join(', ')}`)
  process.exitCode = 2
}
