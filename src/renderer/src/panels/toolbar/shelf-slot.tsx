import { t } from '../../../../shared/texts/texts.ts'
import { MenuButton } from '../../components/menu.tsx'
import { formatBytes } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { result } from '../../store/run.ts'
import { clearSlot, keepOn, shelf, showComparison, type Slot, swapSides } from '../../store/shelf.ts'
import { selected, units } from '../../store/view.ts'

/** One side of the comparison, always at hand. */
export function ShelfSlot({ slot }: { slot: Slot }) {
  const { [slot]: kept, a, b, pinned } = useAtom(shelf)
  const ran = useAtom(result) !== null
  const chosen = useAtom(selected)
  const unit = useAtom(units)
  const name = slot.toUpperCase()
  const what = kept === null ? t('toolbar.nothingYet') : `${kept.side.label}: ${formatBytes(kept.side.ledger.resident, unit)}`
  return (
    <MenuButton
      button={{
        className: `shelf-slot shelf-slot-${slot}${kept === null ? ' shelf-slot-empty' : ''}`,
        hint: `${name}: ${what}`,
        children: (
          <>
            <strong>{name}</strong>
            <span className="shelf-text">{kept === null ? '…' : `${kept.side.settings.python} · ${formatBytes(kept.side.ledger.resident, unit)}`}</span>
          </>
        ),
      }}
      testId={`shelf-${slot}`}
      align="end"
      sections={[
        {
          title: `${name}: ${what}${pinned.includes(slot) ? t('toolbar.kept') : ''}`,
          items: [
            { id: 'keep', label: chosen ? t('toolbar.keepChosenMomentAs', { name }) : t('toolbar.keepEndThisRun', { name }), disabled: !ran, testId: `keep-${slot}`, onSelect: () => void keepOn(slot) },
            { id: 'compare', label: t('toolbar.compareAAndB'), disabled: a === null || b === null, testId: `compare-from-${slot}`, onSelect: showComparison },
            { id: 'swap', label: t('toolbar.swapAAndB'), disabled: a === null && b === null, onSelect: swapSides },
            { id: 'clear', label: t('toolbar.clear', { name }), disabled: kept === null, onSelect: () => clearSlot(slot) },
          ],
        },
      ]}
    />
  )
}
