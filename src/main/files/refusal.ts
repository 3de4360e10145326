/** What a user is told when something cannot be done: one sentence, with the place and what to do. */
import type { Outcome } from '../../shared/ipc/contract.ts'

/** Its message is for the user. Any other error that reaches the edge of the app is a defect. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'access is denied; choose another folder or change the permissions',
  EPERM: 'access is denied; choose another folder or change the permissions',
  EROFS: 'the folder is read-only; choose another one',
  ENOSPC: 'the disk is full; make room or choose another disk',
  EDQUOT: 'the disk quota is used up; make room or choose another disk',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open; try again',
  ELOOP: 'its symbolic links go round in a circle',
}

/** `verb` as in "open" or "save". */
export function fileRefusal(verb: string, path: string, error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const code = (error as NodeJS.ErrnoException | null)?.code ?? ''
  const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error))
  return new Refusal(`Cannot ${verb} ${path}: ${reason}.`, { cause: error })
}

/** For the edge: a refusal keeps its sentence, a defect gets one and is logged with its stack. */
export function toOutcome(error: unknown): { readonly ok: false; readonly message: string } {
  if (error instanceof Refusal) return { ok: false, message: error.message }
  console.error(error)
  const detail = error instanceof Error ? error.message : String(error)
  return { ok: false, message: `Something went wrong inside Arenascope (${detail}); your work is still here.` }
}

export async function attempt<T>(action: () => Promise<T> | T): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await action() }
  } catch (error) {
    return toOutcome(error)
  }
}
