/**
 * Frame objects and tracebacks. Up to 3.10 every call has a frame: the one the code object parked, one from the free
 * list, or a new one. From 3.11 a frame object is made only when a traceback (or the program) asks for it.
 * While the function runs its values stay in JavaScript variables, which own their references; a frame object that
 * outlives the call takes them over. Source: Objects/frameobject.c, Python/frame.c, Python/traceback.c.
 */
import { OB_SIZE } from '../../objects/layout.ts'
import { TypeInfo } from '../../objects/type-info.ts'
import type { Raised } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import { CODE, FRAME, TRACEBACK, type Frames, type Machine } from './machine.ts'

export function frameTypes(): { frameType: TypeInfo; tracebackType: TypeInfo } {
  const frameType = new TypeInfo('frame')
  frameType.isGc = true
  frameType.subclassable = false
  frameType.itemBytes = 8
  const tracebackType = new TypeInfo('traceback')
  tracebackType.isGc = true
  tracebackType.subclassable = false
  return { frameType, tracebackType }
}

export function createFrames(machine: Machine): Frames {
  const { rt, frameType, tracebackType } = machine
  const { H } = rt
  const { incref, decref, alloc, allocVar, track, untrack, free, park, unpark } = rt.memory
  const profile = rt.profile
  const frameObjects = profile.compile.frameObjects
  frameType.basicBytes = profile.objects.basicSize['frame']!
  tracebackType.basicBytes = profile.objects.basicSize['traceback']!
  const firstSlot = frameType.basicBytes >> 2
  /** PyFrame free list: frames of any size, LIFO. */
  const freeFrames: Ref[] = []
  const freeLimit = profile.objects.freeLists.frame

  frameType.traverse = (o, visit) => {
    if (H[o + FRAME.back] !== 0) visit(H[o + FRAME.back]!)
    if (H[o + FRAME.globals] !== 0) visit(H[o + FRAME.globals]!)
    if (H[o + FRAME.locals] !== 0) visit(H[o + FRAME.locals]!)
    if (H[o + FRAME.trace] !== 0) visit(H[o + FRAME.trace]!)
    if (H[o + FRAME.fn] !== 0) visit(H[o + FRAME.fn]!)
    for (let i = 0, n = H[o + FRAME.count]!; i < n; i++) {
      const value = H[o + firstSlot + 2 * i]!
      if (value !== 0) visit(value)
    }
  }
  frameType.referents = (o, visit) => {
    const show = (member: Ref) => member !== 0 && visit(member)
    const running = machine.activations.running(o)
    if (!frameObjects && running !== null) return void show(H[o + FRAME.trace]!)
    show(machine.activations.back(o))
    if (frameObjects) {
      show(H[o + FRAME.code]!)
      show(machine.builtins)
      show(H[o + FRAME.globals]!)
      show(H[o + FRAME.locals]! || running?.locals?.() || running?.namespace || 0)
      show(H[o + FRAME.trace]!)
    } else {
      show(H[o + FRAME.trace]!)
      if (machine.generators.ownerOf(o) !== 0) return
      show(H[o + FRAME.locals]!)
      show(H[o + FRAME.fn]!)
      show(H[o + FRAME.code]!)
    }
    if (running !== null) running.values().forEach(show)
    else for (let i = 0, n = H[o + FRAME.count]!; i < n; i++) show(H[o + firstSlot + 2 * i]!)
  }
  frameType.clear = clearSlots
  frameType.dealloc = (o) => {
    if (rt.memory.isTracked(o)) untrack(o)
    const fn = H[o + FRAME.fn]!
    H[o + FRAME.fn] = 0
    if (fn !== 0) decref(fn)
    clearSlots(o)
    release(o)
  }

  function clearSlots(o: Ref): void {
    for (let i = 0, n = H[o + FRAME.count]!; i < n; i++) {
      const slot = o + firstSlot + 2 * i
      const value = H[slot]!
      H[slot] = 0
      if (value !== 0) decref(value)
    }
    H[o + FRAME.count] = 0
    // 3.13: what the program has put into f_locals.
    const extras = profile.compile.frameLocalsKept ? 0 : H[o + FRAME.locals]!
    if (extras === 0) return
    H[o + FRAME.locals] = 0
    decref(extras)
  }

  tracebackType.traverse = (o, visit) => {
    if (H[o + TRACEBACK.next] !== 0) visit(H[o + TRACEBACK.next]!)
    if (H[o + TRACEBACK.frame] !== 0) visit(H[o + TRACEBACK.frame]!)
  }
  tracebackType.clear = (o) => {
    for (const field of [TRACEBACK.next, TRACEBACK.frame]) {
      const value = H[o + field]!
      H[o + field] = 0
      if (value !== 0) decref(value)
    }
  }
  tracebackType.dealloc = (o) => {
    untrack(o)
    tracebackType.clear!(o)
    free(o)
  }

  function fill(o: Ref, codeId: number): Ref {
    const code = machine.codes[codeId]!
    H[o + FRAME.code] = frameObjects ? incref(code.ref) : code.ref
    H[o + FRAME.globals] = incref(code.globals)
    return o
  }

  /** A frame without values; not tracked while it runs. From 3.11 it takes over what the running function, or the generator, holds of the code. */
  function enter(codeId: number): Ref {
    const code = machine.codes[codeId]!
    let o = H[code.ref + CODE.zombie]!
    if (o !== 0) {
      H[code.ref + CODE.zombie] = 0
      H[o] = 1
      return fill(o, codeId)
    }
    const parked = freeFrames.pop()
    if (parked !== undefined) {
      unpark(parked, frameType)
      o = H[parked + FRAME.slots]! >= code.frameSlots ? parked : resize(parked, code.frameSlots)
      H[o] = 1
      return fill(o, codeId)
    }
    o = allocVar(frameType, code.frameSlots)
    H[o + FRAME.slots] = code.frameSlots
    return fill(o, codeId)
  }

  /** A parked frame gets room for more slots. @mirrors Modules/gcmodule.c _PyObject_GC_Resize */
  function resize(o: Ref, slots: number): Ref {
    const { gcHeadWords, obj, outOfMemory } = rt.memory
    const block = obj.realloc(o - gcHeadWords, gcHeadWords * 4 + frameType.basicBytes + slots * 8, frameType.tag)
    if (block === 0) outOfMemory()
    H[block + gcHeadWords + OB_SIZE] = slots
    H[block + gcHeadWords + FRAME.slots] = slots
    return block + gcHeadWords
  }

  function release(o: Ref): void {
    const code = H[o + FRAME.code]!
    const globals = H[o + FRAME.globals]!
    const back = H[o + FRAME.back]!
    machine.callers.dies(o)
    H[o + FRAME.globals] = 0
    H[o + FRAME.back] = 0
    H[o + FRAME.code] = 0
    if (rt.memory.isTracked(o)) untrack(o)
    const locals = H[o + FRAME.locals]!
    const trace = H[o + FRAME.trace]!
    H[o + FRAME.locals] = 0
    H[o + FRAME.trace] = 0
    H[o + FRAME.untracedLines] = 0
    if (trace !== 0) decref(trace)
    if (back !== 0) decref(back)
    if (locals !== 0) decref(locals)
    if (frameObjects && H[code + CODE.zombie] === 0) {
      H[o] = 0
      H[code + CODE.zombie] = o
    } else if (freeFrames.length < freeLimit) {
      H[o] = 0
      park(o)
      freeFrames.push(o)
    } else free(o)
    decref(code)
    if (globals !== 0) decref(globals)
  }

  rt.freeListCounts.set('frame', () => [freeFrames.length])
  rt.freeListClearers.push(() => {
    while (freeFrames.length > 0) {
      const o = freeFrames.pop()!
      unpark(o, frameType)
      free(o)
    }
  })

  function leave(o: Ref, locals: readonly Ref[], kept: Ref = 0, fn: Ref = 0, namesCaller = true): void {
    if (kept !== 0) H[o + FRAME.locals] = kept
    if (fn !== 0) H[o + FRAME.fn] = incref(fn)
    locals.forEach((value, i) => {
      H[o + firstSlot + 2 * i] = value
    })
    H[o + FRAME.count] = locals.length
    if (!rt.memory.isTracked(o)) track(o)
    if (namesCaller) machine.callers.survives(o)
    decref(o)
  }

  return {
    enter,
    release,
    leave,
    setContext,
    traceback(raised, frame, codeId, lastLine, fn, place = 0) {
      void fn
      const line = place === 0 ? lastLine : machine.codes[codeId]!.places[place]!.line
      const o = frame !== 0 ? frame : enter(codeId)
      H[o + FRAME.line] = line
      setContext(raised)
      const { unmade } = raised
      const trace = alloc(tracebackType)
      const next = unmade === null ? rt.exceptions.traceback(raised.exception) : unmade.traceback
      H[trace + TRACEBACK.next] = next === 0 || unmade !== null ? next : incref(next)
      H[trace + TRACEBACK.frame] = incref(o)
      H[trace + TRACEBACK.line] = line
      H[trace + TRACEBACK.place] = place
      track(trace)
      if (unmade === null) rt.exceptions.setTraceback(raised.exception, trace)
      else unmade.traceback = trace
      return o
    },
  }

  /** _PyErr_SetObject: an exception raised while another is handled keeps it as its context. */
  function setContext(raised: Raised): void {
    if (profile.objects.python2 || !raised.fresh) return
    raised.fresh = false
    const handled = machine.handled
    if (handled === 0) return
    const { exception } = raised
    if (handled === exception) return
    // Cut a cycle: the exception may already be in the chain of the one being handled. That chain may be one that the
    // program closed itself: then a second walker, half as fast, is met.
    let slow = handled
    for (let o = handled, steps = 1; ; steps++) {
      const context = rt.exceptions.context(o)
      if (context === 0) break
      if (context === exception) {
        rt.exceptions.setContext(o, 0)
        break
      }
      o = context
      if (o === slow) break
      if (steps % 2 === 0) slow = rt.exceptions.context(slow)
    }
    rt.exceptions.setContext(exception, incref(handled))
  }
}

