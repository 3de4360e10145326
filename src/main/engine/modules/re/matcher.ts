/**
 * Runs a compiled pattern over a text by backtracking. Like CPython's it keeps its own stack, so neither deep repeats nor
 * long texts meet a limit, and it restores captured groups where CPython of the version does, and only there.
 * @mirrors Modules/sre_lib.h SRE(match), SRE(count), SRE(search)
 */
import { lowerAscii, lowerUnicode } from './characters.ts'
import { INFO_CHARSET, INFO_PREFIX, Op } from './codes.ts'
import { inCharset, isAt, matchesOne, wordsOfOne, type Subject } from './subject.ts'

/** No upper bound, as it reads from signed words. */
const UNBOUNDED = -1
/** Steps between two looks at the host. */
const STEPS = 1 << 17

/** Where a finished context goes on in the one that waits for it; above every Op. */
const enum Resume {
  Done = 100, Branch, RepeatOne, MinRepeatOne, Repeat, MaxUntil1, MaxUntil2, MaxUntil3, MinUntil1, MinUntil2, MinUntil3, Assert, AssertNot,
  Possessive1, Possessive2, Atomic,
}

interface RepeatContext {
  /** -1 before the first round. */
  count: number
  readonly pc: number
  readonly previous: RepeatContext | null
  last: number
}

class Context {
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
  private repeat: RepeatContext | null = null
  private steps = 0
  private readonly code: Int32Array
  /** 3.11+: groups set inside a repeat are restored after every failed try. */
  private readonly restores: boolean
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

  /** From `start`; leaves the end in `ptr`. */
  match(): boolean {
    this.ptr = this.start
    return this.run(0, true)
  }

  /** The first match from `start` on; leaves its bounds in `start` and `ptr`. */
  search(): boolean {
    const { code, subject } = this
    if (this.start > this.end) return false
    let last = this.end
    let literal = -1
    let charset = -1
    if (code[0] === Op.Info) {
      const least = code[3] === UNBOUNDED ? Infinity : code[3]
      if (this.end - this.start < least) return false
      if (least > 1) last = Math.max(this.end - (least - 1), this.start)
      if ((code[2] & INFO_PREFIX) !== 0) literal = code[7]
      else if ((code[2] & INFO_CHARSET) !== 0) charset = 5
    }
    for (let at = this.start; at <= last; at++) {
      if (literal >= 0 || charset >= 0) {
        while (at < last && !(literal >= 0 ? subject.at(at) === literal : inCharset(code, charset, subject.at(at)))) at++
        if (at >= this.end) return false
      }
      this.start = this.ptr = at
      this.reset()
      if (this.run(0, true)) return true
      this.mustAdvance = false
    }
    return false
  }

  private look(): void {
    this.steps = 0
    this.tick()
  }

  /** How often the item at `pc` matches from `ptr`, at most `most` times. */
  private countOne(pc: number, ptr: number, most: number): number {
    const { code, subject } = this
    const end = most !== UNBOUNDED && most < this.end - ptr ? ptr + most : this.end
    if (code[pc] === Op.AnyAll) return end - ptr
    let at = ptr
    while (at < end && matchesOne(code, pc, subject.at(at))) at++
    this.steps += at - ptr
    return at - ptr
  }

  private setMark(mark: number, ptr: number): void {
    if ((mark & 1) !== 0) this.lastIndex = (mark >> 1) + 1
    if (mark > this.lastMark) {
      for (let i = this.lastMark + 1; i < mark; i++) this.marks[i] = -1
      this.lastMark = mark
    }
    this.marks[mark] = ptr
  }

  private save(context: Context, withMarks: boolean): void {
    context.lastMark = this.lastMark
    context.lastIndex = this.lastIndex
    context.marks = withMarks && this.lastMark >= 0 ? this.marks.slice(0, this.lastMark + 1) : null
  }

  private restore(context: Context): void {
    if (context.marks !== null) for (let i = 0; i < context.marks.length; i++) this.marks[i] = context.marks[i]
    this.lastMark = context.lastMark
    this.lastIndex = context.lastIndex
  }

