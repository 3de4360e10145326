/**
 * Which part of the source each operation that can fail belongs to (3.11+). Running code keeps the number of the place it is at in a
 * variable of its own (`at`), which is read only when a traceback entry is made.
 */
import type { Position } from '../ast/nodes.ts'

export class Places {
  /** By number; 0 stands for no place. */
  readonly list: Position[] = [{ line: 0, column: -1, endLine: 0, endColumn: -1 }]
  private readonly numbers = new Map<string, number>()

  numberOf({ line, column, endLine, endColumn }: Position): number {
    const key = `${line}:${column}:${endLine}:${endColumn}`
    let number = this.numbers.get(key)
    if (number === undefined) {
      number = this.list.length
      this.list.push({ line, column, endLine, endColumn })
      this.numbers.set(key, number)
    }
    return number
  }
}

/** From the beginning of one part to the end of another. */
export function spanning({ line, column }: Position, { endLine, endColumn }: Position): Position {
  return { line, column, endLine, endColumn }
}

/** An attribute on a later line than what has it, and the call of one, begin at its name. @mirrors Python/compile.c update_start_location_to_match_attr */
export function fromAttribute(whole: Position, attribute: Position & { readonly attr: string }): Position {
  if (attribute.line === attribute.endLine) return whole
  const column = attribute.endColumn - [...attribute.attr].length
  return column < 0 ? { line: attribute.endLine, column: -1, endLine: attribute.endLine, endColumn: -1 } : { ...spanning(whole, whole), line: attribute.endLine, column }
}
