/** The settings in words, and the command line that repeats the run. */
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'

export function thresholdText({ settings, thresholds }: ProfileResult): string {
  const numbers = thresholds.join(' · ')
  const frozen = settings.freezeLine === undefined ? '' : `, frozen at line ${settings.freezeLine}`
  return `${numbers}${settings.gcEnabled ? '' : ', collector off at the start'}${frozen}`
}

/** Everything that differs from the defaults, and the version in any case. */
export function commandLine({ workload, settings }: ProfileResult): string {
  const { python, libc, allocator, thresholds, gcEnabled, freezeLine, memoryLimit } = settings
  return [
    'arenascope run',
    quote(workload.name),
    `--python ${python}`,
    `--libc ${libc}`,
    ...(allocator === DEFAULT_SETTINGS.allocator ? [] : [`--malloc ${allocator}`]),
    ...(thresholds === null ? [] : [`--thresholds ${thresholds.join(',')}`]),
    ...(gcEnabled ? [] : ['--no-gc']),
    ...(freezeLine === undefined ? [] : [`--freeze-line ${freezeLine}`]),
    ...(memoryLimit === DEFAULT_SETTINGS.memoryLimit ? [] : [`--memory-limit ${memoryLimit}`]),
    '--json out.json',
  ].join(' ')
}

function quote(name: string): string {
  return /^[\w.+-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`
}
