/** Why the collector ran, what it found, and when it was held back. */
import type { CollectionRecord } from '../../../shared/telemetry/collections.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import { collectorChart } from '../charts/collector-chart.ts'
import { costHistogram } from '../charts/histogram.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { bytes, bytesText, count, countText, shareText } from '../numbers.ts'
import { noCollectionSentence } from '../summary.ts'

export const COLLECTIONS_SHOWN = 32

export function collectorSection(result: ProfileResult): Markup {
  const { series, collections } = result
  return html`<section aria-labelledby="collector">
<h2 id="collector">The collector</h2>
<p class="lead-in">Three counts against their thresholds; a collection of a generation sets its count and all younger ones to 0.</p>
${series.length > 1 ? html`<figure>${collectorChart(result)}<figcaption>Count 0: tracked objects allocated minus released since the last collection. Counts 1 and 2: collections of the generation below. Hollow diamonds: a full pass was due but held back by the 25 % rule.</figcaption></figure>
` : null}${collections.length === 0 ? html`<p>${noCollectionSentence(result)}</p>
` : [generationTable(result), costParts(result), growthSentence(result), recordTable(result)]}</section>
`
}

function generationTable({ collections, collectionTotals, collectionsOmitted }: ProfileResult): Markup {
  const rows = ([0, 1, 2] as const).map((generation) => {
    const records = collections.filter((record) => record.generation === generation)
    const candidates = records.map((record) => record.candidates).sort((a, b) => a - b)
    return { generation, records, candidates }
  })
  const part = collectionsOmitted > 0 ? ` All but the first number are over the ${countText(collections.length)} records kept.` : ''
  return html`<div class="scroll"><table data-sortable>
<caption>Per generation. Candidates are the objects examined; references followed are the cost, in place of time.${part}</caption>
<thead><tr><th scope="col">Generation</th><th scope="col">Collections</th><th scope="col">by threshold</th><th scope="col">by gc.collect()</th><th scope="col">Candidates, median</th><th scope="col">most</th><th scope="col">Collected</th><th scope="col">Survivors</th><th scope="col">References followed</th></tr></thead>
<tbody>
${rows.map(({ generation, records, candidates }) => html`<tr><th scope="row">${generation}</th><td>${count(collectionTotals.collections[generation])}</td><td>${countText(records.filter((r) => r.reason === 'threshold').length)}</td><td>${countText(records.filter((r) => r.reason === 'explicit').length)}</td><td>${countText(candidates[Math.floor((candidates.length - 1) / 2)] ?? 0)}</td><td>${countText(candidates[candidates.length - 1] ?? 0)}</td><td>${countText(sum(records, (r) => r.collected))}</td><td>${countText(sum(records, (r) => r.survivors))}</td><td>${countText(sum(records, (r) => r.traversed))}</td></tr>
`)}</tbody></table></div>
`
}

function costParts({ collections, collectionsOmitted }: ProfileResult): Markup | null {
  if (collections.length < 2) return null
  const costs = collections.map(({ traversed }) => traversed).sort((a, b) => a - b)
  const at = (share: number): string => countText(costs[Math.min(costs.length - 1, Math.floor(share * costs.length))]!)
  const part = collectionsOmitted > 0 ? ` Of the ${countText(collections.length)} records kept.` : ''
  return html`<figure>${costHistogram(collections)}<figcaption>Cost of a collection in references followed: half stay at ${at(0.5)} or below, 90 % at ${at(0.9)}, 99 % at ${at(0.99)}; the dearest took ${countText(costs[costs.length - 1]!)}.${part}</figcaption></figure>
`
}

