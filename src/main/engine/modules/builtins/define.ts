import type { Arity, NativeFunction } from '../../objects/runtime.ts'

/** Adds a function to the builtins namespace. */
export type Define = (name: string, arity: Arity, impl: NativeFunction) => void
