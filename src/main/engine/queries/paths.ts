/** The way from a root to an object. */
import type { HolderPath, ObjectView } from '../../../shared/telemetry/heap.ts'
import { NULL, type Ref } from '../ref.ts'
import { GARBAGE, INTERPRETER, RUNNING_CODE, type Holders } from './holders.ts'
import { ATTRIBUTES, type Labels } from './labels.ts'

/** Of longer ways the first and the last steps are shown. */
const FIRST_STEPS = 8
const LAST_STEPS = 16
/** A step may lead through a dict of attributes, which is no step of its own. */
const OBJECTS_PER_STEP = 2

export interface Paths {
  /** null for what running code, the interpreter or nothing at all holds directly. */
  pathOf(o: Ref): HolderPath | null
  /** The same with every position replaced by `…`, for a group. */
  patternOf(o: Ref): string
}

interface Step {
  readonly label: string
  readonly object: Ref
}
const LEFT_OUT: Step = { label: ' … ', object: NULL }

const NAMELESS: readonly string[] = [RUNNING_CODE, INTERPRETER, GARBAGE]

export function createPaths(holders: Holders, labels: Labels, view: (o: Ref) => ObjectView): Paths {
  /** From the root's own object to `o`. */
  function chain(o: Ref): Ref[] {
    const backwards: Ref[] = [o]
    for (let at = holders.holderOf(o); at !== NULL; at = holders.holderOf(at)) backwards.push(at)
    return backwards.reverse()
  }

  function label(objects: readonly Ref[]): Step[] {
    let attributes = holders.isNamespace(objects[0]!)
    const steps: Step[] = []
    for (let i = 1; i < objects.length; i++) {
      const text = labels.label(objects[i - 1]!, objects[i]!, attributes)
      attributes = text === ATTRIBUTES
      if (!attributes || i === objects.length - 1) steps.push({ label: text, object: objects[i]! })
    }
    return steps
  }

  function stepsTo(o: Ref): Step[] {
    const objects = chain(o)
    if (objects.length <= (FIRST_STEPS + LAST_STEPS) * OBJECTS_PER_STEP) {
      const steps = label(objects)
      if (steps.length <= FIRST_STEPS + LAST_STEPS) return steps
      return [...steps.slice(0, FIRST_STEPS), LEFT_OUT, ...steps.slice(-LAST_STEPS)]
    }
    const first = label(objects.slice(0, FIRST_STEPS * OBJECTS_PER_STEP + 1)).slice(0, FIRST_STEPS)
    // One object more, so that the first label knows whether its holder is a dict of attributes.
    const last = label(objects.slice(-LAST_STEPS * OBJECTS_PER_STEP - 2)).slice(-LAST_STEPS)
    return [...first, LEFT_OUT, ...last]
  }

  return {
    pathOf(o) {
      const root = holders.rootOf(o)
      if (NAMELESS.includes(root) && holders.holderOf(o) === NULL) return null
      const steps = stepsTo(o)
      return {
        root,
        text: root + steps.map((step) => step.label).join(''),
        steps: steps.filter((step) => step !== LEFT_OUT).map(({ label, object }) => ({ label, object: view(object) })),
      }
    },
    patternOf(o) {
      const text = stepsTo(o).map((step) => step.label).join('')
      return holders.rootOf(o) + text.replaceAll(/\[[^\]]*\]/g, '[…]').replaceAll(/((?:\[…\]|\.\w+))\1+/g, '$1$1…')
    },
  }
}
