import type { BlockView, PoolBlocks } from '../../../../../shared/telemetry/heap.ts'
import { t } from '../../../../../shared/texts/texts.ts'
import { addressText, blockText } from '../../../derive/heap-text.ts'
import { exactBytes, formatCount } from '../../../derive/numbers.ts'
import { chooseInHeap } from '../../../store/heap.ts'
import { Facts } from './facts.tsx'

/** One pool to the byte: its blocks in order of address. */
export function PoolDetail({ pool }: { pool: PoolBlocks }) {
  const count = (state: BlockView['state']) => pool.blocks.filter((block) => block.state === state).length
  const held = pool.blocks.filter((block) => block.content !== null)
  return (
    <>
      <h3 className="inspector-title">{t('heap.poolOfBBlocks', { blockSize: pool.blockSize })}</h3>
      <Facts
        rows={[
          [t('heap.address'), <code key="a">{addressText(pool.address)}</code>],
          [t('heap.arena2'), <button key="b" type="button" className="link" onClick={() => chooseInHeap({ kind: 'arena', index: pool.arena })}>{pool.arena}</button>],
          [t('heap.usedParked'), `${formatCount(count('used'))} · ${formatCount(count('parked'))}`],
          [t('heap.freeNeverCarved'), `${formatCount(count('free'))} · ${formatCount(count('neverCarved'))}`],
          [t('heap.headerTail'), `${exactBytes(pool.headerBytes)} · ${exactBytes(pool.tailBytes)}`],
        ]}
      />
      <h4 className="heap-heading">{t('heap.whatItHolds')}</h4>
      <ul className="heap-blocks" data-testid="pool-blocks">
        {held.map((block) => (
          <li key={block.address}>
            {block.content?.owner ? (
              <button type="button" className="link num" onClick={() => chooseInHeap({ kind: 'object', address: block.content!.owner!.address })}>
                {addressText(block.address)}
              </button>
            ) : (
              <code>{addressText(block.address)}</code>
            )}{' '}
            <span className="num">{blockText(block)}</span>
          </li>
        ))}
        {held.length === 0 && <li className="muted">{t('heap.nothingAllBlocksFree')}</li>}
      </ul>
    </>
  )
}
