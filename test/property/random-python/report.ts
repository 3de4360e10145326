/** `npm run random -- [--python 3.11,3.13] [--count 500] [--seed 1]`: random programs, the twin against real CPythons. */
import { PYTHON_VERSIONS } from '../../../src/shared/settings.ts'
import type { PythonVersion } from '../../../src/shared/settings.ts'
import { compareSeed, UNSETTLED } from './compare.ts'
import { findInterpreter } from './interpreters.ts'

export interface RandomOptions {
  readonly versions: readonly PythonVersion[]
  readonly count: number
  readonly seed: number
}

/** How many programs differ. Ends with a table; unsettled: real CPython itself prints something else each time, or does not end. */
export async function report({ versions, count, seed }: RandomOptions, print: (text: string) => void): Promise<number> {
  let differing = 0
  const table = [row(['release', 'programs', 'agree', 'differ', 'unsettled'])]
  for (const python of versions) {
    const interpreter = findInterpreter(python)
    if (interpreter === null) {
      print(`${python}: no CPython ${python} on this machine, skipped (set ARENASCOPE_PYTHON_${python.replaceAll('.', '_')})\n`)
      table.push(row([python, 'skipped: no interpreter']))
      continue
    }
    let here = 0
    let unsettled = 0
    for (let index = 0; index < count; index++) {
      const difference = await compareSeed(seed + index, python, interpreter)
      if (difference === null) continue
      if (difference === UNSETTLED) {
        unsettled++
        continue
      }
      here++
      print(`--- ${python} seed ${difference.seed}: ${difference.text}\n${difference.source}`)
    }
    print(`${python}: ${count - here - unsettled} of ${count} random programs agree (seeds ${seed} to ${seed + count - 1})\n`)
    table.push(row([python, count, count - here - unsettled, here, unsettled]))
    differing += here
  }
  print(table.join(''))
  return differing
}

const row = (cells: readonly (string | number)[]): string => `${cells.map((cell) => String(cell).padEnd(10)).join('').trimEnd()}\n`

export function parseArguments(args: readonly string[]): RandomOptions {
  let versions: readonly PythonVersion[] = PYTHON_VERSIONS.filter((version) => version !== '2.7.3')
  let count = 100
  let seed = 1
  for (let index = 0; index < args.length; index += 2) {
    const value = args[index + 1] ?? ''
    if (args[index] === '--python') versions = value.split(',').map(version)
    else if (args[index] === '--count') count = whole(value)
    else if (args[index] === '--seed') seed = whole(value)
    else throw new Error(`unknown argument '${args[index]}': --python, --count, --seed`)
  }
  return { versions, count, seed }
}

function version(text: string): PythonVersion {
  const found = PYTHON_VERSIONS.find((one) => one === text)
  if (found === undefined) throw new Error(`unknown version '${text}': one of ${PYTHON_VERSIONS.join(', ')}`)
  return found
}

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`'${text}' is not a whole number`)
  return Number(text)
}
