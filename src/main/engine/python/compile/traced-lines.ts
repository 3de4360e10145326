/** What only code that reports its lines (sys.settrace) needs: see machine/tracing.ts. Source: Python/compile.c of each release. */
import type { FunctionCompiler } from './function-compiler.ts'

/** 3.8 to 3.11: the jump after a test belongs to the line of the whole expression. */
export function jumpsAtOwnLine(c: FunctionCompiler): boolean {
  const { minor } = c.unit.profile
  return c.unit.traces && minor >= 8 && minor < 12
}

/** The test, with that line reached once it is known. */
export function decided(c: FunctionCompiler, test: string, line: number): string {
  if (!jumpsAtOwnLine(c) || c.line === line || test === 'true' || test === 'false') return test
  const known = c.fresh('q')
  c.declare(known)
  c.emit(`${known}=${test};`)
  c.setLine(line)
  return known
}

/** A JavaScript expression that is 0 the first time a loop is gone round. */
export function secondTime(c: FunctionCompiler): string {
  if (!c.unit.traces) return '0'
  const again = c.fresh('w')
  c.declare(again)
  c.emit(`${again}=0;`)
  return `${again}++`
}

/** A jump back makes the next line an event, even if it is the same. */
export const repeated = (again: string): string => (again === '0' ? '' : `if(${again})traceAgain();`)

/** The variable that keeps where a jump began, in 3.8 and 3.9: it goes on at its own line after the clean-up. */
export function leavingLine(c: FunctionCompiler): string | null {
  const { minor } = c.unit.profile
  return c.unit.traces && (minor === 8 || minor === 9) ? 'jl' : null
}
