/**
 * Generates the JavaScript of one code object.
 *
 * CPython's value stack becomes numbered slots: `s0`, `s1`, … hold owned references, 0 when empty, so that an exception
 * can release exactly what CPython would pop. Locals are `l0`, `l1`, …. In a generator both lie in the generator's frame
 * in the simulated memory (`H[f+…]`), where the collector finds them.
 */
import type { Expression, Position, Statement } from '../ast/nodes.ts'
import type { Scope } from '../scopes/index.ts'
import { CodeFlags, type CodeSpec } from './code-unit.ts'
import type { Unit } from './unit.ts'

/** Where CPython asks its eval breaker: behind jumps back and at the beginning of functions. */
export const EVAL_BREAKER = '--I[2]<0&&trap()'

/** What must be undone when control leaves a construct other than by falling out of it. */
export type Block =
  | { readonly type: 'loop'; readonly breakLabel: string; readonly continueLabel: string; readonly depth: number; /** A for loop keeps its iterator on the stack. */ readonly hasIterator: boolean }
  /** Jumps leave through `exit`: they set `jump` and break out of `label`; the region's end dispatches. */
  | { readonly type: 'region'; readonly label: string; readonly jump: string; readonly depth: number; readonly exits: Exit[] }

export interface Exit {
  readonly code: number
  readonly type: 'return' | 'break' | 'continue'
  readonly loop: Block | null
}

/** The mutually recursive parts of the generator, handed in so that their files need not import each other. */
export interface Syntax {
  /** Leaves one owned reference on the stack. */
  expression(c: FunctionCompiler, node: Expression): void
  /** Emits what is needed and answers a JavaScript boolean expression; the stack is as before. */
  condition(c: FunctionCompiler, node: Expression, place?: Position): string
  statements(c: FunctionCompiler, body: readonly Statement[]): void
}

export class FunctionCompiler {
  readonly out: string[] = []
  readonly blocks: Block[] = []
  depth = 0
  maxDepth = 0
  /** co_stacksize: what CPython's compiler would need, which pushes operands that are never pushed here. */
  stackSize = 1
  /** Slots that CPython keeps below what is being compiled and this generator does not (NULL beside a callable). */
  phantom = 0
  /** Deepest stack since the region being compiled began. */
  peak = 0
  /** Attributes of `self` that functions of the nearest class assign (3.13's __static_attributes__); null outside of classes. */
  staticAttributes: Set<string> | null = null
  /** 2.7: there is an except suite, whose exception is let go at the end. */
  keepsHandled = false
  /** Some call may ask for the frame's dict of locals, which lies in `fl`. */
  keepsLocals: boolean
  /** Try and with blocks around what is being compiled whose handlers have not been reached. */
  protections = 0
  /** Jump variable of the region closed last. */
  lastJump = ''
  /** JavaScript variables t0… needed to hand arguments over. */
  temporaries = 1
  /** Line last written to the line word; 0 when unknown (after a label). */
  line = 0
  /** The first statement of the body, whose line no event tells when it is the docstring. */
  unseen: Statement | null = null
  /** Traced code: something is emitted for the line of the last statement of the block being compiled, besides it. */
  tail = true
  /** Up to 3.7 lines only grow within a statement: the furthest one that has been reached. */
  furthestLine = 0
  /** Traced code: what is emitted has no instructions in CPython. */
  muted = false
  /** Scopes of comprehensions that run in this frame (3.12+), innermost first. */
  readonly inlinedScopes: Scope[] = []
  readonly declared: string[] = []
  /** What is being compiled: in 3.11 the place of tests and of other operations that name none of their own. */
  location: Position = { line: 0, column: -1, endLine: 0, endColumn: -1 }
  private counter = 0
  readonly isGenerator: boolean
  readonly slotCount: number
  readonly localIndex = new Map<string, number>()
  readonly cellIndex = new Map<string, number>()

