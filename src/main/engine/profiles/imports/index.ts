/**
 * What the import of library modules adds to real CPythons beyond its dependencies: recorded, with -S, by
 * test/fixtures/startup/record_imports.py.
 */
import type { LanguageVersion } from '../../../../shared/settings.ts'
import python27 from './2.7.json'
import python37 from './3.7.json'
import python38 from './3.8.json'
import python39 from './3.9.json'
import python310 from './3.10.json'
import python311 from './3.11.json'
import python312 from './3.12.json'
import python313 from './3.13.json'

export interface ImportCost {
  /** All modules that it loads in turn, those that they load included. */
  readonly needs: readonly string[]
  /** Size of the compiled file that is read whole; 0 for an extension, absent for what comes from no file. */
  readonly fileBytes?: number
  /** Blocks of 16, 32, … bytes that stay. */
  readonly blocks: readonly number[]
  /** Chunk size and how many: what stays of the C library's heap. */
  readonly chunks: readonly (readonly number[])[]
  /** The interpreter's table of names has grown meanwhile: chunk sizes before and after. Whoever comes first pays. */
  readonly grown?: readonly (readonly number[])[]
  /** Objects that a full collection behind the import leaves tracked: record_tracked.py. Absent: none, or start-up has loaded the module. */
  readonly tracked?: number
  /** Resident pages of files: extensions that are mapped, pages of the interpreter used for the first time. */
  readonly mappedKib: number
}

/** By module name; `FIRST_FILE` is what the first import of a file takes once. Modules that start-up loads are not here. */
export type ImportCosts = Readonly<Partial<Record<string, ImportCost>>>

export const FIRST_FILE = ''

export const IMPORT_COSTS: Readonly<Record<LanguageVersion, ImportCosts>> = {
  '2.7': python27,
  '3.7': python37,
  '3.8': python38,
  '3.9': python39,
  '3.10': python310,
  '3.11': python311,
  '3.12': python312,
  '3.13': python313,
}
