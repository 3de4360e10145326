import { useMemo } from 'react'
import { unusedInArenas } from '../../../../shared/telemetry/heap-sums.ts'
import { Button } from '../../components/button.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { colouring, freeColours, MAP_COLOUR_NAMES, MAP_COLOURS } from '../../derive/arena-colours.ts'
import { formatBytes, formatCount, formatShare } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { heapMap, heapRefusal, travelling, useHeapWanted } from '../../store/heap.ts'
import { isActive, run } from '../../store/run.ts'
import { shownTheme } from '../../store/theme.ts'
import { mapColour, tableForm, toggleTable, units } from '../../store/view.ts'
import { ArenaMap } from './arena-map.tsx'
import { ArenaTable } from './arena-table.tsx'
import './arenas.css'

/** Arenas, pools and blocks at the moment in view, from the simulated bytes. */
export function Arenas() {
  useHeapWanted()
  const map = useAtom(heapMap)
  const refusal = useAtom(heapRefusal)
  const mode = useAtom(mapColour)
  const theme = useAtom(shownTheme)
  const asTable = useAtom(tableForm).has('arenas')
  const { phase, runId, ranSource } = useAtom(run)
  const lineCount = useMemo(() => ranSource.split('\n').length, [ranSource])
  const colours = useMemo(() => (map === null ? null : colouring(map, mode, theme, lineCount)), [map, mode, theme, lineCount])

  if (runId === null || phase === 'rejected') return <div className="table-empty">Press Run. Every arena, pool and block then stands here as it lies in memory, at the end or at any moment you choose on the timeline.</div>
  if (refusal !== null && map === null) return <div className="table-empty">{refusal}</div>
  if (map === null || colours === null) return <Waiting />
  if (map.arenas.length === 0) return <div className="table-empty">No arena is held at this moment: {map.arenaBytes === 0 ? 'this allocator has none' : 'every block comes from the C library'}. The ledger tells what the C library’s heap holds.</div>
  return (
    <div className="arenas">
      <div className="panel-tools">
        <Segmented label="Colour of used blocks" testId="arena-colour" value={mode} onChange={(next) => mapColour.set(next)} options={MAP_COLOURS.map((id) => ({ id, label: MAP_COLOUR_NAMES[id] }))} />
        <span className="panel-note num" data-testid="arenas-summary">
          <Summary />
        </span>
        <TravelNote />
        <Button variant="quiet" className="button-small panel-head-end" icon={asTable ? 'chart' : 'table'} aria-pressed={asTable} hint="Show the arenas as a table" data-testid="arenas-table-toggle" onClick={() => toggleTable('arenas')}>
          Table
        </Button>
      </div>
      {asTable ? (
        <ArenaTable map={map} />
      ) : (
        <>
          <ArenaMap map={map} colours={colours} theme={theme} dimmed={isActive(phase) && phase !== 'paused'} />
          <ul className="arena-keys" aria-label="Colours">
            {colours.keys.map((key) => (
              <li key={key.label || key.colour} title={key.hint}>
                <span className="arena-swatch" style={{ background: key.colour }} />
                {key.label}
              </li>
            ))}
            <li title="Free blocks in pools that hold something else">
              <span className="arena-swatch arena-swatch-half" style={{ background: freeColours(theme).freeBlocks }} /> free blocks
            </li>
            <li title="Pools without a used block: any size class may take them">
              <span className="arena-swatch arena-swatch-half" style={{ background: freeColours(theme).freePool }} /> free pools
            </li>
            <li title="Memory of the arena that no pool has been made of yet">
              <span className="arena-swatch arena-swatch-empty" /> never carved
            </li>
          </ul>
        </>
      )}
    </div>
  )
}

function Summary() {
  const map = useAtom(heapMap)
  const unit = useAtom(units)
  if (map === null) return null
  const used = map.arenas.reduce((sum, arena) => sum + arena.usedBytes, 0)
  const held = map.arenas.length * map.arenaBytes
  return (
    <>
      event {formatCount(map.event)}: {formatCount(map.arenas.length)} × {formatBytes(map.arenaBytes, unit)}, {formatBytes(used, unit)} in use ({formatShare(used, held)}), <span title="Resident pages of the arenas that no used block takes">{formatBytes(unusedInArenas(map), unit)} resident unused</span>
    </>
  )
}

/** Only when the way to the event takes longer than a blink. */
function TravelNote() {
  const way = useAtom(travelling)
  if (way === null || way.target === 0) return null
  return (
    <span className="panel-note num" role="status">
      going to event {formatCount(way.target)}… {formatShare(way.at, way.target)}
    </span>
  )
}

function Waiting() {
  const way = useAtom(travelling)
  return <div className="table-empty num">Reading the heap{way === null ? '…' : `: event ${formatCount(way.at)} of ${formatCount(way.target)}`}</div>
}
