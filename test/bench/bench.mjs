/**
 * npm run bench [-- allocators | ten-million] [options]: the twin against the real thing in the same minute; without a name
 * first the one, then the other. Options: see allocators.mjs and ten-million.mjs; both take --real PATH and --python VERSION.
 */
import { ensureDependencies } from '../../scripts/setup/dependencies.mjs'

await ensureDependencies()
const [name, ...rest] = process.argv.slice(2)
const isNamed = name !== undefined && !name.startsWith('--')
const args = isNamed ? rest : process.argv.slice(2)
if (!isNamed || name === 'allocators') await (await import('./allocators.mjs')).benchAllocators(args)
if (!isNamed || name === 'ten-million') await (await import('./ten-million.mjs')).benchTenMillion(args)
if (isNamed && name !== 'allocators' && name !== 'ten-million') {
  console.error(`there is no benchmark ${name}: allocators, ten-million`)
  process.exitCode = 2
}
