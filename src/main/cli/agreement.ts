/** `arenascope compare FILE REAL.arenarec`: how far the twin agrees with a recorded run of a real interpreter. */
import { resolve } from 'node:path'
import { agreementOf } from '../../shared/real/agreement.ts'
import type { Agreement, AgreementRow } from '../../shared/real/agreement.ts'
import { twinSettings, twinVersion } from '../../shared/real/recording.ts'
import type { RealRun } from '../../shared/real/recording.ts'
import { twinRun } from '../../shared/real/align.ts'
import { layOver, residualBand, summarize } from '../../shared/real/residuals.ts'
import type { ResidualSummary } from '../../shared/real/residuals.ts'
import type { RunSettings } from '../../shared/settings.ts'
import { bytesText, countText } from '../../shared/number-text.ts'
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import { t } from '../../shared/texts/texts.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'
import { aligned } from './aligned.ts'
import type { CompareParts } from './compare.ts'
import { exitStatus, explain, ranHere } from './program-run.ts'
import { readWorkload } from './read-workload.ts'

export interface AgreementOrder {
  /** null: the program that is in the recording. */
  readonly file: string | null
  readonly settings: Partial<RunSettings>
  readonly real: RealRun
  readonly json: string | null
}

/** 0: every figure that both sides know is within its tolerance; 3: one is not. */
export async function agreementCommand({ file, settings, real, json }: AgreementOrder, parts: CompareParts): Promise<0 | 1 | 2 | 3> {
  const chosen = { ...twinSettings(real), ...settings }
  const workload = file === null ? { name: real.workload.name, source: real.workload.source, settings: chosen } : await readWorkload(file, chosen)
  const twin = await ranHere(workload, parts)
  // A program that fails in both is compared all the same.
  if (real.exitStatus === 0 || twin.status === 'rejected') explain(twin, file ?? workload.name, parts)
  const status = exitStatus(twin)
  if (status === 2) return status
  const agreement = agreementOf(real, twin, twin.output)
  const readings = layOver(real, twinRun(twin))
  const residual = summarize(readings, residualBand(twin.arenaBytes))
  parts.print(agreementText(real, twin, agreement, residual))
  if (json !== null) await writeFileAtomic(resolve(json), `${JSON.stringify({ schema: 'arenascope-agreement', schemaVersion: 1, interpreter: real.interpreter, settings: twin.settings, ...agreement, residual, readings }, null, 1)}\n`)
  if (real.exitStatus === 0 && status !== 0) return status
  return agreement.agreeing === agreement.known ? 0 : 3
}

export function agreementText(real: RealRun, twin: ProfileResult, { rows, sameProgram, known, agreeing }: Agreement, residual: ResidualSummary): string {
  const { release, machine, libc } = real.interpreter
  const { exact } = twinVersion(release)
  const cells = rows.map((row) => [t(`metrics.${row.metric}.label`), shown(row, row.real), shown(row, row.twin), difference(row), row.agrees === null ? 'not known' : row.agrees ? 'agrees' : 'DIFFERS', allowed(row)])
  const text = [
    `Real: CPython ${release}${real.recorder.bare ? '' : ' with site-packages'}, ${[machine, libc].filter((part) => part !== '').join(', ')}`,
    `Twin: CPython ${twin.release}, ${twin.settings.libc}`,
    ...(exact ? [] : [`The twin has no CPython of that series; Python ${twin.settings.python} stands in for it.`]),
    ...(sameProgram ? [] : ['The programs are not the same text.']),
    ...(real.complete ? [] : ['The real run was ended before its last line.']),
    '',
    ...aligned([['', 'real', 'twin', 'real - twin', '', 'may differ by'], ...cells]),
    '',
    ...(residual.readings === 0
      ? []
      : [`Over ${countText(residual.readings)} readings the real process has ${signedBytes(residual.median)} (median); ${(residual.within * 100).toFixed(1)} % of them lie within ${bytesText(residual.band)} of that.`]),
    `${agreeing} of ${known} figures agree.`,
  ]
  return `${text.join('\n')}\n`
}

function shown({ unit }: AgreementRow, value: number | null): string {
  if (value === null) return '-'
  if (unit === 'sameness') return value === 1 ? 'the same' : 'another'
  return unit === 'bytes' ? bytesText(value) : countText(value)
}

function difference({ unit, difference: by }: AgreementRow): string {
  if (by === null || by === 0 || unit === 'sameness') return by === null ? '-' : '='
  return unit === 'bytes' ? signedBytes(by) : `${by > 0 ? '+' : '-'}${countText(Math.abs(by))}`
}

function allowed({ unit, tolerance }: AgreementRow): string {
  if (unit === 'sameness') return 'nothing'
  return unit === 'bytes' ? bytesText(Math.round(tolerance)) : countText(tolerance)
}

const signedBytes = (bytes: number): string => `${bytes < 0 ? '-' : '+'}${bytesText(Math.round(Math.abs(bytes)))}`
