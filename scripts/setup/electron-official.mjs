// The official download, by the installer of the electron package, once a short probe has shown that its server answers.
import { join } from 'node:path'
import { nodeModules } from './paths.mjs'
import { run, say } from './run.mjs'

const probeLimit = 4_000
const releases = 'https://github.com/electron/electron/releases/download/'

/**
 * Leaves the runtime in node_modules/electron/dist; false when it cannot be had.
 * @param {string} version
 */
export async function installOfficial(version) {
  if (!(await answers(downloadUrl(version, process.env)))) return false
  say(`Downloading Electron ${version} ...`)
  return (await run(process.execPath, [join(nodeModules, 'electron', 'install.js')], { stdout: 'stderr' })) === 0
}

/**
 * Where Electron's installer will look, the usual mirror variables included.
 * @param {string} version
 * @param {NodeJS.ProcessEnv} env
 */
export function downloadUrl(version, env) {
  const mirror = env['npm_config_electron_mirror'] || env['ELECTRON_MIRROR'] || releases
  const folder = env['npm_config_electron_custom_dir'] || env['ELECTRON_CUSTOM_DIR'] || `v${version}`
  return `${mirror}${folder.replace('{{ version }}', version)}/electron-v${version}-${process.platform}-${process.arch}.zip`
}

/** @param {string} url */
async function answers(url) {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), probeLimit)
  try {
    // One byte: follows the redirect to the file server, which is another host than the first.
    const response = await fetch(url, { headers: { range: 'bytes=0-0' }, signal: abort.signal })
    return response.ok
  } catch {
    return false
  } finally {
    clearTimeout(timer)
    abort.abort()
  }
}
