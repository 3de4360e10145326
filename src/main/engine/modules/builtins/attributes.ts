/** getattr, hasattr, isinstance, dir, vars, id, … Source: Python/bltinmodule.c. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { Define } from './define.ts'

export function defineAttributeFunctions(rt: Runtime, define: Define): void {
  const { incref, decref, typeOf } = rt.memory
  const { abstract, errors, str } = rt
  const { python2 } = rt.profile.objects

  function nameOf(o: Ref, who: string): Ref {
    if (!rt.str.isStr(o)) errors.raise('TypeError', attributeNameError(who, o))
    return o
  }

  function attributeNameError(who: string, o: Ref): string {
    return (who === 'getattr' || who === 'hasattr') && rt.profile.minor < 11 ? `${who}(): attribute name must be string` : `attribute name must be string, not '${typeOf(o).name}'`
  }

  define('getattr', [2, 3], ([o, name, fallback]) => {
    nameOf(name!, 'getattr')
    if (fallback === undefined) return abstract.getattr(o!, name!)
    const value = abstract.lookupAttr(o!, name!)
    return value !== 0 ? value : incref(fallback)
  })
  define('hasattr', 2, ([o, name]) => {
    nameOf(name!, 'hasattr')
    let value: Ref
    try {
      value = abstract.lookupAttr(o!, name!)
    } catch (error) {
      // Python 2 swallows every exception here.
      if (!python2 || !errors.matches(error, 'Exception')) throw error
      errors.drop(error)
      value = 0
    }
    if (value !== 0) decref(value)
    return rt.int.fromBool(value !== 0)
  })
  define('setattr', 3, ([o, name, value]) => {
    abstract.setattr(o!, nameOf(name!, 'setattr'), value!)
    return incref(rt.none)
  })
  define('delattr', 2, ([o, name]) => {
    abstract.delattr(o!, nameOf(name!, 'delattr'))
    return incref(rt.none)
  })
  define('isinstance', 2, ([o, type]) => rt.int.fromBool(abstract.isInstance(o!, type!)))
  define('issubclass', 2, ([o, type]) => rt.int.fromBool(abstract.isSubclass(o!, type!)))
  define('callable', 1, ([o]) => rt.int.fromBool(abstract.isCallable(o!)))
  define('id', 1, ([o]) => rt.int.from(rt.addressOf(o!)))
  define('hash', 1, ([o]) => {
    const low = abstract.hash(o!)
    return rt.int.fromBig((BigInt(rt.hashHigh) << 32n) | BigInt(low >>> 0))
  })
  define('globals', 0, () => {
    const { globals, locals } = rt.evaluation.takeCaller()
    decref(locals)
    return incref(globals)
  })
  define('locals', 0, () => rt.evaluation.takeCaller().locals)
  define('vars', [0, 1], ([o]) => {
    if (o === undefined) return rt.evaluation.takeCaller().locals
    const value = abstract.lookupAttr(o, str.name('__dict__'))
    if (value === 0) errors.raise('TypeError', 'vars() argument must have __dict__ attribute')
    return value
  })
  define('dir', [0, 1], ([o]) => {
    if (o === undefined) {
      const { locals } = rt.evaluation.takeCaller()
      const keys = typeOf(locals) === rt.dict.type ? incref(locals) : abstract.callMethod(locals, 'keys', [])
      const list = rt.listFromIterable(keys)
      decref(keys)
      decref(locals)
      decref(abstract.callMethod(list, 'sort', []))
      return list
    }
    return rt.dirOf(o)
  })
}
