/**
 * PyDictValues: the attributes of one instance by their position in the shared keys (3.11+), with the order of insertion.
 * 3.11 and 3.12: a block of its own, the order in the bytes before the values. 3.13: inside the object, the order behind.
 * Source: Objects/dictobject.c new_values, _PyObject_InitInlineValues.
 */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import type { KeyTable, KeyTables } from './shared-keys.ts'

export interface Values {
  /** Bytes inside the object for the next instance of the class (3.13), else 0. */
  inlineBytes(type: TypeInfo): number
  /** A new block of values, or the ones inside the object made ready. */
  init(o: Ref, type: TypeInfo): Ref
  capacity(values: Ref): number
  count(values: Ref): number
  /** Position in the keys of the i-th attribute. */
  order(values: Ref, i: number): number
  /** Borrowed or NULL. */
  get(values: Ref, index: number): Ref
  /** Sets (steals) or with 0 deletes; the old value is released. */
  set(values: Ref, index: number, value: Ref): void
  /** Releases the values in the order of the keys; frees the block when it is one. */
  release(values: Ref): void
}

export function createValues(rt: Runtime, keys: KeyTables): Values {
  const { H, B } = rt
  const inline = rt.profile.objects.attributeStorage === 'inlineValues'
  const up8 = (n: number) => (n + 7) & ~7

  /** Names already shared and room for more; each new instance takes one spare place until one is left. */
  function sizeFor(table: KeyTable): number {
    return table.names.length + table.usable
  }

  function shrink(table: KeyTable): void {
    if (table.usable > 1) table.usable--
  }

  function inlineBytes(type: TypeInfo): number {
    const table = keys.of(type)
    if (!inline || table === null) return 0
    const size = sizeFor(table)
    return up8(size) + 8 * (size + 1)
  }

  function init(o: Ref, type: TypeInfo): Ref {
    const table = keys.of(type) as KeyTable
    return inline ? initInline(o, type, table) : initBlock(table)
  }

  /** @mirrors Objects/dictobject.c init_inline_values (3.13) */
  function initInline(o: Ref, type: TypeInfo, table: KeyTable): Ref {
    const values = o + (type.basicBytes >> 2) + 2
    shrink(table)
    B[values * 4 - 8] = sizeFor(table)
    return values
  }

  /** @mirrors Objects/dictobject.c init_inline_values (3.11, 3.12) */
  function initBlock(table: KeyTable): Ref {
    shrink(table)
    const size = sizeFor(table)
    const prefix = up8(size + 2)
    const bytes = prefix + 8 * size
    const block = rt.memory.mem.malloc(bytes, rt.tagOf('instance values'))
    if (block === 0) rt.memory.outOfMemory()
    H.fill(0, block, block + (bytes >> 2))
    const values = block + (prefix >> 2)
    B[values * 4 - 1] = prefix
    return values
  }

  /** Byte of the count, and of the i-th entry of the order. */
  const countByte = inline ? (values: Ref) => values * 4 - 7 : (values: Ref) => values * 4 - 2
  const orderByte = inline
    ? (values: Ref, i: number) => values * 4 + B[values * 4 - 8] * 8 + i
    : (values: Ref, i: number) => values * 4 - 3 - i

  const count = (values: Ref) => B[countByte(values)]

  function set(values: Ref, index: number, value: Ref): void {
    const word = values + 2 * index
    const old = H[word]
    H[word] = value
    if (old === 0 && value !== 0) {
      const position = count(values)
      B[orderByte(values, position)] = index
      B[countByte(values)] = position + 1
    } else if (old !== 0 && value === 0) removeFromOrder(values, index)
    if (old !== 0) rt.memory.decref(old)
  }

  /** @mirrors Objects/dictobject.c delete_index_from_values */
  function removeFromOrder(values: Ref, index: number): void {
    const size = count(values)
    let i = 0
    while (B[orderByte(values, i)] !== index) i++
    for (; i < size - 1; i++) B[orderByte(values, i)] = B[orderByte(values, i + 1)]
    B[countByte(values)] = size - 1
  }

  function release(values: Ref): void {
    const size = count(values)
    const indexes: number[] = []
    for (let i = 0; i < size; i++) indexes.push(B[orderByte(values, i)])
    B[countByte(values)] = 0
    for (const index of indexes.sort((a, b) => a - b)) {
      const member = H[values + 2 * index]
      H[values + 2 * index] = 0
      rt.memory.decref(member)
    }
    if (!inline) rt.memory.mem.free(values - (B[values * 4 - 1] >> 2))
  }

  return {
    inlineBytes,
    init,
    capacity: (values) => (inline ? B[values * 4 - 8] : B[values * 4 - 1]),
    count,
    order: (values, i) => B[orderByte(values, i)],
    get: (values, index) => H[values + 2 * index],
    set,
    release,
  }
}
