// The Debian package: program, menu entry, icons, file types. Debian's own triggers refresh the databases of the
// desktop, so nothing runs at installation and removal leaves nothing.
import { chmodSync, cpSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronLibraries } from '../setup/debian-libraries.mjs'
import { inRoot } from '../setup/paths.mjs'
import { SetupError, output } from '../setup/run.mjs'
import { papers } from './app-folder.mjs'

/**
 * @param {{ folder: string, stage: string, file: string, about: import('./about.mjs').About }} parts
 */
export function makeDeb({ folder, stage, file, about }) {
  rmSync(stage, { recursive: true, force: true })
  const share = join(stage, 'usr', 'share')
  const program = join(stage, 'usr', 'lib', about.name)
  const documents = join(share, 'doc', about.name)
  for (const path of [join(stage, 'DEBIAN'), join(stage, 'usr', 'bin'), join(share, 'applications'), join(share, 'mime', 'packages'), documents]) {
    mkdirSync(path, { recursive: true })
  }
  cpSync(folder, program, { recursive: true })
  // Debian's place for papers. LICENSE itself is in the copyright file.
  for (const name of papers) {
    if (name === 'LICENSE') rmSync(join(program, name))
    else renameSync(join(program, name), join(documents, name))
  }
  cpSync(inRoot('packaging', 'linux', 'copyright'), join(documents, 'copyright'))
  cpSync(inRoot('packaging', 'linux', `${about.name}.desktop`), join(share, 'applications', `${about.name}.desktop`))
  cpSync(inRoot('packaging', 'linux', `${about.name}.xml`), join(share, 'mime', 'packages', `${about.name}.xml`))
  placeIcons(join(share, 'icons', 'hicolor'), about.name)
  symlinkSync(`../lib/${about.name}/${about.name}`, join(stage, 'usr', 'bin', about.name))
  openToAll(stage)
  // Chromium's sandbox where the kernel gives user namespaces to root alone.
  chmodSync(join(program, 'chrome-sandbox'), 0o4755)
  writeFileSync(join(stage, 'DEBIAN', 'control'), control(about, stage))
  const built = output('dpkg-deb', ['--root-owner-group', '-Zzstd', '-z9', '--build', stage, file])
  if (built === undefined) throw new SetupError('dpkg-deb could not build the package.')
}

/**
 * @param {string} theme
 * @param {string} name
 */
function placeIcons(theme, name) {
  const source = inRoot('packaging', 'icons')
  for (const icon of readdirSync(source)) {
    const place = join(theme, icon.replace('.png', ''), 'apps')
    mkdirSync(place, { recursive: true })
    cpSync(join(source, icon), join(place, `${name}.png`))
  }
  mkdirSync(join(theme, 'scalable', 'apps'), { recursive: true })
  cpSync(inRoot('packaging', 'icon.svg'), join(theme, 'scalable', 'apps', `${name}.svg`))
}

/**
 * Readable by every user, whatever the umask of the builder.
 * @param {string} path
 */
function openToAll(path) {
  const stat = statSync(path)
  chmodSync(path, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644)
  if (!stat.isDirectory()) return
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (!entry.isSymbolicLink()) openToAll(join(path, entry.name))
  }
}

/**
 * @param {import('./about.mjs').About} about
 * @param {string} stage
 */
function control({ name, version, manifest }, stage) {
  const kilobytes = Number(output('du', ['-sk', '--apparent-size', '--exclude=DEBIAN', stage])?.split('\t')[0] ?? 0)
  const depends = [...electronLibraries.map((entry) => entry.replace('|', ' | ')), 'xdg-utils']
  return `Package: ${name}
Version: ${version}
Architecture: amd64
Maintainer: ${manifest['author']}
Installed-Size: ${kilobytes}
Depends: ${depends.join(', ')}
Section: devel
Priority: optional
Description: desktop memory profiler for CPython
 Runs a Python program in a twin of CPython's memory and shows it from one
 reference count to the resident size: what was allocated, why the collector
 ran, which arenas cannot go back to the system, and which line is to blame.
`
}
