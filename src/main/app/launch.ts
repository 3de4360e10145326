/** Files that come from outside: the command line, a second launch, macOS. */
import { resolve } from 'node:path'
import { formatOf } from '../files/open.ts'
import { isStringList } from './guards.ts'

/** What a second launch hands to the first. Its own argv event is rewritten by Chromium; this is not. */
export interface LaunchData {
  readonly argv: readonly string[]
  readonly cwd: string
}

/** The first workload named; argv also holds switches and, unpackaged, the folder of the app. */
export function fileFromArguments({ argv, cwd }: LaunchData): string | null {
  const named = argv.slice(1).find((argument) => !argument.startsWith('-') && formatOf(argument) !== null)
  return named === undefined ? null : resolve(cwd, named)
}

export function isLaunchData(value: unknown): value is LaunchData {
  if (typeof value !== 'object' || value === null) return false
  const { argv, cwd } = value as Record<string, unknown>
  return typeof cwd === 'string' && isStringList(argv)
}
