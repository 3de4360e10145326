/** What a native function is, apart from the object that stands for it. */
import type { Ref } from '../../ref.ts'
import type { Arity, NativeMethod } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'

export interface NativeDef {
  readonly name: string
  readonly arity: Arity
  impl: NativeMethod
  /** The type whose method it is; null for functions. */
  readonly owner: TypeInfo | null
  /** Name of the module of a function. */
  readonly module: string | undefined
  /** As many arguments without names raise no question. */
  readonly least: number
  readonly most: number
  /** To how many they are filled up. */
  readonly filled: number
  /** METH_VARARGS: the arguments come in a tuple; found out by the first call. */
  packs: boolean | undefined
  /** A call of it is a level of recursion; found out by the first call. */
  counts: boolean | undefined
  /** Told when an argument is named, where the arity binds the names. */
  named: (() => void) | undefined
}

/** All definitions have the same fields in the same order: every call of built-in code reads them. */
export function nativeDef({ name, arity, impl, owner, module }: Pick<NativeDef, 'name' | 'arity' | 'impl' | 'owner'> & { readonly module?: string | undefined }): NativeDef {
  const [least, most, filled] = bounds(arity)
  return { name, arity, impl, owner, module, least, most, filled, packs: undefined, counts: undefined, named: undefined }
}

function bounds(arity: Arity): readonly [least: number, most: number, filled: number] {
  if (arity === null) return [0, Infinity, 0]
  if (typeof arity === 'number') return [arity, arity, 0]
  if ('keywords' in arity) return [arity.required, arity.keywords.length, arity.keywords.length]
  return [arity[0], arity[1], 0]
}

export interface GetSetDef {
  readonly name: string
  readonly get: (self: Ref) => Ref
  readonly set: ((self: Ref, value: Ref) => void) | null
}

/** Words of PyCFunctionObject: m_ml (a handle here), m_self, m_module, m_weakreflist. */
export const M_DEF = 4
export const M_SELF = 6
export const M_MODULE = 8
export const M_WEAKLIST = 10

/** Words of PyDescrObject: d_type, d_name, then d_qualname in 3.x, then what the kind adds. */
export const D_TYPE = 4
export const D_NAME = 6
export const D_QUALNAME = 8
