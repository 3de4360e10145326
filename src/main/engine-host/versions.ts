/** The Pythons that the engine has, for those who may not enter it. */
import { versionInfos } from '../engine/index.ts'
import type { PythonVersion, VersionInfo } from '../../shared/settings.ts'

export { ruleDifferences } from '../engine/index.ts'

export function listVersions(): readonly VersionInfo[] {
  return versionInfos()
}

export function versionInfo(id: PythonVersion): VersionInfo {
  const info = versionInfos().find((version) => version.id === id)
  if (info === undefined) throw new Error(`no profile for Python ${id}`)
  return info
}
