import { useMemo } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { Plot, type PlotSize } from '../../components/plot.tsx'
import { typeLines } from '../../components/type-lines.tsx'
import { formatBytes } from '../../derive/numbers.ts'
import { type TypeLane as TypeLaneData, typeLane } from '../../derive/type-trends.ts'
import { useAtom } from '../../store/atom.ts'
import { laneTelemetry } from '../../store/telemetry.ts'
import { units } from '../../store/view.ts'
import type { Visible } from '../../store/visible.ts'
import { Lane } from './lane.tsx'

const MOST_TYPES = 4
const NONE = { types: [], rows: [], most: 1 }

/** The types that changed most in the visible stretch. */
export function useTypeLane(visible: Visible): TypeLaneData {
  const history = useAtom(laneTelemetry)?.history
  return useMemo(() => (history ? typeLane(history, visible.series, visible.clock, visible.range, MOST_TYPES) : NONE), [history, visible])
}

interface TypeLaneProps {
  visible: Visible
  lane: TypeLaneData
}

/** Their living bytes in pools. Their names stand above the lanes: this one is too low for labels. */
export function TypeLane(props: TypeLaneProps) {
  return <Plot className="type-lane">{(size) => <Types {...props} {...size} />}</Plot>
}

function Types({ visible, lane: { types, rows, most }, ...size }: TypeLaneProps & PlotSize) {
  const unit = useAtom(units)
  const lines = useMemo(() => typeLines(types), [types])
  return <Lane visible={visible} name={t('collector.types')} top={types.length > 0 ? formatBytes(most, unit) : null} most={most} rows={rows} lines={lines} label={t('collector.livingBytesTypesChanged')} testId="type-lane-surface" {...size} />
}