  constructor(
    readonly syntax: Syntax,
    readonly unit: Unit,
    readonly scope: Scope,
    readonly code: CodeSpec,
    /** Class whose body this is or is inside of, for private names. */
    readonly privateClass: string | null,
  ) {
    this.keepsLocals = scope.unoptimized
    this.isGenerator = (code.flags & CodeFlags.generator) !== 0
    code.varNames.forEach((name, i) => this.localIndex.set(name, i))
    let next = code.varNames.length
    // Up to 3.10 every cell has a slot of its own after the locals.
    const separateCells = unit.profile.compile.frameObjects
    for (const name of code.cellVars) this.cellIndex.set(name, (separateCells ? undefined : this.localIndex.get(name)) ?? next++)
    for (const name of code.freeVars) this.cellIndex.set(name, next++)
    this.slotCount = next
  }

  /** Names go through the mapping `NS`. */
  get namespaced(): boolean {
    return this.code.kind === 'class' || (this.code.kind === 'module' && this.unit.mode === 'namespace')
  }

  get python2(): boolean {
    return this.unit.python2
  }

  expression(node: Expression): void {
    const outer = this.location
    this.location = node
    this.reach(node)
    this.syntax.expression(this, node)
    this.location = outer
  }

  /** `place`: where asking for the truth fails, if that is not the test's own. */
  condition(node: Expression, place?: Position): string {
    return this.syntax.condition(this, node, place)
  }

  statements(body: readonly Statement[]): void {
    this.syntax.statements(this, body)
  }

  emit(text: string): void {
    this.out.push(text)
  }

  fresh(prefix: string): string {
    return `${prefix}${this.counter++}`
  }

  /** Value stack slot `i` as an expression that can be assigned. */
  slot(i: number): string {
    return this.isGenerator ? `H[f+${2 * (this.slotCount + i)}]` : `s${i}`
  }

  local(i: number): string {
    return this.isGenerator ? `H[f+${2 * i}]` : `l${i}`
  }

  get top(): string {
    return this.slot(this.depth - 1)
  }

  /** Pushes an owned reference. */
  push(expression: string): void {
    this.emit(`${this.slot(this.depth)}=${expression};`)
    this.grow(1)
  }

  grow(n: number): void {
    this.depth += n
    if (this.depth > this.maxDepth) this.maxDepth = this.depth
    this.reserve(0)
    if (this.depth > this.peak) this.peak = this.depth
  }

  /** A JavaScript variable of the function that holds no reference. */
  declare(name: string): void {
    this.declared.push(name)
  }

  /** CPython would have `n` more values on its stack here. */
  reserve(n: number): void {
    const size = this.depth + this.phantom + n
    if (size > this.stackSize) this.stackSize = size
  }

  /** What `body` emits has `n` values more beneath it in CPython. */
  above(n: number, body: () => void): void {
    this.phantom += n
    body()
    this.phantom -= n
  }

  /** Compiles what a handler stands ready for. */
  protectedBy(body: () => void): void {
    this.protections++
    body()
    this.protections--
  }

  /** Replaces the top by the result of an operation that borrows it. */
  replaceTop(expression: string): void {
    const top = this.top
    this.emit(`r=${expression};decref(${top});${top}=r;`)
  }

  /** Two operands to one result; the left one is released first. */
  binaryTop(expression: string): void {
    const left = this.slot(this.depth - 2)
    const right = this.slot(this.depth - 1)
    this.emit(`r=${expression};decref(${left});${left}=r;decref(${right});${right}=0;`)
    this.depth--
  }

  /** `+` of which the left operand, when both are strings, may grow in place. `release`: its variable lets go of it. */
  concatenateTop(op: string, release: () => void): void {
    const left = this.slot(this.depth - 2)
    const right = this.slot(this.depth - 1)
    this.emit(`if(isText(${left})&&isText(${right})){`)
    release()
    this.emit(`t0=${left};${left}=0;r=appendText(t0,${right});${left}=r;decref(${right});${right}=0;}else{`)
    this.binaryTaking(op)
    this.emit('}')
  }

  /** The same through an operation that takes both operands over (see ops/operator-text.ts). */
  binaryTaking(operation: string): void {
    const left = this.slot(this.depth - 2)
    const right = this.slot(this.depth - 1)
    this.emit(`${left}=${operation}S(${left},${right});${right}=0;`)
    this.depth--
  }

  /** The top of the stack is the left operand, the right one has not been pushed. */
  binaryWith(operation: string, right: string): void {
    this.reserve(1)
    const top = this.top
    this.emit(`${top}=${operation}L(${top},${right});`)
  }

