/** Words of PyBaseExceptionObject. Source: Include/cpython/pyerrors.h. */
import type { VersionProfile } from '../../profiles/types.ts'

export interface ExceptionLayout {
  readonly dict: number
  readonly args: number
  /** 2.7: `message`; 3.11+: `__notes__`, kept in the dict and so unused here. */
  readonly extra: number
  readonly traceback: number
  readonly context: number
  readonly cause: number
  readonly suppress: number
  /** First word after the base. */
  readonly end: number
}

export function exceptionLayout(profile: VersionProfile): ExceptionLayout {
  if (profile.objects.python2) return { dict: 4, args: 6, extra: 8, traceback: 0, context: 0, cause: 0, suppress: 0, end: 10 }
  const notes = profile.objects.preHeaderBytes > 0 ? 2 : 0
  return { dict: 4, args: 6, extra: 0, traceback: 8 + notes, context: 10 + notes, cause: 12 + notes, suppress: 14 + notes, end: 16 + notes }
}
