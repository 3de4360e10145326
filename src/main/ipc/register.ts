/** The one place where calls of the window come in. */
import { ipcMain } from 'electron'
import type { IpcMainInvokeEvent } from 'electron'
import type { InvokeContract, Outcome } from '../../shared/ipc/contract.ts'
import { ARGUMENT_SCHEMAS } from '../../shared/ipc/schemas.ts'
import { firstComplaint } from '../../shared/documents/schema.ts'
import { t } from '../../shared/texts/texts.ts'
import { Refusal, toOutcome } from '../files/refusal.ts'
import { isTrustedSender } from './sender.ts'

type Channel = keyof InvokeContract
type Result<C extends Channel> = InvokeContract[C]['result']
type ValueOf<R> = R extends Outcome<infer T> ? T : never

/** Channels whose result is an Outcome, and the others. */
type OutcomeChannel = { [C in Channel]: [Result<C>] extends [Outcome<unknown>] ? C : never }[Channel]
type PlainChannel = Exclude<Channel, OutcomeChannel>

export interface Registrar {
  /** For channels that cannot fail; if one does, the window sees a rejected promise and the log the reason. */
  answer<C extends PlainChannel>(channel: C, handler: (...args: InvokeContract[C]['args']) => Result<C> | Promise<Result<C>>): void
  /** The handler gives the value or throws; a Refusal's sentence reaches the user. */
  answerOutcome<C extends OutcomeChannel>(
    channel: C,
    handler: (...args: InvokeContract[C]['args']) => ValueOf<Result<C>> | Promise<ValueOf<Result<C>>>,
  ): void
}

export interface RegistrarParts {
  /** webContents.id of the window; null when there is none. */
  ownContentsId(): number | null
  pageUrl(): string
}

export function createRegistrar(parts: RegistrarParts): Registrar {
  function receive<C extends Channel>(channel: C, event: IpcMainInvokeEvent, raw: unknown[]): InvokeContract[C]['args'] {
    const frame = event.senderFrame
    const sender = {
      contentsId: event.sender.id,
      frameUrl: frame?.url ?? null,
      isTopFrame: frame !== null && frame.parent === null,
    }
    if (!isTrustedSender(sender, parts.ownContentsId(), parts.pageUrl())) throw new Error(`${channel}: refused`)
    return parseArguments(channel, raw)
  }

  return {
    answer(channel, handler) {
      ipcMain.handle(channel, async (event, ...raw: unknown[]) => handler(...receive(channel, event, raw)))
    },
    answerOutcome(channel, handler) {
      ipcMain.handle(channel, async (event, ...raw: unknown[]) => {
        try {
          return { ok: true, value: await handler(...receive(channel, event, raw)) }
        } catch (error) {
          return toOutcome(error)
        }
      })
    },
  }
}

/** The arguments as the contract has them, or a refusal that names the first wrong one. */
export function parseArguments<C extends Channel>(channel: C, raw: readonly unknown[]): InvokeContract[C]['args'] {
  const parsed = ARGUMENT_SCHEMAS[channel].safeParse(raw)
  if (parsed.success) return parsed.data
  throw new Refusal(t('refusals.windowSentSomethingDoes', { channel, firstComplaint: firstComplaint(parsed.error) }))
}
