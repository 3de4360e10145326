/** What was run, by which Python, when: the strip on top. */
import type { Report } from '../../../shared/report/report.ts'
import { html } from '../markup.ts'
import type { Markup } from '../markup.ts'
import { sizeText } from '../numbers.ts'
import { thresholdText } from './settings.ts'

export function identity({ run, date }: Report): Markup {
  const { workload, settings, release, arenaBytes, poolBytes, appVersion } = run
  return html`<header class="identity">
<p class="kicker">Arenascope memory report</p>
<h1>${workload.name}</h1>
<ul class="facts">
<li><b>CPython ${release}</b></li>
<li>${settings.libc}${settings.allocator === 'malloc' ? ', PYTHONMALLOC=malloc' : ''}</li>
<li>64-bit, arenas of ${sizeText(arenaBytes)}, pools of ${sizeText(poolBytes)}</li>
<li>hash seed 0</li>
<li>thresholds <b>${thresholdText(run)}</b></li>
<li>sha256 <b class="code" title="${workload.sha256}">${workload.sha256.slice(0, 12)}</b></li>
<li><time datetime="${date}">${date.slice(0, 16).replace('T', ' ')} UTC</time></li>
<li>Arenascope ${appVersion}</li>
<li class="stamp">simulated: exact but for the interpreter baseline</li>
</ul>
</header>
`
}
