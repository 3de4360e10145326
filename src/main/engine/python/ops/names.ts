/** Global, builtin and namespace names. */
import type { Ref } from '../../ref.ts'
import { CELL_VALUE, FUNC, type Machine } from '../machine/machine.ts'

export function createNameOps(machine: Machine) {
  const { rt } = machine
  const { H } = rt
  const { incref, decref } = rt.memory
  const { dict, errors, str } = rt

  function nameError(name: Ref, kind = ''): never {
    const text = str.value(name)
    return errors.raiseNamed('NameError', `${kind}name '${text}' is not defined`, text)
  }

  /** Word index of the value slot of a global or builtin. */
  function findGlobal(globals: Ref, name: Ref, kind = ''): Ref {
    const own = dict.valueSlot(globals, name)
    if (own !== 0) return own
    const builtin = dict.valueSlot(globals === machine.globals ? machine.builtins : builtinsOf(globals), name)
    if (builtin !== 0) return builtin
    return nameError(name, kind)
  }

  /** The dict that `__builtins__` names: the module's, or one that exec was given. */
  function builtinsOf(globals: Ref): Ref {
    const own = dict.getName(globals, str.name('__builtins__'))
    if (own === 0) return machine.builtins
    const result = dict.isDict(own) ? own : rt.memory.typeOf(own) === rt.module.type ? rt.module.dict(own) : machine.builtins
    dict.watch(result)
    return result
  }

  function deleteGlobal(globals: Ref, name: Ref): void {
    if (!dict.del(globals, name)) nameError(name)
  }

  function loadNamespace(namespace: Ref, globals: Ref, name: Ref): Ref {
    const isDict = rt.memory.typeOf(namespace) === dict.type
    const own = isDict ? dict.get(namespace, name) : 0
    if (own !== 0) return incref(own)
    if (!isDict) {
      try {
        return rt.abstract.getitem(namespace, name)
      } catch (error) {
        if (!errors.matches(error, 'KeyError')) throw error
        errors.drop(error)
      }
    }
    return incref(H[findGlobal(globals, name)]!)
  }

  function setNamespace(namespace: Ref, name: Ref, value: Ref): void {
    rt.abstract.setitem(namespace, name, value)
  }

  function unbound(codeId: number, index: number): never {
    return errors.raise('UnboundLocalError', noValue(machine.codes[codeId]!.spec.varNames[index]!))
  }

  function noValue(name: string): string {
    return rt.profile.compile.frameObjects
      ? `local variable '${name}' referenced before assignment`
      : `cannot access local variable '${name}' where it is not associated with a value`
  }

  /** Slots of cells and free variables: see FunctionCompiler. */
  function unboundCell(codeId: number, index: number): never {
    const { spec } = machine.codes[codeId]!
    const separate = rt.profile.compile.frameObjects
    const extra = separate ? spec.cellVars : spec.cellVars.filter((name) => !spec.varNames.includes(name))
    const slots = [...spec.varNames, ...extra, ...spec.freeVars]
    const name = slots[index]!
    if (index < spec.varNames.length + extra.length) return errors.raise('UnboundLocalError', noValue(name))
    return errors.raise(
      'NameError',
      separate
        ? `free variable '${name}' referenced before assignment in enclosing scope`
        : `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
    )
  }

  return {
    findGlobal,
    ownSlot: dict.valueSlot,
    setGlobal: dict.set,
    deleteGlobal,
    forgetGlobal: dict.del,
    loadNamespace,
    setNamespace,
    deleteNamespace(namespace: Ref, name: Ref) {
      if (rt.memory.typeOf(namespace) === dict.type) {
        if (!dict.del(namespace, name)) nameError(name)
        return
      }
      try {
        rt.abstract.delitem(namespace, name)
      } catch (error) {
        if (!errors.matches(error, 'KeyError')) throw error
        errors.drop(error)
        nameError(name)
      }
    },
    forgetNamespace: dict.del,
    /** STORE_NAME of unicode_concatenate: the key is set again afterwards, as the newest of the dict. */
    releaseName(namespace: Ref, name: Ref, text: Ref) {
      if (H[text] !== 2 || rt.memory.typeOf(namespace) !== dict.type || dict.get(namespace, name) !== text) return
      dict.del(namespace, name)
    },
    unbound,
    unboundCell,
    classDeref(namespace: Ref, name: Ref, cell: Ref, codeId: number, index: number) {
      const own = dict.get(namespace, name)
      return incref(own !== 0 ? own : H[cell + CELL_VALUE] || unboundCell(codeId, index))
    },
    newCell: machine.functions.newCell,
    /** A reference to cell `index` of the function's closure. */
    closureCell: (fn: Ref, index: number) => incref(rt.tuple.item(H[fn + FUNC.closure]!, index)),
    setAnnotation(namespace: Ref, globals: Ref, name: Ref, annotation: Ref) {
      const target = namespace === 0 ? globals : namespace
      const key = str.name('__annotations__')
      if (rt.memory.typeOf(target) === dict.type) {
        const annotations = dict.get(target, key)
        if (annotations === 0) rt.errors.raise('NameError', "name '__annotations__' is not defined")
        rt.abstract.setitem(annotations, name, annotation)
        return
      }
      const annotations = rt.abstract.getitem(target, key)
      rt.abstract.setitem(annotations, name, annotation)
      decref(annotations)
    },
    /** What comes before the statements of a block with annotated names. @mirrors Python/bytecodes.c SETUP_ANNOTATIONS */
    setupAnnotations(namespace: Ref, globals: Ref) {
      const target = namespace === 0 ? globals : namespace
      const key = str.name('__annotations__')
      if (rt.memory.typeOf(target) === dict.type) {
        if (dict.get(target, key) !== 0) return
      } else {
        try {
          decref(rt.abstract.getitem(target, key))
          return
        } catch (error) {
          if (!rt.errors.matches(error, 'KeyError')) throw error
          rt.errors.drop(error)
        }
      }
      const made = dict.create()
      rt.abstract.setitem(target, key, made)
      decref(made)
    },
  }
}
