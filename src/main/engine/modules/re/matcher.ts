/**
 * Runs a compiled pattern over a text by backtracking. Like CPython's it keeps its own stack, so neither deep repeats nor
 * long texts meet a limit, and it restores captured groups where CPython of the version does, and only there.
 * @mirrors Modules/sre_lib.h SRE(match)
 */
import { Op, UNBOUNDED } from './codes.ts'
import { Context, Resume, type MatchState, type RepeatContext } from './match-state.ts'
import { isAt, matchesOne, wordsOfOne } from './subject.ts'

/** Steps between two looks at the host. */
const STEPS = 1 << 17

/** From `start`; leaves the end in `ptr`. */
export function runMatch(state: MatchState): boolean {
  state.ptr = state.start
  return run(state, 0, true)
}

function run(state: MatchState, start: number, isTop: boolean): boolean {
  const { code, subject, end } = state
  let context = new Context(null, Resume.Done, isTop)
  let pc = start
  let ptr = state.ptr
  /** Null: going on; else what the context answers. */
  let result: boolean | null = null

  const call = (resume: Resume, target: number, keepsTop: boolean) => {
    context.pc = pc
    context.ptr = ptr
    context = new Context(context, resume, keepsTop && context.isTop)
    pc = target
    ptr = state.ptr
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
    state.ptr = ptr
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
    if (!isOver) ptr = state.ptr
    if (!isOver && (context.count < most || most === UNBOUNDED) && ptr !== repeat.last) {
      state.save(context, true)
      context.keptLast = repeat.last
      repeat.last = ptr
      call(Resume.Possessive2, pc + 3, false)
      return
    }
    pc += code[pc] + 1
  }
  const accepts = (at: number) => !context.isTop || !((state.matchAll && at !== end) || (state.mustAdvance && at === state.start))

  for (;;) {
    let op: number
    let answer = false
    if (++state.steps > STEPS) state.look()
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
        state.setMark(code[pc++], ptr)
        break
      case Op.Success:
        if (accepts(ptr)) {
          state.ptr = ptr
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
        state.save(context, state.repeat !== null)
        pc = state.nextBranch(pc, ptr)
        if (pc < 0) {
          result = false
          break
        }
        state.ptr = ptr
        call(Resume.Branch, pc + 1, true)
        break
      case Resume.Branch:
        if (answer) {
          result = true
          break
        }
        state.restore(context)
        pc = state.nextBranch(pc + code[pc], ptr)
        if (pc < 0) {
          result = false
          break
        }
        state.ptr = ptr
        call(Resume.Branch, pc + 1, true)
        break

      case Op.RepeatOne:
      case Op.PossessiveRepeatOne: {
        if (code[pc + 1] > end - ptr) {
          result = false
          break
        }
        const count = state.countOne(pc + 3, ptr, code[pc + 2])
        if (count < code[pc + 1]) {
          result = false
          break
        }
        ptr += count
        if (op === Op.PossessiveRepeatOne) {
          pc += code[pc]
          state.ptr = ptr
          break
        }
        if (code[pc + code[pc]] === Op.Success && ptr === end && accepts(ptr)) {
          state.ptr = ptr
          result = true
          break
        }
        context.count = count
        state.save(context, state.restores && state.repeat !== null)
        repeatOneTail()
        break
      }
      case Resume.RepeatOne:
        if (answer) {
          result = true
          break
        }
        state.restore(context)
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
        const count = least === 0 ? 0 : state.countOne(pc + 3, ptr, least)
        if (count < least) {
          result = false
          break
        }
        ptr += count
        context.count = count
        if (code[pc + code[pc]] === Op.Success && accepts(ptr)) {
          state.ptr = ptr
          result = true
          break
        }
        state.save(context, state.restores && state.repeat !== null)
        state.ptr = ptr
        call(Resume.MinRepeatOne, pc + code[pc], true)
        break
      }
      case Resume.MinRepeatOne:
        if (answer) {
          result = true
          break
        }
        if (state.countOne(pc + 3, ptr, 1) === 0 || (code[pc + 2] !== UNBOUNDED && context.count >= code[pc + 2])) {
          result = false
          break
        }
        ptr++
        context.count++
        state.restore(context)
        state.ptr = ptr
        call(Resume.MinRepeatOne, pc + code[pc], true)
        break

      case Op.Repeat:
        context.repeat = { count: -1, pc, previous: state.repeat, last: -1 }
        state.repeat = context.repeat
        state.ptr = ptr
        call(Resume.Repeat, pc + code[pc], true)
        break
      case Resume.Repeat:
        state.repeat = (context.repeat as RepeatContext).previous
        result = answer
        break

      case Op.MaxUntil: {
        const repeat = state.repeat as RepeatContext
        context.repeat = repeat
        state.ptr = ptr
        context.count = repeat.count + 1
        const most = code[repeat.pc + 2]
        if (context.count < code[repeat.pc + 1]) {
          repeat.count = context.count
          call(Resume.MaxUntil1, repeat.pc + 3, true)
        } else if ((context.count < most || most === UNBOUNDED) && ptr !== repeat.last) {
          repeat.count = context.count
          state.save(context, true)
          context.keptLast = repeat.last
          repeat.last = ptr
          call(Resume.MaxUntil2, repeat.pc + 3, true)
        } else {
          state.repeat = repeat.previous
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
        state.ptr = ptr
        break
      }
      case Resume.MaxUntil2: {
        const repeat = context.repeat as RepeatContext
        repeat.last = context.keptLast
        if (answer) {
          result = true
          break
        }
        state.restore(context)
        repeat.count = context.count - 1
        state.ptr = ptr
        state.repeat = repeat.previous
        call(Resume.MaxUntil3, pc, true)
        break
      }
      case Resume.MaxUntil3:
        result = answer
        if (answer) break
        state.repeat = context.repeat
        state.ptr = ptr
        break

      case Op.MinUntil: {
        const repeat = state.repeat as RepeatContext
        context.repeat = repeat
        state.ptr = ptr
        context.count = repeat.count + 1
        if (context.count < code[repeat.pc + 1]) {
          repeat.count = context.count
          call(Resume.MinUntil1, repeat.pc + 3, true)
          break
        }
        state.repeat = repeat.previous
        state.save(context, state.repeat !== null)
        call(Resume.MinUntil2, pc, true)
        break
      }
      case Resume.MinUntil2: {
        const repeat = context.repeat as RepeatContext
        if (answer) {
          result = true
          break
        }
        state.restore(context)
        state.repeat = repeat
        state.ptr = ptr
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
        state.ptr = ptr
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
        state.ptr = ptr
        result = false
        break
      case Resume.Possessive2:
        (context.repeat as RepeatContext).last = context.keptLast
        if (answer) context.count++
        else state.restore(context)
        possessiveRound(!answer)
        break

      case Op.AtomicGroup:
        state.ptr = ptr
        call(Resume.Atomic, pc + 1, false)
        break
      case Resume.Atomic:
        if (!answer) {
          state.ptr = ptr
          result = false
          break
        }
        pc += code[pc]
        ptr = state.ptr
        break

      case Op.Groupref:
      case Op.GrouprefIgnore:
      case Op.GrouprefUniIgnore:
      case Op.GrouprefLocIgnore: {
        const at = state.backReference(op, code[pc++], ptr)
        if (at < 0) result = false
        else ptr = at
        break
      }
      case Op.GrouprefExists:
        pc += state.groupStart(code[pc]) < 0 ? code[pc + 1] : 2
        break

      case Op.Assert:
        if (ptr < code[pc + 1]) {
          result = false
          break
        }
        state.ptr = ptr - code[pc + 1]
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
        state.ptr = ptr - code[pc + 1]
        if (state.restores) state.save(context, state.repeat !== null)
        call(Resume.AssertNot, pc + 2, false)
        break
      case Resume.AssertNot:
        if (answer) {
          result = false
          break
        }
        if (state.restores) state.restore(context)
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