  /** Pops and releases. */
  drop(): void {
    const top = this.top
    this.emit(`decref(${top});${top}=0;`)
    this.depth--
  }

  /** Pops into a JavaScript variable that then owns the reference. */
  take(variable: string): void {
    const top = this.top
    this.emit(`${variable}=${top};${top}=0;`)
    this.depth--
  }

  /** The None that CPython's compiler returns where a body can fall out of its end. */
  noneAtEnd(body: readonly Statement[]): void {
    const last = body[body.length - 1]
    if (last?.kind === 'Return' || (last?.kind === 'Raise' && this.unit.profile.minor >= 12)) return
    this.constant({ type: 'None' })
  }

  constant(value: Parameters<Unit['constant']>[0]): string {
    return `K${this.unit.constant(value, this.code.id)}`
  }

  name(text: string): string {
    return `N${this.unit.name(text, this.code.id)}`
  }

  /** Names that stand together in a constant tuple of the code object. */
  namesTogether(names: readonly string[]): string[] {
    this.unit.compiledConstant({ type: 'tuple', items: names.map((value) => ({ type: 'str', value })) }, this.code.id)
    return names.map((name) => `N${this.unit.spelling(name)}`)
  }

  /** A name that is a constant of its own. */
  nameConstant(value: string): string {
    this.constant({ type: 'str', value })
    return `N${this.unit.spelling(value)}`
  }

  setLine(asked: number): void {
    const line = this.grown(asked)
    if (line === this.line && !this.unit.traces) return
    this.line = line
    this.emit(`I[0]=ln=${line};`)
    this.traceLine(line)
  }

  /** An expression is come to, whether or not an instruction belongs to it. */
  reach(node: Position): void {
    this.grown(node.line)
  }

  private grown(line: number): number {
    if (this.unit.profile.minor >= 8) return line
    this.furthestLine = Math.max(this.furthestLine, line)
    return this.furthestLine
  }

  /** A source line begins: counts a step, and stops there in step mode. `traced`: an instruction of its own belongs to it. */
  startLine(line: number, traced = true): void {
    this.line = line
    this.emit(`I[0]=ln=${line};M[8]++;if(I[1]!==0)trap();`)
    this.furthestLine = line
    if (traced) this.traceLine(line)
  }

  /** An instruction of the line is reached; `again`: a JavaScript condition under which that is an event on the same line, too. */
  traceLine(line: number, again = '0'): void {
    if (!this.unit.traces || this.muted) return
    this.emit(`I[0]=ln=${line};traceLine(${this.grown(line)},${again});I[0]=ln;`)
  }

  /** The same in traced code only. */
  setTracedLine(line: number): void {
    if (this.unit.traces) this.setLine(line)
  }

  /** The line of an attribute: from 3.10 on that of its name. */
  setAttributeLine(node: Position): void {
    this.setLine(this.unit.profile.minor >= 10 ? node.endLine : node.line)
  }

  /** What is emitted next may fail, at that part of the source. */
  place(node: Position): void {
    if (this.unit.places !== null) this.emit(`at=${this.unit.places.numberOf(node)};`)
  }

  /** The same within a JavaScript expression, for what is done only where something does fail. */
  failing(node: Position, expression: string): string {
    return this.unit.places === null ? expression : `(at=${this.unit.places.numberOf(node)},${expression})`
  }

  /** PyTraceBack_Here. */
  tracebackHere(): string {
    const place = this.unit.places === null ? '' : ',at'
    const report = this.unit.traces ? ';e=traceRaised(e);I[0]=ln' : ''
    return `${this.isGenerator ? `traceGenerator(e,f,${this.code.id},ln${place})` : `fr=traceback(e,fr,${this.code.id},ln,F${place})`}${report}`
  }

  /** After a call the line word may be another function's. */
  restoreLine(): void {
    this.emit('I[0]=ln;')
  }

  /** Private names of classes: __x becomes _Class__x. */
  mangle(name: string): string {
    const owner = this.privateClass
    if (owner === null || !name.startsWith('__') || name.endsWith('__') || name.includes('.')) return name
    const stripped = owner.replace(/^_+/, '')
    return stripped === '' ? name : `_${stripped}${name}`
  }
}
