import { useMemo } from 'react'
import { unusedInArenas } from '../../../../shared/telemetry/heap-sums.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { rich } from '../../components/rich.tsx'
import { Button } from '../../components/button.tsx'
import { Segmented } from '../../components/segmented.tsx'
import { colouring, freeColours, MAP_COLOURS } from '../../derive/arena-colours.ts'
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

  if (runId === null || phase === 'rejected') return <div className="table-empty">{t('arenas.pressRunEveryArena')}</div>
  if (refusal !== null && map === null) return <div className="table-empty">{refusal}</div>
  if (map === null || colours === null) return <Waiting />
  if (map.arenas.length === 0) return <div className="table-empty">{t('arenas.noArenaHeldAt', { part: map.arenaBytes === 0 ? t('arenas.thisAllocatorHasNone') : t('arenas.everyBlockComesFrom') })}</div>
  return (
    <div className="arenas">
      <div className="panel-tools">
        <Segmented label={t('arenas.colourOfUsedBlocks')} testId="arena-colour" value={mode} onChange={(next) => mapColour.set(next)} options={MAP_COLOURS.map((id) => ({ id, label: t(`mapColours.${id}`) }))} />
        <span className="panel-note num" data-testid="arenas-summary">
          <Summary />
        </span>
        <TravelNote />
        <Button variant="quiet" className="button-small panel-head-end" icon={asTable ? 'chart' : 'table'} aria-pressed={asTable} hint={t('arenas.showArenasAsTable')} data-testid="arenas-table-toggle" onClick={() => toggleTable('arenas')}>
          {t('arenas.table')}
        </Button>
      </div>
      {asTable ? (
        <ArenaTable map={map} />
      ) : (
        <>
          <ArenaMap map={map} colours={colours} theme={theme} dimmed={isActive(phase) && phase !== 'paused'} />
          <ul className="arena-keys" aria-label={t('arenas.colours')}>
            {colours.keys.map((key) => (
              <li key={key.label || key.colour} title={key.hint}>
                <span className="arena-swatch" style={{ background: key.colour }} />
                {key.label}
              </li>
            ))}
            <li title={t('arenas.freeBlocksPoolsHold')}>
              <span className="arena-swatch arena-swatch-half" style={{ background: freeColours(theme).freeBlocks }} /> {t('arenas.freeBlocks')}
            </li>
            <li title={t('arenas.poolsWithoutUsedBlock')}>
              <span className="arena-swatch arena-swatch-half" style={{ background: freeColours(theme).freePool }} /> {t('arenas.freePools2')}
            </li>
            <li title={t('arenas.memoryArenaNoPool')}>
              <span className="arena-swatch arena-swatch-empty" /> {t('arenas.neverCarved')}
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
      {rich('arenas.eventInUse', { event: formatCount(map.event), arenas: formatCount(map.arenas.length), arenaBytes: formatBytes(map.arenaBytes, unit), used: formatBytes(used, unit), used2: formatShare(used, held), unusedInArenas: <span title={t('arenas.residentPagesArenasNo')}>{t('arenas.residentUnused', { unusedInArenas: formatBytes(unusedInArenas(map), unit) })}</span> })}
    </>
  )
}

/** Only when the way to the event takes longer than a blink. */
function TravelNote() {
  const way = useAtom(travelling)
  if (way === null || way.target === 0) return null
  return (
    <span className="panel-note num" role="status">
      {t('arenas.goingToEvent', { target: formatCount(way.target), at: formatShare(way.at, way.target) })}
    </span>
  )
}

function Waiting() {
  const way = useAtom(travelling)
  return <div className="table-empty num">{t('arenas.readingTheHeap', { part: way === null ? '…' : t('arenas.eventOf', { at: formatCount(way.at), target: formatCount(way.target) }) })}</div>
}
