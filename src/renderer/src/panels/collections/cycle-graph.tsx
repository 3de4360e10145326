import { useMemo } from 'react'
import type { CollectionCycles, CycleEdge, CycleGroup, CycleMember } from '../../../../shared/telemetry/cycles.ts'
import { previewText } from '../../../../shared/texts/previews.ts'
import { t } from '../../../../shared/texts/texts.ts'
import { Amount } from '../../components/amount.tsx'
import { type Column, DataTable } from '../../components/data-table.tsx'
import { Graph, type GraphEdge } from '../../components/graph.tsx'
import { drawnText, edgeText, memberNames } from '../../derive/cycles.ts'
import { addressText } from '../../derive/heap-text.ts'
import { formatBytes } from '../../derive/numbers.ts'
import { useAtom } from '../../store/atom.ts'
import { showMember } from '../../store/cycles.ts'
import { units } from '../../store/view.ts'

/** One group as a drawing: objects, and who refers to whom. */
export function CycleGraph({ found, group }: { found: CollectionCycles; group: CycleGroup }) {
  const unit = useAtom(units)
  const names = useMemo(() => memberNames(group), [group])
  const nodes = useMemo(
    () => group.members.map((member, id) => ({ id, title: names[id]!, note: noteOf(member, formatBytes(member.bytes, unit)), meaning: meaningOf(member) })),
    [group, names, unit],
  )
  const edges = useMemo(() => group.edges.map((edge, i): GraphEdge => ({ from: edge.from, to: edge.to, label: edge.label, meaning: `${edgeText(names, edge)}${roleText(group, i)}`, tone: toneOf(group, i) })), [group, names])
  const drawn = drawnText(group)
  return (
    <>
      <Graph label={t('cycles.objectsGroupTheirReferences')} testId="cycle-graph" nodes={nodes} edges={edges} onChoose={(id) => void showMember(found, group.members[id]!.address)} />
      <div className="cycles-legend">
        <span><i className="cycles-key cycles-key-cut" /> {t('cycles.cutHere')}</span>
        <span><i className="cycles-key cycles-key-closing" /> {t('cycles.storedLast')}</span>
        {drawn && <span>{drawn}</span>}
      </div>
    </>
  )
}

function noteOf({ line, uncollectable }: CycleMember, bytes: string): string {
  return `${bytes}${line > 0 ? t('cycles.line', { line }) : ''}${uncollectable ? ' · __del__' : ''}`
}

function meaningOf({ line, address, preview, uncollectable }: CycleMember): string {
  const stays = uncollectable ? t('cycles.whichCollectorLeavesAlone') : ''
  return t('cycles.at', { part: line > 0 ? t('cycles.bornOnLine', { line }) : t('cycles.madeByTheInterpreter'), address: addressText(address), part2: preview === '' ? '' : `, ${previewText(preview)}`, stays })
}

function toneOf({ cut, closing }: CycleGroup, i: number): GraphEdge['tone'] {
  if (cut.kind === 'store' && cut.edges.includes(i)) return 'cut'
  return i === closing ? 'closing' : 'plain'
}

function roleText(group: CycleGroup, i: number): string {
  const roles = [group.cut.kind === 'store' && group.cut.edges.includes(i) ? t('cycles.cutHere') : '', i === group.closing ? t('cycles.closedTheCycle') : ''].filter((role) => role !== '')
  return roles.length === 0 ? '' : ` (${roles.join(', ')})`
}

/** The same as tables: references, and the objects they connect. */
export function CycleTables({ found, group }: { found: CollectionCycles; group: CycleGroup }) {
  const unit = useAtom(units)
  const names = memberNames(group)
  const references = group.edges.map((edge, i) => ({ ...edge, i }))
  const edgeColumns: Column<CycleEdge & { i: number }>[] = [
    { id: 'from', title: t('cycles.object'), rowHeading: true, cell: (row) => <code>{names[row.from]}</code>, value: (row) => names[row.from]! },
    { id: 'label', title: t('cycles.by'), cell: (row) => <code>{row.label}</code>, value: (row) => row.label },
    { id: 'to', title: t('cycles.refersTo2'), cell: (row) => <code>{names[row.to]}</code>, value: (row) => names[row.to]! },
    { id: 'line', title: t('cycles.storedOnLine2'), align: 'end', cell: (row) => row.line ?? t('cycles.notSeen'), value: (row) => row.line },
    { id: 'role', title: t('cycles.role'), cell: (row) => roleText(group, row.i).replace(/^ \(|\)$/g, ''), value: (row) => toneOf(group, row.i) },
  ]
  const members = group.members.map((member, i) => ({ ...member, i }))
  const memberColumns: Column<CycleMember & { i: number }>[] = [
    { id: 'name', title: t('cycles.object'), rowHeading: true, cell: (row) => <code>{names[row.i]}</code>, value: (row) => names[row.i]! },
    { id: 'address', title: t('cycles.address'), cell: (row) => <code>{addressText(row.address)}</code>, value: (row) => row.address },
    { id: 'bytes', title: t('cycles.bytes'), align: 'end', cell: (row) => <Amount bytes={row.bytes} units={unit} />, value: (row) => row.bytes },
    { id: 'line', title: t('cycles.bornOnLine2'), align: 'end', cell: (row) => row.line || '–', value: (row) => row.line },
    { id: 'preview', title: t('cycles.value'), cell: (row) => <code>{previewText(row.preview)}</code>, value: (row) => row.preview },
  ]
  return (
    <div className="cycles-tables">
      <DataTable caption={t('cycles.referencesInsideTheGroup')} testId="cycle-edges" columns={edgeColumns} rows={references} rowKey={(row) => row.i} />
      <DataTable caption={t('cycles.objectsOfTheGroup')} testId="cycle-members" columns={memberColumns} rows={members} rowKey={(row) => row.i} onRow={(row) => void showMember(found, row.address)} />
    </div>
  )
}
