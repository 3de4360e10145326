/** Arguments between the two ways they travel: names behind the values, or a tuple and a dict. Source: Objects/call.c. */
import type { Runtime } from '../../objects/runtime.ts'
import type { KeywordNames } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'

/** The keyword arguments as a new dict; NULL when there are none. @mirrors Objects/call.c _PyStack_AsDict */
export function keywordDict(rt: Runtime, args: readonly Ref[], names: KeywordNames): Ref {
  if (names === null || names.length === 0) return NULL
  const dict = rt.dict.presized(names.length)
  const first = args.length - names.length
  names.forEach((name, i) => rt.dict.set(dict, name, args[first + i]!))
  return dict
}

/** What `abstract.call` takes besides the callable. Borrowed. @mirrors Objects/call.c _PyStack_UnpackDict */
export function splitKeywords(rt: Runtime, positional: readonly Ref[], keywords: Ref): [readonly Ref[], KeywordNames] {
  if (keywords === NULL || rt.dict.size(keywords) === 0) return [positional, null]
  const args = [...positional]
  const names: Ref[] = []
  rt.dict.each(keywords, (name, value) => {
    names.push(name)
    args.push(value)
  })
  return [args, names]
}
