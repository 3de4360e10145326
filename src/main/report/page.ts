/** The report as one HTML file: verdict, evidence, detail, data. */
import type { ProfileResult } from '../../shared/telemetry/result.ts'
import { patternDefinitions } from './charts/patterns.ts'
import { jsonReport } from './json.ts'
import { html, raw } from './markup.ts'
import type { Markup } from './markup.ts'
import { collectorSection } from './sections/collector.ts'
import { fragmentationSection } from './sections/fragmentation.ts'
import { identity } from './sections/identity.ts'
import { linesSection } from './sections/lines.ts'
import { memorySection } from './sections/memory.ts'
import { methodSection, reproduceSection, settingsSection } from './sections/method.ts'
import { outputSection, sourceSection } from './sections/source.ts'
import { verdictSection } from './sections/verdict.ts'
import { STYLE } from './style.ts'
import { hasRun } from './summary.ts'

/** Nothing in this file may load or run anything, whatever a workload contains. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

export function htmlReport(result: ProfileResult, date: Date): string {
  const ran = hasRun(result)
  const sections: readonly (readonly [id: string, name: string, section: Markup | null])[] = [
    ['memory', 'Memory over time', ran ? memorySection(result) : null],
    ['lines', 'Lines', ran ? linesSection(result) : null],
    ['collector', 'Collector', ran ? collectorSection(result) : null],
    ['fragmentation', 'Pools and arenas', ran ? fragmentationSection(result) : null],
    ['source', 'Source', sourceSection(result)],
    ['output', 'Output', outputSection(result)],
    ['settings', 'Settings', settingsSection(result)],
    ['method', 'Method and limits', ran ? methodSection(result) : null],
    ['reproduce', 'Reproduce', reproduceSection(result)],
  ]
  const present = sections.filter(([, , section]) => section !== null)
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="generator" content="Arenascope ${result.appVersion}">
<title>${result.workload.name} - Python ${result.settings.python} - Arenascope report</title>
<style>${raw(STYLE)}</style>
</head>
<body>
${ran ? patternDefinitions() : null}${identity(result, date)}<main>
${verdictSection(result)}<nav class="contents" aria-label="Contents">${present.map(([id, name]) => html`<a href="#${id}">${name}</a>`)}</nav>
${present.map(([, , section]) => section)}</main>
<footer>Made by Arenascope ${result.appVersion}. This file needs no network and contains no script.</footer>
<script type="application/json" id="arenascope-result">${raw(scriptSafe(jsonReport(result, date)))}</script>
</body>
</html>
`
  return page.markup
}

/** Inside a script element only `<` could end it early; JSON strings may carry it escaped. */
function scriptSafe(json: string): string {
  return json.replaceAll('<', '\\u003c')
}
