/** Calls of built-ins that look at the frame they are called from: globals, locals, vars, dir, exec, eval. */
import type { Ref } from '../../ref.ts'
import { FRAME, type Machine } from '../machine/machine.ts'

export function createScopeOps(machine: Machine) {
  const { rt } = machine
  const { H, dict, str } = rt
  const { decref } = rt.memory
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const keepsLocals = rt.profile.compile.frameLocalsKept

  const isBuiltin = (callable: Ref, name: string) => callable === dict.getName(machine.builtins, str.name(name))

  /** Whether the call will ask for the caller's locals. */
  function asksLocals(callable: Ref, args: readonly Ref[]): boolean {
    if (args.length === 0) return ['locals', 'vars', 'dir'].some((name) => isBuiltin(callable, name))
    const evaluates = isBuiltin(callable, 'eval') || (!python2 && isBuiltin(callable, 'exec'))
    return evaluates && (args.length === 1 || args[1] === rt.none)
  }

  function asksScope(callable: Ref): boolean {
    return ['globals', 'eval', 'exec'].some((name) => isBuiltin(callable, name))
  }

  /** @mirrors Objects/frameobject.c PyFrame_FastToLocalsWithError */
  function fill(locals: Ref, names: readonly Ref[], values: readonly Ref[]): void {
    names.forEach((name, i) => {
      if (values[i] !== 0) dict.set(locals, name, values[i]!)
      else dict.del(locals, name)
    })
  }

  /** What the program has put into f_locals besides. */
  function addExtras(locals: Ref): void {
    const frame = machine.activations.inUse() ? machine.activations.top().frame() : 0
    if (frame !== 0 && H[frame + FRAME.locals] !== 0) dict.update(locals, H[frame + FRAME.locals]!)
  }

  /**
   * What making the snapshot takes and gives back at once: a dict for the variables of comprehensions (3.12), the keys of
   * the frame's proxy and a list of them (3.13). @mirrors Objects/frameobject.c _PyFrame_GetLocals, Python/ceval.c _PyEval_GetFrameLocals (3.13)
   */
  function passing(names: readonly Ref[] | null): void {
    const made = minor === 12 ? [dict.create()] : minor >= 13 && names !== null ? [rt.list.from(names), rt.list.from(names)] : []
    made.forEach(decref)
  }

  const newOrNull = (o: Ref) => (o === 0 ? 0 : rt.memory.incref(o))

  return {
    /** In a module or a class body: `namespace` is what its names are stored in. */
    scopedIn(callable: Ref, globals: Ref, namespace: Ref, args: readonly Ref[]): void {
      const asks = asksLocals(callable, args)
      if (asks) passing(null)
      if (asks || asksScope(callable)) machine.callerScope = { globals, locals: namespace, owned: false }
    },
    /**
     * In a function. Answers the frame's dict of locals, which it keeps up to 3.12 from the first call that asks for it.
     */
    scoped(callable: Ref, globals: Ref, kept: Ref, args: readonly Ref[], names: readonly Ref[], values: readonly Ref[]): Ref {
      const asks = asksLocals(callable, args)
      if (!asks && !asksScope(callable)) return kept
      if (!asks) {
        machine.callerScope = { globals, locals: 0, owned: false }
        return kept
      }
      const locals = kept !== 0 ? kept : dict.create()
      fill(locals, names, values)
      if (!keepsLocals) addExtras(locals)
      passing(names.filter((_, i) => values[i] !== 0))
      machine.callerScope = { globals, locals, owned: !keepsLocals }
      return keepsLocals ? locals : 0
    },
    /** Before a call of what may be exec, eval or compile, in a file with futures. */
    passFutures(callable: Ref, futures: readonly string[]): void {
      if (['exec', 'eval', 'compile'].some((name) => isBuiltin(callable, name))) machine.callerFutures = futures
    },
    fillLocals: fill,
    /** 2.7: what the dict of locals holds under the name, or NULL. */
    localOf: (locals: Ref, name: Ref) => newOrNull(dict.getName(locals, name)),
    /** globals and locals are NULL where the statement gives none. */
    execStatement(body: Ref, globals: Ref, locals: Ref, ownGlobals: Ref, ownLocals: Ref, futures: readonly string[]): void {
      const inGlobals = globals === 0 || globals === rt.none ? ownGlobals : globals
      const inLocals = locals !== 0 && locals !== rt.none ? locals : inGlobals === globals ? globals : ownLocals
      if (!dict.isDict(inGlobals)) rt.errors.raise('TypeError', 'exec: arg 2 must be a dictionary or None')
      if (rt.memory.typeOf(inLocals).getitem === null) rt.errors.raise('TypeError', 'exec: arg 3 must be a mapping or None')
      machine.callerFutures = futures
      decref(rt.evaluation.execute('exec statement', body, inGlobals, inLocals))
    },
    /** PRINT_EXPR. */
    display(value: Ref): void {
      const hook = rt.sysAttribute('displayhook')
      if (hook === 0) rt.errors.raise('RuntimeError', 'lost sys.displayhook')
      decref(rt.abstract.call(hook, [value]))
    },
  }
}
