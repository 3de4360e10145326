/** The command line with everything it touches handed in: tests bring their own engine and descriptors. */
import { Refusal } from '../files/refusal.ts'
import type { VersionInfo } from '../../shared/settings.ts'
import { heapCommand, type HeapParts } from './heap.ts'
import { parseCommandLine, USAGE, UsageError } from './arguments.ts'
import { budgetCommand } from './budget.ts'
import { runCommand } from './run.ts'
import type { RunParts } from './program-run.ts'
import { versionTable } from './versions.ts'

export interface CommandParts extends Omit<RunParts, 'say'>, Pick<HeapParts, 'stateAt' | 'asked'> {
  versions(): readonly VersionInfo[]
  /** Text for standard output that is not the program's: help and version. */
  print(text: string): void
  complain(text: string): void
}

export async function main(args: readonly string[], parts: CommandParts): Promise<number> {
  const say = (line: string): void => parts.complain(`${line}\n`)
  try {
    const order = parseCommandLine(args)
    switch (order.kind) {
      case 'help':
        parts.print(USAGE)
        return 0
      case 'version':
        parts.print(`arenascope ${parts.appVersion}\n`)
        return 0
      case 'listVersions':
        parts.print(`${versionTable(parts.versions())}\n`)
        return 0
      case 'heap':
        return await heapCommand(order, { ...parts, say })
      case 'run':
        return await runCommand(order, { ...parts, say })
      case 'budget':
        return await budgetCommand(order, { ...parts, say })
      case 'compare': {
        const { compareCommand } = await import('./compare.ts')
        return await compareCommand(order, { ...parts, say })
      }
      case 'report': {
        const { reportCommand } = await import('./report.ts')
        return await reportCommand(order, { ...parts, say })
      }
    }
  } catch (error) {
    if (error instanceof UsageError) say(`arenascope: ${error.message} (--help lists everything)`)
    else if (error instanceof Refusal) say(`arenascope: ${error.message}`)
    else {
      say(`arenascope: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
      return 1
    }
    return 2
  }
}
