/** The style sheet: the window's colours, light or dark as the reader's system is, always light on paper. */
import { LEDGER_SLICES } from '../../shared/telemetry/ledger.ts'
import { DIFF_TONES, GENERATION_TONES, HEAT_STOPS, SLICE_TONES } from '../../shared/telemetry/palette.ts'
import type { Theme } from '../../shared/telemetry/palette.ts'

const SURFACE: Record<Theme, Record<string, string>> = {
  light: { paper: '#ffffff', panel: '#f6f8fa', ink: '#1b232c', soft: '#55606d', line: '#dde3e9', strong: '#b9c3cd', accent: '#1763b5', warn: '#8a5a00', 'warn-paper': '#fdf6e7', bad: '#9c2f17', 'bad-paper': '#fdf1ee' },
  dark: { paper: '#12171d', panel: '#1a2129', ink: '#e3e9ef', soft: '#9aa7b5', line: '#2a333d', strong: '#46525f', accent: '#6fb1f7', warn: '#f2b95c', 'warn-paper': '#2b2415', bad: '#f59a85', 'bad-paper': '#2e1c18' },
}

function variables(theme: Theme): string {
  const surface = Object.entries(SURFACE[theme]).map(([name, value]) => `--${name}:${value}`)
  const slices = LEDGER_SLICES.flatMap((slice) => {
    const { fill, ink } = SLICE_TONES[slice][theme]
    return [`--f-${slice}:${fill}`, `--i-${slice}:${ink}`]
  })
  const generations = GENERATION_TONES.map((tone, g) => `--g${g}:${tone[theme]}`)
  const heat = HEAT_STOPS[theme].map((stop, level) => `--h${level}:${stop}`)
  const diff = [`--more:${DIFF_TONES[theme].more}`, `--less:${DIFF_TONES[theme].less}`]
  return [...surface, ...slices, ...generations, ...heat, ...diff].join(';')
}

