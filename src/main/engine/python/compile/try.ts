/** try statements. Source: compiler_try_except, compiler_try_finally, compiler_try_star_except in compile.c. */
import type { ExceptHandler, Statement, Try, TryStar } from '../ast/nodes.ts'
import type { FunctionCompiler } from './function-compiler.ts'
import { deleteIfBound, storeName } from './names.ts'
import { enterCatch, region, withPeak } from './regions.ts'
import { store } from './targets.ts'

export function compileTry(c: FunctionCompiler, node: Try): void {
  if (node.finalbody.length === 0) {
    tryExcept(c, node, handlers)
    return
  }
  withFinally(c, node.finalbody, () => {
    if (node.handlers.length > 0) tryExcept(c, node, handlers)
    else c.statements(node.body)
  })
}

function withFinally(c: FunctionCompiler, finalbody: readonly Statement[], body: () => void): void {
  region(c, {
    body: () => c.protectedBy(body),
    onException: () => finallyOfException(c, finalbody),
    onLeave: () => c.statements(finalbody),
  })
}

/** The exception lies on the stack while the finally suite runs and, but for 2.7, is being handled. */
function finallyOfException(c: FunctionCompiler, finalbody: readonly Statement[]): void {
  const previous = c.python2 ? '' : pushHandled(c, 2)
  const pop = c.python2 ? '' : `popHandled(${previous});`
  c.push(c.python2 ? 'e.exception' : 'incref(handled())')
  const slot = c.top
  const letClassGo = c.python2 ? pushClass(c, slot) : ''
  region(c, {
    body: () => c.above(c.unit.profile.compile.stack.finallyBody - 1 - Number(c.python2), () => c.statements(finalbody)),
    onException() {
      c.emit(`${pop}throw e;`)
    },
    onLeave() {
      // Falling out means re-raising; a jump out of the suite drops the exception.
      c.emit(`${letClassGo}r=${slot};${slot}=0;if(${jumpOf(c)}===0){e=again(r);${pop}throw tbe=e;}`)
      c.emit(c.python2 ? 'letGo(r);' : `decref(r);${pop}`)
    },
  })
  c.depth -= c.python2 ? 2 : 1
}

/** Python 2: the class of the exception in the slot lies above it. Answers what takes it off again. */
export function pushClass(c: FunctionCompiler, slot: string): string {
  c.push(`classOf(${slot})`)
  const { top } = c
  return `r=${top};${top}=0;decref(r);`
}

/** Jump variable of the region that was just closed: the newest one declared. */
function jumpOf(c: FunctionCompiler): string {
  return c.lastJump
}

function tryExcept(c: FunctionCompiler, node: Try | TryStar, compileHandlers: typeof handlers): void {
  const done = c.fresh('T')
  const orelse = c.fresh('E')
  const depth = c.depth
  c.emit(`${done}:{${orelse}:{try{`)
  withPeak(c, () => {
    c.protectedBy(() => c.statements(node.body))
    c.emit(`break ${orelse};}catch(e){`)
    enterCatch(c, depth)
    compileHandlers(c, node.handlers)
  })
  c.depth = depth
  c.emit(`}break ${done};}`)
  c.line = 0
  c.statements(node.orelse)
  c.emit('}')
  c.line = 0
}

/** Makes `e` the exception being handled; the variable keeps the one before. `times`: 2 when the exception stays on the value stack, too. */
export function pushHandled(c: FunctionCompiler, times = 1): string {
  const previous = c.fresh('p')
  c.declare(`${previous}=0`)
  c.emit(`${previous}=pushHandled(e,${times});`)
  return previous
}

/** Python 2: the exception stays the one being handled until the function returns. */
export function keepHandled(c: FunctionCompiler): void {
  c.keepsHandled = true
  c.emit('if(hx===0){hx=1;hp=pushHandled(e);}else replaceHandled(e);')
}

