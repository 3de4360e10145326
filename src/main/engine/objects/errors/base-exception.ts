/** BaseException: arguments, chaining, text. Source: Objects/exceptions.c. */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import { basicSize } from '../sizes/basic-sizes.ts'
import { TypeInfo, type KeywordNames } from '../type-info.ts'
import { textSystem } from '../str/text-system.ts'
import { typeSystem } from '../types/type-system.ts'
import type { ExceptionLayout } from './layout.ts'

export interface BaseException {
  readonly type: TypeInfo
  /** Slots of an exception type whose own references stand in these words. */
  ownFields(type: TypeInfo, words: readonly number[]): void
  /** Stores a new reference to the value (0: none) in a field. */
  setField(o: Ref, word: number, value: Ref): void
  args(o: Ref): Ref
  hasArgs(o: Ref, args: readonly Ref[]): boolean
  addAttributes(): void
}

export function createBaseException(rt: Runtime, layout: ExceptionLayout, tracebacks: Map<Ref, Ref>): BaseException {
  const { H } = rt
  const { python2 } = rt.profile.objects
  const oldRepr = python2
  const type = new TypeInfo('BaseException')
  const baseWords = python2
    ? [layout.dict, layout.args, layout.extra]
    : [layout.dict, layout.args, layout.traceback, layout.cause, layout.context]

  function setField(o: Ref, word: number, value: Ref): void {
    const old = H[o + word]
    H[o + word] = value === 0 ? 0 : rt.memory.incref(value)
    rt.memory.xdecref(old)
  }

  function ownFields(info: TypeInfo, words: readonly number[]): void {
    const all = [...words, ...baseWords]
    info.isGc = true
    info.traverse = (o, visit) => {
      for (const word of all) if (H[o + word] !== 0) visit(H[o + word])
      const traceback = tracebacks.get(o)
      if (traceback !== undefined) visit(traceback)
    }
    if (rt.profile.objects.python2) {
      info.referents = (o, visit) => {
        for (const word of all) if (H[o + word] !== 0) visit(H[o + word])
      }
    }
    info.clear = (o) => {
      dropTraceback(o)
      for (const word of all) {
        const member = H[o + word]
        H[o + word] = 0
        rt.memory.xdecref(member)
      }
    }
    info.dealloc = (o) => {
      rt.memory.untrack(o)
      ;(info.clear as (o: Ref) => void)(o)
      rt.memory.free(o)
    }
  }

  function dropTraceback(o: Ref): void {
    const traceback = tracebacks.get(o)
    if (traceback === undefined) return
    tracebacks.delete(o)
    rt.memory.decref(traceback)
  }

  /** @mirrors Objects/exceptions.c BaseException_new */
  function create(info: TypeInfo, args: readonly Ref[], names: KeywordNames): Ref {
    const o = typeSystem(rt).allocInstance(info)
    const positional = args.length - (names?.length ?? 0)
    H[o + layout.args] = rt.tuple.from(python2 ? [] : args.slice(0, positional))
    if (python2) H[o + layout.extra] = rt.str.from('')
    return o
  }

  /** The tuple of tp_new is kept when it holds the same arguments, as the one tuple of a call is. */
  function init(o: Ref, args: readonly Ref[], names: KeywordNames): void {
    if (names !== null && names.length > 0) {
      const shown = typeSystem(rt).displayName(rt.memory.typeOf(o))
      rt.errors.raise('TypeError', python2 ? `${shown} does not take keyword arguments` : `${shown}() takes no keyword arguments`)
    }
    setArgs(o, args)
  }

  function setArgs(o: Ref, args: readonly Ref[]): void {
    const known = H[o + layout.args]
    if (!hasArgs(o, args)) {
      H[o + layout.args] = rt.tuple.from(args)
      rt.memory.xdecref(known)
    }
    if (python2 && args.length === 1) setField(o, layout.extra, args[0])
  }

  function hasArgs(o: Ref, args: readonly Ref[]): boolean {
    const known = H[o + layout.args]
    return known !== 0 && rt.tuple.size(known) === args.length && args.every((arg, i) => rt.tuple.item(known, i) === arg)
  }

  const args = (o: Ref) => H[o + layout.args]

  /** @mirrors Objects/exceptions.c BaseException_str */
  function str(o: Ref): Ref {
    const count = rt.tuple.size(args(o))
    if (count === 0) return rt.str.from('')
    return rt.abstract.str(count === 1 ? rt.tuple.item(args(o), 0) : args(o))
  }

  function repr(o: Ref): Ref {
    const { name } = rt.memory.typeOf(o)
    if (!oldRepr && rt.tuple.size(args(o)) === 1) return rt.str.from(`${name}(${rt.abstract.reprText(rt.tuple.item(args(o), 0))})`)
    return rt.str.from(name + rt.abstract.reprText(args(o)))
  }

  type.module = python2 ? 'exceptions' : 'builtins'
  type.basicBytes = basicSize(rt.profile, 'BaseException')
  type.hasDict = true
  type.dictOffset = layout.dict
  type.create = create
  type.init = init
  type.str = str
  type.repr = repr
  // 2.7's exceptions are sequences of their arguments.
  if (python2) {
    type.getitem = (o, key) => {
      if (rt.int.isInt(key) || rt.memory.typeOf(key).index !== null) return rt.abstract.getitem(args(o), key)
      return rt.errors.raise('TypeError', `sequence index must be integer, not '${typeSystem(rt).displayName(rt.memory.typeOf(key))}'`)
    }
  }
  ownFields(type, [])
  rt.types.define(type)

  const newRef = (o: Ref) => rt.memory.incref(o === 0 ? rt.none : o)

  function setException(o: Ref, word: number, value: Ref, label: string): void {
    if (value === 0) rt.errors.raise('TypeError', `__${label.split(' ').pop()}__ may not be deleted`)
    if (value !== rt.none && !rt.memory.typeOf(value).isSubtypeOf(type)) {
      rt.errors.raise('TypeError', `exception ${label} must be None or derive from BaseException`)
    }
    setField(o, word, value === rt.none ? 0 : value)
  }

  function setTraceback(o: Ref, value: Ref): void {
    if (value === 0) rt.errors.raise('TypeError', '__traceback__ may not be deleted')
    if (value !== rt.none && rt.memory.typeOf(value).name !== 'traceback') rt.errors.raise('TypeError', '__traceback__ must be a traceback or None')
    setField(o, layout.traceback, value === rt.none ? 0 : value)
  }

  /** @mirrors Objects/exceptions.c BaseException_setstate */
  function setState(o: Ref, [state]: readonly Ref[]): Ref {
    if (state !== rt.none) {
      if (!rt.memory.typeOf(state).isSubtypeOf(rt.dict.type)) rt.errors.raise('TypeError', 'state is not a dictionary')
      rt.dict.each(state, (name, value) => rt.abstract.setattr(o, name, value))
    }
    return rt.memory.incref(rt.none)
  }

  /** @mirrors Objects/exceptions.c BaseException_unicode (2.7) */
  function toUnicode(o: Ref): Ref {
    const { toUnicode: unicodeOf } = textSystem(rt)
    if (rt.memory.typeOf(o).str !== type.str) {
      const text = rt.abstract.str(o)
      try {
        return unicodeOf(text)
      } finally {
        rt.memory.decref(text)
      }
    }
    const own = args(o)
    if (rt.tuple.size(own) !== 0) return unicodeOf(rt.tuple.size(own) === 1 ? rt.tuple.item(own, 0) : own)
    const none = rt.str.name('')
    return unicodeOf(none)
  }

  /** What the program has set lies in the dict. @mirrors Objects/exceptions.c BaseException_get_message (2.7) */
  function getMessage(o: Ref): Ref {
    const own = H[o + layout.dict] === 0 ? 0 : rt.dict.getName(H[o + layout.dict], rt.str.name('message'))
    if (own !== 0) return newRef(own)
    if (H[o + layout.extra] === 0) rt.errors.raise('AttributeError', 'message attribute was deleted')
    rt.warn('DeprecationWarning', 'BaseException.message has been deprecated as of Python 2.6')
    return newRef(H[o + layout.extra])
  }

  /** @mirrors Objects/exceptions.c BaseException_set_message (2.7) */
  function setMessage(o: Ref, value: Ref): void {
    const name = rt.str.name('message')
    if (value !== 0) {
      rt.dict.set(rt.types.instanceDict(o, true), name, value)
      return
    }
    if (H[o + layout.dict] !== 0) rt.dict.del(H[o + layout.dict], name)
    setField(o, layout.extra, 0)
  }

  function addAttributes(): void {
    const { natives } = rt
    natives.method(type, '__setstate__', 1, setState)
    natives.getset(type, 'args', (o) => newRef(args(o)), (o, value) => {
      if (value === 0) rt.errors.raise('TypeError', python2 ? 'args may not be deleted' : 'args may not be deleted')
      const tuple = rt.tupleFromIterable(value)
      setField(o, layout.args, tuple)
      rt.memory.decref(tuple)
    })
    natives.getset(type, '__dict__', (o) => rt.memory.incref(rt.types.instanceDict(o, true)), (o, value) => {
      if (value === 0) rt.errors.raise('TypeError', python2 ? '__dict__ may not be deleted' : 'cannot delete __dict__')
      typeSystem(rt).setDict(o, value)
    })
    if (python2) {
      natives.method(type, '__unicode__', 0, toUnicode)
      natives.getset(type, 'message', getMessage, setMessage)
      return
    }
    natives.getset(type, '__traceback__', (o) => newRef(H[o + layout.traceback]), setTraceback)
    natives.getset(type, '__context__', (o) => newRef(H[o + layout.context]), (o, value) => setException(o, layout.context, value, 'context'))
    natives.getset(type, '__cause__', (o) => newRef(H[o + layout.cause]), (o, value) => {
      setException(o, layout.cause, value, 'cause')
      H[o + layout.suppress] = 1
    })
    natives.getset(type, '__suppress_context__', (o) => rt.int.fromBool(H[o + layout.suppress] !== 0), (o, value) => {
      if (value === 0) rt.errors.raise('TypeError', "can't delete numeric/char attribute")
      if (value !== rt.true && value !== rt.false) rt.errors.raise('TypeError', 'attribute value type must be bool')
      H[o + layout.suppress] = value === rt.true ? 1 : 0
    })
    natives.method(type, 'with_traceback', 1, (o, [value]) => {
      setTraceback(o, value)
      return rt.memory.incref(o)
    })
    if (rt.profile.objects.preHeaderBytes > 0) natives.method(type, 'add_note', 1, addNote)
  }

  /** @mirrors Objects/exceptions.c BaseException_add_note */
  function addNote(o: Ref, [note]: readonly Ref[]): Ref {
    if (!rt.str.isStr(note)) rt.errors.raise('TypeError', `note must be a str, not '${typeSystem(rt).displayName(rt.memory.typeOf(note))}'`)
    const key = rt.str.name('__notes__')
    let notes = rt.abstract.lookupAttr(o, key)
    if (notes === 0) {
      notes = rt.list.create()
      rt.abstract.setattr(o, key, notes)
    }
    if (!rt.memory.typeOf(notes).isSubtypeOf(rt.list.type)) {
      rt.memory.decref(notes)
      rt.errors.raise('TypeError', 'Cannot add note: __notes__ is not a list')
    }
    rt.list.append(notes, note)
    rt.memory.decref(notes)
    return rt.memory.incref(rt.none)
  }

  return { type, ownFields, setField, args, hasArgs, addAttributes }
}
