/** atexit: what runs when the program has ended, last registered first. */
import { Raised, type Runtime } from '../objects/runtime.ts'
import type { KeywordNames } from '../objects/type-info.ts'
import type { Ref } from '../ref.ts'

/** SystemExit as sys.exit raises it: a tuple is the arguments, None is none. */
export function raiseExit(rt: Runtime, code: Ref | undefined): never {
  if (code === undefined || code === rt.none) return rt.errors.raise('SystemExit', '')
  if (!rt.memory.typeOf(code).isSubtypeOf(rt.tuple.type)) return rt.errors.raiseWith('SystemExit', code)
  const exception = rt.abstract.call(rt.errors.type('SystemExit').ref, rt.tuple.items(code))
  try {
    return rt.errors.throwObject(exception)
  } finally {
    rt.memory.decref(exception)
  }
}

export interface ExitHandlers {
  createModule(): Ref
  /** Calls and forgets them. */
  run(): void
}

interface Handler {
  readonly fn: Ref
  readonly args: readonly Ref[]
  readonly names: KeywordNames
}

export function createExitHandlers(rt: Runtime): ExitHandlers {
  const { incref, decref } = rt.memory
  let handlers: Handler[] = []

  function release({ fn, args }: Handler): void {
    args.forEach(decref)
    decref(fn)
  }

  function createModule(): Ref {
    const module = rt.module.create('atexit')
    const put = (name: string, value: Ref) => rt.module.put(module, name, value)
    put('register', rt.natives.fn('register', null, ([fn, ...args], names) => {
      if (fn === undefined) return rt.errors.raise('TypeError', 'register() takes at least 1 argument (0 given)')
      handlers.push({ fn: incref(fn), args: args.map(incref), names })
      return incref(fn)
    }, 'atexit'))
    put('unregister', rt.natives.fn('unregister', 1, ([fn]) => {
      const dropped = handlers.filter((handler) => handler.fn === fn)
      handlers = handlers.filter((handler) => handler.fn !== fn)
      dropped.forEach(release)
      return incref(rt.none)
    }, 'atexit'))
    return module
  }

  function run(): void {
    for (let handler = handlers.pop(); handler !== undefined; handler = handlers.pop()) {
      try {
        decref(rt.abstract.call(handler.fn, handler.args, handler.names))
      } catch (error) {
        if (!(error instanceof Raised)) throw error
        rt.unraisable(error, 'atexit callback', handler.fn)
      }
      release(handler)
    }
  }

  return { createModule, run }
}
