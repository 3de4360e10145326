/** Attributes and methods of code, frames, tracebacks, generators and cells. */
import { shownType } from '../../objects/kit.ts'
import { Halt, Raised } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import { createFrameLocalsProxy } from './frame-locals-proxy.ts'
import { addFunctionAttributes } from './function-type.ts'
import { CELL_VALUE, CODE, FRAME, GEN, TRACEBACK, type Machine } from './machine.ts'

export function addAttributes(machine: Machine): void {
  const { rt, generators } = machine
  const { H } = rt
  const { incref, decref, typeOf } = rt.memory
  const { natives, str, int, tuple, errors } = rt
  const { python2 } = rt.profile.objects
  const { codeType, frameType, tracebackType, generatorType, cellType } = machine
  const orNone = (o: Ref) => incref(o === 0 ? rt.none : o)

  addFunctionAttributes(machine)

  const spec = (o: Ref) => machine.codes[H[o + CODE.id]!]!.spec
  const names = (list: readonly string[]) => tuple.steal(list.map((name) => incref(str.name(name))))
  const keepsNames = rt.profile.minor !== 11
  /** Up to 3.10 the tuples are as old as the code, from 3.12 on made at the first question; 3.11 makes them each time. */
  function keptNames(o: Ref, place: 0 | 1 | 2, list: readonly string[]): Ref {
    if (!keepsNames) return names(list)
    const { kept } = machine.codes[H[o + CODE.id]!]!
    if (kept[place] === 0) {
      kept[place] = names(list)
      const constants = H[o + CODE.constants]!
      const isOld = rt.profile.minor < 11 && tuple.size(constants) > 0 && !rt.memory.isTracked(constants)
      if (isOld && rt.memory.isTracked(kept[place])) rt.memory.untrack(kept[place])
    }
    return incref(kept[place])
  }
  /** The code objects of a file share its name; 2.7's have each their own. */
  const fileNames = new Map<string, Ref>()
  function fileName(o: Ref): Ref {
    const { file } = machine.codes[H[o + CODE.id]!]!
    const place = python2 ? `${o} ${file}` : file
    const known = fileNames.get(place) ?? str.from(file)
    fileNames.set(place, known)
    return known
  }
  natives.getset(codeType, 'co_name', (o) => incref(H[o + CODE.name]!))
  natives.getset(codeType, 'co_consts', (o) => incref(H[o + CODE.constants]!))
  natives.getset(codeType, 'co_names', (o) => incref(H[o + CODE.names]!))
  natives.getset(codeType, 'co_varnames', (o) => keptNames(o, 0, spec(o).varNames))
  natives.getset(codeType, 'co_cellvars', (o) => keptNames(o, 1, spec(o).cellVars))
  natives.getset(codeType, 'co_freevars', (o) => keptNames(o, 2, spec(o).freeVars))
  natives.getset(codeType, 'co_argcount', (o) => int.from(spec(o).argCount))
  natives.getset(codeType, 'co_nlocals', (o) => int.from(spec(o).varNames.length))
  natives.getset(codeType, 'co_stacksize', (o) => int.from(spec(o).stackSize))
  natives.getset(codeType, 'co_flags', (o) => int.from(spec(o).flags))
  natives.getset(codeType, 'co_firstlineno', (o) => int.from(spec(o).firstLine))
  natives.getset(codeType, 'co_filename', (o) => incref(fileName(o)))
  if (!python2) {
    if (rt.profile.minor >= 8) natives.getset(codeType, 'co_posonlyargcount', (o) => int.from(spec(o).positionalOnly))
    natives.getset(codeType, 'co_kwonlyargcount', (o) => int.from(spec(o).keywordOnly))
    if (rt.profile.minor >= 11) natives.getset(codeType, 'co_qualname', (o) => str.from(spec(o).qualname))
  }

  natives.getset(frameType, 'f_code', (o) => orNone(H[o + FRAME.code]!))
  natives.getset(frameType, 'f_globals', (o) => incref(H[o + FRAME.globals]!))
  const { activations } = machine
  natives.getset(frameType, 'f_back', (o) => orNone(activations.back(o)))
  natives.getset(frameType, 'f_lasti', (o) => int.from(lastInstruction(o)))
  natives.getset(frameType, 'f_lineno', (o) => int.from(activations.line(o)))
  if (!python2) {
    frameType.repr = (o) => {
      const { file, spec: { name } } = machine.codes[H[H[o + FRAME.code]! + CODE.id]!]!
      const path = str.from(file)
      const shown = rt.abstract.reprText(path)
      decref(path)
      return str.from(`<frame at 0x${rt.addressText(o)}, file ${shown}, line ${activations.line(o)}, code ${name}>`)
    }
  }
  const { frameLocals } = machine
  const proxy = rt.profile.compile.frameLocalsKept ? null : createFrameLocalsProxy(machine)
  natives.getset(frameType, 'f_locals', (o) => (proxy !== null && frameLocals.namespace(o) === 0 ? proxy(o) : frameLocals.dict(o)))
  if (rt.profile.compile.frameObjects) {
    // The first slot belongs to the fixed part. @mirrors Objects/frameobject.c frame_sizeof
    natives.method(frameType, '__sizeof__', 0, (o) => int.from(frameType.basicBytes + 8 * (machine.codes[H[H[o + FRAME.code]! + CODE.id]!]!.frameSlots - 1)))
  }
  natives.getset(frameType, 'f_builtins', () => incref(machine.builtins))
  natives.getset(frameType, 'f_trace', (o) => orNone(H[o + FRAME.trace]!), (o, value) => {
    const old = H[o + FRAME.trace]!
    H[o + FRAME.trace] = value === 0 || value === rt.none ? 0 : incref(value)
    if (old !== 0) decref(old)
  })
  if (!python2) {
    const boolean = (value: Ref) => (value === rt.true || value === rt.false ? value : errors.raise('TypeError', 'attribute value type must be bool'))
    natives.getset(frameType, 'f_trace_lines', (o) => int.fromBool(H[o + FRAME.untracedLines] === 0), (o, value) => {
      if (value === 0) errors.raise('TypeError', "cannot delete numeric/char attribute")
      H[o + FRAME.untracedLines] = Number(boolean(value) === rt.false)
    })
    natives.getset(frameType, 'f_trace_opcodes', () => incref(rt.false), (_, value) => {
      if (boolean(value) === rt.true) throw new Halt('Unsupported', 'frame.f_trace_opcodes is not supported', rt.I[0])
    })
  }
  if (python2) natives.getset(frameType, 'f_restricted', () => incref(rt.false))
  else natives.method(frameType, 'clear', 0, clearFrame)
  natives.getset(tracebackType, 'tb_next', (o) => orNone(H[o + TRACEBACK.next]!), rt.profile.minor >= 7 ? setNext : undefined)
  natives.getset(tracebackType, 'tb_frame', (o) => orNone(H[o + TRACEBACK.frame]!))
  natives.getset(tracebackType, 'tb_lineno', (o) => int.from(H[o + TRACEBACK.line]!))
  natives.getset(tracebackType, 'tb_lasti', () => int.from(0))
  // @mirrors Python/traceback.c tb_dir
  if (!python2) natives.method(tracebackType, '__dir__', 0, () => rt.list.steal(['tb_frame', 'tb_next', 'tb_lasti', 'tb_lineno'].map((name) => str.from(name))))

  natives.getset(cellType, 'cell_contents', (o) => (H[o + CELL_VALUE] === 0 ? errors.raise('ValueError', 'Cell is empty') : incref(H[o + CELL_VALUE]!)))

  const { finishOrRaise, send, throwInto, close, describe } = generators
  natives.method(generatorType, 'send', 1, (self, [value]) => finishOrRaise(send(self, incref(value!))))
  natives.method(generatorType, python2 ? 'next' : '__next__', 0, (self) => finishOrRaise(send(self, incref(rt.none))))
  natives.method(generatorType, 'throw', [1, 3], (self, [type, value, traceback]) => {
    if (value !== undefined && rt.profile.minor >= 12) rt.warn('DeprecationWarning', 'the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.')
    return finishOrRaise(throwInto(self, raisedFrom(type!, value ?? 0, traceback ?? 0)))
  })
  natives.method(generatorType, 'close', 0, close)
  if (rt.profile.minor >= 13) rt.genericAliases?.subscriptable(generatorType)
  natives.getset(generatorType, 'gi_running', (o) => (python2 ? int.from(Number(describe(o).running)) : int.fromBool(describe(o).running)))
  natives.getset(generatorType, 'gi_code', (o) => incref(machine.codes[describe(o).codeId]!.ref))
  natives.getset(generatorType, 'gi_frame', (o) => (describe(o).finished ? incref(rt.none) : generatorFrame(o)))
  const generatorName = (attribute: string, kind: 'name' | 'qualname') => natives.getset(generatorType, attribute, (o) => generators.nameOf(o, kind), python2 ? undefined : (o, value) => {
    if (value === 0 || !str.isStr(value)) errors.raise('TypeError', `${attribute} must be set to a string object`)
    generators.rename(o, kind, value)
  })
  generatorName('__name__', 'name')
  if (!python2) {
    generatorName('__qualname__', 'qualname')
    natives.getset(generatorType, 'gi_yieldfrom', (o) => orNone(describe(o).delegate))
    if (rt.profile.minor >= 11) natives.getset(generatorType, 'gi_suspended', (o) => int.fromBool(describe(o).started && !describe(o).finished && !describe(o).running))
  }

  /** Whose frames gi_frame has answered; an entry may outlive both. */
  const generatorOf = new Map<Ref, Ref>()

  /** There is no bytecode to point into: -1 before the first instruction, as in CPython, and 0 from then on. */
  function lastInstruction(frame: Ref): number {
    const generator = generatorOf.get(frame)
    const isOwn = generator !== undefined && typeOf(generator) === generatorType && H[generator + GEN.frame] === frame
    return isOwn && !describe(generator).started ? -1 : 0
  }

  /** A generator that waits is closed for it up to 3.12. @mirrors Objects/frameobject.c frame_clear */
  function clearFrame(frame: Ref): Ref {
    const running = activations.running(frame) !== null
    const owner = generators.ownerOf(frame)
    if (running || (owner !== 0 && describe(owner).running)) errors.raise('RuntimeError', 'cannot clear an executing frame')
    if (owner !== 0 && rt.profile.minor >= 13 && describe(owner).started) errors.raise('RuntimeError', 'cannot clear a suspended frame')
    if (owner !== 0) generatorType.finalize!(owner)
    if (owner === 0 || rt.profile.compile.frameObjects) frameType.clear!(frame)
    return incref(rt.none)
  }

  /** A frame object for the generator: its own up to 3.10, made on demand later. */
  function generatorFrame(o: Ref): Ref {
    const own = H[o + GEN.frame]!
    if (own !== 0) {
      generatorOf.set(own, o)
      return incref(own)
    }
    const frame = machine.frames.enter(describe(o).codeId)
    generatorOf.set(frame, o)
    H[o + GEN.frame] = frame
    H[frame + FRAME.line] = describe(o).line
    return incref(frame)
  }

  /** @mirrors Python/traceback.c tb_next_set */
  function setNext(o: Ref, value: Ref): void {
    if (value === 0) errors.raise('TypeError', "can't delete tb_next attribute")
    if (value !== rt.none && typeOf(value) !== tracebackType) errors.raise('TypeError', `expected traceback object, got '${shownType(rt, value)}'`)
    const next = value === rt.none ? 0 : incref(value)
    for (let at = next; at !== 0; at = H[at + TRACEBACK.next]!) {
      if (at !== o) continue
      decref(next)
      errors.raise('ValueError', 'traceback loop detected')
    }
    const old = H[o + TRACEBACK.next]!
    H[o + TRACEBACK.next] = next
    if (old !== 0) decref(old)
  }

  function refuse(type: Ref): never {
    return errors.raise('TypeError', `exceptions must be classes${python2 ? ', or instances,' : ' or instances deriving from BaseException,'} not ${shownType(rt, type)}`)
  }

  /** throw(type), throw(value), throw(type, value), throw(type, value, traceback). @mirrors Objects/genobject.c _gen_throw */
  function raisedFrom(type: Ref, value: Ref, traceback: Ref): Raised {
    const given = (o: Ref): boolean => o !== 0 && o !== rt.none
    if (given(traceback) && typeOf(traceback) !== tracebackType) errors.raise('TypeError', 'throw() third argument must be a traceback object')
    if (!rt.types.isType(type) && rt.exceptions.isException(type) && given(value)) errors.raise('TypeError', 'instance exception may not have a separate value')
    const isClass = rt.types.isType(type)
    if (isClass && !rt.types.infoOf(type).isSubtypeOf(errors.type('BaseException'))) refuse(type)
    if (!isClass && !rt.exceptions.isException(type)) refuse(type)
    let instance: Ref = 0
    try {
      instance = isClass ? instanceOf(type, value) : incref(type)
      if (given(traceback)) rt.exceptions.setTraceback(instance, incref(traceback))
      return errors.throwObject(instance)
    } catch (error) {
      // What making the instance raises is thrown into the generator in its place.
      if (error instanceof Raised) return error
      throw error
    } finally {
      rt.memory.xdecref(instance)
    }
  }

  /** @mirrors Python/errors.c PyErr_NormalizeException */
  function instanceOf(type: Ref, value: Ref): Ref {
    if (value !== 0 && value !== rt.none && rt.abstract.isInstance(value, type)) return incref(value)
    const instance = rt.abstract.call(type, value === 0 || value === rt.none ? [] : [value])
    if (rt.exceptions.isException(instance)) return instance
    const answered = typeOf(instance).name
    decref(instance)
    return errors.raise('TypeError', `calling ${rt.abstract.reprText(type)} should have returned an instance of BaseException, not ${answered}`)
  }
}