function handlers(c: FunctionCompiler, list: readonly ExceptHandler[]): void {
  if (c.python2) keepHandled(c)
  const pop = c.python2 ? '' : `popHandled(${pushHandled(c)});`
  region(c, {
    body() {
      const matched = c.fresh('H')
      c.emit(`${matched}:{`)
      for (const handler of list) {
        if (handler.type !== null) {
          c.setLine(handler.line)
          const { type } = handler
          c.above(c.unit.profile.compile.stack.matching, () => c.expression(type))
          const top = c.top
          const test = c.fresh('q')
          c.declare(test)
          c.place(handler)
          c.emit(`${test}=handledMatches(${top});I[0]=ln;decref(${top});${top}=0;`)
          c.depth--
          c.emit(`if(${test}){`)
        } else {
          c.setTracedLine(handler.line)
          c.emit('{')
        }
        c.line = 0
        handlerBody(c, handler)
        c.emit(`break ${matched};}`)
        c.line = 0
      }
      c.emit('throw tbe=reraise();}')
    },
    onException() {
      c.emit(`${pop}throw e;`)
    },
    onLeave() {
      c.emit(pop)
    },
  })
}

function handlerBody(c: FunctionCompiler, handler: ExceptHandler): void {
  const target = handler.target
  const { stack } = c.unit.profile.compile
  const suite = () => c.above(stack.handlerBody, () => c.statements(handler.body))
  if (target === null) {
    suite()
    return
  }
  c.startLine(handler.line)
  c.push('incref(handled())')
  if (c.python2 || target.kind !== 'Name') {
    store(c, target)
    suite()
    return
  }
  storeName(c, target.id, handler)
  c.reserve(stack.namedHandler)
  region(c, {
    body: suite,
    onException() {
      deleteIfBound(c, target.id)
      c.emit('throw e;')
    },
    onLeave: () => deleteIfBound(c, target.id),
  })
}

/** Each clause takes its part of the group; what the suites raise and what nobody took is raised together at the end. */
export function compileTryStar(c: FunctionCompiler, node: TryStar): void {
  if (node.finalbody.length > 0) {
    withFinally(c, node.finalbody, () => tryExcept(c, node, starHandlers))
    return
  }
  tryExcept(c, node, starHandlers)
}

function starHandlers(c: FunctionCompiler, list: readonly ExceptHandler[]): void {
  const pop = `popHandled(${pushHandled(c)});`
  region(c, {
    body() {
      c.push('incref(handled())')
      const original = c.top
      c.push('newList()')
      const raised = c.top
      c.push(`incref(${original})`)
      const rest = c.top
      for (const handler of list) {
        c.setLine(handler.line)
        c.expression(handler.type!)
        const type = c.top
        c.place(handler)
        c.emit(`r=groupMatch(${rest},${type});I[0]=ln;decref(${type});${type}=r;t0=${rest};${rest}=groupRest();decref(t0);if(${type}!==0){`)
        c.line = 0
        starBody(c, handler, raised)
        c.emit('}')
        c.line = 0
      }
      c.emit(`listAppend(${raised},${rest});${rest}=0;r=groupReraise(${original},${raised});decref(${raised});${raised}=0;decref(${original});${original}=0;if(r!==null)throw tbe=r;`)
      c.depth -= 3
    },
    onException() {
      c.emit(`${pop}throw e;`)
    },
    onLeave() {
      c.emit(pop)
    },
  })
}

/** The part of the group is on top of the stack. */
function starBody(c: FunctionCompiler, handler: ExceptHandler, raised: string): void {
  const target = handler.target
  c.emit(`handleInstead(${c.top});`)
  region(c, {
    body() {
      const part = c.fresh('x')
      c.declare(`${part}=0`)
      c.take(part)
      c.push(part)
      if (target === null) c.drop()
      else store(c, target)
      region(c, {
        body: () => c.statements(handler.body),
        onException() {
          if (target?.kind === 'Name') deleteIfBound(c, target.id)
          c.emit('throw e;')
        },
        onLeave() {
          if (target?.kind === 'Name') deleteIfBound(c, target.id)
        },
      })
    },
    onException() {
      c.emit(`listAppend(${raised},e.exception);`)
    },
    onLeave() {},
  })
}
