/** The table of versions. Adding one: a file beside this one, a line here, its id in shared/settings.ts. */
import type { PythonVersion, VersionInfo } from '../../../shared/settings.ts'
import { cpython273 } from './cpython-2.7.3.ts'
import { cpython27 } from './cpython-2.7.ts'
import { cpython37 } from './cpython-3.7.ts'
import { cpython38 } from './cpython-3.8.ts'
import { cpython39 } from './cpython-3.9.ts'
import { cpython310 } from './cpython-3.10.ts'
import { cpython311 } from './cpython-3.11.ts'
import { cpython312 } from './cpython-3.12.ts'
import { cpython313 } from './cpython-3.13.ts'
import type { VersionProfile } from './types.ts'

export const PROFILES: Readonly<Record<PythonVersion, VersionProfile>> = {
  '2.7.3': cpython273,
  '2.7': cpython27,
  '3.7': cpython37,
  '3.8': cpython38,
  '3.9': cpython39,
  '3.10': cpython310,
  '3.11': cpython311,
  '3.12': cpython312,
  '3.13': cpython313,
}

export function versionInfos(): VersionInfo[] {
  return Object.values(PROFILES).map((profile) => ({
    id: profile.id,
    release: profile.release,
    thresholds: profile.gc.thresholds,
    arenaBytes: profile.pymalloc.arenaBytes,
    poolBytes: profile.pymalloc.poolBytes,
  }))
}