/** What full passes leave behind tells a leak from a sawtooth: the straight line through the sizes after each. */
function growthSentence({ collections }: ProfileResult): Markup | null {
  const full = collections.filter(({ generation, reason }) => generation === 2 && reason !== 'shutdown')
  if (full.length < 3) return null
  const meanX = sum(full, ({ event }) => event) / full.length
  const meanY = sum(full, ({ residentAfter }) => residentAfter) / full.length
  const spread = sum(full, ({ event }) => (event - meanX) ** 2)
  const slope = spread === 0 ? 0 : sum(full, ({ event, residentAfter }) => (event - meanX) * (residentAfter - meanY)) / spread
  const perMillion = Math.round(slope * 1e6)
  const word = Math.abs(perMillion) < 4096 ? 'stays where it is' : `${perMillion > 0 ? 'grows' : 'shrinks'} by ${bytesText(Math.abs(perMillion))} per million events`
  return html`<p>After full passes the resident size ${word} (the straight line through ${countText(full.length)} of them, from ${bytes(full[0]!.residentAfter)} to ${bytes(full[full.length - 1]!.residentAfter)}).</p>
`
}

function recordTable(result: ProfileResult): Markup {
  const { collections, collectionsOmitted } = result
  const shown = chooseRecords(collections)
  const all = collections.length + collectionsOmitted
  const note = shown.length < all ? `${shown.length} of ${countText(all)} collections: full ones, explicit ones and those held back first, then the older generation, then the newest. ${collectionsOmitted > 0 ? `The JSON has the ${countText(collections.length)} that were kept.` : 'The JSON has all of them.'}` : 'Every collection of the run.'
  return html`<div class="scroll"><table data-sortable>
<caption>${note}</caption>
<thead><tr><th scope="col">No.</th><th scope="col">Event</th><th scope="col">Line</th><th scope="col">Gen.</th><th scope="col" class="left">Why</th><th scope="col">Counts</th><th scope="col">Candidates</th><th scope="col">Collected</th><th scope="col">Uncollect.</th><th scope="col">Survivors</th><th scope="col">Resident after</th></tr></thead>
<tbody>
${shown.map(recordRow)}</tbody></table></div>
`
}

function recordRow(record: CollectionRecord): Markup {
  const { index, event, line, generation, countsBefore, candidates, collected, uncollectable, survivors, residentAfter } = record
  return html`<tr><th scope="row">${countText(index + 1)}</th><td>${countText(event)}</td><td>${line > 0 ? line : ''}</td><td>${generation}</td><td class="left wrap">${why(record)}</td><td>${countsBefore.join(' · ')}</td><td>${countText(candidates)}</td><td>${countText(collected)}</td><td>${countText(uncollectable)}</td><td>${countText(survivors)}</td><td>${bytes(residentAfter)}</td></tr>
`
}

function why({ reason, trippedBy, thresholds, generation, suppressedFull }: CollectionRecord): Markup {
  const cause = reason === 'explicit' ? 'gc.collect()' : reason === 'shutdown' ? 'end of the program' : `count 0 > ${thresholds[0]}`
  const by = trippedBy === '' ? null : html`, at <code>${trippedBy}</code>`
  const more = reason === 'threshold' && generation > 0 ? html`, count ${generation} > ${thresholds[generation]}` : null
  const held = suppressedFull === null ? null : html`<span class="meaning">full pass held back: ${countText(suppressedFull.longLivedPending)} pending, ${shareText(suppressedFull.longLivedPending, suppressedFull.longLivedTotal) ?? '0 %'} of ${countText(suppressedFull.longLivedTotal)} long-lived; it needs 25 %</span>`
  return html`${cause}${more}${by}${held}`
}

/** The ones that say most, in the order of the run. */
export function chooseRecords(records: readonly CollectionRecord[], most = COLLECTIONS_SHOWN): readonly CollectionRecord[] {
  const weight = (r: CollectionRecord): number =>
    r.reason === 'explicit' ? 4 : r.generation === 2 ? 3 : r.suppressedFull !== null ? 2 : r.generation
  return [...records]
    .sort((a, b) => weight(b) - weight(a) || b.index - a.index)
    .slice(0, most)
    .sort((a, b) => a.index - b.index)
}

function sum(records: readonly CollectionRecord[], of: (record: CollectionRecord) => number): number {
  return records.reduce((total, record) => total + of(record), 0)
}
