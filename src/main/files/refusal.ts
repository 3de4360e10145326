/** What a user is told when something cannot be done: one sentence, with the place and what to do. */
import type { Outcome } from '../../shared/ipc/contract.ts'
import { t } from '../../shared/texts/texts.ts'

/** Its message is for the user. Any other error that reaches the edge of the app is a defect. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

const REASONS: Readonly<Record<string, string>> = {
  get ENOENT() { return t('files.itDoesNotExist') },
  get EACCES() { return t('files.accessDeniedChooseAnother') },
  get EPERM() { return t('files.accessDeniedChooseAnother') },
  get EROFS() { return t('files.folderReadOnlyChoose') },
  get ENOSPC() { return t('files.diskFullMakeRoom') },
  get EDQUOT() { return t('files.diskQuotaUsedUp') },
  get EISDIR() { return t('files.itIsAFolder') },
  get ENOTDIR() { return t('files.partPathNotFolder') },
  get ENAMETOOLONG() { return t('files.nameTooLong') },
  get EMFILE() { return t('files.tooManyFilesOpen') },
  get ELOOP() { return t('files.symbolicLinksGoRound') },
}

export function fileRefusal(verb: 'open' | 'save', path: string, error: unknown): Refusal {
  if (error instanceof Refusal) return error
  const code = (error as NodeJS.ErrnoException | null)?.code ?? ''
  const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error))
  return new Refusal(t(verb === 'open' ? 'files.cannotOpen' : 'files.cannotSave', { path, reason }), { cause: error })
}

/** For the edge: a refusal keeps its sentence, a defect gets one and is logged with its stack. */
export function toOutcome(error: unknown): { readonly ok: false; readonly message: string } {
  if (error instanceof Refusal) return { ok: false, message: error.message }
  console.error(error)
  const detail = error instanceof Error ? error.message : String(error)
  return { ok: false, message: t('files.somethingWentWrongInside', { detail }) }
}

export async function attempt<T>(action: () => Promise<T> | T): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await action() }
  } catch (error) {
    return toOutcome(error)
  }
}
