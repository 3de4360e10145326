import { useMemo } from 'react'
import type { CollectionCycles, CycleEdge, CycleGroup, CycleMember } from '../../../../shared/telemetry/cycles.ts'
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
      <Graph label="Objects of the group and their references; arrow keys move, Enter shows the object" testId="cycle-graph" nodes={nodes} edges={edges} onChoose={(id) => void showMember(found, group.members[id]!.address)} />
      <div className="cycles-legend">
        <span><i className="cycles-key cycles-key-cut" /> cut here</span>
        <span><i className="cycles-key cycles-key-closing" /> stored last</span>
        {drawn && <span>{drawn}</span>}
      </div>
    </>
  )
}

function noteOf({ line, uncollectable }: CycleMember, bytes: string): string {
  return `${bytes}${line > 0 ? ` · line ${line}` : ''}${uncollectable ? ' · __del__' : ''}`
}

function meaningOf({ line, address, preview, uncollectable }: CycleMember): string {
  const stays = uncollectable ? ', which the collector leaves alone because of __del__' : ''
  return `${line > 0 ? `born on line ${line}` : 'made by the interpreter'}, at ${addressText(address)}${preview === '' ? '' : `, ${preview}`}${stays}`
}

function toneOf({ cut, closing }: CycleGroup, i: number): GraphEdge['tone'] {
  if (cut.kind === 'store' && cut.edges.includes(i)) return 'cut'
  return i === closing ? 'closing' : 'plain'
}

function roleText(group: CycleGroup, i: number): string {
  const roles = [group.cut.kind === 'store' && group.cut.edges.includes(i) ? 'cut here' : '', i === group.closing ? 'closed the cycle' : ''].filter((role) => role !== '')
  return roles.length === 0 ? '' : ` (${roles.join(', ')})`
}

/** The same as tables: references, and the objects they connect. */
export function CycleTables({ found, group }: { found: CollectionCycles; group: CycleGroup }) {
  const unit = useAtom(units)
  const names = memberNames(group)
  const references = group.edges.map((edge, i) => ({ ...edge, i }))
  const edgeColumns: Column<CycleEdge & { i: number }>[] = [
    { id: 'from', title: 'Object', rowHeading: true, cell: (row) => <code>{names[row.from]}</code>, value: (row) => names[row.from]! },
    { id: 'label', title: 'by', cell: (row) => <code>{row.label}</code>, value: (row) => row.label },
    { id: 'to', title: 'refers to', cell: (row) => <code>{names[row.to]}</code>, value: (row) => names[row.to]! },
    { id: 'line', title: 'Stored on line', align: 'end', cell: (row) => row.line ?? 'not seen', value: (row) => row.line },
    { id: 'role', title: 'Role', cell: (row) => roleText(group, row.i).replace(/^ \(|\)$/g, ''), value: (row) => toneOf(group, row.i) },
  ]
  const members = group.members.map((member, i) => ({ ...member, i }))
  const memberColumns: Column<CycleMember & { i: number }>[] = [
    { id: 'name', title: 'Object', rowHeading: true, cell: (row) => <code>{names[row.i]}</code>, value: (row) => names[row.i]! },
    { id: 'address', title: 'Address', cell: (row) => <code>{addressText(row.address)}</code>, value: (row) => row.address },
    { id: 'bytes', title: 'Bytes', align: 'end', cell: (row) => <Amount bytes={row.bytes} units={unit} />, value: (row) => row.bytes },
    { id: 'line', title: 'Born on line', align: 'end', cell: (row) => row.line || '–', value: (row) => row.line },
    { id: 'preview', title: 'Value', cell: (row) => <code>{row.preview}</code>, value: (row) => row.preview },
  ]
  return (
    <div className="cycles-tables">
      <DataTable caption="References inside the group" testId="cycle-edges" columns={edgeColumns} rows={references} rowKey={(row) => row.i} />
      <DataTable caption="Objects of the group" testId="cycle-members" columns={memberColumns} rows={members} rowKey={(row) => row.i} onRow={(row) => void showMember(found, row.address)} />
    </div>
  )
}
