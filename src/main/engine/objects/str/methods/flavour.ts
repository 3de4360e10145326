/** What a method needs to know about the type it works on: str, unicode, bytes and bytearray share their methods. */
import type { Ref } from '../../../ref.ts'
import type { KeywordNames, TypeInfo } from '../../type-info.ts'
import type { Arity } from '../../runtime.ts'
import type { TextKind } from '../kinds.ts'

/** What an argument is for: the words of its error message depend on it. */
export type Role = 'search' | 'separator' | 'part' | 'strip' | 'old' | 'new' | 'affix' | 'affixItem' | 'prefix' | 'joined'

export interface TextFlavour {
  readonly type: TypeInfo
  /** ASCII rules for case and white space. */
  readonly isBytes: boolean
  /** The bytes types of 3.x, and bytearray: numbers stand for characters in some places. */
  readonly isBinary: boolean
  readonly isMutable: boolean
  text(o: Ref): string
  kind(o: Ref): TextKind
  /** Length in code points. */
  length(o: Ref): number
  from(text: string): Ref
  /** A new object, even for one character; '' stays shared. */
  fresh(text: string): Ref
  /** The object itself where the method changed nothing; a mutable one is copied. New reference. */
  unchanged(o: Ref): Ref
  /** A part of the object by units; the object itself when it is all of it. */
  part(o: Ref, start: number, end: number): Ref
  /** Text of an argument, or null when its type is wrong. */
  accept(o: Ref): string | null
  wrong(o: Ref, role: Role, method: string): never
}

export type TextMethod = (flavour: TextFlavour, self: Ref, args: readonly Ref[], names: KeywordNames) => Ref

export interface MethodEntry {
  readonly name: string
  readonly arity: Arity
  readonly run: TextMethod
}

/** An optional argument, whichever way it is missing: 0. */
export function optional(args: readonly Ref[], index: number): Ref {
  return args[index] ?? 0
}

/** Text of an argument, or the error that the role calls for. */
export function required(flavour: TextFlavour, o: Ref, role: Role, method: string): string {
  return flavour.accept(o) ?? flavour.wrong(o, role, method)
}
