/** Statements in a place where they mean nothing. CPython's compiler reports them once names are sorted out. */
import type { Comprehension, Expression, Module, Node, Position, Statement } from '../ast/nodes.ts'
import { forEachChild } from './children.ts'
import { checkCases, checkPattern } from './pattern-flow.ts'
import { ScopeError } from './scope-error.ts'
import { checkTargets } from './starred.ts'

interface Place {
  readonly block: 'module' | 'class' | 'function'
  readonly async: boolean
  /** Inside a loop of this block. */
  readonly loop: boolean
  /** Inside a `finally` of this loop. */
  readonly final: boolean
  /** An async function that yields. */
  readonly generator: boolean
  /** Blocks of the compiler around it in this code object. */
  readonly blocks: number
}

const MODULE: Place = { block: 'module', async: false, loop: false, final: false, generator: false, blocks: 0 }

export function checkFlow(module: Module, minor: number): void {
  checkFutures(module, minor)
  new FlowCheck(minor).all(module.body, MODULE)
}

function checkFutures(module: Module, minor: number): void {
  let past = false
  for (const [i, statement] of module.body.entries()) {
    const future = statement.kind === 'ImportFrom' && statement.module === '__future__' && statement.level === 0
    if (future && past) throw new ScopeError('from __future__ imports must occur at the beginning of the file', statement)
    const docstring = i === 0 && statement.kind === 'Expr' && statement.value.kind === 'Constant' &&
      (statement.value.value.type === 'str' || (minor < 0 && statement.value.value.type === 'unicode'))
    if (!future && !docstring) past = true
  }
}

class FlowCheck {
  constructor(private readonly minor: number) {}

  all(nodes: readonly (Node | null)[], place: Place): void {
    for (const node of nodes) if (node !== null) this.visit(node, place)
  }

