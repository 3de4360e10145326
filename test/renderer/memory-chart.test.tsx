import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { MemoryChart } from '../../src/renderer/src/components/memory-chart.tsx'
import { memoryRows, presentSlices } from '../../src/renderer/src/derive/memory-rows.ts'
import type { Series } from '../../src/shared/telemetry/series.ts'
import { seriesOf } from './support/series.ts'

afterEach(cleanup)

const draw = (series: Series) => (
  <MemoryChart rows={memoryRows(series, 'event', new Set())} width={100} height={100} x={[0, 10]} y={[0, 100]} slices={presentSlices(series)} highlighted={null} />
)

/** Top edge of each area in the middle of the plot, from its path. */
function fills(container: HTMLElement): (string | null)[] {
  return [...container.querySelectorAll('path.recharts-area-area')].map((path) => path.getAttribute('fill'))
}

test('a slice that appears later takes its place in the stack, not the top', () => {
  const before = seriesOf([{ event: 0, baseline: 10, libcFree: 5 }, { event: 10, baseline: 10, libcFree: 5 }])
  const after = seriesOf([{ event: 0, baseline: 10, libcFree: 5 }, { event: 10, baseline: 10, freePools: 40, libcFree: 5 }])
  const { container, rerender } = render(draw(before))
  rerender(draw(after))
  expect(fills(container).filter((fill) => fill !== 'none')).toEqual(['url(#fill-baseline)', 'url(#fill-freePools)', 'url(#fill-libcFree)'])
  // libcFree ends on top: 55 of 100 from the bottom.
  const top = [...container.querySelectorAll('path.recharts-area-area')].find((path) => path.getAttribute('fill') === 'url(#fill-libcFree)')!
  expect(Number(/L100,([\d.]+)/.exec(top.getAttribute('d')!)![1])).toBeCloseTo(45)
})
