/** Names of files as text: taken apart and put together. Source: Lib/posixpath.py. */

/** Where the simulated process stands. */
export const WORKING_DIRECTORY = '/home/user'

/** @mirrors Lib/posixpath.py normpath */
export function normalized(path: string): string {
  if (path === '') return '.'
  const slashes = path.startsWith('//') && !path.startsWith('///') ? '//' : path.startsWith('/') ? '/' : ''
  const kept: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..' || (slashes === '' && kept.length === 0) || kept.at(-1) === '..') kept.push(part)
    else if (kept.length > 0) kept.pop()
  }
  return slashes + kept.join('/') || '.'
}

export function joined(parts: readonly string[]): string {
  return parts.reduce((all, part) => (part.startsWith('/') ? part : all === '' || all.endsWith('/') ? all + part : `${all}/${part}`))
}
