import { type CSSProperties, useEffect } from 'react'
import { t } from '../../../shared/texts/texts.ts'
import { Button } from '../components/button.tsx'
import { SliceFills } from '../components/slice-fills.tsx'
import { Splitter } from '../components/splitter.tsx'
import { Tabs } from '../components/tabs.tsx'
import { remPixels, useSize } from '../components/use-size.ts'
import { shortCount } from '../derive/numbers.ts'
import { Arenas } from '../panels/arenas/arenas.tsx'
import { Banner } from '../panels/banner/banner.tsx'
import { CollectorLane } from '../panels/collector-lane/collector-lane.tsx'
import { Collector } from '../panels/collections/collector.tsx'
import { Compare } from '../panels/compare/compare.tsx'
import { Console } from '../panels/console/console.tsx'
import { Editor } from '../panels/editor/editor.tsx'
import { Findings } from '../panels/findings/findings.tsx'
import { FragmentationPanel } from '../panels/fragmentation/fragmentation.tsx'
import { Inspector } from '../panels/inspector/inspector.tsx'
import { LedgerPanel } from '../panels/ledger/ledger.tsx'
import { Lines } from '../panels/lines/lines.tsx'
import { Notes } from '../panels/notes/notes.tsx'
import { Objects } from '../panels/objects/objects.tsx'
import { Real } from '../panels/real/real.tsx'
import { StatusBar } from '../panels/status-bar/status-bar.tsx'
import { Timeline } from '../panels/timeline/timeline.tsx'
import { Toolbar } from '../panels/toolbar/toolbar.tsx'
import { useAtom } from '../store/atom.ts'
import { isReady, useLanguage } from '../store/app.ts'
import { spoken } from '../store/navigation.ts'
import { telemetry } from '../store/telemetry.ts'
import { currentTab, detailsLarge, inspectorOpen, type Tab, TABS } from '../store/view.ts'
import { Dialogs } from './dialogs.tsx'
import { DropTarget } from './drop-target.tsx'
import { LARGE_DETAILS_CHARTS, layout } from './layout.ts'
import './layout.css'
import { WarmUp } from './warm-up.tsx'
import { wireWindow } from './wiring.ts'

function resizeCharts(charts: number): void {
  detailsLarge.set(false)
  layout.update((now) => ({ ...now, charts }))
}

export function App() {
  useEffect(wireWindow, [])
  // What is not memoized says itself anew; what is, is keyed by the language.
  useLanguage()
  const ready = useAtom(isReady)
  const sizes = useAtom(layout)
  const inspector = useAtom(inspectorOpen)
  const large = useAtom(detailsLarge)
  const charts = large ? LARGE_DETAILS_CHARTS : sizes.charts
  const rem = remPixels()
  const [centre, centreSize] = useSize()
  const [left, leftSize] = useSize()

  return (
    <div className="app" inert={!ready} aria-busy={!ready}>
      <SliceFills />
      <Toolbar />
      <Banner />
      <main className="workspace" style={{ '--left': `${sizes.left}rem`, '--right': inspector ? `${sizes.right}rem` : '0px' } as CSSProperties} data-inspector={inspector}>
        <div className="pane-left" ref={left} style={{ '--console': `${sizes.console}rem` } as CSSProperties}>
          <Editor />
          <Splitter label={t('window.heightOfTheOutput')} orientation="horizontal" value={sizes.console} min={3} max={Math.max(4, leftSize.height / rem - 8)} scale={-rem} onChange={(console) => layout.update((now) => ({ ...now, console }))} />
          <Console />
        </div>
        <Splitter label={t('window.widthOfTheProgram')} orientation="vertical" value={sizes.left} min={12} max={48} scale={rem} onChange={(next) => layout.update((now) => ({ ...now, left: next }))} />
        <div className="pane-centre" ref={centre} style={{ '--charts': `${charts}fr`, '--tabs': `${1 - charts}fr` } as CSSProperties} data-details={large ? 'large' : undefined}>
          <div className="charts">
            <Findings />
            <Timeline />
            <CollectorLane />
          </div>
          <Splitter label={t('window.heightOfTheCharts')} orientation="horizontal" value={charts} min={0.3} max={0.85} scale={centreSize.height || 1} onChange={resizeCharts} />
          <Details />
        </div>
        {inspector && (
          <>
            <Splitter label={t('window.widthOfTheInspector')} orientation="vertical" value={sizes.right} min={12} max={32} scale={-rem} onChange={(right) => layout.update((now) => ({ ...now, right }))} />
            <Inspector />
          </>
        )}
      </main>
      <StatusBar />
      <Dialogs />
      <DropTarget />
      <LiveRegion />
      <WarmUp />
    </div>
  )
}

function Details() {
  const tab = useAtom(currentTab)
  const inspector = useAtom(inspectorOpen)
  const large = useAtom(detailsLarge)
  const now = useAtom(telemetry)
  const collections = now ? now.totals.collections.reduce((sum, count) => sum + count, 0) : 0
  return (
    <Tabs
      label={t('window.details')}
      tabs={TABS.map((id, i) => ({ id, label: t(`tabs.${id}`), keys: `Ctrl+${i + 1}`, badge: id === 'collector' && collections > 0 ? shortCount(collections) : undefined }))}
      current={tab}
      onChange={(id) => currentTab.set(id)}
      aside={
        <>
          {!inspector && (
            <Button variant="quiet" className="button-small" icon="panel" onClick={() => inspectorOpen.set(true)}>
              {t('window.inspector')}
            </Button>
          )}
          <Button variant="quiet" className={`button-small${large ? ' details-shrink' : ''}`} icon="grow" keys="Ctrl+Shift+D" hint={large ? t('window.moreRoomForCharts') : t('window.moreRoomForThese')} aria-pressed={large} data-testid="details-large" onClick={() => detailsLarge.set(!large)} />
        </>
      }
    >
      <Panel key={useLanguage()} tab={tab} />
    </Tabs>
  )
}

function Panel({ tab }: { tab: Tab }) {
  switch (tab) {
    case 'arenas':
      return <Arenas />
    case 'objects':
      return <Objects />
    case 'collector':
      return <Collector />
    case 'fragmentation':
      return <FragmentationPanel />
    case 'ledger':
      return <LedgerPanel />
    case 'lines':
      return <Lines />
    case 'compare':
      return <Compare />
    case 'notes':
      return <Notes />
    case 'real':
      return <Real />
  }
}

function LiveRegion() {
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-testid="spoken">
      {useAtom(spoken).text}
    </div>
  )
}
