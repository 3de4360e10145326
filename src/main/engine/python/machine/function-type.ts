/** Attributes of functions and the call of their type. Source: Objects/funcobject.c func_getsetlist, func_new_impl. */
import { createKit, givenName, shownType } from '../../objects/kit.ts'
import type { KeywordNames } from '../../objects/type-info.ts'
import type { Ref } from '../../ref.ts'
import { CODE, FUNC, type Machine } from './machine.ts'

export function addFunctionAttributes(machine: Machine): void {
  const { rt, functionType, codeType } = machine
  const { H } = rt
  const { incref, decref, typeOf } = rt.memory
  const { natives, str, tuple, errors } = rt
  const { python2 } = rt.profile.objects
  const typeError = (message: string) => errors.raise('TypeError', message)

  function replace(o: Ref, word: number, value: Ref): void {
    const old = H[o + word]!
    H[o + word] = value === 0 ? 0 : incref(value)
    if (old !== 0) decref(old)
  }

  const readOnly = () => errors.raise(python2 ? 'TypeError' : 'AttributeError', 'readonly attribute')

  /** Pointer fields; NULL reads as None. `check` sees what is to be written, 0 to delete, and answers what is stored; null: only to be read. */
  function field(names: readonly string[], word: number, check: ((value: Ref, o: Ref) => Ref) | null): void {
    for (const name of names) {
      natives.getset(functionType, name, (o) => incref(H[o + word] || rt.none), (o, value) => replace(o, word, check === null ? readOnly() : check(value, o)))
    }
  }

  const text = (what: string) => (value: Ref) => (value !== 0 && str.isStr(value) ? value : typeError(`${what} must be set to a string object`))
  const optional = (what: string, kind: 'tuple' | 'dict') => (value: Ref) => {
    if (value === 0 || value === rt.none) return 0
    return typeOf(value).isSubtypeOf(rt[kind].type) ? value : typeError(`${what} must be set to a ${kind} object`)
  }

  /** The id under which this code runs in this namespace. */
  function codeIn(code: Ref, globals: Ref): number {
    const { spec, unit } = machine.codes[H[code + CODE.id]!]!
    rt.dict.watch(globals)
    return unit.instance(globals, 'globals') + spec.id
  }

  const freeVariables = (code: Ref) => machine.codes[H[code + CODE.id]!]!.spec.freeVars.length

  function newCode(code: Ref, o: Ref): Ref {
    if (code === 0 || typeOf(code) !== codeType) typeError('__code__ must be set to a code object')
    const cells = H[o + FUNC.closure] === 0 ? 0 : tuple.size(H[o + FUNC.closure]!)
    if (freeVariables(code) !== cells) errors.raise('ValueError', `${str.value(H[o + FUNC.name]!)}() requires a code object with ${cells} free vars, not ${freeVariables(code)}`)
    H[o + FUNC.codeId] = codeIn(code, H[o + FUNC.globals]!)
    return code
  }

  field(python2 ? ['func_name', '__name__'] : ['__name__'], FUNC.name, text('__name__'))
  field(python2 ? ['func_doc', '__doc__'] : ['__doc__'], FUNC.doc, (value) => value)
  field(python2 ? ['func_defaults', '__defaults__'] : ['__defaults__'], FUNC.defaults, optional('__defaults__', 'tuple'))
  field(python2 ? ['func_globals', '__globals__'] : ['__globals__'], FUNC.globals, null)
  field(python2 ? ['func_closure', '__closure__'] : ['__closure__'], FUNC.closure, null)
  field(python2 ? ['func_code', '__code__'] : ['__code__'], FUNC.code, newCode)
  if (rt.profile.minor >= 10) natives.getset(functionType, '__builtins__', () => incref(machine.builtins))
  field(['__module__'], FUNC.module, (value) => value)
  for (const name of python2 ? ['func_dict', '__dict__'] : ['__dict__']) {
    natives.getset(functionType, name, (o) => {
      if (H[o + FUNC.dict] === 0) H[o + FUNC.dict] = rt.dict.create()
      return incref(H[o + FUNC.dict]!)
    }, (o, value) => {
      if (value === 0) typeError(python2 ? "function's dictionary may not be deleted" : 'cannot delete __dict__')
      if (!rt.dict.isDict(value)) typeError(python2 ? "setting function's dictionary to a non-dict" : `__dict__ must be set to a dictionary, not a '${shownType(rt, value)}'`)
      replace(o, FUNC.dict, value)
    })
  }
  if (!python2) {
    const checked = text('__qualname__')
    field(['__qualname__'], FUNC.qualname, (value, o) => {
      machine.renamed.add(o)
      return checked(value)
    })
    field(['__kwdefaults__'], FUNC.keywordDefaults, optional('__kwdefaults__', 'dict'))
    // From 3.10 on `def` leaves a tuple of names and values. @mirrors Objects/funcobject.c func_get_annotation_dict
    natives.getset(functionType, '__annotations__', (o) => {
      const kept = H[o + FUNC.annotations]!
      if (kept === 0 || typeOf(kept) === tuple.type) {
        const made = rt.dict.create()
        const pairs = kept === 0 ? [] : tuple.items(kept)
        for (let i = 0; i < pairs.length; i += 2) rt.dict.set(made, pairs[i]!, pairs[i + 1]!)
        H[o + FUNC.annotations] = made
        if (kept !== 0) decref(kept)
      }
      return incref(H[o + FUNC.annotations]!)
    }, (o, value) => replace(o, FUNC.annotations, optional('__annotations__', 'dict')(value)))
  }
  if (rt.profile.minor >= 12) {
    natives.getset(functionType, '__type_params__', (o) => incref(H[o + FUNC.typeParams] || tuple.empty), (o, value) => {
      if (value === 0 || !typeOf(value).isSubtypeOf(tuple.type)) typeError('__type_params__ must be set to a tuple')
      replace(o, FUNC.typeParams, value)
    })
  }
  natives.method(functionType, '__get__', [1, 2], (self, [instance]) => (instance === rt.none ? incref(self) : rt.methods.bind(self, instance!, typeOf(instance!).ref)))

  const parameters = ['code', 'globals', 'name', 'argdefs', 'closure', ...(rt.profile.minor >= 13 ? ['kwdefaults'] : [])]
  functionType.create = (_type, args: readonly Ref[], names: KeywordNames) => {
    const given = createKit(rt).bind('function', parameters, args, names, 2).map((o: Ref) => (o === rt.none ? 0 : o))
    const [code, globals, name, defaults, closure, keywordDefaults = 0] = given as [Ref, Ref, Ref, Ref, Ref, Ref?]
    const wrong = (place: number, expected: string, o: Ref) => typeError(`function() argument ${rt.profile.minor >= 8 ? `'${parameters[place]}'` : place + 1} must be ${expected}, not ${givenName(rt, o === 0 ? rt.none : o)}`)
    if (code === 0 || typeOf(code) !== codeType) wrong(0, 'code', code)
    if (globals === 0 || !rt.dict.isDict(globals)) wrong(1, 'dict', globals)
    if (name !== 0 && !str.isStr(name)) typeError('arg 3 (name) must be None or string')
    if (defaults !== 0 && !typeOf(defaults).isSubtypeOf(tuple.type)) typeError('arg 4 (defaults) must be None or tuple')
    const isTuple = closure !== 0 && typeOf(closure).isSubtypeOf(tuple.type)
    const wanted = freeVariables(code)
    if (!isTuple && wanted > 0 && closure === 0) typeError('arg 5 (closure) must be tuple')
    if (!isTuple && closure !== 0) typeError('arg 5 (closure) must be None or tuple')
    if (keywordDefaults !== 0 && !rt.dict.isDict(keywordDefaults)) typeError('arg 6 (kwdefaults) must be None or dict')
    const cells = isTuple ? tuple.items(closure) : []
    if (cells.length !== wanted) errors.raise('ValueError', `${str.value(H[code + CODE.name]!)} requires closure of length ${wanted}, not ${cells.length}`)
    for (const cell of cells) if (typeOf(cell) !== machine.cellType) typeError(`arg 5 (closure) expected cell, found ${shownType(rt, cell)}`)
    const own = (o: Ref) => (o === 0 ? 0 : incref(o))
    const made = machine.functions.make(codeIn(code, globals), globals, own(defaults), own(keywordDefaults), own(closure), 0)
    if (name !== 0) replace(made, FUNC.name, name)
    return made
  }
}
