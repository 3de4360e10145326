/** The way from a root to an object. */
import type { HolderPath, ObjectView } from '../../../shared/telemetry/heap.ts'
import { NULL, type Ref } from '../ref.ts'
import { GARBAGE, INTERPRETER, RUNNING_CODE, type Holders } from './holders.ts'
import { ATTRIBUTES, type Labels } from './labels.ts'

/** Longer ways are shown by their ends. */
const MAX_STEPS = 24
const KEPT_AT_START = 8

export interface Paths {
  /** null for what running code, the interpreter or nothing at all holds directly. */
  pathOf(o: Ref): HolderPath | null
  /** The same with every position replaced by `…`, for a group. */
  patternOf(o: Ref): string
}

const NAMELESS: readonly string[] = [RUNNING_CODE, INTERPRETER, GARBAGE]

export function createPaths(holders: Holders, labels: Labels, view: (o: Ref) => ObjectView): Paths {
  /** From the root's own object to `o`; NULL where steps were left out. */
  function chain(o: Ref): Ref[] {
    const backwards: Ref[] = [o]
    for (let at = holders.holderOf(o); at !== NULL; at = holders.holderOf(at)) backwards.push(at)
    const forwards = backwards.reverse()
    if (forwards.length <= MAX_STEPS) return forwards
    return [...forwards.slice(0, KEPT_AT_START), NULL, ...forwards.slice(KEPT_AT_START - MAX_STEPS)]
  }

  function labelled(o: Ref): { label: string; object: Ref }[] {
    const objects = chain(o)
    let attributes = holders.isNamespace(objects[0]!)
    return objects.slice(1).map((object, i) => {
      const holder = objects[i]!
      if (object === NULL || holder === NULL) {
        attributes = false
        return { label: object === NULL ? ' … ' : '', object }
      }
      const label = labels.label(holder, object, attributes)
      attributes = label === ATTRIBUTES
      return { label, object }
    })
  }

  return {
    pathOf(o) {
      const root = holders.rootOf(o)
      if (NAMELESS.includes(root) && holders.holderOf(o) === NULL) return null
      const steps = labelled(o)
      return {
        root,
        text: root + steps.map((step) => step.label).join(''),
        steps: steps.filter((step) => step.object !== NULL && step.label !== ATTRIBUTES).map(({ label, object }) => ({ label, object: view(object) })),
      }
    },
    patternOf(o) {
      const text = labelled(o).map((step) => step.label).join('')
      return holders.rootOf(o) + text.replaceAll(/\[[^\]]*\]/g, '[…]').replaceAll(/((?:\[…\]|\.\w+))\1+/g, '$1$1…')
    },
  }
}
