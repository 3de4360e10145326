/** Concatenation, repetition and indexing of constant text, bytes and tuples. */
import type { PyConstant } from '../ast/constants.ts'
import { asInteger } from './numbers.ts'

type Sequence = Extract<PyConstant, { type: 'str' | 'unicode' | 'bytes' | 'tuple' }>

export function asSequence(constant: PyConstant): Sequence | null {
  switch (constant.type) {
    case 'str': case 'unicode': case 'bytes': case 'tuple':
      return constant
    default:
      return null
  }
}

/** len(): code points of text, bytes, items. */
export function lengthOf(constant: PyConstant): number {
  if (constant.type === 'tuple' || constant.type === 'frozenset') return constant.items.length
  if (constant.type === 'bytes') return constant.value.length
  return constant.type === 'str' || constant.type === 'unicode' ? [...constant.value].length : 0
}

export function concatenate(left: PyConstant, right: PyConstant): PyConstant | null {
  const a = asSequence(left)
  const b = asSequence(right)
  if (a === null || b === null) return null
  if (a.type === 'tuple' || b.type === 'tuple') {
    return a.type === 'tuple' && b.type === 'tuple' ? { type: 'tuple', items: [...a.items, ...b.items] } : null
  }
  if (a.type === b.type) return { type: a.type, value: a.value + b.value }
  // 2.7 mixes byte strings and unicode; other than ASCII is an error at run time.
  const mixed = a.type !== 'bytes' && b.type !== 'bytes' && /^[\x00-\x7f]*$/.test(a.type === 'str' ? a.value : b.value)
  return mixed ? { type: 'unicode', value: a.value + b.value } : null
}

export function repeat(sequence: Sequence, times: bigint): PyConstant {
  const count = times < 0n ? 0 : Number(times)
  if (sequence.type === 'tuple') return { type: 'tuple', items: Array.from({ length: count }, () => sequence.items).flat() }
  return { type: sequence.type, value: sequence.value.repeat(count) }
}

export function indexed(container: PyConstant, index: PyConstant): PyConstant | null {
  const sequence = asSequence(container)
  const at = asInteger(index)
  if (sequence === null || at === null) return null
  const items: readonly (string | PyConstant)[] =
    sequence.type === 'tuple' ? sequence.items : sequence.type === 'bytes' ? sequence.value.split('') : [...sequence.value]
  const position = at.value < 0n ? at.value + BigInt(items.length) : at.value
  if (position < 0n || position >= BigInt(items.length)) return null
  const item = items[Number(position)]
  if (typeof item !== 'string') return item
  if (sequence.type === 'bytes') return { type: 'int', value: BigInt(item.charCodeAt(0)) }
  return { type: sequence.type as 'str', value: item }
}