  /** Bounds of a group that is set; -1 when it is not. */
  private groupStart(group: number): number {
    const mark = group * 2
    if (mark >= this.lastMark) return -1
    const from = this.marks[mark]
    return from < 0 || this.marks[mark + 1] < from ? -1 : from
  }

  /** Where the text of a group ends when it stands at `ptr` again; -1 when it does not. */
  private backReference(op: Op, group: number, ptr: number): number {
    const from = this.groupStart(group)
    if (from < 0) return -1
    const fold = op === Op.Groupref ? (c: number) => c : op === Op.GrouprefUniIgnore ? lowerUnicode : lowerAscii
    let at = ptr
    for (let i = from; i < this.marks[group * 2 + 1]; i++, at++) {
      if (at >= this.end || fold(this.subject.at(at)) !== fold(this.subject.at(i))) return -1
    }
    return at
  }

  private run(start: number, isTop: boolean): boolean {
    const { code, subject, end } = this
    let context = new Context(null, Resume.Done, isTop)
    let pc = start
    let ptr = this.ptr
    /** Null: going on; else what the context answers. */
    let result: boolean | null = null

    const call = (resume: Resume, target: number, keepsTop: boolean) => {
      context.pc = pc
      context.ptr = ptr
      context = new Context(context, resume, keepsTop && context.isTop)
      pc = target
      ptr = this.ptr
    }
    /** Gives back one character after the other until what follows can match. */
    const repeatOneTail = () => {
      const tail = pc + code[pc]
      if (code[tail] === Op.Literal) {
        while (context.count >= code[pc + 1] && (ptr >= end || subject.at(ptr) !== code[tail + 1])) {
          ptr--
          context.count--
        }
      }
      if (context.count < code[pc + 1]) {
        result = false
        return
      }
      this.ptr = ptr
      call(Resume.RepeatOne, tail, true)
    }
    /** A further round, or what follows when there is none. The end of the last round becomes the place of the context. */
    const possessiveRound = (isOver: boolean) => {
      const repeat = context.repeat as RepeatContext
      const most = code[pc + 2]
      if (context.count < code[pc + 1]) {
        call(Resume.Possessive1, pc + 3, false)
        return
      }
      if (!isOver) ptr = this.ptr
      if (!isOver && (context.count < most || most === UNBOUNDED) && ptr !== repeat.last) {
        this.save(context, true)
        context.keptLast = repeat.last
        repeat.last = ptr
        call(Resume.Possessive2, pc + 3, false)
        return
      }
      pc += code[pc] + 1
    }
    const accepts = (at: number) => !context.isTop || !((this.matchAll && at !== end) || (this.mustAdvance && at === this.start))

    for (;;) {
      let op: number
      let answer = false
      if (++this.steps > STEPS) this.look()
      if (result === null) op = code[pc++]
      else {
        answer = result
        if (context.caller === null) return answer
        op = context.resume
        context = context.caller
        pc = context.pc
        ptr = context.ptr
        result = null
      }
      switch (op) {
        case Op.Mark:
          this.setMark(code[pc++], ptr)
          break
        case Op.Success:
          if (accepts(ptr)) {
            this.ptr = ptr
            result = true
          } else result = false
          break
        case Op.At:
          if (isAt(subject, code[pc++], ptr, end)) break
          result = false
          break
        case Op.Jump:
        case Op.Info:
          pc += code[pc]
          break
        case Op.Failure:
          result = false
          break

        case Op.Branch:
          this.save(context, this.repeat !== null)
          if (!this.nextBranch(pc, ptr)) {
            result = false
            break
          }
          pc = this.branchAt
          this.ptr = ptr
          call(Resume.Branch, pc + 1, true)
          break
        case Resume.Branch:
          if (answer) {
            result = true
            break
          }
          this.restore(context)
          if (!this.nextBranch(pc + code[pc], ptr)) {
            result = false
            break
          }
          pc = this.branchAt
          this.ptr = ptr
          call(Resume.Branch, pc + 1, true)
          break

        case Op.RepeatOne:
        case Op.PossessiveRepeatOne: {
          if (code[pc + 1] > end - ptr) {
            result = false
            break
          }
          const count = this.countOne(pc + 3, ptr, code[pc + 2])
          if (count < code[pc + 1]) {
            result = false
            break
          }
          ptr += count
          if (op === Op.PossessiveRepeatOne) {
            pc += code[pc]
            this.ptr = ptr
            break
          }
          if (code[pc + code[pc]] === Op.Success && ptr === end && accepts(ptr)) {
            this.ptr = ptr
            result = true
            break
          }
          context.count = count
          this.save(context, this.restores && this.repeat !== null)
          repeatOneTail()
          break
        }
        case Resume.RepeatOne:
          if (answer) {
            result = true
            break
          }
          this.restore(context)
          ptr--
          context.count--
          repeatOneTail()
          break

        case Op.MinRepeatOne: {
          const least = code[pc + 1]
          if (least > end - ptr) {
            result = false
            break
          }
          const count = least === 0 ? 0 : this.countOne(pc + 3, ptr, least)
          if (count < least) {
            result = false
            break
          }
          ptr += count
          context.count = count
          if (code[pc + code[pc]] === Op.Success && accepts(ptr)) {
            this.ptr = ptr
            result = true
            break
          }
          this.save(context, this.restores && this.repeat !== null)
          this.ptr = ptr
          call(Resume.MinRepeatOne, pc + code[pc], true)
          break
        }
        case Resume.MinRepeatOne:
          if (answer) {
            result = true
            break
          }
          if (this.countOne(pc + 3, ptr, 1) === 0 || (code[pc + 2] !== UNBOUNDED && context.count >= code[pc + 2])) {
            result = false
            break
          }
          ptr++
          context.count++
          this.restore(context)
          this.ptr = ptr
          call(Resume.MinRepeatOne, pc + code[pc], true)
          break

        case Op.Repeat:
          context.repeat = { count: -1, pc, previous: this.repeat, last: -1 }
          this.repeat = context.repeat
          this.ptr = ptr
          call(Resume.Repeat, pc + code[pc], true)
          break
        case Resume.Repeat:
          this.repeat = (context.repeat as RepeatContext).previous
          result = answer
          break

        case Op.MaxUntil: {
          const repeat = this.repeat as RepeatContext
          context.repeat = repeat
          this.ptr = ptr
          context.count = repeat.count + 1
          const most = code[repeat.pc + 2]
          if (context.count < code[repeat.pc + 1]) {
            repeat.count = context.count
            call(Resume.MaxUntil1, repeat.pc + 3, true)
          } else if ((context.count < most || most === UNBOUNDED) && ptr !== repeat.last) {
            repeat.count = context.count
            this.save(context, true)
            context.keptLast = repeat.last
            repeat.last = ptr
            call(Resume.MaxUntil2, repeat.pc + 3, true)
          } else {
            this.repeat = repeat.previous
            call(Resume.MaxUntil3, pc, true)
          }
          break
        }
        case Resume.MaxUntil1:
        case Resume.MinUntil1:
        case Resume.MinUntil3: {
          const repeat = context.repeat as RepeatContext
          if (op === Resume.MinUntil3) repeat.last = context.keptLast
          result = answer
          if (answer) break
          repeat.count = context.count - 1
          this.ptr = ptr
          break
        }
        case Resume.MaxUntil2: {
          const repeat = context.repeat as RepeatContext
          repeat.last = context.keptLast
          if (answer) {
            result = true
            break
          }
          this.restore(context)
          repeat.count = context.count - 1
          this.ptr = ptr
          this.repeat = repeat.previous
          call(Resume.MaxUntil3, pc, true)
          break
        }
        case Resume.MaxUntil3:
          result = answer
          if (answer) break
          this.repeat = context.repeat
          this.ptr = ptr
          break

        case Op.MinUntil: {
          const repeat = this.repeat as RepeatContext
          context.repeat = repeat
          this.ptr = ptr
          context.count = repeat.count + 1
          if (context.count < code[repeat.pc + 1]) {
            repeat.count = context.count
            call(Resume.MinUntil1, repeat.pc + 3, true)
            break
          }
          this.repeat = repeat.previous
          this.save(context, this.repeat !== null)
          call(Resume.MinUntil2, pc, true)
          break
        }
        case Resume.MinUntil2: {
          const repeat = context.repeat as RepeatContext
          if (answer) {
            result = true
            break
          }
          this.restore(context)
          this.repeat = repeat
          this.ptr = ptr
          const most = code[repeat.pc + 2]
          if ((context.count >= most && most !== UNBOUNDED) || ptr === repeat.last) {
            result = false
            break
          }
          repeat.count = context.count
          context.keptLast = repeat.last
          repeat.last = ptr
          call(Resume.MinUntil3, repeat.pc + 3, true)
          break
        }

        case Op.PossessiveRepeat:
          // Not installed: what is inside takes itself for unrepeated.
          context.repeat = { count: -1, pc, previous: null, last: -1 }
          this.ptr = ptr
          context.count = 0
          if (code[pc + 1] > 0) {
            call(Resume.Possessive1, pc + 3, false)
            break
          }
          possessiveRound(false)
          break
        case Resume.Possessive1:
          if (answer) {
            context.count++
            possessiveRound(false)
            break
          }
          this.ptr = ptr
          result = false
          break
        case Resume.Possessive2:
          (context.repeat as RepeatContext).last = context.keptLast
          if (answer) context.count++
          else this.restore(context)
          possessiveRound(!answer)
          break

        case Op.AtomicGroup:
          this.ptr = ptr
          call(Resume.Atomic, pc + 1, false)
          break
        case Resume.Atomic:
          if (!answer) {
            this.ptr = ptr
            result = false
            break
          }
          pc += code[pc]
          ptr = this.ptr
          break

        case Op.Groupref:
        case Op.GrouprefIgnore:
        case Op.GrouprefUniIgnore:
        case Op.GrouprefLocIgnore: {
          const at = this.backReference(op, code[pc++], ptr)
          if (at < 0) result = false
          else ptr = at
          break
        }
        case Op.GrouprefExists:
          pc += this.groupStart(code[pc]) < 0 ? code[pc + 1] : 2
          break

        case Op.Assert:
          if (ptr < code[pc + 1]) {
            result = false
            break
          }
          this.ptr = ptr - code[pc + 1]
          call(Resume.Assert, pc + 2, false)
          break
        case Resume.Assert:
          if (answer) pc += code[pc]
          else result = false
          break
        case Op.AssertNot:
          if (ptr < code[pc + 1]) {
            pc += code[pc]
            break
          }
          this.ptr = ptr - code[pc + 1]
          if (this.restores) this.save(context, this.repeat !== null)
          call(Resume.AssertNot, pc + 2, false)
          break
        case Resume.AssertNot:
          if (answer) {
            result = false
            break
          }
          if (this.restores) this.restore(context)
          pc += code[pc]
          break

        default:
          if (ptr >= end || !matchesOne(code, pc - 1, subject.at(ptr))) {
            result = false
            break
          }
          ptr++
          pc += wordsOfOne(code, pc - 1) - 1
      }
    }
  }

  private branchAt = 0

  /** The next alternative that can begin here, if there is one: then its word is in `branchAt`. */
  private nextBranch(from: number, ptr: number): boolean {
    const { code, subject, end } = this
    for (let pc = from; code[pc] !== 0; pc += code[pc]) {
      const first = code[pc + 1]
      if (first === Op.Literal && (ptr >= end || subject.at(ptr) !== code[pc + 2])) continue
      if (first === Op.In && (ptr >= end || !inCharset(code, pc + 3, subject.at(ptr)))) continue
      this.branchAt = pc
      return true
    }
    return false
  }
}
