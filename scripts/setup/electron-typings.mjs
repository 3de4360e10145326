// The typings of the oldest supported Electron, for the second type check (tsconfig.electron33.json).
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { unpackTarball } from './npm-tarball.mjs'
import { cache } from './paths.mjs'
import { say } from './run.mjs'

const version = '33.2.1'
const integrity = 'sha512-SG/nmSsK9Qg1p6wAW+ZfqU+AV8cmXMTIklUL18NnOKfZLlum4ZsDoVdmmmlL39ZmeCaq27dr7CgslRPahfoVJg=='

export async function ensureElectronTypings() {
  const folder = join(cache, 'electron-typings', version)
  const file = join(folder, 'electron.d.ts')
  if (existsSync(file)) return
  say(`Fetching the typings of Electron ${version} ...`)
  const unpacked = await unpackTarball(`electron@${version}`, integrity, ['package/electron.d.ts'])
  mkdirSync(folder, { recursive: true })
  copyFileSync(join(unpacked, 'package', 'electron.d.ts'), `${file}.partial`)
  renameSync(`${file}.partial`, file)
  rmSync(unpacked, { recursive: true })
}
