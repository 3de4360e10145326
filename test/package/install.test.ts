/** The .deb installed, used by an ordinary user, and removed. */
import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEB, output } from './support/package.ts'

/** What the test itself uses: a desktop's tools without a desktop. */
const TOOLS = ['xdg-utils', 'desktop-file-utils', 'shared-mime-info', 'libglib2.0-bin', 'libfile-mimeinfo-perl', 'dbus', 'dbus-x11', 'xvfb', 'xauth', 'xdotool', 'procps']
const USER = 'arenascope-tester'
const HOME = `/home/${USER}`
const SESSION = resolve('test/package/support/desktop-session.sh')

const apt = (...args: string[]): string => output('apt-get', ['-qq', '-y', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=300', ...args], { ...process.env, DEBIAN_FRONTEND: 'noninteractive' })

/** Files of the system with the program's name in their path. */
function traces(): string[] {
  return output('find', ['/usr', '/etc', '/opt', '/var/lib', '-xdev', '-iname', '*arenascope*', '-not', '-path', '/var/lib/dpkg/info/*']).split('\n').filter((line) => line !== '').sort()
}

function workload(name: string): string {
  const settings = { python: '3.12', libc: 'glibc-2.36', allocator: 'pymalloc', thresholds: null, gcEnabled: true, memoryLimit: 2 ** 31 }
  return `${JSON.stringify({ schema: 'arenascope-workload', version: 1, name, settings, notes: '', view: {}, source: 'print(1)\n' }, null, 2)}\n`
}

describe('installed', () => {
  let before: string[] = []
  const seen = new Map<string, string>()

  beforeAll(() => {
    apt('update')
    apt('install', '--no-install-recommends', ...TOOLS)
    before = traces()
    apt('install', '--no-install-recommends', DEB)
    output('useradd', ['--create-home', '--home-dir', HOME, '--shell', '/bin/bash', USER])
    const folder = join(HOME, 'my files')
    mkdirSync(folder)
    writeFileSync(join(folder, 'first.arenascope'), workload('first'))
    writeFileSync(join(folder, 'second 文件.arenascope'), workload('second'))
    writeFileSync(join(folder, 'program.py'), 'print(2)\n')
    writeFileSync(join(folder, 'recorded.py'), 'print([str(i) for i in range(1000)][-1])\n')
    output(process.execPath, [resolve('out/main/cli.js'), 'run', join(folder, 'recorded.py'), '--python', '3.13', '--record', join(folder, 'run.arenarec')])
    const { uid, gid } = statSync(HOME)
    for (const path of ['', 'first.arenascope', 'second 文件.arenascope', 'program.py', 'run.arenarec']) chownSync(join(folder, path), uid, gid)
    // The script is read by root: the user may have no way into this folder.
    const script = join('/tmp', `${USER}-session.sh`)
    execFileSync('install', ['-m', '755', SESSION, script])
    const env = { PATH: process.env.PATH, HOME, USER, LANG: 'C.UTF-8', XDG_RUNTIME_DIR: join(HOME, 'run') }
    mkdirSync(env.XDG_RUNTIME_DIR, { mode: 0o700 })
    chownSync(env.XDG_RUNTIME_DIR, uid, gid)
    const said = output('runuser', ['-u', USER, '--', 'dbus-run-session', '--', 'xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', script, folder], env)
    for (const line of said.split('\n')) {
      const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? []
      if (name !== undefined) seen.set(name, value!)
    }
    console.log(said)
  })

  afterAll(() => {
    try {
      apt('purge', 'arenascope')
    } catch {
      // It was removed by the last test.
    }
    output('userdel', ['--remove', '--force', USER])
  })

  it('passes the checks of the desktop', () => {
    expect(output('desktop-file-validate', ['/usr/share/applications/arenascope.desktop'])).toBe('')
    expect(statSync('/usr/lib/arenascope/chrome-sandbox').mode & 0o7777).toBe(0o4755)
    expect(statSync('/usr/lib/arenascope/chrome-sandbox').uid).toBe(0)
  })

  it('knows both kinds of files and is their program', () => {
    expect(seen.get('typeWorkload')).toBe('application/x-arenascope')
    expect(seen.get('xdgType')).toBe('application/x-arenascope')
    expect(seen.get('typeRecording')).toBe('application/x-arenascope-recording')
    expect(seen.get('default')).toBe('arenascope.desktop')
    expect(seen.get('defaultRecording')).toBe('arenascope.desktop')
  })

  it('opens a document with gio, as an ordinary user in the real sandbox', () => {
    expect(seen.get('gioTitle')).toBe('first.arenascope - Python 3.12 - Arenascope')
    expect(seen.get('user')).toBe(USER)
    expect(seen.get('flags')).not.toContain('--no-sandbox')
    expect(seen.get('rendererSeccomp')).toBe('2')
    expect(seen.get('rendererNewPrivileges')).toBe('1')
    expect(seen.get('rendererPidSpace')).toBe('own')
  })

  it('hands a second document to the window that is open', () => {
    expect(seen.get('secondTitle')).toBe('second 文件.arenascope - Python 3.12 - Arenascope')
    expect(seen.get('sameMain')).toBe('yes')
    expect(seen.get('mainsAfterSecond')).toBe('1')
    expect(seen.get('windowsAfterSecond')).toBe('1')
  })

  it('quits when it is told to', () => {
    expect(seen.get('mainsAfterQuit')).toBe('0')
  })

  it('opens with xdg-open and by its command', () => {
    expect(seen.get('xdgTitle')).toBe('first.arenascope - Python 3.12 - Arenascope')
    expect(seen.get('recordingTitle')).toBe('recorded.py - Python 3.13 - Arenascope')
    expect(seen.get('commandTitle')).toContain('program.py - Python ')
  })

  it('leaves nothing when it is removed', () => {
    apt('purge', 'arenascope')
    expect(traces()).toEqual(before)
    expect(existsSync('/usr/lib/arenascope')).toBe(false)
    expect(output('gio', ['mime', 'application/x-arenascope'])).not.toContain('arenascope.desktop')
    for (const cacheFile of ['/usr/share/mime/globs2', '/usr/share/applications/mimeinfo.cache']) expect(readFileSync(cacheFile, 'utf8')).not.toContain('arenascope')
  })
})