  private visit(node: Node, place: Place): void {
    switch (node.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef': {
        this.outside(node, place, ['body'])
        if (this.minor < 0) refuseReturnedValue(node.body)
        const async = node.kind === 'AsyncFunctionDef'
        return this.all(node.body, { ...MODULE, block: 'function', async, generator: async && yields(node.body) })
      }
      case 'Lambda':
        this.visit(node.args, place)
        return this.visit(node.body, { ...MODULE, block: 'function' })
      case 'ClassDef':
        this.outside(node, place, ['body'])
        return this.all(node.body, { ...MODULE, block: 'class' })
      case 'For': case 'AsyncFor': case 'While':
        return this.loop(node, place)
      case 'Try': case 'TryStar':
        this.defaultLast(node.handlers)
        return this.guarded(node, place)
      case 'Return':
        if (place.block !== 'function') throw new ScopeError("'return' outside function", node)
        if (place.generator && node.value !== null) throw new ScopeError("'return' with value in async generator", node)
        break
      case 'Break':
        if (!place.loop) throw new ScopeError("'break' outside loop", node)
        return
      case 'Continue':
        if (!place.loop) throw new ScopeError("'continue' not properly in loop", node)
        if (place.final && this.minor < 8) throw new ScopeError("'continue' not supported inside 'finally' clause", node)
        return
      case 'Yield': case 'YieldFrom':
        if (place.block !== 'function') throw new ScopeError("'yield' outside function", node)
        if (node.kind === 'YieldFrom' && place.async) throw new ScopeError("'yield from' inside async function", node)
        break
      case 'Await':
        if (place.block !== 'function') throw new ScopeError("'await' outside function", node)
        if (!place.async) throw new ScopeError("'await' outside async function", node)
        break
      case 'With': case 'AsyncWith':
        if (node.kind === 'AsyncWith' && !place.async) throw new ScopeError("'async with' outside async function", node)
        this.all(node.items, place)
        return this.all(node.body, this.inside(place, node, node.items.length))
      case 'ListComp': case 'SetComp': case 'DictComp': case 'GeneratorExp':
        this.comprehension(node.generators, node, place)
        // A function of its own, in which 3.7 still lets `yield` pass.
        if (this.minor < 8 && (this.minor > 0 || node.kind !== 'ListComp')) {
          return forEachChild(node, (child) => this.visit(child, { ...place, block: 'function' }))
        }
        break
      case 'Assign':
        for (const target of node.targets) checkTargets(target, this.minor)
        break
      case 'Match':
        checkCases(node.cases)
        break
      case 'match_case':
        checkPattern(node.pattern)
        break
    }
    this.starred(node)
    forEachChild(node, (child) => this.visit(child, place))
  }

  /** Everything of a definition that runs outside it. */
  private outside(node: Node, place: Place, except: readonly string[]): void {
    for (const [key, field] of Object.entries(node) as [string, unknown][]) {
      if (except.includes(key)) continue
      for (const item of Array.isArray(field) ? field : [field]) {
        if (typeof item === 'object' && item !== null && 'kind' in item) this.visit(item as Node, place)
      }
    }
  }

  private loop(node: Extract<Statement, { kind: 'For' | 'AsyncFor' | 'While' }>, place: Place): void {
    if (node.kind === 'AsyncFor' && !place.async) throw new ScopeError("'async for' outside async function", node)
    if (node.kind === 'While') this.visit(node.test, place)
    else {
      checkTargets(node.target, this.minor)
      this.starred(node)
      this.all([node.target, node.iter], place)
    }
    this.all(node.body, { ...this.inside(place, node), loop: true, final: false })
    this.all(node.orelse, place)
  }

  private guarded(node: Extract<Statement, { kind: 'Try' | 'TryStar' }>, place: Place): void {
    const outer = node.finalbody.length > 0 ? this.inside(place, node) : place
    this.all(node.body, node.handlers.length > 0 ? this.inside(outer, node) : outer)
    this.all(node.orelse, outer)
    for (const handler of node.handlers) {
      const around = this.minor >= 9 ? this.inside(outer, node) : outer
      this.all([handler.type], around)
      this.all(handler.body, this.minor < 0 ? around : this.inside(around, handler))
    }
    this.all(node.finalbody, { ...outer, final: place.loop })
  }

  /** Up to 3.8 CPython does not say where. @mirrors Python/compile.c compiler_push_fblock */
  private inside(place: Place, node: Position, count = 1): Place {
    const blocks = place.blocks + count
    if (blocks > (this.minor >= 13 ? 21 : 20)) throw new ScopeError('too many statically nested blocks', node)
    return { ...place, blocks }
  }

  private comprehension(generators: readonly Comprehension[], node: Expression, place: Place): void {
    const async = generators.some((generator) => generator.is_async)
    if (async && !place.async && node.kind !== 'GeneratorExp') {
      throw new ScopeError('asynchronous comprehension outside of an asynchronous function', node)
    }
    for (const { target } of generators) checkTargets(target, this.minor)
  }

  private defaultLast(handlers: readonly Extract<Node, { kind: 'ExceptHandler' }>[]): void {
    const at = handlers.findIndex((handler) => handler.type === null)
    if (at >= 0 && at < handlers.length - 1) throw new ScopeError("default 'except:' must be last", handlers[at])
  }

  /** `*a` where nothing takes it apart. */
  private starred(node: Node): void {
    const alone = (child: Expression | null): void => {
      if (child?.kind === 'Starred' && child.ctx === 'Load') throw new ScopeError("can't use starred expression here", child)
    }
    if (node.kind === 'FormattedValue' || node.kind === 'Expr' || node.kind === 'Assign' || node.kind === 'AugAssign' || node.kind === 'Return') alone(node.value)
    else if (node.kind === 'For') alone(node.iter)
    else if (node.kind === 'Yield' && node.value !== null) alone(node.value)
  }
}

/** 2.7: the second of the two is named, be it the `return` or the `yield`. */
function refuseReturnedValue(body: readonly Statement[]): void {
  const returned = find(body, (node) => node.kind === 'Return' && node.value !== null)
  const yielded = find(body, (node) => node.kind === 'Yield')
  if (returned === null || yielded === null) return
  const last = returned.line > yielded.line ? returned : yielded
  throw new ScopeError("'return' with argument inside generator", last)
}

function yields(body: readonly Statement[]): boolean {
  return find(body, (node) => node.kind === 'Yield') !== null
}

/** The first such node of a function's own code. */
function find(body: readonly Statement[], wanted: (node: Node) => boolean): (Node & Position) | null {
  let found: (Node & Position) | null = null
  const visit = (node: Node): void => {
    if (found === null && wanted(node)) found = node as Node & Position
    if (['FunctionDef', 'AsyncFunctionDef', 'Lambda', 'ClassDef', 'GeneratorExp'].includes(node.kind)) return
    forEachChild(node, visit)
  }
  body.forEach(visit)
  return found
}
