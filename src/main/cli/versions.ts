/** `--list-versions`. */
import type { VersionInfo } from '../../shared/settings.ts'

export function versionTable(versions: readonly VersionInfo[]): string {
  const rows = [
    ['VERSION', 'RELEASE', 'THRESHOLDS', 'ARENA', 'POOL'],
    ...versions.map(({ id, release, thresholds, arenaBytes, poolBytes }) => [
      id, release, thresholds.join(','), `${arenaBytes / 1024} KiB`, `${poolBytes / 1024} KiB`,
    ]),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n')
}
