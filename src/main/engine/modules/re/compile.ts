/** From a tree to the words the matcher runs, in the layout (and so the length) of each release. @mirrors Lib/re/_compiler.py _compile */
import { extraCases, isCasedAscii, isCasedUnicode, lowerAscii, lowerUnicode } from './characters.ts'
import { optimizeCharset, type CaseRules } from './charset.ts'
import { At, Category, combineFlags, FLAG, MAX_REPEAT, Op } from './codes.ts'
import { emitInfo, emitLegacyInfo } from './info.ts'
import type { Parsed } from './parser.ts'
import { PatternFault } from './tokenizer.ts'
import type { Item, Sequence, SetItem } from './tree.ts'

/** A single item that is one character wide. @mirrors Lib/re/_compiler.py _simple */
function isSimple(body: Sequence, legacy: boolean): boolean {
  if (legacy) {
    const [low, high] = body.width()
    return low === 1 && high === 1 && body.items[0].kind !== 'group'
  }
  if (body.items.length !== 1) return false
  const [item] = body.items
  if (item.kind === 'group') return item.group === null && isSimple(item.body, false)
  return item.kind === 'any' || item.kind === 'in' || item.kind === 'literal' || item.kind === 'notLiteral'
}

export function compileTree({ state, body }: Parsed, flagsGiven: number, minor: number): number[] {
  const legacy = minor < 0
  const code: number[] = []
  const extra = extraCases(minor)
  const flags = state.flags | flagsGiven

  const has = (value: number, flag: number) => (value & flag) !== 0

  function caseRules(active: number): CaseRules | null {
    if (!has(active, FLAG.ignoreCase) || (!legacy && has(active, FLAG.locale))) return null
    return has(active, FLAG.unicode) && !(legacy && has(active, FLAG.locale))
      ? { isCased: isCasedUnicode, lower: lowerUnicode, extra }
      : { isCased: isCasedAscii, lower: lowerAscii, extra: null }
  }

  /** Runs the body and stores the distance from here to its end in the word before it. */
  function skipping(body: () => void): void {
    const at = code.length
    code.push(0)
    body()
    code[at] = code.length - at
  }

  function charset(set: readonly SetItem[], active: number): void {
    for (const item of set) {
      switch (item.kind) {
        case 'negate':
          code.push(Op.Negate)
          break
        case 'literal':
          code.push(Op.Literal, item.value)
          break
        case 'range':
        case 'rangeUniIgnore':
          code.push(item.kind === 'range' ? Op.Range : Op.RangeUniIgnore, item.low, item.high)
          break
        case 'category':
          code.push(Op.Category, item.category + (has(active, FLAG.unicode) && !has(active, FLAG.locale) ? Category.UniDigit : 0))
          break
        default:
          code.push(item.kind === 'bitmap' ? Op.Charset : Op.BigCharset, ...item.words)
      }
    }
    code.push(Op.Failure)
  }

  function literal(value: number, negated: boolean, active: number): void {
    const plain = negated ? Op.NotLiteral : Op.Literal
    const rules = caseRules(active)
    if (!has(active, FLAG.ignoreCase)) code.push(plain, value)
    else if (rules === null) code.push(negated ? Op.NotLiteralLocIgnore : Op.LiteralLocIgnore, value)
    else if (!legacy && !rules.isCased(value)) code.push(plain, value)
    else {
      const low = rules.lower(value)
      const others = rules.extra?.get(low)
      if (others === undefined) {
        const unicode = rules.extra !== null
        code.push(negated ? (unicode ? Op.NotLiteralUniIgnore : Op.NotLiteralIgnore) : unicode ? Op.LiteralUniIgnore : Op.LiteralIgnore, low)
      } else {
        code.push(Op.InUniIgnore)
        skipping(() => {
          if (negated) code.push(Op.Negate)
          for (const one of [low, ...others]) code.push(Op.Literal, one)
          code.push(Op.Failure)
        })
      }
    }
  }

  function set(items: readonly SetItem[], active: number): void {
    const rules = caseRules(active)
    const small = optimizeCharset(items, rules, legacy)
    const ignoring = legacy ? rules !== null : small.hasCased
    if (!legacy && has(active, FLAG.ignoreCase) && has(active, FLAG.locale)) code.push(Op.InLocIgnore)
    else code.push(!ignoring ? Op.In : rules?.extra === null ? Op.InIgnore : Op.InUniIgnore)
    skipping(() => charset(small.set, active))
  }

  function at(where: At, active: number): void {
    let position = where
    if (has(active, FLAG.multiLine)) position = where === At.Beginning ? At.BeginningLine : where === At.End ? At.EndLine : where
    if (has(active, FLAG.unicode) && !has(active, FLAG.locale)) position = position === At.Boundary ? At.UniBoundary : position === At.NonBoundary ? At.UniNonBoundary : position
    code.push(Op.At, position)
  }

  const ONE = { max: Op.RepeatOne, min: Op.MinRepeatOne, possessive: Op.PossessiveRepeatOne } as const

  function repeat({ greed, min, max, body }: Extract<Item, { kind: 'repeat' }>, active: number): void {
    const simple = isSimple(body, legacy)
    code.push(simple ? ONE[greed] : greed === 'possessive' ? Op.PossessiveRepeat : Op.Repeat)
    skipping(() => {
      code.push(min, max)
      sequence(body.items, active)
      if (simple) code.push(Op.Success)
    })
    if (!simple) code.push(greed === 'max' ? Op.MaxUntil : greed === 'min' ? Op.MinUntil : Op.Success)
  }

  function branch(items: readonly Sequence[], active: number): void {
    code.push(Op.Branch)
    const tails: number[] = []
    for (const one of items) {
      skipping(() => {
        sequence(one.items, active)
        code.push(Op.Jump)
        tails.push(code.length)
        code.push(0)
      })
    }
    code.push(0)
    for (const tail of tails) code[tail] = code.length - tail
  }

  function assertion({ behind, negated, body }: Extract<Item, { kind: 'assert' }>, active: number): void {
    code.push(negated ? Op.AssertNot : Op.Assert)
    skipping(() => {
      const [low, high] = behind ? body.width() : [0, 0]
      if (low !== high) throw new PatternFault('look-behind requires fixed-width pattern', null)
      if (low > MAX_REPEAT) throw new PatternFault('looks too much behind', null)
      code.push(low)
      sequence(body.items, active)
      code.push(Op.Success)
    })
  }

  function conditional({ group, yes, no }: Extract<Item, { kind: 'exists' }>, active: number): void {
    code.push(Op.GrouprefExists, group - 1)
    const toElse = code.length
    code.push(0)
    sequence(yes.items, active)
    if (no === null || no.items.length === 0) {
      code[toElse] = code.length - toElse + 1
      return
    }
    code.push(Op.Jump)
    const toEnd = code.length
    code.push(0)
    code[toElse] = code.length - toElse + 1
    sequence(no.items, active)
    code[toEnd] = code.length - toEnd
  }

  function groupref(group: number, active: number): void {
    const rules = caseRules(active)
    if (!has(active, FLAG.ignoreCase)) code.push(Op.Groupref)
    else code.push(rules === null ? Op.GrouprefLocIgnore : rules.extra === null ? Op.GrouprefIgnore : Op.GrouprefUniIgnore)
    code.push(group - 1)
  }

  function sequence(items: readonly Item[], active: number): void {
    for (const item of items) {
      switch (item.kind) {
        case 'literal':
        case 'notLiteral':
          literal(item.value, item.kind === 'notLiteral', active)
          break
        case 'in':
          set(item.set, active)
          break
        case 'any':
          code.push(has(active, FLAG.dotAll) ? Op.AnyAll : Op.Any)
          break
        case 'failure':
          code.push(Op.Failure)
          break
        case 'at':
          at(item.at, active)
          break
        case 'branch':
          branch(item.items, active)
          break
        case 'group':
          if (item.group !== null) code.push(Op.Mark, (item.group - 1) * 2)
          sequence(item.body.items, combineFlags(active, item.add, item.del))
          if (item.group !== null) code.push(Op.Mark, (item.group - 1) * 2 + 1)
          break
        case 'atomic':
          code.push(Op.AtomicGroup)
          skipping(() => {
            sequence(item.body.items, active)
            code.push(Op.Success)
          })
          break
        case 'repeat':
          repeat(item, active)
          break
        case 'groupref':
          groupref(item.group, active)
          break
        case 'exists':
          conditional(item, active)
          break
        default:
          assertion(item, active)
      }
    }
  }

  const emitter = { code, charset }
  if (legacy) emitLegacyInfo(emitter, body, flags)
  else emitInfo(emitter, body, flags)
  sequence(body.items, flags)
  code.push(Op.Success)
  return code
}
