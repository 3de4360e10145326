/** 2.7: the exec statement. Source: EXEC_STMT and exec_statement in 2.7's ceval.c. */
import type { Exec } from '../ast/nodes.ts'
import { frameVariables, inheritedFutures } from './calls.ts'
import type { FunctionCompiler } from './function-compiler.ts'

export function compileExec(c: FunctionCompiler, node: Exec): void {
  const parts = [node.body, node.globals, node.locals].filter((part) => part !== null)
  for (const part of parts) c.expression(part)
  c.reserve(3 - parts.length)
  const base = c.depth - parts.length
  const [body, globals, locals] = [0, 1, 2].map((i) => (i < parts.length ? c.slot(base + i) : '0'))
  c.setLine(node.line)
  const futures = JSON.stringify(inheritedFutures(c))
  if (c.code.kind === 'function' || c.code.kind === 'generator') {
    // The function's variables lie in its dict meanwhile, and come back from it: where the statement names no other.
    const { names, values } = frameVariables(c)
    const asked = node.globals === null ? '' : `if(${globals}===${c.constant({ type: 'None' })})`
    c.emit(`${asked}fillLocals(fl,[${names}],[${values}]);execStatement(${body},${globals},${locals},G,fl,${futures});I[0]=ln;`)
    if (node.globals === null) for (const [name, value] of variables(c)) c.emit(`r=${value};${value}=localOf(fl,${c.name(name)});if(r!==0)decref(r);`)
  } else c.emit(`execStatement(${body},${globals},${locals},G,${c.namespaced ? 'NS' : 'G'},${futures});I[0]=ln;`)
  for (const _ of parts) c.drop()
}

function variables(c: FunctionCompiler): [name: string, value: string][] {
  const locals = [...c.localIndex].filter(([name]) => !c.cellIndex.has(name)).map(([name, i]): [string, string] => [name, c.local(i)])
  return [...locals, ...[...c.cellIndex].map(([name, i]): [string, string] => [name, `H[${c.local(i)}+4]`])]
}
