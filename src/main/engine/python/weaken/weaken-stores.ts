/**
 * Rewrites stores of a program so that they keep a weak proxy instead of the object: `self.parent = parent` becomes
 * `import weakref; self.parent = None if parent is None else weakref.proxy(parent)`. No line moves.
 */
import type { WeakStore } from '../../../../shared/telemetry/cycles.ts'
import type { Expression, Module, Statement } from '../ast/nodes.ts'
import { SourceText } from '../parser/source.ts'

export type Weakened = { readonly ok: true; readonly source: string } | { readonly ok: false; readonly line: number }

interface Edit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** `ok: false`: no store on that line that can be rewritten. `module` is the tree of `source`, unfolded. */
export function weakenStores(module: Module, source: string, stores: readonly WeakStore[]): Weakened {
  const text = new SourceText(source, '')
  const name = weakrefName(module, source)
  const edits: Edit[] = []
  for (const store of stores) {
    const found = [...statements(module.body)].filter(({ line, endLine }) => line <= store.line && endLine >= store.line).flatMap((statement) => {
      const value = storedValue(statement, store)
      return value === null ? [] : [{ statement, value }]
    })
    if (found.length === 0) return { ok: false, line: store.line }
    for (const { statement, value } of found) {
      const from = text.offsetOf(value.line, value.column)
      const to = text.offsetOf(value.endLine, value.endColumn)
      const stored = text.text.slice(from, to)
      const proxy = `${name.use}.proxy(${stored})`
      edits.push({ from, to, text: value.kind === 'Name' && value.id !== 'self' ? `None if ${stored} is None else ${proxy}` : proxy })
      const start = text.offsetOf(statement.line, statement.column)
      if (name.statement !== '') edits.push({ from: start, to: start, text: name.statement })
    }
  }
  // From the end, so that offsets stay right.
  const ordered = [...new Map(edits.map((edit) => [`${edit.from} ${edit.to}`, edit])).values()].sort((a, b) => b.from - a.from)
  return { ok: true, source: ordered.reduce((now, { from, to, text: put }) => now.slice(0, from) + put + now.slice(to), text.text) }
}

/** How the module weakref can be named on any line of the program. */
function weakrefName(module: Module, source: string): { readonly statement: string; readonly use: string } {
  const imported = module.body.some((statement) => statement.kind === 'Import' && statement.names.some(({ name, asname }) => name === 'weakref' && asname === null))
  if (imported) return { statement: '', use: 'weakref' }
  if (/\bweakref\b/.test(source)) return { statement: '', use: "__import__('weakref')" }
  return { statement: 'import weakref; ', use: 'weakref' }
}

/** The value that the statement stores there; null: it does not, or in a way that cannot be rewritten. */
function storedValue(statement: Statement, { target, name }: WeakStore): Expression | null {
  const fits = (expression: Expression): boolean => (target === 'attribute' ? expression.kind === 'Attribute' && expression.attr === name : expression.kind === 'Subscript')
  switch (statement.kind) {
    case 'Assign':
      return statement.targets.length === 1 && fits(statement.targets[0]!) && isWorthIt(statement.value) ? statement.value : null
    case 'AnnAssign':
      return statement.value !== null && fits(statement.target) && isWorthIt(statement.value) ? statement.value : null
    case 'Expr':
      return target === 'item' ? appended(statement.value) : null
    default:
      return null
  }
}

/** `x.append(value)`, `x.add(value)`, `x.appendleft(value)`. */
function appended(call: Expression): Expression | null {
  if (call.kind !== 'Call' || call.keywords.length > 0 || call.args.length !== 1 || call.func.kind !== 'Attribute') return null
  const [value] = call.args
  return ['append', 'add', 'appendleft'].includes(call.func.attr) && value!.kind !== 'Starred' ? value! : null
}

/** Displays, numbers and functions made for the occasion would die at once, or have no weak references. */
function isWorthIt({ kind }: Expression): boolean {
  return kind === 'Name' || kind === 'Attribute' || kind === 'Call' || kind === 'Subscript'
}

function* statements(body: readonly Statement[]): Generator<Statement> {
  for (const statement of body) {
    yield statement
    const parts = statement as unknown as Record<string, unknown>
    for (const part of ['body', 'orelse', 'finalbody']) if (Array.isArray(parts[part])) yield* statements(parts[part] as Statement[])
    for (const part of ['handlers', 'cases']) {
      if (Array.isArray(parts[part])) for (const inner of parts[part] as { body: Statement[] }[]) yield* statements(inner.body)
    }
  }
}
