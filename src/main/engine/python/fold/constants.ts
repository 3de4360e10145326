/** Facts about constants that the compiler needs once they are folded. */
import type { LanguageVersion } from '../../../../shared/settings.ts'
import type { PyConstant } from '../ast/constants.ts'
import type { Statement } from '../ast/nodes.ts'

/** @mirrors Objects/codeobject.c all_name_chars; the empty string counts. */
const NAME_CHARACTERS = /^[A-Za-z0-9_]*$/

/**
 * Whether the code object interns this string constant when it is built. 2.7: byte strings only. 3.7+ also looks into
 * constant tuples and frozensets, which is for the caller to do (`internsInside`).
 */
export function isInternedConstant(constant: PyConstant): boolean {
  return constant.type === 'str' && NAME_CHARACTERS.test(constant.value)
}

export function internsInside(version: LanguageVersion): boolean {
  return version !== '2.7'
}

/** The docstring of a module, class or function body. Ask before or after folding: folding never makes one. */
export function docstringOf(body: readonly Statement[]): PyConstant | null {
  const first = body[0]
  if (first?.kind !== 'Expr' || first.value.kind !== 'Constant' || first.value.leftovers !== undefined) return null
  const { value } = first.value
  return value.type === 'str' || value.type === 'unicode' ? value : null
}
