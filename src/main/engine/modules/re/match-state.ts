/**
 * What a match is made of: the text's part, the groups set so far, the repeats that are going on.
 * @mirrors Modules/sre.h SRE_STATE, Modules/sre_lib.h SRE(count)
 */
import { lowerAscii, lowerUnicode } from './characters.ts'
import { Op, UNBOUNDED } from './codes.ts'
import { inCharset, matchesOne, type Subject } from './subject.ts'

/** Where a finished context goes on in the one that waits for it; above every Op. */
export const enum Resume {
  Done = 100, Branch, RepeatOne, MinRepeatOne, Repeat, MaxUntil1, MaxUntil2, MaxUntil3, MinUntil1, MinUntil2, MinUntil3, Assert, AssertNot,
  Possessive1, Possessive2, Atomic,
}

/** A repeat that is going on. */
export interface RepeatContext {
  /** -1 before the first round. */
  count: number
  readonly pc: number
  readonly previous: RepeatContext | null
  last: number
}

/** What waits while an inner part is tried. */
export class Context {
  pc = 0
  ptr = 0
  count = 0
  lastMark = -1
  lastIndex = -1
  marks: number[] | null = null
  repeat: RepeatContext | null = null
  keptLast = -1
  readonly caller: Context | null
  readonly resume: Resume
  readonly isTop: boolean

  constructor(caller: Context | null, resume: Resume, isTop: boolean) {
    this.caller = caller
    this.resume = resume
    this.isTop = isTop
  }
}

/** One search in one text; `start` and `ptr` bound what it found. */
export class MatchState {
  readonly subject: Subject
  start: number
  readonly end: number
  ptr = 0
  marks: number[] = []
  lastMark = -1
  lastIndex = -1
  matchAll = false
  mustAdvance = false
  repeat: RepeatContext | null = null
  steps = 0
  readonly code: Int32Array
  /** 3.11+: groups set inside a repeat are restored after every failed try. */
  readonly restores: boolean
  private readonly tick: () => void

  constructor(code: Int32Array, subject: Subject, start: number, end: number, minor: number, tick: () => void) {
    this.code = code
    this.subject = subject
    this.start = start
    this.end = end
    this.restores = minor >= 11
    this.tick = tick
  }

  reset(): void {
    this.lastMark = -1
    this.lastIndex = -1
    this.repeat = null
  }

  /** Lets the host look in. */
  look(): void {
    this.steps = 0
    this.tick()
  }

  /** How often the item at `pc` matches from `ptr`, at most `most` times. */
  countOne(pc: number, ptr: number, most: number): number {
    const { code, subject } = this
    const end = most !== UNBOUNDED && most < this.end - ptr ? ptr + most : this.end
    if (code[pc] === Op.AnyAll) return end - ptr
    let at = ptr
    while (at < end && matchesOne(code, pc, subject.at(at))) at++
    this.steps += at - ptr
    return at - ptr
  }

  setMark(mark: number, ptr: number): void {
    if ((mark & 1) !== 0) this.lastIndex = (mark >> 1) + 1
    if (mark > this.lastMark) {
      for (let i = this.lastMark + 1; i < mark; i++) this.marks[i] = -1
      this.lastMark = mark
    }
    this.marks[mark] = ptr
  }

  /** Keeps the groups of this moment in a context; `withMarks`: their bounds too. */
  save(context: Context, withMarks: boolean): void {
    context.lastMark = this.lastMark
    context.lastIndex = this.lastIndex
    context.marks = withMarks && this.lastMark >= 0 ? this.marks.slice(0, this.lastMark + 1) : null
  }

  restore(context: Context): void {
    if (context.marks !== null) for (let i = 0; i < context.marks.length; i++) this.marks[i] = context.marks[i]
    this.lastMark = context.lastMark
    this.lastIndex = context.lastIndex
  }

  /** Bounds of a group that is set; -1 when it is not. */
  groupStart(group: number): number {
    const mark = group * 2
    if (mark >= this.lastMark) return -1
    const from = this.marks[mark]
    return from < 0 || this.marks[mark + 1] < from ? -1 : from
  }

  /** Where the text of a group ends when it stands at `ptr` again; -1 when it does not. */
  backReference(op: Op, group: number, ptr: number): number {
    const from = this.groupStart(group)
    if (from < 0) return -1
    const fold = op === Op.Groupref ? (c: number) => c : op === Op.GrouprefUniIgnore ? lowerUnicode : lowerAscii
    let at = ptr
    for (let i = from; i < this.marks[group * 2 + 1]; i++, at++) {
      if (at >= this.end || fold(this.subject.at(at)) !== fold(this.subject.at(i))) return -1
    }
    return at
  }

  /** Where the next alternative stands that can begin here; -1 when there is none. */
  nextBranch(from: number, ptr: number): number {
    const { code, subject, end } = this
    for (let pc = from; code[pc] !== 0; pc += code[pc]) {
      const first = code[pc + 1]
      if (first === Op.Literal && (ptr >= end || subject.at(ptr) !== code[pc + 2])) continue
      if (first === Op.In && (ptr >= end || !inCharset(code, pc + 3, subject.at(ptr)))) continue
      return pc
    }
    return -1
  }
}
