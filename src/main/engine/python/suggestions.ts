/**
 * "Did you mean …?" behind the message of an AttributeError, a NameError or an ImportError. Source: Python/suggestions.c (3.10
 * to 3.12, what the interpreter itself prints), Lib/traceback.py _compute_suggestion_error (from 3.12 on).
 */
import { isImportable } from '../profiles/standard-modules.ts'
import { Raised } from '../objects/runtime.ts'
import type { Ref } from '../ref.ts'
import type { Printer } from './carets.ts'
import { CODE, FRAME, TRACEBACK, type Machine } from './machine/machine.ts'

const MAX_CANDIDATES = 750
const MAX_LENGTH = 40
const MOVE_COST = 2
const CASE_COST = 1

/** What follows the message; empty when nothing is suggested. `traceback`: the one that is shown, 0 for none. */
export function suggestionText(machine: Machine, exception: Ref, traceback: Ref, printer: Printer): string {
  const { rt } = machine
  const { minor } = rt.profile
  if (minor < 10 || (minor < 12 && printer === 'module')) return ''
  const type = rt.memory.typeOf(exception)
  const frame = lastFrame(machine, traceback)
  const is = (name: string) => type.isSubtypeOf(rt.errors.type(name))
  if (minor >= 12 && is('ImportError')) {
    const wrong = textOf(machine, exception, 'name_from')
    return wrong === null ? '' : meant(best(wrong, visible(machine, wrong, namesOfModule(machine, exception)), atMost(minor, wrong, printer)))
  }
  const isName = is('NameError')
  if (!isName && !is('AttributeError')) return ''
  const wrong = textOf(machine, exception, 'name')
  if (wrong === null) return ''
  if (!isName) return meant(best(wrong, visible(machine, wrong, namesOfObject(machine, exception), () => asksAboutSelf(machine, exception, frame)), atMost(minor, wrong, printer)))
  const suggested = meant(frame === 0 ? null : unknownName(machine, frame, wrong, printer))
  if (minor < 12 || !isImportable(wrong, minor)) return suggested
  const mark = minor === 12 && printer === 'module' ? '' : '?'
  return suggested === '' ? `. Did you forget to import '${wrong}'${mark}` : `${suggested} Or did you forget to import '${wrong}'${mark}`
}

const meant = (name: string | null): string => (name === null ? '' : `. Did you mean: '${name}'?`)

function unknownName(machine: Machine, frame: Ref, wrong: string, printer: Printer): string | null {
  const { rt } = machine
  const { minor } = rt.profile
  const locals = variables(machine, frame)
  const self = locals.get('self')
  if (minor >= 12 && self !== undefined && has(machine, self, wrong)) return `self.${wrong}`
  const { spec } = machine.codes[rt.H[rt.H[frame + FRAME.code]! + CODE.id]!]!
  const globals = keysOf(machine, rt.H[frame + FRAME.globals]!)
  const builtins = keysOf(machine, machine.builtins)
  const nearer = atMost(minor, wrong, printer)
  if (minor >= 13 || printer === 'module') return best(wrong, [...locals.keys(), ...globals, ...builtins], nearer)
  return best(wrong, spec.kind === 'module' ? [] : spec.varNames, nearer) ?? best(wrong, globals, nearer) ?? best(wrong, builtins, nearer)
}

/** Only the module's own search, in 3.12, holds a name that takes as many steps as it has letters for too far. */
const atMost = (minor: number, wrong: string, printer: Printer): number => (minor >= 13 || printer === 'interpreter' ? Infinity : wrong.length)

/** The closest of the names, closer than `nearer`; null: none is. */
function best(wrong: string, names: readonly string[], nearer: number): string | null {
  if (names.length > MAX_CANDIDATES || wrong.length > MAX_LENGTH) return null
  let distance = nearer
  let found: string | null = null
  for (const name of names) {
    if (name === wrong) continue
    const limit = Math.min(Math.floor(((name.length + wrong.length + 3) * MOVE_COST) / 6), distance - 1)
    const cost = editCost(wrong, name, limit)
    if (cost > limit) continue
    if (found === null || cost < distance) {
      found = name
      distance = cost
    }
  }
  return found
}

