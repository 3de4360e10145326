/** Looks for a pattern anywhere in a text. @mirrors Modules/sre_lib.h SRE(search) */
import { INFO_CHARSET, INFO_PREFIX, Op, UNBOUNDED } from './codes.ts'
import type { MatchState } from './match-state.ts'
import { runMatch } from './matcher.ts'
import { inCharset } from './subject.ts'

/** The first match from `start` on; leaves its bounds in `start` and `ptr`. */
export function runSearch(state: MatchState): boolean {
  const { code, subject } = state
  if (state.start > state.end) return false
  let last = state.end
  let literal = -1
  let charset = -1
  if (code[0] === Op.Info) {
    const least = code[3] === UNBOUNDED ? Infinity : code[3]
    if (state.end - state.start < least) return false
    if (least > 1) last = Math.max(state.end - (least - 1), state.start)
    if ((code[2] & INFO_PREFIX) !== 0) literal = code[7]
    else if ((code[2] & INFO_CHARSET) !== 0) charset = 5
  }
  for (let at = state.start; at <= last; at++) {
    if (literal >= 0 || charset >= 0) {
      while (at < last && !(literal >= 0 ? subject.at(at) === literal : inCharset(code, charset, subject.at(at)))) at++
      if (at >= state.end) return false
    }
    state.start = at
    state.reset()
    if (runMatch(state)) return true
    state.mustAdvance = false
  }
  return false
}
