/** Exception groups (3.11+). Source: Objects/exceptions.c BaseExceptionGroup_*. */
import type { Ref } from '../../ref.ts'
import type { ExceptionGroups, Runtime } from '../runtime.ts'
import { TypeInfo } from '../type-info.ts'
import { nativeFactory, typeSystem } from '../types/type-system.ts'
import type { BaseException } from './base-exception.ts'
import type { ExceptionLayout } from './layout.ts'

export function createGroups(rt: Runtime, types: Map<string, TypeInfo>, base: BaseException, layout: ExceptionLayout): ExceptionGroups {
  const { H } = rt
  const group = types.get('BaseExceptionGroup') as TypeInfo
  const [MESSAGE, EXCEPTIONS] = [layout.end, layout.end + 2]
  const baseCreate = base.type.create as NonNullable<TypeInfo['create']>
  const exceptionsOf = (o: Ref) => rt.tuple.items(H[o + EXCEPTIONS])
  base.ownFields(group, [MESSAGE, EXCEPTIONS])

  /** @mirrors Objects/exceptions.c BaseExceptionGroup_new */
  group.create = (info, args, names) => {
    const { errors } = rt
    if (args.length !== 2) errors.raise('TypeError', `BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`)
    const [message, given] = args
    const shown = (o: Ref) => typeSystem(rt).displayName(rt.memory.typeOf(o))
    if (!rt.str.isStr(message)) errors.raise('TypeError', `BaseExceptionGroup.__new__() argument 1 must be str, not ${shown(message)}`)
    if (rt.memory.typeOf(given).getitem === null || rt.dict.isDict(given)) errors.raise('TypeError', 'second argument (exceptions) must be a sequence')
    const tuple = rt.tupleFromIterable(given)
    const members = rt.tuple.items(tuple)
    if (members.length === 0) {
      rt.memory.decref(tuple)
      errors.raise('ValueError', 'second argument (exceptions) must be a non-empty sequence')
    }
    let nested = false
    members.forEach((member, i) => {
      const kind = rt.memory.typeOf(member)
      if (!kind.isSubtypeOf(base.type)) errors.raise('ValueError', `Item ${i} of second argument (exceptions) is not an exception`)
      nested ||= !kind.isSubtypeOf(types.get('Exception') as TypeInfo)
    })
    let made = info
    const plain = types.get('ExceptionGroup') as TypeInfo
    if (info === group && !nested) made = plain
    if (nested && info.isSubtypeOf(types.get('Exception') as TypeInfo)) errors.raise('TypeError', `Cannot nest BaseExceptions in ${info === plain ? 'an ExceptionGroup' : `'${info.name}'`}`)
    const o = baseCreate(made, args, names)
    base.setField(o, MESSAGE, message)
    H[o + EXCEPTIONS] = tuple
    return o
  }
  group.str = (o) => {
    const count = exceptionsOf(o).length
    return rt.str.from(`${rt.abstract.strText(H[o + MESSAGE])} (${count} sub-exception${count === 1 ? '' : 's'})`)
  }

  const plain = new TypeInfo('ExceptionGroup')
  rt.types.define(plain, group)
  plain.bases = [group, types.get('Exception') as TypeInfo]
  plain.mro = [plain, group, types.get('Exception') as TypeInfo, base.type, rt.types.object]
  plain.create = group.create
  makeWeakrefable(plain)
  types.set('ExceptionGroup', plain)

  /** CPython makes this one as a class statement would: with room for weak references, but it adds no __dict__. */
  function makeWeakrefable(type: TypeInfo): void {
    const { minor, objects } = rt.profile
    type.weakrefable = true
    if (minor >= 12) type.preHeaderBytes = objects.preHeaderBytes
    else {
      type.weaklistOffset = type.basicBytes / 4
      type.basicBytes += 8
    }
    type.dealloc = (o) => {
      rt.clearWeakrefs(o)
      group.dealloc(o)
    }
  }

  /** By type, tuple of types, function, or as one of these exceptions. */
  function accepts(o: Ref, condition: Ref | ReadonlySet<Ref>): boolean {
    if (typeof condition !== 'number') return condition.has(o)
    const isType = rt.types.isType(condition) || rt.memory.typeOf(condition) === rt.tuple.type
    if (isType) return rt.abstract.isInstance(o, condition)
    const result = rt.abstract.call(condition, [o])
    const truth = rt.abstract.isTrue(result)
    rt.memory.decref(result)
    return truth
  }

  /** @mirrors Objects/exceptions.c get_matcher_type */
  function checkCondition(condition: Ref): void {
    const isException = (o: Ref) => rt.types.isType(o) && rt.types.infoOf(o).isSubtypeOf(base.type)
    if (isException(condition)) return
    if (rt.memory.typeOf(condition) === rt.tuple.type ? rt.tuple.items(condition).every(isException) : rt.abstract.isCallable(condition) && !(rt.profile.minor >= 13 && rt.types.isType(condition))) return
    rt.errors.raise('TypeError', rt.profile.minor >= 13 ? 'expected an exception type, a tuple of exception types, or a callable (other than a class)' : 'expected a function, exception type or tuple of exception types')
  }

  /** Matching and other part of an exception: new references, 0 for an empty part. @mirrors Objects/exceptions.c exceptiongroup_split_recursive */
  function split(o: Ref, condition: Ref | ReadonlySet<Ref>): [Ref, Ref] {
    const { memory } = rt
    if (accepts(o, condition)) return [memory.incref(o), 0]
    if (!memory.typeOf(o).isSubtypeOf(group)) return [0, memory.incref(o)]
    const matching: Ref[] = []
    const rest: Ref[] = []
    for (const member of exceptionsOf(o)) {
      const [yes, no] = split(member, condition)
      if (yes !== 0) matching.push(yes)
      if (no !== 0) rest.push(no)
    }
    const parts: [Ref, Ref] = [derive(o, matching), derive(o, rest)]
    for (const member of [...matching, ...rest]) memory.decref(member)
    return parts
  }

  /** A group of the same kind around other members, or 0. @mirrors Objects/exceptions.c exceptiongroup_subset */
  function derive(o: Ref, members: readonly Ref[]): Ref {
    if (members.length === 0) return 0
    const list = rt.list.from(members)
    const result = rt.abstract.callMethod(o, 'derive', [list])
    rt.memory.decref(list)
    if (!isGroup(result)) {
      rt.memory.decref(result)
      rt.errors.raise('TypeError', 'derive must return an instance of BaseExceptionGroup')
    }
    for (const name of ['__traceback__', '__context__', '__cause__'] as const) {
      const value = rt.abstract.getattr(o, rt.str.name(name))
      rt.abstract.setattr(result, rt.str.name(name), value)
      rt.memory.decref(value)
    }
    H[result + layout.suppress] = H[o + layout.suppress]
    const notes = rt.abstract.lookupAttr(o, rt.str.name('__notes__'))
    if (notes === 0) return result
    if (rt.memory.typeOf(notes).getitem !== null) {
      const copy = rt.listFromIterable(notes)
      rt.abstract.setattr(result, rt.str.name('__notes__'), copy)
      rt.memory.decref(copy)
    }
    rt.memory.decref(notes)
    return result
  }

  const isGroup = (o: Ref) => rt.memory.typeOf(o).isSubtypeOf(group)

  function wrap(message: string, members: Ref): Ref {
    const text = rt.str.from(message)
    try {
      return rt.abstract.call(group.ref, [text, members])
    } finally {
      rt.memory.decref(text)
    }
  }

  /** @mirrors Python/ceval.c exception_group_match */
  function match(o: Ref, type: Ref): [Ref, Ref] {
    const { memory } = rt
    if (accepts(o, type)) {
      if (isGroup(o)) return [memory.incref(o), 0]
      const members = rt.tuple.from([o])
      const wrapped = wrap('', members)
      memory.decref(members)
      return [wrapped, 0]
    }
    return isGroup(o) ? split(o, type) : [0, memory.incref(o)]
  }

  /** Whether a part still is what it was: a clause that raises its part again gives it back. @mirrors Objects/exceptions.c is_same_exception_metadata */
  function isPartOf(o: Ref, original: Ref): boolean {
    if (!isGroup(o)) return false
    return [layout.traceback, layout.cause, layout.context].every((word) => H[o + word] === H[original + word])
  }

  function leaves(o: Ref, into: Set<Ref>): void {
    if (!isGroup(o)) into.add(o)
    else for (const member of exceptionsOf(o)) leaves(member, into)
  }

  /** @mirrors Objects/exceptions.c _PyExc_PrepReraiseStar */
  function reraise(original: Ref, raised: readonly Ref[]): Ref {
    const { memory } = rt
    const some = raised.filter((o) => o !== rt.none)
    if (!isGroup(original)) return raised[0] === rt.none || raised.length === 0 ? 0 : memory.incref(raised[0])
    const fresh = some.filter((o) => !isPartOf(o, original))
    const kept = new Set<Ref>()
    for (const o of some) if (isPartOf(o, original)) leaves(o, kept)
    const [again, rest] = kept.size === 0 ? [0, 0] : split(original, kept)
    memory.xdecref(rest)
    if (fresh.length === 0) return again
    const all = again === 0 ? fresh : [...fresh, again]
    if (all.length === 1) return memory.incref(all[0])
    const list = rt.list.from(all)
    memory.xdecref(again)
    const result = wrap('', list)
    memory.decref(list)
    return result
  }

  nativeFactory(rt).whenReady(() => {
    const { natives, memory } = rt
    natives.getset(group, 'message', (o) => memory.incref(H[o + MESSAGE]))
    natives.getset(group, 'exceptions', (o) => memory.incref(H[o + EXCEPTIONS]))
    natives.method(group, 'derive', 1, (o, [members]) => rt.abstract.call(group.ref, [H[o + MESSAGE], members]))
    natives.method(group, 'split', 1, (o, [condition]) => {
      checkCondition(condition)
      const [yes, no] = split(o, condition)
      return rt.tuple.steal([yes === 0 ? memory.incref(rt.none) : yes, no === 0 ? memory.incref(rt.none) : no])
    })
    natives.method(group, 'subgroup', 1, (o, [condition]) => {
      checkCondition(condition)
      const [yes, no] = split(o, condition)
      memory.xdecref(no)
      return yes === 0 ? memory.incref(rt.none) : yes
    })
  })
  return { isGroup, members: exceptionsOf, match, reraise }
}
