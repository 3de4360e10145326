/** Rules to deterministic automata, one a rule, by subset construction. */
import { RULES } from './rules.ts'

export interface State {
  readonly rule: string
  /** By terminal: the state behind it. By rule name: the state behind that rule. */
  readonly terminals: Map<string, State>
  readonly rules: Map<string, State>
  /** Terminals that can begin one of `rules`, with the rule. Filled in last. */
  readonly first: Map<string, string>
  final: boolean
}

export interface Automata {
  readonly start: ReadonlyMap<string, State>
}

interface Node {
  readonly edges: { readonly label: string | null; readonly to: Node }[]
}

export function buildAutomata(minor: number): Automata {
  const bodies = new Map<string, string[]>()
  for (const line of RULES.trim().split('\n')) {
    const match = /^(?:(\S+) )?(\w+): (.*)$/.exec(line)!
    const [, condition, name, body] = match
    if (condition === undefined || holds(condition, minor)) bodies.set(name, [...(bodies.get(name) ?? []), body])
  }
  const start = new Map<string, State>()
  for (const [name, alternatives] of bodies) start.set(name, determinise(name, alternatives.join(' | ')))
  fillFirst(start)
  return { start }
}

function holds(condition: string, minor: number): boolean {
  const number = (text: string): number => (text.startsWith('2') ? -1 : Number(text.slice(2)))
  if (condition.startsWith('>=')) return minor >= number(condition.slice(2))
  if (condition.startsWith('<')) return minor < number(condition.slice(1))
  const [low, high] = condition.split('-')
  return minor >= number(low) && minor <= number(high ?? low)
}

/** A body to a graph from `begin` to `end`; edges without label are free. */
class BodyReader {
  private at = 0
  private readonly parts: string[]

  constructor(body: string) {
    this.parts = body.match(/'[^']+'|\w+|[()[\]|*+]/g)!
  }

  choice(): [Node, Node] {
    const begin: Node = { edges: [] }
    const end: Node = { edges: [] }
    do {
      const [from, to] = this.sequence()
      begin.edges.push({ label: null, to: from })
      to.edges.push({ label: null, to: end })
    } while (this.take('|'))
    return [begin, end]
  }

  private take(part: string): boolean {
    if (this.parts[this.at] !== part) return false
    this.at++
    return true
  }

  private sequence(): [Node, Node] {
    const begin: Node = { edges: [] }
    let end = begin
    while (this.at < this.parts.length && !'|)]'.includes(this.parts[this.at])) {
      const [from, to] = this.item()
      end.edges.push({ label: null, to: from })
      end = to
    }
    return [begin, end]
  }

  private item(): [Node, Node] {
    let pair: [Node, Node]
    if (this.take('[')) {
      pair = this.choice()
      this.at++
      pair[0].edges.push({ label: null, to: pair[1] })
      return pair
    }
    if (this.take('(')) {
      pair = this.choice()
      this.at++
    } else {
      const end: Node = { edges: [] }
      pair = [{ edges: [{ label: this.parts[this.at++], to: end }] }, end]
    }
    const [begin, end] = pair
    if (this.take('+')) end.edges.push({ label: null, to: begin })
    else if (this.take('*')) {
      end.edges.push({ label: null, to: begin })
      return [begin, this.skippable(begin, end)]
    }
    return pair
  }

  private skippable(begin: Node, end: Node): Node {
    const after: Node = { edges: [] }
    begin.edges.push({ label: null, to: after })
    end.edges.push({ label: null, to: after })
    return after
  }
}

function determinise(rule: string, body: string): State {
  const [begin, end] = new BodyReader(body).choice()
  const known: { readonly nodes: Set<Node>; readonly state: State }[] = []
  const stateOf = (nodes: Set<Node>): State => {
    const found = known.find((entry) => entry.nodes.size === nodes.size && [...nodes].every((node) => entry.nodes.has(node)))
    if (found !== undefined) return found.state
    const state: State = { rule, terminals: new Map(), rules: new Map(), first: new Map(), final: nodes.has(end) }
    known.push({ nodes, state })
    const targets = new Map<string, Set<Node>>()
    for (const node of nodes) {
      for (const { label, to } of node.edges) {
        if (label === null) continue
        const set = targets.get(label) ?? new Set()
        close(to, set)
        targets.set(label, set)
      }
    }
    for (const [label, set] of targets) {
      const terminal = label.startsWith("'") || /^[A-Z]+$/.test(label)
      const name = label.replaceAll("'", '')
      ;(terminal ? state.terminals : state.rules).set(name, stateOf(set))
    }
    return state
  }
  const first = new Set<Node>()
  close(begin, first)
  return stateOf(first)
}

function close(node: Node, set: Set<Node>): void {
  if (set.has(node)) return
  set.add(node)
  for (const { label, to } of node.edges) if (label === null) close(to, set)
}

function fillFirst(start: ReadonlyMap<string, State>): void {
  const memo = new Map<string, Set<string>>()
  const firstOf = (rule: string): Set<string> => {
    const known = memo.get(rule)
    if (known !== undefined) return known
    const set = new Set<string>()
    memo.set(rule, set)
    const state = start.get(rule)
    if (state === undefined) throw new Error(`no rule ${rule}`)
    for (const terminal of state.terminals.keys()) set.add(terminal)
    for (const inner of state.rules.keys()) for (const terminal of firstOf(inner)) set.add(terminal)
    return set
  }
  const seen = new Set<State>()
  const visit = (state: State): void => {
    if (seen.has(state)) return
    seen.add(state)
    for (const [rule, next] of state.rules) {
      for (const terminal of firstOf(rule)) {
        const other = state.first.get(terminal)
        if (other !== undefined || state.terminals.has(terminal)) {
          throw new Error(`${state.rule}: ${terminal} begins ${rule} and ${other ?? 'itself'}`)
        }
        state.first.set(terminal, rule)
      }
      visit(next)
    }
    for (const next of state.terminals.values()) visit(next)
  }
  for (const state of start.values()) visit(state)
}