/** Steps from one name to the other; more than `limit` where that is certain. @mirrors Python/suggestions.c levenshtein_distance */
function editCost(left: string, right: string, limit: number): number {
  let [a, b] = [left, right]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  a = a.slice(start)
  b = b.slice(start)
  while (a !== '' && b !== '' && a.at(-1) === b.at(-1)) [a, b] = [a.slice(0, -1), b.slice(0, -1)]
  if (a === '' || b === '') return (a.length + b.length) * MOVE_COST
  if (a.length > MAX_LENGTH || b.length > MAX_LENGTH) return limit + 1
  if (b.length < a.length) [a, b] = [b, a]
  if ((b.length - a.length) * MOVE_COST > limit) return limit + 1
  const row = Array.from({ length: a.length }, (_, i) => (i + 1) * MOVE_COST)
  let result = 0
  for (let i = 0; i < b.length; i++) {
    let diagonal = (result = i * MOVE_COST)
    let least = Infinity
    for (let j = 0; j < a.length; j++) {
      const substituted = diagonal + substitution(b[i]!, a[j]!)
      diagonal = row[j]!
      result = Math.min(substituted, Math.min(result, diagonal) + MOVE_COST)
      row[j] = result
      least = Math.min(least, result)
    }
    if (least > limit) return limit + 1
  }
  return result
}

function substitution(a: string, b: string): number {
  if (a === b) return 0
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST
}

/** 3.13 keeps names with an underscore back, unless one was asked for or the object asks about itself. */
function visible({ rt }: Machine, wrong: string, names: readonly string[], asksAboutItself = () => false): readonly string[] {
  if (rt.profile.minor < 13 || wrong.startsWith('_') || asksAboutItself()) return names
  return names.filter((name) => !name.startsWith('_'))
}

function asksAboutSelf(machine: Machine, exception: Ref, frame: Ref): boolean {
  const { rt } = machine
  const obj = rt.abstract.lookupAttr(exception, rt.str.name('obj'))
  if (obj !== 0) rt.memory.decref(obj)
  return frame !== 0 && variables(machine, frame).get('self') === obj
}

function namesOfObject(machine: Machine, exception: Ref): readonly string[] {
  const { rt } = machine
  const obj = rt.abstract.lookupAttr(exception, rt.str.name('obj'))
  if (obj === 0) return []
  const names = directory(machine, obj)
  rt.memory.decref(obj)
  return names
}

function namesOfModule(machine: Machine, exception: Ref): readonly string[] {
  const name = textOf(machine, exception, 'name')
  const module = name === null ? 0 : machine.rt.loadModule(name)
  return module === 0 ? [] : directory(machine, module)
}

function directory({ rt }: Machine, o: Ref): readonly string[] {
  try {
    const list = rt.dirOf(o)
    const names = rt.list.items(list).filter((item) => rt.str.isStr(item)).map((item) => rt.str.value(item))
    rt.memory.decref(list)
    return names
  } catch (error) {
    if (!(error instanceof Raised)) throw error
    rt.errors.drop(error)
    return []
  }
}

function has({ rt }: Machine, o: Ref, name: string): boolean {
  try {
    const value = rt.abstract.lookupAttr(o, rt.str.name(name))
    if (value !== 0) rt.memory.decref(value)
    return value !== 0
  } catch (error) {
    if (!(error instanceof Raised)) throw error
    rt.errors.drop(error)
    return false
  }
}

/** The innermost frame of a traceback: borrowed, or 0. */
function lastFrame({ rt }: Machine, traceback: Ref): Ref {
  const { H } = rt
  if (traceback === 0) return 0
  let last = traceback
  while (H[last + TRACEBACK.next] !== 0) last = H[last + TRACEBACK.next]!
  return H[last + TRACEBACK.frame]!
}

/** The frame's locals: borrowed values by name. */
function variables(machine: Machine, frame: Ref): Map<string, Ref> {
  const { rt } = machine
  const dict = machine.frameLocals.dict(frame)
  const found = new Map<string, Ref>()
  rt.dict.each(dict, (key, value) => {
    if (rt.str.isStr(key)) found.set(rt.str.value(key), value)
  })
  rt.memory.decref(dict)
  return found
}

function keysOf({ rt }: Machine, dict: Ref): readonly string[] {
  const names: string[] = []
  rt.dict.each(dict, (key) => {
    if (rt.str.isStr(key)) names.push(rt.str.value(key))
  })
  return names
}

function textOf({ rt }: Machine, o: Ref, name: string): string | null {
  const value = rt.abstract.lookupAttr(o, rt.str.name(name))
  if (value === 0) return null
  const text = rt.str.isStr(value) ? rt.str.value(value) : null
  rt.memory.decref(value)
  return text
}
