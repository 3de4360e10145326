import type { LanguageVersion } from '../../../../../src/shared/settings.ts'

interface Gap {
  readonly section: 'constructs' | 'scopes' | 'folding'
  readonly versions: readonly LanguageVersion[]
  readonly reason: string
  /** The snippets begin so. */
  readonly begins: readonly string[]
}

const ALL_3: readonly LanguageVersion[] = ['3.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13']

/** Known differences from real interpreters. */
const GAPS: readonly Gap[] = [
  {
    section: 'constructs', versions: ['3.8'], begins: ['x = a[1, 2], a[1:2, 3]'],
    reason: '3.8 has no place for a tuple that holds slices',
  },
  {
    section: 'constructs', versions: ['3.8'], begins: ['def f(a: int, b: str'],
    reason: '3.8 ends an annotated keyword-only parameter before its annotation',
  },
  {
    section: 'scopes', versions: ['3.12', '3.13'], begins: ['type X', 'def f[T', 'class A[T'],
    reason: 'type parameters and type statements become functions before scopes are found out (python/generics.ts)',
  },
  {
    section: 'folding', versions: ['2.7'], begins: ["'%s' % 1", '`1`'],
    reason: '2.7 folds formatting and backticks of constants; left to run time',
  },
  {
    section: 'folding', versions: ALL_3, begins: ['(-8) ** 0.5'],
    reason: 'a root of a negative number is complex; left to run time',
  },
]

export function gapsIn(section: Gap['section'], version: LanguageVersion): { has(text: string): boolean } {
  const begins = GAPS.filter((gap) => gap.section === section && gap.versions.includes(version)).flatMap((gap) => gap.begins)
  return { has: (text) => begins.some((begin) => text.startsWith(begin)) }
}
