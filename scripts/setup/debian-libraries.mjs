// The Debian packages that Electron and the virtual display need: installed when root, named otherwise.
import { SetupError, output, run, say } from './run.mjs'

// From the NEEDED list of the Electron binary. "a|b": the name up to Debian 12, then the one after the
// 64-bit time transition.
export const electronLibraries = [
  'libasound2|libasound2t64',
  'libatk-bridge2.0-0|libatk-bridge2.0-0t64',
  'libatk1.0-0|libatk1.0-0t64',
  'libatspi2.0-0|libatspi2.0-0t64',
  'libcairo2',
  'libcups2|libcups2t64',
  'libdbus-1-3',
  'libdrm2',
  'libexpat1',
  'libgbm1',
  'libglib2.0-0|libglib2.0-0t64',
  'libgtk-3-0|libgtk-3-0t64',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libudev1',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
]
export const virtualDisplay = ['xvfb', 'xauth']

/**
 * The entries of `wanted` of which no alternative is installed.
 * @param {readonly string[]} wanted
 * @param {ReadonlySet<string>} installed
 */
export function missingPackages(wanted, installed) {
  return wanted.filter((entry) => !entry.split('|').some((name) => installed.has(name)))
}

/**
 * For each entry the alternative this release of Debian offers (the first when it offers none or all).
 * @param {readonly string[]} entries
 * @param {ReadonlySet<string>} offered
 */
export function chooseAlternatives(entries, offered) {
  return entries.map((entry) => {
    const names = entry.split('|')
    return names.find((name) => offered.has(name)) ?? String(names[0])
  })
}

/**
 * Names of fully installed packages in the output of dpkg-query ("name<TAB>ii "; the second letter is the state).
 * @param {string} listing
 */
export function parseInstalled(listing) {
  const names = new Set()
  for (const line of listing.split('\n')) {
    const [name = '', status = ''] = line.split('\t')
    if (status[1] === 'i') names.add(name)
  }
  return names
}

export async function ensureDebianLibraries() {
  if (process.platform !== 'linux') return
  const listing = output('dpkg-query', ['-W', '-f', '${Package}\\t${db:Status-Abbrev}\\n'])
  // Not a Debian: the distribution's own packages are the user's business.
  if (listing === undefined) return
  const wanted = [...electronLibraries, ...virtualDisplay]
  const missing = missingPackages(wanted, parseInstalled(listing))
  if (missing.length === 0) return
  if (process.getuid?.() !== 0) {
    const names = chooseAlternatives(missing, offeredPackages())
    throw new SetupError(
      `Electron needs Debian packages that are not installed. Run this once, then try again:\n` +
        `  sudo apt-get update && sudo apt-get install --yes --no-install-recommends ${names.join(' ')}`,
    )
  }
  say(`Installing ${missing.length} Debian packages that Electron and its virtual display need ...`)
  await apt(['update'])
  await apt(['install', '--yes', '--no-install-recommends', ...chooseAlternatives(missing, offeredPackages())])
}

const offeredPackages = () => new Set((output('apt-cache', ['pkgnames']) ?? '').split('\n'))

/** @param {readonly string[]} args */
async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if (
    (await run('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=300', ...args], {
      env,
      stdout: 'stderr',
    })) !== 0
  ) {
    throw new SetupError(`apt-get ${args[0]} failed: see above.`)
  }
}
