/** How messages about the arguments of a call name what is called. */
import type { Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'

/** `f()`, `module.Class.method()`, or what stands for a callable without a name. */
export function createCallableNames(rt: Runtime): (callable: Ref) => string {
  const { abstract, str, memory, profile } = rt

  function textOf(callable: Ref, attribute: string): string | null {
    const found = abstract.lookupAttr(callable, str.name(attribute))
    if (found === 0) return null
    const text = str.isStr(found) ? str.value(found) : null
    memory.decref(found)
    return text
  }

  /** @mirrors Python/ceval.c PyEval_GetFuncName, PyEval_GetFuncDesc */
  function short(callable: Ref): string {
    const type = memory.typeOf(callable)
    if (type === rt.methods.type) return short(rt.methods.fn(callable))
    const name = type.name === 'function' || type.name === 'builtin_function_or_method' ? textOf(callable, '__name__') : null
    return name === null ? `${type.name} object` : `${name}()`
  }

  /** @mirrors Objects/object.c _PyObject_FunctionStr */
  function full(callable: Ref): string {
    const name = textOf(callable, '__qualname__')
    if (name === null) return abstract.strText(callable)
    const module = textOf(callable, '__module__')
    return module === null || module === 'builtins' ? `${name}()` : `${module}.${name}()`
  }

  return profile.minor >= 9 ? full : short
}
