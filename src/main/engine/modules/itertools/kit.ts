/** What the types of itertools have in common. */
import { defineSimpleType } from '../../objects/iterators/simple-type.ts'
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
}

export interface IteratorKit extends Kit {
  define(name: string, description: IteratorDescription): TypeInfo
  /** A block of 8-byte numbers, one word used of each. */
  indices(count: number): Ref
}

export function createIteratorKit(rt: Runtime, module: Ref): IteratorKit {
  const { alloc, decref, incref, track, mem } = rt.memory
  const kit = createKit(rt)
  const tag = rt.tagOf('itertools indices')
  const { minor } = rt.profile

  function define(name: string, { bytes, members, visited, parameters, required = 0, most = required === 0 ? Infinity : required, create, next, release, numbers, repr }: IteratorDescription): TypeInfo {
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
    rt.module.put(module, name, incref(type.ref))
    return type
  }

  return {
    ...kit,
    define,
    indices(count) {
      const block = mem.malloc(Math.max(count, 1) * 8, tag)
      if (block === NULL) rt.memory.outOfMemory()
      return block
    },
  }
}
