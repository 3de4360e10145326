/** atexit: what runs when the program has ended, last registered first. */
import { Raised, type Runtime } from '../objects/runtime.ts'
import { Compare, type KeywordNames } from '../objects/type-info.ts'
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
  const { python2 } = rt.profile.objects
  /** Empty places: unregistered. */
  let handlers: (Handler | null)[] = []

  function release({ fn, args }: Handler): void {
    args.forEach(decref)
    decref(fn)
  }

  function register(fn: Ref | undefined, args: readonly Ref[], names: KeywordNames): Ref {
    if (fn === undefined) return rt.errors.raise('TypeError', 'register() takes at least 1 argument (0 given)')
    if (!python2 && !rt.abstract.isCallable(fn)) rt.errors.raise('TypeError', 'the first argument must be callable')
    handlers.push({ fn: incref(fn), args: args.map(incref), names })
    return incref(fn)
  }

  function unregister(fn: Ref): void {
    for (let i = 0; i < handlers.length; i++) {
      const handler = handlers[i]
      if (handler === null || handler === undefined || (handler.fn !== fn && !rt.abstract.compareBool(handler.fn, fn, Compare.Eq))) continue
      handlers[i] = null
      release(handler)
    }
  }

  function clear(): void {
    const done = handlers
    handlers = []
    for (const handler of done) if (handler !== null) release(handler)
  }

  function createModule(): Ref {
    const module = rt.module.create('atexit')
    const none = (act: () => void): Ref => {
      act()
      return incref(rt.none)
    }
    const put = (name: string, arity: number | null, act: (args: readonly Ref[], names: KeywordNames) => Ref) => rt.module.put(module, name, rt.natives.fn(name, arity, act, 'atexit'))
    put('register', null, ([fn, ...args], names) => register(fn, args, names))
    if (python2) return module
    put('unregister', 1, ([fn]) => none(() => unregister(fn!)))
    put('_run_exitfuncs', 0, () => none(run))
    put('_clear', 0, () => none(clear))
    put('_ncallbacks', 0, () => rt.int.from(handlers.length))
    return module
  }

  function call({ fn, args, names }: Handler): void {
    try {
      decref(rt.abstract.call(fn, args, names))
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      rt.unraisable(error, 'atexit callback', fn)
    }
  }

  /** 2.7 lets go of each when it has been called; Python 3 of all at the end, the first registered first. @mirrors Modules/atexitmodule.c atexit_callfuncs */
  function run(): void {
    if (python2) {
      for (let handler = handlers.pop(); handler; handler = handlers.pop()) {
        call(handler)
        release(handler)
      }
      return
    }
    for (let i = handlers.length - 1; i >= 0; i--) {
      const handler = handlers[i]
      if (handler) call(handler)
    }
    clear()
  }

  return { createModule, run }
}
