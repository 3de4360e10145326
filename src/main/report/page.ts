/** The report as one HTML file: verdict, evidence, detail, data. */
import type { Report } from '../../shared/report/report.ts'
import { patternDefinitions } from './charts/patterns.ts'
import { SCRIPT, SCRIPT_HASH } from './interactive.ts'
import { jsonReport } from './json.ts'
import { html, raw } from './markup.ts'
import type { Markup } from './markup.ts'
import { collectorSection } from './sections/collector.ts'
import { comparisonSection } from './sections/comparison.ts'
import { findingsSection } from './sections/findings.ts'
import { fragmentationSection } from './sections/fragmentation.ts'
import { identity } from './sections/identity.ts'
import { memorySection } from './sections/memory.ts'
import { machineSection, methodSection, reproduceSection, settingsSection } from './sections/method.ts'
import { objectsSection } from './sections/objects.ts'
import { peakSection } from './sections/peak.ts'
import { outputSection, sourceSection } from './sections/source.ts'
import { verdictSection } from './sections/verdict.ts'
import { whatIfSection } from './sections/what-if.ts'
import { STYLE } from './style.ts'
import { hasRun } from './summary.ts'

/** Nothing in this file may load anything, and nothing but its own script may run, whatever a workload contains. */
const POLICY = `default-src 'none'; script-src '${SCRIPT_HASH}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`

export function htmlReport(report: Report): string {
  const { run } = report
  const ran = hasRun(run)
  const sections: readonly (readonly [id: string, name: string, section: Markup | null])[] = [
    ['findings', 'Findings', ran ? findingsSection(report) : null],
    ['memory', 'Memory over time', ran ? memorySection(run) : null],
    ['peak', 'Where the peak is', ran ? peakSection(report) : null],
    ['collector', 'Collector', ran ? collectorSection(run) : null],
    ['fragmentation', 'Pools and arenas', ran ? fragmentationSection(report) : null],
    ['objects', 'Types and objects', ran ? objectsSection(report) : null],
    ['comparison', 'Comparison', comparisonSection(report)],
    ['what-if', 'What if', whatIfSection(report)],
    ['source', 'Source', sourceSection(run)],
    ['output', 'Output', outputSection(run)],
    ['settings', 'Settings', settingsSection(run)],
    ['method', 'Method and limits', ran ? methodSection(run) : null],
    ['reproduce', 'Reproduce', reproduceSection(run)],
    ['machine', 'Machine part', machineSection(report)],
  ]
  const present = sections.filter(([, , section]) => section !== null)
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="generator" content="Arenascope ${run.appVersion}">
<title>${run.workload.name} - Python ${run.settings.python} - Arenascope report</title>
<style>${raw(STYLE)}</style>
</head>
<body>
${ran ? patternDefinitions() : null}${identity(report)}<main>
${verdictSection(report)}<nav class="contents" aria-label="Contents">${present.map(([id, name]) => html`<a href="#${id}">${name}</a>`)}</nav>
${present.map(([, , section]) => section)}</main>
<footer>Made by Arenascope ${run.appVersion}. This file needs no network; its one script sorts and filters its tables.</footer>
<script type="application/json" id="arenascope-result">${raw(scriptSafe(jsonReport(report)))}</script>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`
  return page.markup
}

/** Inside a script element only `<` could end it early; JSON strings may carry it escaped. */
function scriptSafe(json: string): string {
  return json.replaceAll('<', '\\u003c')
}
