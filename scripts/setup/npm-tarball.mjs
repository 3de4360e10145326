// A package's tarball from the npm registry, checked against a pinned hash and unpacked; nothing of it is run.
import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cache } from './paths.mjs'
import { SetupError, output } from './run.mjs'

/**
 * Unpacks `files` (all when empty) into a new temporary folder below the cache, which the caller removes.
 * @param {string} spec such as name@1.2.3
 * @param {string} integrity "sha512-" and the hash in base64
 * @param {readonly string[]} [files] paths in the tarball
 */
export async function unpackTarball(spec, integrity, files = []) {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'tarball-'))
  if (output('npm', ['pack', '--silent', '--pack-destination', folder, spec], { cwd: folder }) === undefined) {
    throw new SetupError(`Could not fetch ${spec} from the npm registry.`)
  }
  const tarball = join(folder, String(readdirSync(folder).find((name) => name.endsWith('.tgz'))))
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    throw new SetupError(`${spec} from the npm registry is not the file this project knows (sha512 differs): not used.`)
  }
  if (output('tar', ['xzf', tarball, '-C', folder, ...files]) === undefined) {
    throw new SetupError(`Could not unpack ${tarball}.`)
  }
  return folder
}
