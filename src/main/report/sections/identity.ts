/** What was run, by which Python, when: the strip on top. */
import type { ProfileResult } from '../../../shared/telemetry/result.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { thresholdText } from './settings.ts'

export function identity(result: ProfileResult, date: Date): Markup {
  const { workload, settings, release } = result
  const day = date.toISOString()
  return html`<header class="identity">
<p class="kicker">Arenascope memory report</p>
<h1>${workload.name}</h1>
<ul class="facts">
<li><b>CPython ${release}</b></li>
<li>${settings.libc}</li>
<li>thresholds <b>${thresholdText(result)}</b></li>
<li>sha256 <b class="code" title="${workload.sha256}">${workload.sha256.slice(0, 12)}</b></li>
<li><time datetime="${day}">${day.slice(0, 16).replace('T', ' ')} UTC</time></li>
<li class="stamp">simulated: exact but for the interpreter baseline</li>
</ul>
</header>
`
}
