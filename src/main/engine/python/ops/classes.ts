/** The class statement. Source: builtin___build_class__ in bltinmodule.c; build_class in 2.7's ceval.c. */
import type { Ref } from '../../ref.ts'
import type { Raised } from '../../objects/runtime.ts'
import { typeSystem } from '../../objects/types/type-system.ts'
import { FUNC, type Machine } from '../machine/machine.ts'

const CELL_CONTENTS = 4

type Body = (fn: Ref, namespace: Ref) => Ref

export function createClassOps(machine: Machine) {
  const { rt, codes } = machine
  const { H } = rt
  const { incref, decref, typeOf } = rt.memory
  const { abstract, types, dict, str, errors } = rt
  const checksCell = rt.profile.minor >= 8
  const superRef = typeSystem(rt).builtin('super').ref

  function runBody(fn: Ref, namespace: Ref): Ref {
    const code = codes[H[fn + FUNC.codeId]!]!
    return (code.js as Body)(fn, namespace)
  }

  /** args: function, name, bases…, keyword values…; borrowed. */
  function buildClass(args: readonly Ref[], keywords: readonly Ref[]): Ref {
    const [fn, name] = [args[0]!, args[1]!]
    const positional = args.length - keywords.length
    const given = rt.tuple.from(args.slice(2, positional))
    const bases = updateBases(given)
    let meta: Ref = 0
    const names: Ref[] = []
    const values: Ref[] = []
    keywords.forEach((keyword, i) => {
      if (str.value(keyword) === 'metaclass') meta = args[positional + i]!
      else {
        names.push(keyword)
        values.push(args[positional + i]!)
      }
    })
    try {
      const winner = metaclass(meta, bases)
      return withNamespace(winner, name, bases, names, values, (namespace) => {
        if (bases !== given) {
          dict.set(namespace, str.name('__orig_bases__'), given)
        }
        return runBody(fn, namespace)
      })
    } finally {
      if (bases !== given) decref(bases)
      decref(given)
    }
  }

  function metaclass(meta: Ref, bases: Ref): Ref {
    if (meta !== 0 && !types.isType(meta)) return meta
    let winner = meta !== 0 ? meta : rt.tuple.size(bases) > 0 ? typeOf(rt.tuple.item(bases, 0)).ref : types.type.ref
    for (const base of rt.tuple.items(bases)) {
      const candidate = typeOf(base)
      if (types.infoOf(winner).isSubtypeOf(candidate)) continue
      if (candidate.isSubtypeOf(types.infoOf(winner))) {
        winner = candidate.ref
        continue
      }
      errors.raise('TypeError', 'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases')
    }
    return winner
  }

  /** __mro_entries__ of bases that are not classes. */
  function updateBases(given: Ref): Ref {
    const items = rt.tuple.items(given)
    if (items.every((base) => types.isType(base))) return given
    const result: Ref[] = []
    let changed = false
    for (const base of items) {
      const entries = types.isType(base) ? 0 : abstract.lookupAttr(base, str.name('__mro_entries__'))
      if (entries === 0) {
        result.push(incref(base))
        continue
      }
      changed = true
      const tuple = abstract.call(entries, [given])
      decref(entries)
      for (const entry of rt.tuple.items(tuple)) result.push(incref(entry))
      decref(tuple)
    }
    const tuple = rt.tuple.steal(result)
    if (changed) return tuple
    decref(tuple)
    return given
  }

  function withNamespace(meta: Ref, name: Ref, bases: Ref, names: readonly Ref[], values: readonly Ref[], run: (namespace: Ref) => Ref): Ref {
    const prepare = abstract.lookupAttr(meta, str.name('__prepare__'))
    let namespace: Ref
    if (prepare === 0 || meta === types.type.ref) {
      if (prepare !== 0) decref(prepare)
      namespace = dict.create()
    } else {
      try {
        namespace = abstract.call(prepare, [name, bases, ...values], names.length > 0 ? names : null)
      } finally {
        decref(prepare)
      }
    }
    try {
      if (typeOf(namespace).getitem === null) {
        const who = types.isType(meta) ? types.infoOf(meta).name : '<metaclass>'
        errors.raise('TypeError', `${who}.__prepare__() must return a mapping, not ${typeOf(namespace).name}`)
      }
      const cell = run(namespace)
      let result: Ref
      try {
        result = abstract.call(meta, [name, bases, namespace, ...values], names.length > 0 ? names : null)
      } catch (error) {
        decref(cell)
        throw error
      }
      try {
        if (checksCell && typeOf(cell).name === 'cell' && types.isType(result)) checkCell(cell, result, name)
      } catch (error) {
        decref(result)
        throw error
      } finally {
        decref(cell)
      }
      return result
    } finally {
      decref(namespace)
    }
  }

  /** The metaclass has to have given the body's cell to type.__new__. @mirrors Python/bltinmodule.c builtin___build_class__ */
  function checkCell(cell: Ref, made: Ref, name: Ref): void {
    const holds = H[cell + CELL_CONTENTS]!
    if (holds === made) return
    const defining = `defining ${abstract.reprText(name)} as ${abstract.reprText(made)}`
    if (holds === 0) errors.raise('RuntimeError', `__class__ not set ${defining}. Was __classcell__ propagated to type.__new__?`)
    errors.raise('TypeError', `__class__ set to ${abstract.reprText(holds)} ${defining}`)
  }

  function makeClass2(name: Ref, bases: Ref, namespace: Ref, globals: Ref): Ref {
    const key = str.name('__metaclass__')
    let meta = dict.getName(namespace, key)
    if (meta === 0 && rt.tuple.size(bases) > 0) {
      const base = rt.tuple.item(bases, 0)
      const own = abstract.lookupAttr(base, str.name('__class__'))
      if (own !== 0) {
        try {
          return abstract.call(own, [name, bases, namespace])
        } finally {
          decref(own)
        }
      }
      meta = typeOf(base).ref
    }
    if (meta === 0) meta = dict.getName(globals, key)
    if (meta === 0) meta = types.oldStyleClass
    incref(meta)
    try {
      return abstract.call(meta, [name, bases, namespace])
    } finally {
      decref(meta)
    }
  }

  /** 2.7: the words of a TypeError get a line before them. @mirrors Python/ceval.c build_class (2.7) */
  function fromMetaclass(raised: Raised): never {
    const { exception } = raised
    const args = abstract.getattr(exception, str.name('args'))
    const first = rt.tuple.size(args) === 1 ? rt.tuple.item(args, 0) : 0
    const words = first !== 0 && str.isStr(first) ? str.value(first) : null
    decref(args)
    // What Python code raised is an instance already, and left as it is.
    if (words === null || rt.exceptions.traceback(exception) !== 0) throw raised
    errors.drop(raised)
    return errors.raise('TypeError', `Error when calling the metaclass bases\n    ${words}`)
  }

  function rethrow(error: unknown): never {
    throw error
  }

  return {
    buildClass,
    BUILD_CLASS: rt.natives.fn('__build_class__', null, (args, names) => buildClass(args, names ?? [])),
    /** The names every class body begins with; `qualname` is borrowed. */
    beginClass(namespace: Ref, globals: Ref, moduleKey: Ref, qualname: Ref) {
      const name = str.name('__name__')
      const module = dict.getName(globals, name) || dict.getName(machine.builtins, name)
      if (module !== 0) abstract.setitem(namespace, moduleKey, module)
      if (!rt.profile.objects.python2) abstract.setitem(namespace, str.name('__qualname__'), qualname)
    },
    runClassBody(fn: Ref) {
      const namespace = dict.create()
      try {
        decref(runBody(fn, namespace))
      } catch (error) {
        decref(namespace)
        throw error
      }
      return namespace
    },
    /** Python 2: __metaclass__ in the body, the first base's type, the module's __metaclass__, or an old-style class. */
    buildClass2(name: Ref, bases: Ref, namespace: Ref, globals: Ref) {
      try {
        return makeClass2(name, bases, namespace, globals)
      } catch (error) {
        return errors.matches(error, 'TypeError') ? fromMetaclass(error) : rethrow(error)
      }
    },
    zeroSuper(globals: Ref, name: Ref, cls: Ref, self: Ref) {
      if (cls === 0) errors.raise('RuntimeError', 'super(): empty __class__ cell')
      if (self === 0) errors.raise('RuntimeError', 'super(): arg[0] deleted')
      const slot = dict.valueSlot(globals, name) || dict.valueSlot(machine.builtins, name)
      // The type finds both in the frame: no arguments are passed.
      return H[slot] === superRef ? abstract.call(superRef, [cls, self], null, true) : abstract.call(H[slot]!, [])
    },
  }
}
