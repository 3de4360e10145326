/** Files that come from outside: the command line, a second launch, macOS. */
import { resolve } from 'node:path'
import { formatOf, holdsRun } from '../files/open.ts'
import { isStringList } from './guards.ts'

/** What a second launch hands to the first. Its own argv event is rewritten by Chromium; this is not. */
export interface LaunchData {
  readonly argv: readonly string[]
  readonly cwd: string
}

/** The first workload named; argv also holds switches and, unpackaged, the folder of the app. */
export function fileFromArguments({ argv, cwd }: LaunchData): string | null {
  const named = argv.slice(1).find((argument) => !argument.startsWith('-') && (formatOf(argument) !== null || holdsRun(argument)))
  return named === undefined ? null : resolve(cwd, named)
}

/**
 * As the one ASCII string that travels from a second launch to the first. Electron 33 loses data in which V8 stored a
 * string with two bytes a character, which it does for any name outside Latin-1.
 */
export function packLaunch(data: LaunchData): { readonly packed: string } {
  return { packed: Buffer.from(JSON.stringify(data), 'utf8').toString('base64') }
}

/** null: nothing that `packLaunch` made. */
export function unpackLaunch(value: unknown): LaunchData | null {
  if (typeof value !== 'object' || value === null) return null
  const { packed } = value as Record<string, unknown>
  if (typeof packed !== 'string') return null
  try {
    const { argv, cwd } = JSON.parse(Buffer.from(packed, 'base64').toString('utf8')) as Record<string, unknown>
    return typeof cwd === 'string' && isStringList(argv) ? { argv, cwd } : null
  } catch {
    return null
  }
}
