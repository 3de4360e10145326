/**
 * What start-up leaves in the free lists (python -S), so that the first tuples and lists of a program come from there as
 * they do in CPython. Source: sys._debugmallocstats at the first line of a script; 2.7 has none and is given 3.7's numbers
 * of tuples; its lists and dicts are counted by how many come without an allocation.
 */
import type { LanguageVersion } from '../../../shared/settings.ts'
import type { Ref } from '../ref.ts'
import type { Runtime } from './runtime.ts'

interface Stock {
  readonly lists: number
  readonly dicts: number
  readonly floats: number
  /** Bound methods of Python functions and of built-in types; up to 3.8. */
  readonly methods?: number
  readonly builtinMethods?: number
  /** The list on top of the stack lies among other objects, apart from the others. Observed with -c, where 300 lists die at once. */
  readonly topListApart?: true
  /** From length 1 on. */
  readonly tuples: readonly number[]
}

const STOCK_37: Stock = { lists: 5, dicts: 7, floats: 4, methods: 8, builtinMethods: 2, tuples: [8, 4, 5, 2, 3, 3, 2, 0, 1, 3, 1, 3, 1, 2, 1, 1, 3, 2, 3] }

const STOCK_38: Stock = { lists: 5, topListApart: true, dicts: 8, floats: 4, methods: 7, builtinMethods: 2, tuples: [4, 5, 2, 3, 2, 4, 1, 2, 1, 3, 1, 1, 0, 1, 0, 1, 3, 2, 3] }

const STOCKS: Readonly<Record<LanguageVersion, Stock>> = {
  '2.7': { ...STOCK_37, lists: 6, dicts: 6, floats: 0, methods: 0, builtinMethods: 0 },
  '3.7': STOCK_37,
  '3.8': STOCK_38,
  '3.9': { ...STOCK_38, methods: 0, builtinMethods: 0 },
  '3.10': { lists: 5, dicts: 8, floats: 4, tuples: [4, 7, 2, 3, 2, 4, 1, 1, 2, 2, 1, 1, 0, 0, 1, 2, 3, 1, 3] },
  '3.11': { lists: 5, dicts: 8, floats: 4, tuples: [3, 8, 2, 1, 1, 3, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1] },
  '3.12': { lists: 6, dicts: 9, floats: 4, tuples: [3, 8, 2, 2, 1, 3, 0, 0, 0, 0, 1, 0, 1, 1, 0, 0, 1] },
  '3.13': { lists: 6, dicts: 9, floats: 4, tuples: [6, 8, 2, 5, 1, 3, 2, 5, 1, 0, 3, 4, 3, 1, 2, 2, 1, 2, 2] },
}

/** The same after "import tracemalloc", so that what is traced first comes from where it does in CPython. */
const STOCKS_OF_TRACEMALLOC: Readonly<Partial<Record<LanguageVersion, Stock>>> = {
  '3.7': { lists: 15, dicts: 6, floats: 4, methods: 14, builtinMethods: 2, tuples: [5, 14, 7, 5, 1, 1, 2, 1, 2, 0, 5, 0, 3, 3, 1, 4, 0, 1, 1] },
  '3.8': { lists: 15, dicts: 5, floats: 4, methods: 11, builtinMethods: 2, tuples: [3, 14, 4, 4, 1, 1, 1, 1, 2, 0, 3, 0, 4, 3, 1, 4, 0, 1, 1] },
  '3.9': { lists: 14, dicts: 9, floats: 4, tuples: [6, 16, 3, 5, 3, 2, 1, 2, 2, 0, 3, 0, 4, 3, 1, 3, 1, 1, 1] },
  '3.10': { lists: 14, dicts: 6, floats: 4, tuples: [3, 16, 3, 4, 1, 2, 1, 2, 2, 0, 3, 0, 4, 3, 1, 3, 1, 1, 1] },
  '3.11': { lists: 35, dicts: 4, floats: 4, tuples: [4, 16, 4, 5, 1, 0, 0, 4, 2, 3, 3, 3, 4, 2, 1, 1, 1, 2, 1, 6] },
  '3.12': { lists: 15, dicts: 4, floats: 4, tuples: [4, 16, 5, 5, 1, 1, 0, 5, 2, 2, 4, 3, 3, 2, 1, 0, 2] },
  '3.13': { lists: 15, dicts: 4, floats: 4, tuples: [5, 18, 2, 2, 5, 5, 2, 0, 1, 5, 1, 2, 8, 1, 2, 4, 0, 1, 1] },
}

export interface CompiledScopes {
  readonly count: number
  readonly depth: number
}

/** 2.7 never empties these two: the symbol table has two lists and a dict for each scope, the compiler nine dicts for each that is open. */
function afterCompiling(stock: Stock, { count, depth }: CompiledScopes): Stock {
  return { ...stock, lists: 6 + 2 * count, dicts: 6 + 9 * depth + count }
}

/** Makes the objects and lets them die. `scopes`: of the program. */
export function stockFreeLists(rt: Runtime, after: 'start-up' | 'tracemalloc', scopes: CompiledScopes = { count: 0, depth: 0 }): void {
  const known = (after === 'tracemalloc' ? STOCKS_OF_TRACEMALLOC[rt.profile.language] : undefined) ?? STOCKS[rt.profile.language]
  const stock = rt.profile.objects.python2 ? afterCompiling(known, scopes) : known
  const made: Ref[] = []
  // What it imports in turn has shown a tuple once: repr() keeps its list of objects being shown.
  if (after === 'tracemalloc') made.push(rt.list.create(), rt.tuple.from([rt.none]))
  if (made[1] !== undefined) made.push(rt.abstract.repr(made[1]))
  const make = (count: number, one: () => Ref): void => {
    for (let i = 0; i < count; i++) made.push(one())
  }
  for (const clear of rt.freeListClearers) clear()
  make(stock.lists - (stock.topListApart === undefined ? 0 : 1), () => rt.list.create())
  make(stock.dicts, () => rt.dict.create())
  make(stock.floats, () => rt.float.from(0.5))
  stock.tuples.forEach((count, i) => make(count, () => rt.tuple.from(new Array<Ref>(i + 1).fill(rt.none))))
  make(rt.profile.objects.freeLists.slice, () => rt.slice.create(rt.none, rt.none, rt.none))
  make(stock.methods ?? 0, () => rt.methods.bind(rt.none, rt.none, 0))
  if (made[0] !== undefined) make(stock.builtinMethods ?? 0, () => rt.abstract.getattr(made[0]!, rt.str.name('append')))
  for (const o of made) rt.memory.decref(o)
}

/** Once the pools are as start-up leaves them. */
export function parkTopList(rt: Runtime): void {
  const { lists, topListApart } = STOCKS[rt.profile.language]
  if (topListApart === undefined) return
  const made = Array.from({ length: lists }, () => rt.list.create())
  for (const list of made) rt.memory.decref(list)
}
