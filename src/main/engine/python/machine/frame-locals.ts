/** The variables of a function by name, as its frame shows them. Source: Objects/frameobject.c. */
import type { Ref } from '../../ref.ts'
import { CELL_VALUE, CODE, FRAME, type Machine } from './machine.ts'

export interface FrameVariables {
  readonly names: readonly string[]
  /** Borrowed; 0: unbound. */
  value(place: number): Ref
  /** Borrows the value. */
  setValue(place: number, value: Ref): void
}

export interface FrameLocals {
  of(frame: Ref): FrameVariables
  /** The dict of a module or a class body; 0: a function. Borrowed. */
  namespace(frame: Ref): Ref
  /** f_locals up to 3.12, the dict that locals() answers later. New reference. */
  dict(frame: Ref): Ref
}

export function createFrameLocals(machine: Machine): FrameLocals {
  const { rt } = machine
  const { H } = rt
  const { incref, decref, typeOf } = rt.memory
  const { frameObjects, frameLocalsKept } = rt.profile.compile

  const codeOf = (frame: Ref) => machine.codes[machine.activations.running(frame)?.codeId ?? H[H[frame + FRAME.code]! + CODE.id]!]!

  /** Where a variable's value or cell lies. */
  function slots(frame: Ref): { values: readonly Ref[]; store(place: number, value: Ref): void } {
    const running = machine.activations.running(frame)
    if (running !== null) return { values: running.values(), store: (place, value) => running.store!(place, value) }
    const waiting = frameObjects ? 0 : machine.generators.firstSlotOf(frame)
    const first = waiting !== 0 ? waiting : frame + (machine.frameType.basicBytes >> 2)
    const count = waiting !== 0 ? codeOf(frame).frameSlots : H[frame + FRAME.count]!
    return {
      values: Array.from({ length: count }, (_, i) => H[first + 2 * i]!),
      store(place, value) {
        if (place < count) H[first + 2 * place] = value
        else decref(value)
      },
    }
  }

  function of(frame: Ref): FrameVariables {
    const { varNames, cellVars, freeVars } = codeOf(frame).spec
    const cells = frameObjects ? cellVars : cellVars.filter((name) => !varNames.includes(name))
    const names = [...varNames, ...cells, ...freeVars]
    const { values, store } = slots(frame)
    const isCell = (place: number, slot: Ref): boolean =>
      slot !== 0 && typeOf(slot) === machine.cellType && (place >= varNames.length || cellVars.includes(names[place]!))
    return {
      names,
      value(place) {
        const slot = values[place] ?? 0
        return isCell(place, slot) ? H[slot + CELL_VALUE]! : slot
      },
      setValue(place, value) {
        const slot = values[place] ?? 0
        const old = isCell(place, slot) ? H[slot + CELL_VALUE]! : slot
        incref(value)
        if (isCell(place, slot)) H[slot + CELL_VALUE] = value
        else store(place, value)
        if (old !== 0) decref(old)
      },
    }
  }

  function fill(dict: Ref, frame: Ref): void {
    const { names, value } = of(frame)
    const { varNames, cellVars } = codeOf(frame).spec
    names.forEach((name, place) => {
      const bound = value(place)
      if (bound !== 0) rt.dict.set(dict, rt.str.name(name), bound)
      // Up to 3.10 a parameter in a cell has a slot of its own, which may be empty.
      else if (place >= varNames.length || !cellVars.includes(name)) rt.dict.del(dict, rt.str.name(name))
    })
  }

  function namespace(frame: Ref): Ref {
    const running = machine.activations.running(frame)
    if (running !== null && running.namespace !== 0) return running.namespace
    return codeOf(frame).spec.kind === 'module' ? H[frame + FRAME.globals]! : 0
  }

  return {
    of,
    namespace,
    dict(frame) {
      const outer = namespace(frame)
      if (outer !== 0) return incref(outer)
      const running = machine.activations.running(frame)
      if (!frameLocalsKept) {
        const dict = rt.dict.create()
        fill(dict, frame)
        if (H[frame + FRAME.locals] !== 0) rt.dict.update(dict, H[frame + FRAME.locals]!)
        return dict
      }
      const kept = running?.locals?.() ?? H[frame + FRAME.locals]!
      const dict = kept !== 0 ? kept : rt.dict.create()
      fill(dict, frame)
      if (running?.setLocals !== undefined) running.setLocals(dict)
      else H[frame + FRAME.locals] = dict
      return incref(dict)
    },
  }
}
