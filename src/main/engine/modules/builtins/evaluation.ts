/** exec, eval and compile. Source: Python/bltinmodule.c builtin_exec, builtin_eval, builtin_compile. */
import { givenName, shownType } from '../../objects/kit.ts'
import { Halt, type Runtime } from '../../objects/runtime.ts'
import { textSystem } from '../../objects/str/text-system.ts'
import type { KeywordNames } from '../../objects/type-info.ts'
import { CONTROL } from '../../probe.ts'
import type { Ref } from '../../ref.ts'
import type { Define } from './define.ts'

const MODES = ['exec', 'eval', 'single'] as const

export function defineEvaluationFunctions(rt: Runtime, define: Define): void {
  const { incref, decref, typeOf } = rt.memory
  const { abstract, dict, errors, str } = rt
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects

  function isMapping(o: Ref): boolean {
    return typeOf(o).getitem !== null
  }

  /** Globals and locals as the call gives them; answers owned references. */
  function namespaces(who: 'exec' | 'eval', globals: Ref, locals: Ref): [Ref, Ref] {
    if (locals !== 0 && locals !== rt.none && !isMapping(locals)) {
      errors.raise('TypeError', who === 'exec' ? `locals must be a mapping or None, not ${shownType(rt, locals)}` : 'locals must be a mapping')
    }
    if (globals === 0 || globals === rt.none) {
      const caller = rt.evaluation.takeCaller()
      if (locals === 0 || locals === rt.none) return [incref(caller.globals), caller.locals]
      decref(caller.locals)
      return [incref(caller.globals), incref(locals)]
    }
    if (!dict.isDict(globals)) {
      if (who === 'exec') errors.raise('TypeError', `exec() globals must be a dict, not ${shownType(rt, globals)}`)
      errors.raise('TypeError', isMapping(globals) && !python2 ? 'globals must be a real dict; try eval(expr, {}, mapping)' : 'globals must be a dict')
    }
    return [incref(globals), incref(locals === 0 || locals === rt.none ? globals : locals)]
  }

  function evaluate(who: 'exec' | 'eval', source: Ref, globals: Ref, locals: Ref): Ref {
    const [inGlobals, inLocals] = namespaces(who, globals, locals)
    try {
      return rt.evaluation.execute(who, source, inGlobals, inLocals)
    } finally {
      decref(inLocals)
      decref(inGlobals)
    }
  }

  const keyworded = (who: 'exec' | 'eval') => minor >= (who === 'exec' ? 11 : 13)

  /** source, globals, locals: by name from 3.13 on. exec has a `closure`, which only code with free variables needs. */
  function parameters(who: 'exec' | 'eval', args: readonly Ref[], names: KeywordNames): readonly [Ref, Ref, Ref] {
    const positional = args.length - (names?.length ?? 0)
    if (positional < 1) errors.raise('TypeError', keyworded(who) ? `${who}() takes at least 1 positional argument (${positional} given)` : `${who} expected at least 1 argument${minor < 8 ? 's' : ''}, got ${positional}`)
    if (positional > 3) errors.raise('TypeError', keyworded(who) ? `${who}() takes at most 3 positional arguments (${positional} given)` : `${who} expected at most 3 arguments, got ${positional}`)
    const bound: [Ref, Ref, Ref] = [args[0]!, positional > 1 ? args[1]! : 0, positional > 2 ? args[2]! : 0]
    names?.forEach((name, i) => {
      const text = str.value(name)
      const place = minor >= 13 ? ['globals', 'locals'].indexOf(text) + 1 : 0
      if (place > 0) bound[place] = args[positional + i]!
      else if (text === 'closure' && who === 'exec' && minor >= 11) {
        if (args[positional + i] !== rt.none) throw new Halt('Unsupported', 'exec() with a closure is not supported by the memory twin', rt.I[CONTROL.line])
      } else if (minor >= 13) errors.raise('TypeError', `${who}() got an unexpected keyword argument '${text}'`)
      else if (who === 'exec' && minor >= 11) errors.raise('TypeError', `'${text}' is an invalid keyword argument for exec()`)
      else errors.raise('TypeError', `${who}() takes no keyword arguments`)
    })
    return bound
  }

  define('eval', null, (args, names) => evaluate('eval', ...parameters('eval', args, names)))
  if (!python2) {
    define('exec', null, (args, names) => {
      decref(evaluate('exec', ...parameters('exec', args, names)))
      return incref(rt.none)
    })
  }

  const keywords = ['source', 'filename', 'mode', 'flags', 'dont_inherit', ...(python2 ? [] : ['optimize']), ...(minor >= 8 ? ['_feature_version'] : [])]
  define('compile', { keywords, required: 3 }, ([source, fileName, mode, flags, dontInherit]) => {
    if (!textSystem(rt).isText(mode!)) errors.raise('TypeError', `compile() argument ${minor >= 8 ? "'mode'" : '3'} must be ${python2 ? 'string' : 'str'}, not ${givenName(rt, mode!)}`)
    const given = str.isStr(mode!) ? str.value(mode!) : rt.unicodeText(mode!)
    const modeName = MODES.find((name) => name === given)
    if (modeName === undefined) {
      errors.raise('ValueError', `compile() ${python2 ? 'arg 3' : 'mode'} must be 'exec', 'eval' or 'single'`)
    }
    if (flags !== undefined && flags !== 0 && abstract.asIndex(flags) !== 0) {
      throw new Halt('Unsupported', 'compile() with flags is not supported by the memory twin', rt.I[CONTROL.line])
    }
    const inherits = dontInherit === undefined || dontInherit === 0 || abstract.asIndex(dontInherit) === 0
    return rt.evaluation.compile(source!, fileText(fileName!), modeName!, inherits)
  })

  function fileText(o: Ref): string {
    if (str.isStr(o)) return str.value(o)
    if (textSystem(rt).isText(o)) return rt.unicodeText(o)
    if (typeOf(o) === rt.bytes.type) return rt.bytes.value(o)
    return errors.raise('TypeError', `expected str, bytes or os.PathLike object, not ${shownType(rt, o)}`)
  }
}
