/** What the types of itertools have in common. */
import { defineSimpleType } from '../../objects/iterators/simple-type.ts'
import { addReduce, type Recipe } from '../../objects/iterators/taking-apart.ts'
import { createKit, type Kit } from '../../objects/kit.ts'
import type { Runtime } from '../../objects/runtime.ts'
import type { KeywordNames, TypeInfo } from '../../objects/type-info.ts'
import { NULL, type Ref } from '../../ref.ts'

export interface IteratorDescription {
  readonly bytes: number
  readonly members: readonly number[]
  readonly visited?: readonly number[] | undefined
  /** Names of the parameters; null: positional only, see `create`. */
  readonly parameters: readonly string[] | null
  readonly required?: number
  /** How many positional only arguments at most; as many as required where none is given. */
  readonly most?: number
  /** Fields of a new, zeroed object; NULL for arguments that were not given. */
  create(o: Ref, args: readonly Ref[]): void
  next(o: Ref): Ref
  /** Blocks beside the object, and how many numbers lie in them. */
  release?(o: Ref): void
  numbers?(o: Ref): number
  repr?(o: Ref): string
  /** 3.x: what `__reduce__` answers; the type itself where no callable is named. */
  reduce?(o: Ref): Omit<Recipe, 'callable'> & Partial<Recipe>
  /** 3.x: `__setstate__`. */
  setState?(o: Ref, state: Ref): void
}

export interface IteratorKit extends Kit {
  define(name: string, description: IteratorDescription): TypeInfo
  /** A block of 8-byte numbers, one word used of each. */
  indices(count: number): Ref
  isTuple(o: Ref): boolean
  /** The items of a state, which is a tuple of so many. Borrowed. */
  parts(state: Ref, least: number, most?: number): readonly Ref[]
  none(): Ref
}

export function createIteratorKit(rt: Runtime, module: Ref): IteratorKit {
  const { alloc, decref, incref, track, mem } = rt.memory
  const kit = createKit(rt)
  const tag = rt.tagOf('itertools indices')
  const { minor } = rt.profile

  function define(name: string, { bytes, members, visited, parameters, required = 0, most = required === 0 ? Infinity : required, create, next, release, numbers, repr, reduce, setState }: IteratorDescription): TypeInfo {
    const bind = (cls: TypeInfo, given: readonly Ref[], names: KeywordNames): readonly Ref[] => {
      if (parameters === null) {
        const args = kit.withoutKeywords(name, type, cls, given, names)
        const bound = args.length < required ? required : Math.min(most, args.length)
        if (bound !== args.length) {
          const word = most === required ? '' : args.length < required ? 'at least ' : 'at most '
          rt.errors.raise('TypeError', `${name} expected ${word}${bound} argument${bound === 1 && minor >= 8 ? '' : 's'}, got ${args.length}`)
        }
        return args
      }
      return kit.bind(name, parameters, given, names, required)
    }
    const type = defineSimpleType(rt, {
      name,
      bytes,
      members,
      visited,
      subclassable: true,
      iternext: next,
      slots: {
        module: 'itertools',
        init: () => {},
        create: (cls, args, names) => {
          const bound = bind(cls, args, names)
          const o = alloc(cls)
          try {
            create(o, bound)
          } catch (error) {
            decref(o)
            throw error
          }
          track(o)
          return o
        },
        ...(repr === undefined ? {} : { repr: (o: Ref) => rt.str.from(repr(o)) }),
      },
    })
    if (release !== undefined) {
      const { dealloc } = type
      type.dealloc = (o) => {
        release(o)
        dealloc(o)
      }
    }
    if (numbers !== undefined && !rt.profile.objects.python2) {
      rt.natives.method(type, '__sizeof__', 0, (o) => rt.int.from(rt.memory.typeOf(o).basicBytes + 8 * numbers(o)))
    }
    if (reduce !== undefined) addReduce(rt, type, (o) => ({ callable: incref(rt.memory.typeOf(o).ref), ...reduce(o) }))
    if (setState !== undefined && !rt.profile.objects.python2) {
      rt.natives.method(type, '__setstate__', 1, (o, [state]) => {
        setState(o, state!)
        return none()
      })
    }
    rt.module.put(module, name, incref(type.ref))
    return type
  }

  const none = (): Ref => incref(rt.none)
  const isTuple = (o: Ref): boolean => rt.memory.typeOf(o).isSubtypeOf(rt.tuple.type)

  /** PyArg_ParseTuple */
  function parts(state: Ref, least: number, most = least): readonly Ref[] {
    if (!isTuple(state)) rt.errors.raise('TypeError', 'state is not a tuple')
    const items = rt.tuple.items(state)
    if (items.length < least || items.length > most) {
      const [word, bound] = least === most ? ['exactly', least] : items.length < least ? ['at least', least] : ['at most', most]
      rt.errors.raise('TypeError', `function takes ${word} ${bound} argument${bound === 1 ? '' : 's'} (${items.length} given)`)
    }
    return items
  }

  return {
    ...kit,
    define,
    isTuple,
    parts,
    none,
    indices(count) {
      const block = mem.malloc(Math.max(count, 1) * 8, tag)
      if (block === NULL) rt.memory.outOfMemory()
      return block
    },
  }
}
