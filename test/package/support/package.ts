/** Where the packages are, and programs of the system to look at them with. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const { version } = JSON.parse(readFileSync(resolve('package.json'), 'utf8')) as { version: string }
const dist = resolve('dist')

export const FOLDER = join(dist, `arenascope-${version}-linux-x64`)
export const TARBALL = `${FOLDER}.tar.gz`
export const DEB = join(dist, `arenascope_${version}_amd64.deb`)

/** Standard output; throws with standard error when the program fails. */
export function output(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): string {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 27, env, stdio: ['ignore', 'pipe', 'pipe'] })
}
