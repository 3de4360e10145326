// Stamps: a step that is done leaves a fingerprint of its inputs, and is skipped while they are unchanged.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * By content: for a few files whose times mean nothing (a fresh clone).
 * @param {readonly string[]} files
 */
export function contentFingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/**
 * By name, size and time of every file below the paths: cheap enough for each start. Missing paths count as empty.
 * @param {readonly string[]} paths
 */
export function treeFingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths) addTree(hash, path)
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addTree(hash, path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return
  if (stat.isDirectory()) {
    for (const name of readdirSync(path).sort()) addTree(hash, join(path, name))
  } else {
    hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`)
  }
}

/**
 * @param {string} stampFile
 * @param {string} fingerprint
 */
export function isStamped(stampFile, fingerprint) {
  try {
    return readFileSync(stampFile, 'utf8') === fingerprint
  } catch {
    return false
  }
}

/**
 * @param {string} stampFile
 * @param {string} fingerprint
 */
export function writeStamp(stampFile, fingerprint) {
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, fingerprint)
}
