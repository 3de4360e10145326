import type { LanguageVersion } from '../../../../shared/settings.ts'

/** How the versions' grammars differ, as data. */
export interface Dialect {
  readonly version: LanguageVersion
  /** 2.7: print, exec, backticks, long and octal literals, tuple parameters, `except E, e`. */
  readonly python2: boolean
  /** The 3 in 3.8's minor is 8; 2.7 is -1, so `minor >= 8` reads as "3.8 or later". */
  readonly minor: number
  readonly keywords: ReadonlySet<string>
}

const COMMON = (
  'and as assert break class continue def del elif else except finally for from global if import in is lambda not or ' +
  'pass raise return try while with yield'
).split(' ')

export function dialectOf(version: LanguageVersion): Dialect {
  const python2 = version === '2.7'
  const extra = python2 ? ['exec', 'print'] : ['False', 'None', 'True', 'nonlocal', 'async', 'await']
  return {
    version,
    python2,
    minor: python2 ? -1 : Number(version.slice(2)),
    keywords: new Set([...COMMON, ...extra]),
  }
}
