/** Words of compiled patterns and the flags of `re`. Source: Modules/sre_constants.h, Lib/re/_constants.py (their layout, not their numbers). */

export const enum Op {
  Failure, Success, Any, AnyAll, Assert, AssertNot, At, Branch, In, InIgnore, InUniIgnore, InLocIgnore, Literal, LiteralIgnore,
  LiteralUniIgnore, LiteralLocIgnore, NotLiteral, NotLiteralIgnore, NotLiteralUniIgnore, NotLiteralLocIgnore, Jump, Info, Mark, MaxUntil,
  MinUntil, Repeat, RepeatOne, MinRepeatOne, PossessiveRepeat, PossessiveRepeatOne, AtomicGroup, Groupref, GrouprefIgnore,
  GrouprefUniIgnore, GrouprefLocIgnore, GrouprefExists,
  // Inside character sets:
  Negate, Range, RangeUniIgnore, Charset, BigCharset, Category,
}

export const enum At {
  Beginning, BeginningLine, BeginningString, Boundary, NonBoundary, End, EndLine, EndString, UniBoundary, UniNonBoundary,
}

/** An odd category is the complement of the even one before it. */
export const enum Category {
  Digit, NotDigit, Space, NotSpace, Word, NotWord, UniDigit, UniNotDigit, UniSpace, UniNotSpace, UniWord, UniNotWord,
}

export const FLAG = {
  template: 1, ignoreCase: 2, locale: 4, multiLine: 8, dotAll: 16, unicode: 32, verbose: 64, debug: 128, ascii: 256,
} as const
export const TYPE_FLAGS = FLAG.ascii | FLAG.locale | FLAG.unicode

export const INFO_PREFIX = 1
export const INFO_LITERAL = 2
export const INFO_CHARSET = 4

/** No upper bound; also the largest word. */
export const MAX_REPEAT = 0xffffffff
/** No upper bound, as it reads from signed words. */
export const UNBOUNDED = -1
export const MAX_GROUPS = 1073741823

/** Flags inside a group. @mirrors Lib/re/_compiler.py _combine_flags */
export function combineFlags(flags: number, add: number, del: number): number {
  return (((add & TYPE_FLAGS) !== 0 ? flags & ~TYPE_FLAGS : flags) | add) & ~del
}
