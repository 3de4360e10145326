/** Programs of the repository with small damage, the same for the same seed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../support/root.ts'

const FOLDERS = ['resources/workloads', 'test/workloads/probes', 'test/workloads/memory', 'test/conformance/programs']

/** Longer ones are cut: most of the time would go into them. */
const LONGEST = 3000

/** Every Python program of the repository, in the order of their paths. */
export function repositoryPrograms(): readonly string[] {
  return FOLDERS.flatMap((folder) => pythonFiles(join(ROOT, folder))).map((path) => readFileSync(path, 'utf8').slice(0, LONGEST))
}

function pythonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.py') && !entry.name.startsWith('record'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Numbers from 0 up to, but not including, `limit`. */
export type Random = (limit: number) => number

/** mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * limit)
  }
}

type Mutation = (tokens: string[], random: Random) => void

const MUTATIONS: readonly Mutation[] = [
  // A token is missing, is there twice, or two stand in the wrong order.
  (tokens, random) => void tokens.splice(random(tokens.length), 1),
  (tokens, random) => {
    const at = random(tokens.length)
    tokens.splice(at, 0, tokens[at]!)
  },
  (tokens, random) => {
    const [a, b] = [random(tokens.length), random(tokens.length)]
    ;[tokens[a], tokens[b]] = [tokens[b]!, tokens[a]!]
  },
  // The text ends too early.
  (tokens, random) => void (tokens.length = random(tokens.length) + 1),
  // One bit of one character is flipped.
  (tokens, random) => {
    const at = random(tokens.length)
    const token = tokens[at]!
    const i = random(token.length)
    tokens[at] = token.slice(0, i) + String.fromCharCode(token.charCodeAt(i) ^ (1 << random(7))) + token.slice(i + 1)
  },
  // A token of elsewhere in the program.
  (tokens, random) => {
    tokens[random(tokens.length)] = tokens[random(tokens.length)]!
  },
]

/** One to three pieces of damage. */
export function mutant(program: string, random: Random): string {
  const tokens = program.match(/\n[ \t]*|[ \t]+|\w+|[^]/g) ?? ['']
  for (let i = random(3); i >= 0; i--) MUTATIONS[random(MUTATIONS.length)]!(tokens, random)
  return tokens.join('')
}
