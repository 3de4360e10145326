/** How exceptions are taken apart and made again: what copy and pickle ask for. Source: Objects/exceptions.c. */
import { createKit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import { NULL, type Ref } from '../../ref.ts'

/** Each answers what follows the type: a new tuple of arguments and a new state, NULL for none. */
type Parts = readonly [args: Ref, state: Ref]

export function installExceptionReduce(rt: Runtime): void {
  const { abstract, dict, errors, natives, str, tuple } = rt
  const { decref, incref, typeOf } = rt.memory
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const kit = createKit(rt)
  const field = (o: Ref, name: string): Ref => abstract.getattr(o, str.name(name))

  function install(type: string, parts: (o: Ref) => Parts): void {
    natives.method(errors.type(type), '__reduce__', 0, (o) => {
      const [args, state] = parts(o)
      const items = [incref(typeOf(o).ref), args]
      if (state !== NULL) items.push(state)
      return tuple.steal(items)
    })
  }

  function ownDict(o: Ref): Ref {
    const found = rt.types.instanceDict(o, false)
    return found !== NULL && dict.size(found) > 0 ? incref(found) : NULL
  }

  /** The dict of the exception with those fields that are not None. */
  function stateWith(o: Ref, fields: readonly string[]): Ref {
    let state: Ref = NULL
    for (const name of fields) {
      kit.using(field(o, name), (value) => {
        if (value === rt.none) return
        if (state === NULL) {
          const own = rt.types.instanceDict(o, false)
          state = own === NULL ? dict.create() : dict.copy(own)
        }
        dict.set(state, str.name(name), value)
      })
    }
    return state === NULL ? ownDict(o) : state
  }

  /** The file is no part of the arguments, but the constructor takes it. @mirrors Objects/exceptions.c OSError_reduce */
  function argumentsOfOsError(o: Ref): Ref {
    const args = field(o, 'args')
    const file = field(o, 'filename')
    if (tuple.size(args) !== 2 || file === rt.none) {
      decref(file)
      return args
    }
    const items = [...tuple.items(args).map(incref), file]
    decref(args)
    const second = python2 ? rt.none : field(o, 'filename2')
    if (second !== rt.none) items.push(kit.none(), second)
    else if (!python2) decref(second)
    return tuple.steal(items)
  }

  install('BaseException', (o) => [field(o, 'args'), ownDict(o)])
  install(python2 ? 'EnvironmentError' : 'OSError', (o) => [argumentsOfOsError(o), ownDict(o)])
  if (python2) return
  install('ImportError', (o) => [field(o, 'args'), stateWith(o, minor >= 12 ? ['name', 'path', 'name_from'] : ['name', 'path'])])
  if (minor < 12) return
  const stateOfAttributeError = (o: Ref): Ref => stateWith(o, ['name', 'args'])
  install('AttributeError', (o) => [field(o, 'args'), stateOfAttributeError(o)])
  natives.method(errors.type('AttributeError'), '__getstate__', 0, stateOfAttributeError)
}
