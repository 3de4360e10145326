/** Where files that ship with the app are: beside the bundle, in the package's resources, or in the source tree. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** `relative` as in `resources/workloads`; null when no candidate has it. */
export function findShipped(relative: string, from: string = import.meta.dirname): string | null {
  // Only Electron has process.resourcesPath.
  const { resourcesPath } = process as { resourcesPath?: string }
  const candidates = [
    join(from, relative),
    ...(resourcesPath === undefined ? [] : [join(resourcesPath, relative)]),
    join(from, '../..', relative),
    join(from, '../../..', relative),
  ]
  return candidates.find((candidate) => existsSync(candidate)) ?? null
}