const perSlice = LEDGER_SLICES.map((slice) => {
  const solid = SLICE_TONES[slice].pattern === 'solid'
  return `.f-${slice}{fill:${solid ? `var(--f-${slice})` : `url(#p-${slice})`}}.b-${slice}{fill:var(--f-${slice})}.n-${slice}{stroke:var(--i-${slice})}.i-${slice}{fill:var(--i-${slice})}`
}).join('\n')

const perLevel = HEAT_STOPS.light.map((_, level) => `.h${level}{fill:var(--h${level})}`).join('')
const perGeneration = [0, 1, 2].map((g) => `.g${g}{fill:var(--g${g});stroke:var(--g${g})}.c${g}{stroke:var(--g${g})}`).join('')

export const STYLE = `
:root{color-scheme:light dark;${variables('light')}}
@media screen and (prefers-color-scheme:dark){:root{${variables('dark')}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 Inter,"Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums}
main,header.identity,footer{max-width:1104px;margin:0 auto;padding:0 32px}
code,pre,.code{font-family:"JetBrains Mono",ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:13px}
a{color:var(--accent)}
.band{stroke:var(--paper);stroke-width:.4}
h1{font-size:27px;line-height:1.2;letter-spacing:-.015em;margin:0;overflow-wrap:anywhere}
h2{font-size:19px;letter-spacing:-.01em;margin:52px 0 4px;padding-top:18px;border-top:1px solid var(--line)}
h3{font-size:15px;margin:28px 0 2px}
p{margin:6px 0;max-width:78ch}
.lead-in{color:var(--soft);margin:0 0 12px}
header.identity{padding-top:36px}
.kicker{font-size:12px;font-weight:600;letter-spacing:.08em;text-transform:uppercase;color:var(--soft);margin:0 0 6px}
.facts{display:flex;flex-wrap:wrap;gap:4px 22px;margin:12px 0 0;padding:0;list-style:none;color:var(--soft);font-size:13.5px}
.facts b{color:var(--ink);font-weight:600}
.stamp{border:1px solid var(--strong);border-radius:4px;padding:0 7px;color:var(--ink)}
.banner{border-left:4px solid var(--warn);background:var(--warn-paper);padding:12px 16px;margin:24px 0 0;max-width:none}
.banner.bad{border-color:var(--bad);background:var(--bad-paper)}
.banner pre{margin:8px 0 0;white-space:pre-wrap;overflow-wrap:anywhere}
.verdict{font-size:19px;line-height:1.45;letter-spacing:-.005em;margin:26px 0 6px;max-width:64ch;text-wrap:pretty}
.advice{color:var(--soft);margin:0 0 4px}
.advice b{color:var(--ink)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(158px,1fr));margin:24px 0 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line)}
.figures>div{padding:14px 16px 14px 0}
.figures dt{font-size:12.5px;color:var(--soft)}
.figures dd{margin:0}
.figures .value{font-size:24px;font-weight:600;letter-spacing:-.02em;line-height:1.25}
.figures .sub{font-size:12.5px;color:var(--soft);line-height:1.35}
.level{font-weight:600}.level.high{color:var(--bad)}.level.noticeable{color:var(--warn)}
figure{margin:14px 0 8px}
figcaption{color:var(--soft);font-size:13px;max-width:92ch}
svg{display:block;width:100%;height:auto;overflow:visible;font:12px Inter,"Segoe UI",system-ui,-apple-system,Arial,sans-serif;font-variant-numeric:tabular-nums}
svg.patterns{position:absolute;width:0;height:0}
.grid{stroke:var(--line);stroke-width:1}.base{stroke:var(--strong);stroke-width:1}
.tick,.axis,.key{fill:var(--soft);font-size:11.5px}.key{font-size:12px}
.note{fill:var(--ink);font-size:12px;font-weight:600}.label{font-size:12px;fill:var(--ink)}.strong{font-weight:600}
.peak{stroke:var(--ink);stroke-width:1;stroke-dasharray:3 3}.lead{stroke:var(--strong);fill:none}
.limit{stroke:var(--warn);stroke-width:1.2;stroke-dasharray:5 4}
.count{fill:none;stroke-width:1;stroke-opacity:.8;stroke-linejoin:round}
.hollow{fill:none;stroke:var(--g2);stroke-width:1.4}
.row{fill:none;stroke:var(--line)}
.boxed{stroke:var(--strong);stroke-width:1}
.scroll{overflow-x:auto;margin:12px 0 4px}
table{border-collapse:collapse;width:100%;font-size:13.5px}
caption{text-align:left;color:var(--soft);font-size:13px;padding:0 0 8px}
th,td{padding:5px 12px 5px 0;text-align:right;border-bottom:1px solid var(--line);vertical-align:top;white-space:nowrap}
th:first-child,td:first-child,.left{text-align:left}
th:last-child,td:last-child{padding-right:0}
thead th{font-weight:600;font-size:12.5px;color:var(--soft);border-bottom-color:var(--strong);vertical-align:bottom}
tbody th{font-weight:400}
tr.sum th,tr.sum td{font-weight:600;border-bottom:0;border-top:1px solid var(--strong)}
td.wrap,th.wrap{white-space:normal;overflow-wrap:anywhere}
.quiet{color:var(--soft)}
.swatch{width:14px;height:12px;display:inline-block;vertical-align:-1px;margin-right:9px;overflow:hidden}
.meaning{display:block;color:var(--soft);font-size:12.5px;white-space:normal;max-width:80ch}
.source{border-collapse:collapse}
.source td,.source th{border:0;padding:1px 14px 1px 0}
.source thead th{padding-bottom:6px}
.source .text{white-space:pre-wrap;overflow-wrap:anywhere;width:100%;text-align:left}
.source .number{color:var(--soft);text-align:right;user-select:none}
.source tr.hot td{background:var(--panel)}
.bar{fill:var(--f-liveObjects)}
pre.block{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:12px 14px;white-space:pre-wrap;overflow-wrap:anywhere;margin:10px 0;max-height:none}
dl.terms{display:grid;grid-template-columns:max-content 1fr;gap:4px 22px;margin:12px 0;font-size:14px}
dl.terms dt{color:var(--soft)}dl.terms dd{margin:0;overflow-wrap:anywhere;max-width:76ch}
footer{color:var(--soft);font-size:13px;padding-top:28px;padding-bottom:48px}
nav.contents{margin:18px 0 0;font-size:13.5px;display:flex;flex-wrap:wrap;gap:2px 16px}
nav.contents a{text-decoration:none;white-space:nowrap}
nav.contents a:hover{text-decoration:underline}
p.leaves{color:var(--soft);font-size:13px;margin:10px 0 0}
ol.findings{list-style:none;margin:14px 0 0;padding:0;display:grid;gap:12px}
.finding{border:1px solid var(--line);border-left:4px solid var(--accent);border-radius:6px;padding:12px 18px;break-inside:avoid}
.finding h3{margin:0 0 2px}.finding p{margin:3px 0}.finding .amount svg{display:inline-block;width:120px;vertical-align:1px}
.track{fill:var(--line)}
.budget.fails{color:var(--bad);font-weight:600}.budget.holds{color:var(--ink)}
.box rect{fill:var(--f-liveObjects)}.box text{fill:#fff;font-size:11.5px}.box.l1 rect{fill:var(--f-largeBlocks)}.box.l2 rect{fill:var(--panel);stroke:var(--strong)}.box.l2 text{fill:var(--ink)}
.pool-free{fill:var(--line)}.tickmark{stroke:var(--ink);stroke-width:1;stroke-opacity:.6;fill:none}
.course{fill:none;stroke:var(--i-liveObjects);stroke-width:1.6;stroke-linejoin:round}
.point{fill:var(--paper);stroke:var(--i-liveObjects);stroke-width:1.5}.point.best{fill:var(--f-liveObjects)}
.bar-g0{fill:var(--g0)}.bar-g1{fill:var(--g1)}.bar-g2{fill:var(--g2)}
.holder{display:block}.more{color:var(--more)}.less{color:var(--less)}
button.sort{all:unset;cursor:pointer}button.sort:focus-visible,button.link:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
[aria-sort=descending] button.sort::after{content:" ▾"}[aria-sort=ascending] button.sort::after{content:" ▴"}
button.link::before{content:"#"}
button.link{all:unset;cursor:pointer;color:var(--soft);margin-left:8px;font-size:14px}
input.filter{font:inherit;font-size:13px;color:var(--ink);background:var(--paper);border:1px solid var(--strong);border-radius:5px;padding:3px 8px;margin:10px 0 0}
input.toggle{margin:0 8px 0 0;vertical-align:-1px}
@media (max-width:720px){main,header.identity,footer{padding:0 16px}.verdict{font-size:17px}figure{overflow-x:auto}figure svg{min-width:720px}}
@media print{
@page{margin:14mm 12mm}
body{font-size:10.5pt}
main,header.identity,footer{max-width:none;padding:0}
h2{break-after:avoid;margin-top:22px}h3,caption,.lead-in{break-after:avoid}figcaption{break-before:avoid}
p{orphans:3;widows:3}figure,tr,thead,.figures,.banner,.lead-in{break-inside:avoid}
thead:not([hidden]){display:table-header-group}
table:not(.source,:has(tbody tr:nth-child(27))){break-inside:avoid}
.figures{grid-template-columns:repeat(3,1fr)}
table{font-size:8.5pt}th,td{padding:3px 8px 3px 0}thead th,.meaning{font-size:8pt}
.scroll{overflow:visible}nav.contents,input.filter,input.toggle,button.link{display:none}tr[hidden]{display:table-row}.finding{break-inside:avoid}
ol.findings{display:block}.finding{margin:0 0 8px}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
${perSlice}
${perLevel}
${perGeneration}
.hollow{fill:none}.c0,.c1,.c2{fill:none}
`
