/** Comprehensions and the walrus inside them. @mirrors symtable_handle_comprehension, symtable_extend_namedexpr_scope */
import type { Comprehension, ComprehensionExpression, NamedExpr, Position, Yield, YieldFrom } from '../ast/nodes.ts'
import { type Block, DEF_COMP_ITER, DEF_GLOBAL, DEF_LOCAL, DEF_NONLOCAL, DEF_PARAM } from './block.ts'
import type { Builder } from './builder.ts'
import { mangle } from './mangle.ts'
import { ScopeError } from './scope-error.ts'

export class ComprehensionBuilder {
  constructor(private readonly builder: Builder) {}

  visit(node: ComprehensionExpression, name: string): void {
    const { builder } = this
    const [first, ...others] = node.generators
    // The outermost iterable is evaluated outside.
    this.iterable(first)
    const block = builder.comprehensionBlock(node, name)
    block.isGenerator = node.kind === 'GeneratorExp'
    block.isCoroutine = node.generators.some((generator) => generator.is_async)
    const outer = builder.current
    builder.enter(block, () => {
      block.add('.0', DEF_PARAM)
      block.params.push('.0')
      this.target(block, first)
      builder.visitAll(first.ifs)
      for (const generator of others) {
        this.target(block, generator)
        this.iterable(generator)
        builder.visitAll(generator.ifs)
      }
      if (node.kind === 'DictComp') builder.visitAll([node.value, node.key])
      else builder.visit(node.elt)
    })
    // An asynchronous comprehension makes the function around it a coroutine, a generator expression does not.
    if (block.isCoroutine && node.kind !== 'GeneratorExp') outer.isCoroutine = true
  }

  private target(block: Block, generator: Comprehension): void {
    block.inTarget = true
    this.builder.visit(generator.target)
    block.inTarget = false
  }

  private iterable(generator: Comprehension): void {
    const { current } = this.builder
    current.iterables++
    this.builder.visit(generator.iter)
    current.iterables--
  }

  checkDefinition(block: Block, name: string, flag: number, place: Position): void {
    if (!block.inTarget || (flag & DEF_LOCAL) === 0) return
    if (block.has(name, DEF_GLOBAL | DEF_NONLOCAL)) {
      throw new ScopeError(`comprehension inner loop cannot rebind assignment expression target '${name}'`, place)
    }
    block.add(name, DEF_COMP_ITER)
  }

  checkYield(block: Block, node: Yield | YieldFrom): void {
    if (block.type !== 'comprehension' || this.builder.minor < 0) return
    const what = { ListComp: 'list comprehension', SetComp: 'set comprehension', DictComp: 'dict comprehension' }
    const kind = block.node.kind as keyof typeof what
    // 3.7 only warned.
    if (this.builder.minor >= 8) {
      throw new ScopeError(`'yield' inside ${what[kind] ?? 'generator expression'}`, this.builder.minor < 10 ? block.place : node)
    }
  }

  extendWalrus(current: Block, node: NamedExpr): void {
    for (let block: Block | null = current; block !== null; block = block.parent) {
      if (block.iterables > 0) {
        throw new ScopeError('assignment expression cannot be used in a comprehension iterable expression', node)
      }
      if (block.type !== 'comprehension') break
    }
    if (current.type !== 'comprehension') return
    const name = mangle(current.privateClass, node.target.id)
    let block: Block = current
    for (; block.type === 'comprehension'; block = block.parent!) {
      if (block.has(name, DEF_COMP_ITER)) {
        throw new ScopeError(`assignment expression cannot rebind comprehension iteration variable '${name}'`, this.builder.minor < 10 ? current.place : node.target)
      }
    }
    if (block.type === 'class') {
      throw new ScopeError('assignment expression within a comprehension cannot be used in a class body', this.builder.minor < 10 ? current.place : node.target)
    }
    if (block.type === 'module') {
      current.add(name, DEF_GLOBAL)
      block.add(name, DEF_GLOBAL)
    } else if (block.has(name, DEF_GLOBAL)) current.add(name, DEF_GLOBAL)
    else {
      current.add(name, DEF_NONLOCAL)
      block.add(name, DEF_LOCAL)
    }
    current.directives.set(name, node)
  }
}
