/** Containers that only grow, lists that are built to be read once, values that exist many times. */
import { bytesText, countText } from '../../../shared/number-text.ts'
import type { ObjectRow } from '../../../shared/telemetry/heap.ts'
import { previewText } from '../../../shared/texts/previews.ts'
import { t } from '../../../shared/texts/texts.ts'
import type { Claim, FindingContext, Rule } from '../context.ts'
import { counted, lineText } from '../context.ts'
import { fullestAt } from '../moments.ts'
import { streamed } from '../streamed.ts'

const CONTAINERS = ['dict', 'list', 'set', 'OrderedDict', 'defaultdict', 'Counter', 'collections.OrderedDict', 'collections.defaultdict', 'collections.deque', 'collections.Counter']
/** A container's own bytes are at least this part of what it keeps alive. */
const OWN_SHARE = 16
/** The largest of each type that are looked at. */
const ASKED_PER_TYPE = 3
/** Parts of the run at which a growing container is larger each time. */
const GROWS_AT = [0.5, 0.75]
/** The largest lists that are looked at. */
const LISTS_ASKED = 5
/** In a longer run, looking back takes too long to do unasked. */
const MOST_EVENTS = 6_000_000

export const growingContainer: Rule = async (context) => {
  const { result, limits, ask } = context
  if (result.totals.events > MOST_EVENTS) return []
  const event = fullestAt(result)
  const { types } = await ask(event, { kind: 'objects', filter: { type: null, line: null, text: '', scope: 'program', limit: 0 } })
  const claims: Claim[] = []
  for (const { type } of types.filter((one) => CONTAINERS.includes(one.type) && one.bytes >= limits.bytes / OWN_SHARE)) {
    const { objects } = await ask(event, { kind: 'objects', filter: { type, line: null, text: '', scope: 'program', limit: ASKED_PER_TYPE } })
    for (const row of objects) {
      if (row.bytes < limits.bytes / OWN_SHARE || !row.path.includes('.')) continue
      const before = await sizesBefore(context, row, event ?? result.totals.events)
      if (!grows([...before, row])) continue
      const released = await ask(event, { kind: 'predictRelease', addresses: [row.address] })
      if (released.bytes < limits.bytes) continue
      claims.push({
        rule: 'growingContainer',
        id: `growingContainer ${row.path}`,
        claim: t('rules.onlyGrows', { path: row.path }),
        detail: t('rules.containerSizes', { type: row.type, sizes: [...before, row].map((one, i) => sizeWhen(sizeText(one), i, event)).join(', ') }),
        certainty: 'inferred',
        evidence: { view: 'object', event, address: row.address },
        lines: row.line > 0 ? [row.line] : [],
        advice: t('rules.boundFunctoolsLruCache'),
        effect: t('rules.withoutWouldFree', { bytes: bytesText(released.bytes), blocks: counted(released.blocks, 'block') }),
        fix: null,
      })
    }
  }
  return claims
}

interface Size {
  readonly bytes: number
  /** `12 items`, `3 entries`; empty where the type does not say. */
  readonly preview: string
}

/** In the order of GROWS_AT, and last at `event`; null: the end of the run. */
function sizeWhen(size: string, i: number, event: number | null): string {
  if (i < GROWS_AT.length) return i === 0 ? t('rules.atHalf', { size }) : t('rules.atThreeQuarters', { size })
  return event === null ? t('rules.atTheEnd', { size }) : t('rules.atThePeak', { size, event: countText(event) })
}

function sizeText({ preview, bytes }: Size): string {
  return preview === '' ? bytesText(bytes) : previewText(preview)
}

function grows(sizes: readonly Size[]): boolean {
  const amounts = sizes.map(({ preview, bytes }) => (preview === '' ? bytes : Number.parseInt(preview, 10)))
  return amounts.every((amount, i) => i === 0 || amounts[i - 1]! < amount)
}

/** How large it was on the way to `end`; nothing where it was not there yet. */
async function sizesBefore({ ask }: FindingContext, { address, type, line, preview }: ObjectRow, end: number): Promise<Size[]> {
  const sizes: Size[] = []
  for (const share of GROWS_AT) {
    const then = await ask(Math.floor(end * share), { kind: 'object', address }).catch(() => null)
    sizes.push(then !== null && then.type === type && then.line === line ? then : { bytes: 0, preview: preview === '' ? '' : '0' })
  }
  return sizes
}

/** Lists that nothing but running code held when the resident size was highest. */
export const temporaryList: Rule = async (context) => {
  const { result } = context
  const { event } = result.peak
  if (result.end.event === event || event > MOST_EVENTS) return []
  // A list that dies with the very next event is no longer counted as living at the peak.
  const claims = await temporaryListsAt(context, event)
  return claims.length > 0 || event === 0 ? claims : temporaryListsAt(context, event - 1)
}

async function temporaryListsAt({ result, limits, ask }: FindingContext, event: number): Promise<Claim[]> {
  const { objects } = await ask(event, { kind: 'objects', filter: { type: 'list', line: null, text: '', scope: 'program', limit: LISTS_ASKED } })
  const claims: Claim[] = []
  for (const row of objects) {
    if (row.line === 0 || row.bytes < limits.bytes || row.path.includes('__main__') || claims.some(({ lines }) => lines.includes(row.line))) continue
    const before = lineText(result, row.line)
    const edit = streamed(before, result.settings.python)
    if (edit === null) continue
    claims.push({
      rule: 'temporaryList',
      id: `temporaryList ${before.trim()}`,
      claim: t('rules.listWhereGeneratorWould'),
      detail: t('rules.lineBuildsListRead', { line: row.line, preview: previewText(row.preview) }),
      certainty: 'inferred',
      evidence: { view: 'objects', event, type: 'list', line: row.line },
      lines: [row.line],
      advice: t('rules.streamItemsNothingHas'),
      effect: null,
      fix: { kind: 'source', label: edit.label, line: row.line, before, after: edit.after },
    })
  }
  return claims
}

export const duplicates: Rule = async ({ limits, ask }) => {
  const { values, found, copies, wasted } = await ask(null, { kind: 'duplicates', limit: 3 })
  if (wasted < limits.bytes) return []
  const [first] = values
  return [
    {
      rule: 'duplicates',
      id: `duplicates ${first!.type}`,
      claim: t('rules.equalValuesExistMany'),
      detail: t('rules.objectsShareValuesAlone', { copies: countText(copies), found: countText(found), type: first!.type, preview: first!.preview, copies2: countText(first!.copies) }),
      certainty: 'inferred',
      evidence: { view: 'duplicates' },
      lines: first!.lines.slice(0, 5),
      advice: t('rules.keepOneEachSys'),
      effect: null,
      fix: null,
    },
  ]
}
