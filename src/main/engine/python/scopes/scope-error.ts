import type { Position } from '../ast/nodes.ts'

/** What CPython's symbol table or compiler reports about a program that parsed. The place is the tree's. */
export class ScopeError extends Error {
  readonly kind: 'SyntaxError' | 'Unsupported'
  readonly place: Position

  constructor(message: string, place: Position, kind: 'SyntaxError' | 'Unsupported' = 'SyntaxError') {
    super(message)
    this.kind = kind
    this.place = { line: place.line, column: place.column, endLine: place.endLine, endColumn: place.endColumn }
  }
}
