/** yield and yield from. */
import type { YieldFrom } from '../ast/nodes.ts'
import { EVAL_BREAKER, type FunctionCompiler } from './function-compiler.ts'

/** Hands the top of the stack to the caller and leaves what was sent. */
export function yieldTop(c: FunctionCompiler): void {
  const top = c.top
  c.emit(`r=${top};${top}=0;`)
  // RESUME.
  c.emit(`${suspended(c)}I[0]=ln;${top}=r;${c.unit.profile.gc.runsAt === 'evalBreaker' ? `${EVAL_BREAKER};` : ''}`)
}

/** The suspension itself; leaving and coming back are events in traced code. 2.7 lets go of what is being handled. */
function suspended(c: FunctionCompiler): string {
  const guard = c.python2 ? `${c.protections > 0 ? 'I[24]=1;' : ''}if(hx!==0){hx=0;popHandled(hp);}` : ''
  return guard + (c.unit.traces ? 'traceYield(r);I[0]=ln;try{r=yield r;}catch(e){traceCall();throw e;}traceCall();' : 'r=yield r;')
}

export function yieldFrom(c: FunctionCompiler, node: YieldFrom): void {
  c.code.handlesExceptions = true
  c.expression(node.value)
  c.place(node)
  c.replaceTop(`delegateIter(${c.top})`)
  const sub = c.top
  c.push(`incref(${c.constant({ type: 'None' })})`)
  const sent = c.top
  c.reserve(c.unit.profile.compile.stack.delegation)
  const loop = c.fresh('Y')
  // I[21] says that the delegate has finished and r is its result.
  c.emit(`${loop}:for(;;){r=${sent};${sent}=0;r=delegateSend(${sub},r);`)
  c.emit(`for(;;){if(I[21]!==0){I[21]=0;${sent}=r;break ${loop};}`)
  c.emit(`try{${suspended(c)}I[0]=ln;${sent}=r;break;}catch(e){r=delegateThrow(${sub},e);}}}`)
  c.emit(`r=${sent};${sent}=0;decref(${sub});${sub}=r;`)
  c.depth--
}
