/**
 * co_varnames: parameters, then local names in the order the compiler meets them while it generates code, which is
 * not source order (a value comes before its target, an iterable before the loop variable).
 */
import type { ComprehensionExpression, Expression, Node, Pattern, Statement } from '../ast/nodes.ts'
import { DEF_LOCAL, DEF_NONLOCAL, type Block } from './block.ts'
import { constantTruth } from './constant-truth.ts'
import { forEachChild } from './children.ts'
import { mangle } from './mangle.ts'

export class LocalOrder {
  private readonly seen: Set<string>
  /** `finally` blocks around, innermost last; null marks a loop. From 3.9 a jump out compiles them on the spot. */
  private readonly unwinding: (readonly Statement[] | null)[] = []
  /** Comprehensions being compiled in this frame, innermost last. */
  private readonly inlined: Block[] = []

  constructor(
    private readonly block: Block,
    private readonly blocks: ReadonlyMap<object, Block>,
    private readonly minor: number,
  ) {
    this.seen = new Set(block.params)
  }

  names(): string[] {
    const { node } = this.block
    switch (node.kind) {
      case 'Lambda':
        this.visit(node.body)
        break
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        this.loops(node)
        break
      default:
        this.visitAll(node.body)
    }
    return [...this.seen]
  }

  private name(id: string): void {
    const name = mangle(this.block.privateClass, id)
    for (let i = this.inlined.length - 1; i >= 0; i--) {
      const flags = this.inlined[i].flags.get(name) ?? 0
      if (flags & DEF_LOCAL && !(flags & DEF_NONLOCAL)) return
    }
    if (this.block.isFunction && this.block.symbols.get(name) === 'local') this.seen.add(name)
  }

  private visitAll(nodes: readonly (Node | null)[]): void {
    for (const node of nodes) if (node !== null) this.visit(node)
  }

  private visit(node: Node): void {
    switch (node.kind) {
      case 'Name':
        return this.name(node.id)
      case 'Assign':
        this.visit(node.value)
        return this.visitAll(node.targets)
      case 'AnnAssign':
        if (node.value === null && node.target.kind === 'Name') return
        if (node.value !== null) this.visit(node.value)
        return this.visit(node.target)
      case 'NamedExpr':
        this.visit(node.value)
        return this.visit(node.target)
      case 'FunctionDef':
      case 'AsyncFunctionDef':
      case 'Lambda':
        return this.functionObject(node)
      case 'ClassDef':
        this.visitAll(node.decorator_list)
        this.visitAll(node.bases)
        this.visitAll(node.keywords)
        return this.name(node.name)
      case 'For':
      case 'AsyncFor':
        this.visit(node.iter)
        this.visit(node.target)
        this.loop(node.body)
        return this.visitAll(node.orelse)
      case 'While':
        return this.whileLoop(node.test, node.body, node.orelse)
      case 'If':
        return this.branches(node.test, node.body, node.orelse)
      case 'IfExp':
        return this.visitAll([node.test, node.body, node.orelse])
      case 'Dict':
        return node.keys.forEach((key, i) => {
          const value = node.values[i]
          // 2.7 evaluates the value first.
          this.visitAll(this.minor < 0 ? [value, key] : [key, value])
        })
      case 'Call':
        if (this.minor >= 0) break
        // 2.7: `*args` comes after the keywords.
        this.visitAll([node.func, ...node.args.filter((arg) => arg.kind !== 'Starred')])
        this.visitAll(node.keywords.filter((keyword) => keyword.arg !== null))
        this.visitAll(node.args.filter((arg) => arg.kind === 'Starred'))
        return this.visitAll(node.keywords.filter((keyword) => keyword.arg === null))
      case 'Return':
        if (node.value !== null) this.visit(node.value)
        return this.unwind(false)
      case 'Break':
      case 'Continue':
        return this.unwind(true)
      case 'Try':
      case 'TryStar':
        return this.tryStatement(node)
      case 'ExceptHandler':
        return this.visitAll([node.type, node.target, ...node.body])
      case 'alias':
        if (node.name !== '*') this.name(node.asname ?? node.name.split('.')[0])
        return
      case 'match_case':
        return this.matchCase(node)
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        return this.comprehension(node)
      case 'Global':
      case 'Nonlocal':
        return
    }
    forEachChild(node, (child) => this.visit(child))
  }

