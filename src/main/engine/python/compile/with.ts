/** with statements. Source: compiler_with, BEFORE_WITH and WITH_EXCEPT_START. */
import type { With, WithItem } from '../ast/nodes.ts'
import type { FunctionCompiler } from './function-compiler.ts'
import { lastLine } from './last-line.ts'
import { region } from './regions.ts'
import { store } from './targets.ts'
import { keepHandled, pushClass, pushHandled } from './try.ts'

export function compileWith(c: FunctionCompiler, node: With): void {
  item(c, node, 0)
}

/** Traced code: __exit__ is called at the line of the statement (3.10+); in 3.9 at that of the last one inside when an exception has come. */
function reached(c: FunctionCompiler, node: With, { raised, again }: { readonly raised: boolean; readonly again: boolean }): string {
  const { minor } = c.unit.profile
  if (!c.unit.traces || minor < 9 || (minor === 9 && !raised)) return ''
  const line = minor === 9 ? node.body[node.body.length - 1]!.line : node.line
  return `ln=${line};traceLine(${line},${Number(again)});I[0]=ln;`
}

function item(c: FunctionCompiler, node: With, i: number): void {
  const part: WithItem | undefined = node.items[i]
  if (part === undefined) {
    c.statements(node.body)
    return
  }
  const { stack } = c.unit.profile.compile
  const { minor } = c.unit.profile
  // The line of calling __exit__: up to 3.9 that of the last instruction inside, but where 3.8 and 3.9 jump out.
  const leaving = minor < 10 ? lastLine(node.body, minor < 8) : node.line
  const place = minor >= 13 ? part.context_expr : node
  c.expression(part.context_expr)
  c.place(place)
  // The manager's slot becomes its bound __exit__; the result of __enter__ is pushed above it.
  const exit = c.top
  c.push(`lookupExit(${exit})`)
  const value = c.top
  c.push(`lookupEnter(${exit})`)
  c.emit(`r=${exit};${exit}=${value};${value}=${c.top};${c.top}=0;decref(r);`)
  c.depth--
  c.emit(`t0=enterContext(${value});r=${value};${value}=t0;decref(r);`)
  c.restoreLine()
  // The region begins beneath the value: the slot is the body's as soon as the value is stored.
  if (part.optional_vars === null) c.drop()
  else c.depth--
  region(c, {
    body() {
      c.protectedBy(() => {
        if (part.optional_vars !== null) {
          // The value is above the exit; if storing it fails, __exit__ still runs.
          c.grow(1)
          store(c, part.optional_vars)
        }
        c.above(stack.withBody, () => item(c, node, i + 1))
      })
    },
    onException() {
      c.reserve(stack.withHandler)
      if (c.python2) keepHandled(c)
      const pop = c.python2 ? '' : `popHandled(${pushHandled(c, 2)});`
      c.push('incref(handled())')
      const slot = c.top
      const letClassGo = c.python2 ? pushClass(c, slot) : ''
      region(c, {
        body() {
          c.emit(reached(c, node, { raised: true, again: c.unit.profile.minor === 9 }))
          if (!c.unit.traces) c.emit(`I[0]=ln=${leaving};`)
          c.place(place)
          c.emit(`if((tbe=exitWithException(${exit}))!==null)throw tbe;I[0]=ln;`)
        },
        onException() {
          c.emit(`${pop}throw e;`)
        },
        onLeave() {
          c.emit(`${letClassGo}r=${slot};${slot}=0;decref(r);${pop}r=${exit};${exit}=0;decref(r);`)
        },
      })
      c.depth -= c.python2 ? 2 : 1
    },
    onLeave() {
      c.place(place)
      c.emit(`r=${exit};${exit}=0;try{${minor === 8 || minor === 9 ? `if(${c.lastJump}===0)` : ''}I[0]=ln=${leaving};${reached(c, node, { raised: false, again: c.unit.profile.minor === 10 && i < node.items.length - 1 })}exitContext(r);I[0]=ln;}finally{decref(r);}`)
    },
  })
  c.depth--
}
