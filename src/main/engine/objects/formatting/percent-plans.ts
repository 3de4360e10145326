/** Formats of `%` that were taken apart before: those whose conversions need nothing but the items of a tuple in their order. */
import type { Conversion } from './percent-types.ts'

export interface Step {
  /** What stands before the conversion. */
  readonly before: string
  readonly wanted: Conversion
  /** Behind the conversion, in units of the text. */
  readonly end: number
}

export interface Plan {
  readonly steps: readonly Step[]
  readonly rest: string
}

const REMEMBERED = 256
const SIMPLE = /%([-+ #0]*)(\d{0,4})(?:\.(\d{0,4}))?[hlL]?([dixXorsfge])/y

export function createPlans() {
  const known = new Map<string, Plan | null>()

  /** null: the format has to be read step by step, its errors in their places. */
  function of(text: string): Plan | null {
    let plan = known.get(text)
    if (plan === undefined) {
      plan = planOf(text)
      if (known.size >= REMEMBERED) known.clear()
      known.set(text, plan)
    }
    return plan
  }

  return { of }
}

function planOf(text: string): Plan | null {
  const steps: Step[] = []
  let at = 0
  for (let percent = text.indexOf('%'); percent >= 0; percent = text.indexOf('%', at)) {
    SIMPLE.lastIndex = percent
    const found = SIMPLE.exec(text)
    if (found === null) return null
    const [, flags, width, precision, type] = found
    steps.push({
      before: text.slice(at, percent),
      end: SIMPLE.lastIndex,
      wanted: {
        type,
        left: flags.includes('-'),
        plus: flags.includes('+'),
        blank: flags.includes(' '),
        alternate: flags.includes('#'),
        zero: flags.includes('0'),
        width: Number(width),
        precision: precision === undefined ? -1 : Number(precision),
      },
    })
    at = SIMPLE.lastIndex
  }
  const rest = text.slice(at)
  // A last %s behind nothing but empty text may be the argument itself.
  const mayShare = rest === '' && steps.at(-1)?.wanted.type === 's' && steps.every(({ before }) => before === '')
  return steps.length === 0 || mayShare ? null : { steps, rest }
}
