/** The flavours of immutable text: 3.x str, 2.7 str and unicode, 3.x bytes. */
import type { Ref } from '../../../ref.ts'
import type { Kit } from '../../kit.ts'
import { STR_HANDLE, STR_LENGTH } from '../../layout.ts'
import type { Runtime } from '../../runtime.ts'
import type { TextFamily } from '../family.ts'
import { kindOf, kindOfPart, pointLength } from '../kinds.ts'
import type { Role, TextFlavour } from './flavour.ts'

export interface FlavourOptions {
  readonly isBytes: boolean
  readonly isBinary: boolean
  accept(o: Ref): string | null
  words(role: Role, method: string, typeName: string): string
}

export function createFlavour(rt: Runtime, kit: Kit, family: TextFamily, texts: readonly string[], options: FlavourOptions): TextFlavour {
  const { H } = rt
  return {
    type: family.type,
    isBytes: options.isBytes,
    isBinary: options.isBinary,
    isMutable: false,
    text: (o) => texts[H[o + STR_HANDLE]],
    kind: family.kind,
    length: (o) => H[o + STR_LENGTH],
    from: family.from,
    fresh(text) {
      const kind = kindOf(text)
      return text === '' ? family.from(text) : family.fresh(text, kind, pointLength(text, kind))
    },
    unchanged: family.exact,
    part(o, start, end) {
      const text = texts[H[o + STR_HANDLE]]
      if (start === 0 && end === text.length) return family.exact(o)
      const part = text.slice(start, end)
      const kind = kindOfPart(part, family.kind(o))
      return family.make(part, kind, pointLength(part, kind))
    },
    accept: options.accept,
    wrong: (o, role, method) => rt.errors.raise('TypeError', options.words(role, method, kit.typeName(o))),
  }
}
