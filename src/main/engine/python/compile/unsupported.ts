/** Constructs of Python that the twin refuses, by name, line and version, before anything runs. */
import type { FunctionCompiler } from './function-compiler.ts'

export class UnsupportedConstruct {
  constructor(readonly construct: string, readonly line: number, readonly column: number) {}
}

export function unsupported(_c: FunctionCompiler, construct: string, node: { line: number; column: number }): never {
  throw new UnsupportedConstruct(construct, node.line, node.column)
}
