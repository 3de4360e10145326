/** What is in the packages, without installing them. */
import { getCurrentFuseWire, FuseV1Options } from '@electron/fuses'
import { listPackage } from '@electron/asar'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEB, FOLDER, output, TARBALL } from './support/package.ts'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string; dependencies: Record<string, string> }

/** How the binary writes a fuse: the characters 0 and 1. */
const [OFF, ON] = [0x30, 0x31]

describe('the .deb', () => {
  const listing = output('dpkg-deb', ['--contents', DEB])
  const entry = (path: string): string => listing.split('\n').find((line) => line.endsWith(` ./${path}`)) ?? `no ${path}`

  it('has the sandbox helper as root with its bit', () => {
    expect(entry('usr/lib/arenascope/chrome-sandbox')).toMatch(/^-rwsr-xr-x root\/root/)
  })

  it('has menu entry, icons, file types and papers, all owned by root', () => {
    for (const path of [
      'usr/share/applications/arenascope.desktop',
      'usr/share/mime/packages/arenascope.xml',
      'usr/share/icons/hicolor/512x512/apps/arenascope.png',
      'usr/share/icons/hicolor/16x16/apps/arenascope.png',
      'usr/share/icons/hicolor/scalable/apps/arenascope.svg',
      'usr/share/doc/arenascope/copyright',
      'usr/share/doc/arenascope/THIRD-PARTY-NOTICES.txt',
      'usr/share/doc/arenascope/LICENSES.chromium.html',
      'usr/share/doc/arenascope/sbom.cdx.json',
    ]) {
      expect(entry(path)).toMatch(/^-rw-r--r-- root\/root/)
    }
    expect(listing.split('\n').filter((line) => line !== '' && !line.includes(' root/root '))).toEqual([])
  })

  it('depends on what the binary needs', () => {
    const depends = output('dpkg-deb', ['--field', DEB, 'Depends'])
    for (const library of ['libnss3', 'libgtk-3-0 | libgtk-3-0t64', 'libasound2 | libasound2t64', 'xdg-utils']) expect(depends).toContain(library)
    expect(output('dpkg-deb', ['--field', DEB, 'Version']).trim()).toBe(manifest.version)
  })

  it('runs nothing at installation or removal', () => {
    expect(output('dpkg-deb', ['--info', DEB])).not.toMatch(/(post|pre)(inst|rm)/)
  })
})

describe('the program', () => {
  it('has its release fuses', async () => {
    const wire = (await getCurrentFuseWire(join(FOLDER, 'arenascope'))) as unknown as Record<number, number>
    const off = [FuseV1Options.RunAsNode, FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseV1Options.EnableNodeCliInspectArguments, FuseV1Options.GrantFileProtocolExtraPrivileges]
    for (const fuse of off) expect(wire[fuse]).toBe(OFF)
    for (const fuse of [FuseV1Options.OnlyLoadAppFromAsar, FuseV1Options.EnableCookieEncryption]) expect(wire[fuse]).toBe(ON)
  })

  it('is the build and nothing else', () => {
    const files = listPackage(join(FOLDER, 'resources', 'app.asar'), { isPack: false })
    expect(files).toContain('/out/main/index.js')
    expect(files).toContain('/out/main/worker.js')
    expect(files).toContain('/out/main/wasm/tree-sitter-python.wasm')
    expect(files).toContain('/out/main/library/3.11')
    expect(files).toContain('/out/main/resources/workloads/scattered_survivors.py')
    expect(files).toContain('/out/main/resources/recordings/scattered_survivors-python-3.11.7.arenarec')
    // Where Python can read it.
    expect(existsSync(join(FOLDER, 'resources', 'recorder', 'arenascope_record.py'))).toBe(true)
    expect(files.filter((file) => !file.startsWith('/out') && file !== '/package.json')).toEqual([])
    expect(files.filter((file) => file.includes('node_modules'))).toEqual([])
  })

  it('says which Electron it was made of', () => {
    const build = JSON.parse(readFileSync(join(FOLDER, 'build.json'), 'utf8')) as { electron: { version: string; source: string; official: boolean }; commit: string }
    expect(build.electron.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(build.electron.source).toMatch(build.electron.official ? /official/ : /for development only/)
    expect(build.commit).toMatch(/^[0-9a-f]{40}/)
  })

  it('names every bundled package in the bill of materials and in the notices', () => {
    const bill = JSON.parse(readFileSync(join(FOLDER, 'sbom.cdx.json'), 'utf8')) as { bomFormat: string; specVersion: string; components: { name: string; version: string; purl: string; licenses?: unknown[] }[]; dependencies: { ref: string; dependsOn: string[] }[] }
    expect(bill.bomFormat).toBe('CycloneDX')
    expect(bill.specVersion).toBe('1.5')
    const notices = readFileSync(join(FOLDER, 'THIRD-PARTY-NOTICES.txt'), 'utf8')
    for (const [name, version] of Object.entries(manifest.dependencies)) {
      expect(bill.components.find((component) => component.purl === `pkg:npm/${name.replace('@', '%40')}@${version}`), name).toBeDefined()
      expect(notices).toContain(`${name} ${version} (`)
    }
    const electron = bill.components.find(({ name }) => name === 'electron')
    expect(electron?.licenses).toBeDefined()
    // What only builds or tests it is not in it.
    expect(bill.components.map(({ name }) => name)).not.toContain('vitest')
    const known = new Set(bill.dependencies.map(({ ref }) => ref))
    expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref))).toEqual([])
  })
})

describe('the .tar.gz', () => {
  it('holds the same folder under one name, owned by nobody in particular', () => {
    const listing = output('tar', ['--list', '--verbose', '--gzip', `--file=${TARBALL}`]).split('\n').filter((line) => line !== '')
    const root = `arenascope-${manifest.version}-linux-x64/`
    expect(listing.every((line) => line.includes(` ${root}`) && line.includes(' 0/0 '))).toBe(true)
    expect(listing.some((line) => line.endsWith(`${root}arenascope`) && line.startsWith('-rwxr-xr-x'))).toBe(true)
  })
})
