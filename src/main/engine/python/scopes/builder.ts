/** First pass: which names each block mentions and how. @mirrors Python/symtable.c symtable_visit_* */
import type {
  AnnAssign, ClassDef, ComprehensionExpression, Expression, FunctionStatement, Global, Lambda, Module, NamedExpr, Node,
  Nonlocal, Position, SourceWarning,
} from '../ast/nodes.ts'
import { Block, DEF_ANNOT, DEF_GLOBAL, DEF_IMPORT, DEF_LOCAL, DEF_NONLOCAL, DEF_PARAM, USE } from './block.ts'
import { forEachChild } from './children.ts'
import { ComprehensionBuilder } from './comprehensions.ts'
import { mangle } from './mangle.ts'
import { declareParameters } from './parameters.ts'
import { ScopeError } from './scope-error.ts'

const START: Position = { line: 1, column: 0, endLine: 1, endColumn: 0 }

export interface Build {
  readonly top: Block
  readonly blocks: ReadonlyMap<object, Block>
}

export class Builder {
  current: Block
  private readonly module: Block
  readonly minor: number
  readonly blocks = new Map<object, Block>()
  private readonly lazyAnnotations: boolean
  private readonly warnings: SourceWarning[]
  private readonly comprehensions = new ComprehensionBuilder(this)

  constructor(module: Module, minor: number) {
    this.minor = minor
    this.lazyAnnotations = module.futures.includes('annotations')
    this.warnings = module.warnings
    this.current = new Block(module, '<module>', 'module', null, null, START)
    this.module = this.current
    this.blocks.set(module, this.current)
  }

  build(module: Module): Build {
    for (const statement of module.body) this.visit(statement)
    return { top: this.module, blocks: this.blocks }
  }

  visitAll(nodes: readonly (Node | null)[]): void {
    for (const node of nodes) if (node !== null) this.visit(node)
  }

  define(name: string, flag: number, place: Position): void {
    const mangled = mangle(this.current.privateClass, name)
    this.comprehensions.checkDefinition(this.current, mangled, flag, place)
    this.current.add(mangled, flag)
  }

  enter(block: Block, body: () => void): void {
    const outer = this.current
    this.blocks.set(block.node, block)
    this.current = block
    body()
    this.current = outer
  }

  visit(node: Node): void {
    switch (node.kind) {
      case 'Name':
        return this.name(node)
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        return this.functionDefinition(node)
      case 'Lambda':
        return this.lambda(node)
      case 'ClassDef':
        return this.classDefinition(node)
      case 'ListComp':
        // 2.7's list comprehensions belong to the block around them.
        if (this.minor < 0) break
        return this.comprehensions.visit(node, '<listcomp>')
      case 'SetComp':
        return this.comprehensions.visit(node, '<setcomp>')
      case 'DictComp':
        return this.comprehensions.visit(node, '<dictcomp>')
      case 'GeneratorExp':
        return this.comprehensions.visit(node, '<genexpr>')
      case 'Global':
      case 'Nonlocal':
        return this.directive(node)
      case 'AnnAssign':
        return this.annotated(node)
      case 'NamedExpr':
        return this.walrus(node)
      case 'TypeAlias':
        throw new ScopeError('type statements are not supported', node, 'Unsupported')
      case 'alias': {
        if (node.name === '*') return this.importStar(node)
        return this.define(node.asname ?? node.name.split('.')[0], DEF_IMPORT | DEF_LOCAL, node)
      }
      case 'Yield':
      case 'YieldFrom':
        this.comprehensions.checkYield(this.current, node)
        this.current.isGenerator = true
        break
      case 'Await':
        this.current.isCoroutine = true
        break
      case 'Exec':
        this.current.unoptimizedAt ??= node
        if (node.globals === null) this.current.bareExec = true
        else this.current.qualifiedExec = true
        break
      case 'MatchAs':
      case 'MatchStar':
        if (node.name !== null) this.define(node.name, DEF_LOCAL, node)
        break
      case 'MatchMapping':
        if (node.rest !== null) this.define(node.rest, DEF_LOCAL, node)
        break
    }
    forEachChild(node, (child) => this.visit(child))
  }

  private name(node: { id: string; ctx: string } & Position): void {
    this.define(node.id, node.ctx === 'Load' ? USE : DEF_LOCAL, node)
    // A bare `super` finds the class through a cell.
    if (this.minor >= 0 && node.id === 'super' && node.ctx === 'Load' && this.current.isFunction) {
      this.current.add('__class__', USE)
    }
  }

