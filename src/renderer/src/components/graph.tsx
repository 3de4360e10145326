import { Graph as LayoutGraph, layout } from '@dagrejs/dagre'
import { type KeyboardEvent, memo, useId, useMemo, useRef, useState } from 'react'
import './graph.css'

export interface GraphNode {
  readonly id: number
  readonly title: string
  readonly note: string
  /** Read aloud after them. */
  readonly meaning: string
}

export interface GraphEdge {
  readonly from: number
  readonly to: number
  readonly label: string
  readonly meaning: string
  readonly tone: 'plain' | 'closing' | 'cut'
}

export interface GraphProps {
  label: string
  nodes: readonly GraphNode[]
  edges: readonly GraphEdge[]
  testId?: string
  onChoose: (id: number) => void
}

/** Pixels of a character at the size of the text, a little generously: what does not fit is cut off. */
const CHARACTER = 6.9
const NODE_HEIGHT = 40
const PADDING = 10
const MARGIN = 14

interface Placed {
  readonly width: number
  readonly height: number
  readonly nodes: readonly (GraphNode & { readonly x: number; readonly y: number; readonly width: number })[]
  readonly edges: readonly (GraphEdge & { readonly path: string; readonly x: number; readonly y: number })[]
}

/** Nodes and arrows, laid out from left to right; the same graph always looks the same. */
export const Graph = memo(function Graph({ label, nodes, edges, testId, onChoose }: GraphProps) {
  const placed = useMemo(() => place(nodes, edges), [nodes, edges])
  const [current, setCurrent] = useState(0)
  const marker = useId()
  const box = useRef<SVGSVGElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    const go = { ArrowRight: current + 1, ArrowDown: current + 1, ArrowLeft: current - 1, ArrowUp: current - 1, Home: 0, End: nodes.length - 1 }[event.key]
    if (go !== undefined) {
      event.preventDefault()
      const next = (go + nodes.length) % nodes.length
      setCurrent(next)
      box.current?.querySelector<SVGGElement>(`[data-node="${nodes[next]!.id}"]`)?.focus()
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      const id = (event.target as Element).getAttribute('data-node')
      if (id !== null) onChoose(Number(id))
    }
  }

  return (
    <div className="graph" role="group" aria-label={label} data-testid={testId} data-nodes={nodes.length} data-edges={edges.length}>
      <svg ref={box} width={placed.width} height={placed.height} onKeyDown={onKeyDown} className="graph-drawing">
        <defs>
          {(['plain', 'closing', 'cut'] as const).map((tone) => (
            <marker key={tone} id={`${marker}${tone}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
              <path d="M0 0.6 L7.4 4 L0 7.4 Z" className={`graph-arrow graph-${tone}`} />
            </marker>
          ))}
        </defs>
        {placed.edges.map((edge, i) => (
          <g key={i} className={`graph-edge graph-${edge.tone}`} data-tone={edge.tone}>
            <title>{edge.meaning}</title>
            <path d={edge.path} markerEnd={`url(#${marker}${edge.tone})`} />
            <text x={edge.x} y={edge.y} dy="0.32em" textAnchor="middle">
              {edge.label}
            </text>
          </g>
        ))}
        {placed.nodes.map((node, i) => (
          <g
            key={node.id}
            role="button"
            tabIndex={i === current ? 0 : -1}
            aria-description={node.meaning}
            className="graph-node"
            data-node={node.id}
            transform={`translate(${node.x - node.width / 2} ${node.y - NODE_HEIGHT / 2})`}
            onClick={() => onChoose(node.id)}
            onFocus={() => setCurrent(i)}
          >
            <rect width={node.width} height={NODE_HEIGHT} rx="6" />
            <text x={node.width / 2} y="16" textAnchor="middle" className="graph-title">
              {node.title}
            </text>
            <text x={node.width / 2} y="31" textAnchor="middle" className="graph-note">
              {node.note}
            </text>
          </g>
        ))}
      </svg>
    </div>
  )
})

function place(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): Placed {
  const graph = new LayoutGraph({ multigraph: true })
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 34, marginx: MARGIN, marginy: MARGIN, edgesep: 14 })
  graph.setDefaultEdgeLabel(() => ({}))
  const widthOf = (node: GraphNode): number => Math.max(64, Math.max(node.title.length * (CHARACTER + 0.6), node.note.length * CHARACTER * 0.86) + 2 * PADDING)
  for (const node of nodes) graph.setNode(String(node.id), { width: widthOf(node), height: NODE_HEIGHT })
  edges.forEach(({ from, to, label }, i) => graph.setEdge(String(from), String(to), { width: label.length * CHARACTER + 8, height: 16, labelpos: 'c' }, String(i)))
  layout(graph)
  const size = graph.graph() as { width?: number; height?: number }
  return {
    width: Math.ceil(size.width ?? 0),
    height: Math.ceil(size.height ?? 0),
    nodes: nodes.map((node) => {
      const { x, y, width } = graph.node(String(node.id)) as { x: number; y: number; width: number }
      return { ...node, x, y, width }
    }),
    edges: edges.map((edge, i) => {
      const { points, x, y } = graph.edge(String(edge.from), String(edge.to), String(i)) as { points: readonly { x: number; y: number }[]; x: number; y: number }
      return { ...edge, path: smooth(points), x, y }
    }),
  }
}

/** A line through the middles between the points, bent at them. */
function smooth(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points
  if (first === undefined) return ''
  const at = ({ x, y }: { x: number; y: number }): string => `${x.toFixed(1)} ${y.toFixed(1)}`
  const bends = rest.slice(0, -1).map((point, i) => `Q${at(point)} ${at({ x: (point.x + rest[i + 1]!.x) / 2, y: (point.y + rest[i + 1]!.y) / 2 })}`)
  const last = rest.at(-1)
  return `M${at(first)} ${bends.join(' ')}${last === undefined ? '' : ` L${at(last)}`}`
}
