// npm run package [-- --release]: what users install, in dist/. On Linux a .deb and a .tar.gz; on Windows and macOS
// electron-builder with electron-builder.yml. --release refuses any Electron but the official one.
import { existsSync, mkdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ensureBuild } from './setup/build.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { fallbackPackage } from './setup/electron-fallback-source.mjs'
import { ensureElectronRuntime } from './setup/electron-runtime.mjs'
import { inRoot } from './setup/paths.mjs'
import { SetupError, output, run, runMain, say } from './setup/run.mjs'

/** Fetched when asked for: 90 MB that a build on Linux does not need. */
const electronBuilder = 'electron-builder@26.17.0'

await runMain(async () => {
  await ensureDependencies()
  await ensureBuild()
  if (process.platform !== 'linux') return run('npx', ['--yes', electronBuilder, process.platform === 'darwin' ? '--mac' : '--win', '--publish', 'never'])
  return packageForLinux(process.argv.includes('--release'))
})

/** @param {boolean} release */
async function packageForLinux(release) {
  const runtime = dirname(realpathSync(await ensureElectronRuntime()))
  const { aboutThisBuild } = await import('./package/about.mjs')
  const about = aboutThisBuild(runtime, originOf(runtime))
  if (release && !about.electron.official) {
    throw new SetupError(`A release needs the official Electron; this would be ${about.electron.source}.`)
  }
  const { makeAppFolder } = await import('./package/app-folder.mjs')
  const { makeDeb } = await import('./package/deb.mjs')
  const dist = inRoot('dist')
  mkdirSync(dist, { recursive: true })
  const folder = join(dist, `${about.name}-${about.version}-linux-x64`)
  await makeAppFolder({ target: folder, runtime, about })
  const files = [join(dist, `${about.name}_${about.version}_amd64.deb`), `${folder}.tar.gz`]
  for (const file of files) rmSync(file, { force: true })
  const [deb = '', tarball = ''] = files
  makeDeb({ folder, stage: join(dist, 'deb'), file: deb, about })
  makeTarball(folder, tarball, about.seconds)
  rmSync(join(dist, 'deb'), { recursive: true, force: true })
  for (const file of files) say(`${file}  ${(statSync(file).size / 1e6).toFixed(1)} MB`)
  say(`Made of ${about.commit} with Electron ${about.electron.version}: ${about.electron.source}.`)
  if (!about.electron.official) say('For trying out, not for release: the runtime is not the official build.')
  return 0
}

/**
 * The set-up keeps each runtime in a folder of the cache that is named after where it came from.
 * @param {string} runtime
 */
function originOf(runtime) {
  const official = /[\\/]official-[^\\/]+$/.test(runtime)
  if (official) return { official, source: 'the official build' }
  return { official, source: `from the npm package ${fallbackPackage}, for development only` }
}

/**
 * @param {string} folder
 * @param {string} file
 * @param {number} seconds
 */
function makeTarball(folder, file, seconds) {
  if (!existsSync(folder)) throw new SetupError(`${folder} is missing.`)
  const tar = ['--create', '--gzip', '--sort=name', '--owner=0', '--group=0', '--numeric-owner', `--mtime=@${seconds}`]
  if (output('tar', [...tar, `--file=${file}`, '--directory', dirname(folder), folder.slice(dirname(folder).length + 1)]) === undefined) {
    throw new SetupError('tar could not make the archive.')
  }
}
