/** Settings, what the numbers mean and where they end, and how to get them again. */
import type { Report } from '../../../shared/report/report.ts'
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import { html } from '../markup.ts'
import type { Markup, Part } from '../markup.ts'
import { count, countText, sizeText } from '../numbers.ts'
import { hasRun, HIGH_SHARE, NOTICEABLE_SHARE } from '../summary.ts'
import { commandLine, thresholdText } from './settings.ts'

export function settingsSection(result: ProfileResult): Markup {
  const { settings, release, arenaBytes, poolBytes, appVersion, workload } = result
  return html`<section aria-labelledby="settings">
<h2 id="settings">Settings</h2>
${terms([
    ['Python', `CPython ${release} (profile ${settings.python})`],
    ['C library', settings.libc],
    ...(settings.allocator === 'malloc' ? [['Allocator', 'malloc: no pymalloc, every request goes to the C library'] as const] : []),
    ['Thresholds', `${thresholdText(result)}${settings.thresholds === null ? ' (the version\'s own)' : ''}`],
    ['Memory limit', `${sizeText(settings.memoryLimit)} resident`],
    ['Arena, pool', `${sizeText(arenaBytes)}, ${sizeText(poolBytes)}; 64-bit pointers, little-endian`],
    ['Arenascope', appVersion],
    ['Source', html`sha256 <code>${workload.sha256}</code>`],
  ])}</section>
`
}

export function methodSection(result: ProfileResult): Markup {
  return html`<section aria-labelledby="method">
<h2 id="method">Method and limits</h2>
${terms([
    ['How', 'Arenascope executes the program with the reference counts, collections, pools, arenas and object sizes of the chosen CPython. Nothing is sampled; the same run gives the same numbers.'],
    ['Exact', 'Everything but the interpreter baseline: live objects, rounding, free lists, free blocks, free pools, overhead, large blocks and free chunks of the C library.'],
    ['Model', 'The interpreter baseline (code, start-up modules) is a constant measured once per version, of python -S -E without site packages.'],
    ['Cycles', 'Bytes that only garbage cycles keep alive are known when a collection ends; between collections they count as live.'],
    ['Time', 'The clock of the charts counts allocator events. Seconds are simulated: time.sleep() costs nobody any time.'],
    ['Held but unused', `Uncollected cycles, free lists, free blocks in used pools, free pools in held arenas and free chunks of the C library. Called high above ${HIGH_SHARE * 100} %, noticeable above ${NOTICEABLE_SHARE * 100} % of what the program added to the baseline.`],
    ['Fragmentation', '1 - live bytes / held bytes of the pools that have at least one used block.'],
    ...(result.series.reduced ? [['Reduction', `The series has ${countText(result.series.length)} rows; every row is one that really was, and peaks are kept.`] as const] : []),
    ...(result.collectionsOmitted > 0 ? [['Collections left out', `${countText(result.collectionsOmitted)} records of young collections; the totals include them.`] as const] : []),
  ])}<h3>Glossary</h3>
${terms(GLOSSARY)}</section>
`
}

export function reproduceSection(result: ProfileResult): Markup {
  const { totals } = result
  return html`<section aria-labelledby="reproduce">
<h2 id="reproduce">Reproduce</h2>
<p>The same source and settings give the same numbers; the date alone differs.</p>
<pre class="block">${commandLine(result)}</pre>
${hasRun(result) ? terms([
    ['Expected', html`${count(totals.events)} allocator events, ${count(totals.allocated)} bytes requested, ${count(totals.steps)} lines executed, peak of ${count(result.peak.ledger.resident)} bytes resident`],
  ]) : null}</section>
`
}

/** What the end of the file holds. */
export function machineSection({ schema, schemaVersion, run }: Report): Markup {
  return html`<section aria-labelledby="machine">
<h2 id="machine">Machine part</h2>
<p>This file carries the whole report as JSON, in <code>script#arenascope-result</code>, as the JSON export has it: schema <code>${schema}</code> version ${schemaVersion}, the run in it <code>${run.schema}</code> version ${run.schemaVersion}.</p>
</section>
`
}

/** The words of this report. */
const GLOSSARY: readonly (readonly [string, string])[] = [
  ['arena', 'What pymalloc takes from the C library or the system at a time; it goes back only as a whole.'],
  ['pool', 'A part of an arena that serves blocks of one size.'],
  ['resident size', 'Bytes of the process that are in memory.'],
  ['generation', 'Tracked objects by age: 0 the youngest, 2 the oldest. A collection examines one generation and all younger ones.'],
  ['candidates', 'Objects in the generations examined.'],
  ['pinned', 'Kept from going back by a block that is in use.'],
]

function terms(list: readonly (readonly [string, Part])[]): Markup {
  return html`<dl class="terms">${list.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>
`)}</dl>
`
}