  private functionObject(node: Extract<Node, { kind: 'FunctionDef' | 'AsyncFunctionDef' | 'Lambda' }>): void {
    if (node.kind !== 'Lambda') this.visitAll(node.decorator_list)
    const { args } = node
    this.visitAll(args.defaults)
    this.visitAll(args.kw_defaults)
    for (const arg of [...args.posonlyargs, ...args.args, args.vararg, ...args.kwonlyargs, args.kwarg]) {
      if (arg?.annotation) this.visit(arg.annotation)
    }
    if (node.kind === 'Lambda') return
    if (node.returns !== null) this.visit(node.returns)
    this.name(node.name)
  }

  private loop(body: readonly Statement[]): void {
    this.unwinding.push(null)
    this.visitAll(body)
    this.unwinding.pop()
  }

  /** Up to 3.9 the branch that cannot run is not compiled; later it is compiled and dropped. */
  private branches(test: Expression, body: readonly Statement[], orelse: readonly Statement[]): void {
    const truth = this.minor < 10 ? constantTruth(test, this.minor) : null
    if (truth === null) this.visit(test)
    if (truth !== false) this.visitAll(body)
    if (truth !== true) this.visitAll(orelse)
  }

  private whileLoop(test: Expression, body: readonly Statement[], orelse: readonly Statement[]): void {
    const truth = this.minor < 10 ? constantTruth(test, this.minor) : null
    if (truth === null) this.visit(test)
    if (truth !== false) this.loop(body)
    this.visitAll(orelse)
  }

  /** From 3.11 the else of a try is compiled before the handlers. */
  private tryStatement(node: Extract<Node, { kind: 'Try' | 'TryStar' }>): void {
    // 3.8 compiles the finally first, to see whether it leaves.
    if (this.minor === 8) this.visitAll(node.finalbody)
    this.unwinding.push(node.finalbody)
    this.visitAll(node.body)
    if (this.minor >= 11) this.visitAll([...node.orelse, ...node.handlers])
    else this.visitAll([...node.handlers, ...node.orelse])
    this.unwinding.pop()
    this.visitAll(node.finalbody)
  }

  private unwind(toLoop: boolean): void {
    if (this.minor < 9) return
    const saved = this.unwinding.splice(0)
    for (let i = saved.length - 1; i >= 0; i--) {
      const frame = saved[i]
      if (frame === null) {
        if (toLoop) break
        continue
      }
      this.unwinding.splice(0, this.unwinding.length, ...saved.slice(0, i))
      this.visitAll(frame)
    }
    this.unwinding.splice(0, this.unwinding.length, ...saved)
  }

  /** Captures are stored once the whole pattern has matched. */
  private matchCase(node: Extract<Node, { kind: 'match_case' }>): void {
    this.values(node.pattern)
    for (const name of captures(node.pattern)) this.name(name)
    this.visitAll([node.guard, ...node.body])
  }

  private values(pattern: Pattern): void {
    forEachChild(pattern, (child) => {
      if (child.kind.startsWith('Match')) this.values(child as Pattern)
      else this.visit(child)
    })
  }

  private comprehension(node: ComprehensionExpression): void {
    const inner = this.blocks.get(node)
    this.visit(node.generators[0].iter)
    // 2.7's list comprehension has no block.
    if (inner === undefined) return this.loops(node)
    if (!inner.inlined) return
    const all = this.block.type === 'class'
    for (const [name, flags] of inner.flags) {
      if (all || (flags & DEF_LOCAL && !(flags & DEF_NONLOCAL))) this.seen.add(name)
    }
    this.inlined.push(inner)
    this.loops(node)
    this.inlined.pop()
  }

  private loops(node: ComprehensionExpression): void {
    node.generators.forEach((generator, i) => {
      if (i > 0) this.visit(generator.iter)
      this.visit(generator.target)
      this.visitAll(generator.ifs)
    })
    if (node.kind !== 'DictComp') this.visit(node.elt)
    else if (this.minor < 8) this.visitAll([node.value, node.key])
    else this.visitAll([node.key, node.value])
  }
}

function captures(pattern: Pattern): string[] {
  switch (pattern.kind) {
    case 'MatchAs': {
      const inner = pattern.pattern === null ? [] : captures(pattern.pattern)
      return pattern.name === null ? inner : [...inner, pattern.name]
    }
    case 'MatchStar':
      return pattern.name === null ? [] : [pattern.name]
    case 'MatchMapping':
      return [...pattern.patterns.flatMap(captures), ...(pattern.rest === null ? [] : [pattern.rest])]
    case 'MatchClass':
      return [...pattern.patterns, ...pattern.kwd_patterns].flatMap(captures)
    case 'MatchSequence':
      return pattern.patterns.flatMap(captures)
    case 'MatchOr':
      return captures(pattern.patterns[0])
    default:
      return []
  }
}