  private functionDefinition(node: FunctionStatement): void {
    this.define(node.name, DEF_LOCAL, node)
    if (node.type_params.length > 0) throw new ScopeError('type parameters are not supported', node, 'Unsupported')
    this.defaults(node)
    this.visitAll(node.decorator_list)
    const block = new Block(node, node.codeName ?? node.name, 'function', this.current, this.current.privateClass, node)
    block.isCoroutine = node.kind === 'AsyncFunctionDef'
    this.enter(block, () => {
      declareParameters(this, node.args)
      this.visitAll(node.body)
    })
  }

  private defaults(node: FunctionStatement): void {
    const { args } = node
    this.visitAll(args.defaults)
    this.visitAll(args.kw_defaults)
    if (this.lazyAnnotations) return
    for (const arg of [...args.posonlyargs, ...args.args, args.vararg, args.kwarg, ...args.kwonlyargs]) {
      if (arg?.annotation) this.visit(arg.annotation)
    }
    if (node.returns !== null) this.visit(node.returns)
  }

  private lambda(node: Lambda): void {
    this.visitAll(node.args.defaults)
    this.visitAll(node.args.kw_defaults)
    const block = new Block(node, '<lambda>', 'lambda', this.current, this.current.privateClass, node)
    this.enter(block, () => {
      declareParameters(this, node.args)
      this.visit(node.body)
    })
  }

  private classDefinition(node: ClassDef): void {
    this.define(node.name, DEF_LOCAL, node)
    if (node.type_params.length > 0) throw new ScopeError('type parameters are not supported', node, 'Unsupported')
    this.visitAll(node.bases)
    this.visitAll(node.keywords)
    this.visitAll(node.decorator_list)
    const block = new Block(node, node.codeName ?? node.name, 'class', this.current, node.codeName ?? node.name, node)
    this.enter(block, () => this.visitAll(node.body))
  }

  /** @mirrors symtable_visit_stmt Global_kind, Nonlocal_kind */
  private directive(node: Global | Nonlocal): void {
    const word = node.kind === 'Global' ? 'global' : 'nonlocal'
    for (const plain of node.names) {
      const name = mangle(this.current.privateClass, plain)
      const has = (flag: number): boolean => this.current.has(name, flag)
      if (has(this.minor >= 0 ? DEF_PARAM | DEF_LOCAL | USE | DEF_ANNOT : DEF_LOCAL | USE)) {
        const message = this.minor >= 0 && has(DEF_PARAM) ? `name '${name}' is parameter and ${word}`
          : has(USE) && (this.minor >= 0 || !has(DEF_LOCAL)) ? `name '${name}' is used prior to ${word} declaration`
          : has(DEF_ANNOT) ? `annotated name '${name}' can't be ${word}`
          : `name '${name}' is assigned to before ${word} declaration`
        if (this.minor >= 0) throw new ScopeError(message, node)
        this.warnings.push({ category: 'SyntaxWarning', isSyntaxError: true, message, place: node })
      }
      this.current.add(name, node.kind === 'Global' ? DEF_GLOBAL : DEF_NONLOCAL)
      // The module's own statements then mean the global too, which shows where exec has locals of their own.
      if (node.kind === 'Global') this.module.add(name, DEF_GLOBAL)
      if (!this.current.directives.has(name)) this.current.directives.set(name, node)
    }
  }

  private annotated(node: AnnAssign): void {
    const target: Expression = node.target
    if (target.kind === 'Name') {
      const name = mangle(this.current.privateClass, target.id)
      const declared = this.current.has(name, DEF_GLOBAL) ? 'global' : this.current.has(name, DEF_NONLOCAL) ? 'nonlocal' : null
      if (declared !== null && this.current.type !== 'module' && node.simple) {
        throw new ScopeError(`annotated name '${name}' can't be ${declared}`, node)
      }
      if (node.simple) this.define(target.id, DEF_ANNOT | DEF_LOCAL, target)
      else if (node.value !== null) this.define(target.id, DEF_LOCAL, target)
    } else this.visit(target)
    if (!this.lazyAnnotations) this.visit(node.annotation)
    if (node.value !== null) this.visit(node.value)
  }

  private walrus(node: NamedExpr): void {
    this.comprehensions.extendWalrus(this.current, node)
    this.visit(node.value)
    this.visit(node.target)
  }

  private importStar(place: Position): void {
    if (this.current.type !== 'module') {
      const message = 'import * only allowed at module level'
      if (this.minor >= 0) throw new ScopeError(message, this.minor < 10 ? this.current.place : place)
      this.warnings.push({ category: 'SyntaxWarning', isSyntaxError: true, message, place: this.current.place })
    }
    this.current.importStar = true
    this.current.unoptimizedAt ??= place
  }

  /** A comprehension's block. */
  comprehensionBlock(node: ComprehensionExpression, name: string): Block {
    return new Block(node, name, 'comprehension', this.current, this.current.privateClass, node)
  }
}
