/** sys.displayhook, excepthook and unraisablehook. Source: Python/sysmodule.c, Python/errors.c _PyErr_WriteUnraisableMsg. */
import type { Arity } from '../../objects/api.ts'
import { createKit } from '../../objects/kit.ts'
import { Raised, type NativeFunction, type Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import { createRecordType } from '../record-type.ts'

const FIELDS = ['exc_type', 'exc_value', 'exc_traceback', 'err_msg', 'object'] as const

export function defineHooks(rt: Runtime, put: (name: string, value: Ref) => void): void {
  const { abstract, errors, str } = rt
  const { incref, decref, typeOf } = rt.memory
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const kit = createKit(rt)
  const builtinHooks = new Map<string, Ref>()

  function hook(name: string, arity: Arity, impl: NativeFunction): void {
    const o = rt.natives.fn(name, arity, impl, 'sys')
    builtinHooks.set(name, o)
    put(name, o)
    put(`__${name}__`, incref(o))
  }

  hook('displayhook', 1, ([value]) => {
    if (value === rt.none) return kit.none()
    const builtins = rt.loadModule(python2 ? '__builtin__' : 'builtins')
    rt.module.put(builtins, '_', kit.none())
    const stream = rt.sysAttribute('stdout')
    if (stream === 0) errors.raise('RuntimeError', 'lost sys.stdout')
    rt.flushLine()
    for (const part of [abstract.reprText(value!), '\n']) writeTo(stream, part)
    rt.module.put(builtins, '_', incref(value!))
    return kit.none()
  })

  hook('excepthook', 3, ([, value, traceback]) => {
    rt.flushLine()
    const stream = rt.sysAttribute('stderr')
    if (stream === 0 || stream === rt.none || !typeOf(value!).isSubtypeOf(errors.type('BaseException'))) return kit.none()
    if (traceback !== rt.none && rt.exceptions.traceback(value!) === 0) rt.exceptions.setTraceback(value!, incref(traceback!))
    writeTo(stream, rt.exceptionText(value!))
    if (minor >= 8 && minor < 13 && !rt.isStandardOutput(stream)) flush(stream)
    return kit.none()
  })

  rt.excepthook = builtinHooks.get('excepthook')!

  const record = minor >= 8 ? createRecordType(rt, 'UnraisableHookArgs', '', FIELDS) : null
  if (record !== null) {
    hook('unraisablehook', 1, ([args]) => {
      if (typeOf(args!) !== record.type) errors.raise('TypeError', 'sys.unraisablehook argument type must be UnraisableHookArgs')
      const item = (i: number): Ref => rt.tuple.item(args!, i)
      const message = item(3) === rt.none ? null : abstract.strText(item(3))
      report(new Raised(item(1)), message, item(4) === rt.none ? 0 : item(4))
      return kit.none()
    })
  }

  rt.unraisable = (raised, where, object) => {
    const own = record === null ? 0 : rt.sysAttribute('unraisablehook')
    try {
      if (record === null || own === 0 || own === rt.none || own === builtinHooks.get('unraisablehook')) report(raised, null, object)
      else callHook(record.create, own, raised.exception, object)
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      errors.drop(error)
    }
    errors.drop(raised)
  }

  function callHook(create: (values: readonly Ref[]) => Ref, own: Ref, exception: Ref, object: Ref): void {
    const orNone = (o: Ref): Ref => incref(o === 0 ? rt.none : o)
    const args = create([incref(typeOf(exception).ref), incref(exception), orNone(rt.exceptions.traceback(exception)), kit.none(), orNone(object)])
    try {
      decref(kit.using(incref(own), () => abstract.call(own, [args])))
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      report(error, 'Exception ignored in sys.unraisablehook', own)
      errors.drop(error)
    } finally {
      decref(args)
    }
  }

  /** Borrows. 2.7 shows what it finds: an instance, or what one would be made from. */
  function report(raised: Raised, message: string | null, object: Ref): void {
    const stream = rt.sysAttribute('stderr')
    // While the interpreter ends there may be nowhere to write to.
    if (stream === 0 || stream === rt.none) return
    const shown = object === 0 ? null : safeRepr(object)
    if (python2) {
      const type = errors.typeOf(raised)
      const value = raised.unmade === null ? raised.exception : raised.unmade.value
      const module = type.isHeap ? moduleOf(type.ref) : 'exceptions'
      const name = module === 'exceptions' ? type.name : `${module}.${type.name}`
      writeTo(stream, `Exception ${name}${value === 0 ? '' : `: ${abstract.reprText(value)}`}${shown === null ? '' : ` in ${shown}`} ignored\n`)
      return
    }
    if (message !== null || shown !== null) writeTo(stream, `${message ?? 'Exception ignored in'}: ${shown ?? ''}\n`)
    writeTo(stream, rt.exceptionText(raised.exception, true))
  }

  function moduleOf(type: Ref): string {
    const module = abstract.lookupAttr(type, str.name('__module__'))
    return module === 0 ? '<unknown>' : kit.using(module, (o) => (str.isStr(o) ? str.value(o) : '<unknown>'))
  }

  function safeRepr(o: Ref): string {
    try {
      return abstract.reprText(o)
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      errors.drop(error)
      return '<object repr() failed>'
    }
  }

  /** Whatever becomes of it. @mirrors Python/pythonrun.c _PyErr_Display */
  function flush(stream: Ref): void {
    try {
      decref(abstract.callMethod(stream, 'flush', []))
    } catch (error) {
      if (!(error instanceof Raised)) throw error
      errors.drop(error)
    }
  }

  function writeTo(stream: Ref, text: string): void {
    const o = str.from(text)
    try {
      if (rt.isStandardOutput(stream)) rt.writeStandard(stream, o)
      else decref(abstract.callMethod(stream, 'write', [o]))
    } finally {
      decref(o)
    }
  }
}
