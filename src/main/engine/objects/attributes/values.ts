/**
 * PyDictValues: attributes by their position in the shared keys. Source: Objects/dictobject.c new_values, init_inline_values.
 * 3.3-3.10: the slots alone, filled in the order of the keys. 3.11 and 3.12: the order of insertion in the bytes before the
 * slots. 3.13: four bytes (capacity, count, embedded, valid) before the slots, the order behind them, mostly inside the object.
 */
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../runtime.ts'
import type { TypeInfo } from '../type-info.ts'
import type { KeyTable, KeyTables } from './shared-keys.ts'

export interface Values {
  /** Bytes inside the object for the next instance of the class (3.13), else 0. */
  inlineBytes(type: TypeInfo): number
  /** Values for a new instance: a block, or the ones inside the object made ready. */
  init(o: Ref, type: TypeInfo): Ref
  /** An empty block with room for all names of the table. */
  allocate(table: KeyTable): Ref
  /** A block with the same values, of which it owns references of its own. */
  copy(table: KeyTable, values: Ref): Ref
  isEmbedded(values: Ref): boolean
  /** The block that begins with the bytes before the values; not for embedded ones. */
  blockOf(values: Ref): Ref
  count(values: Ref): number
  /** Position in the keys of the i-th attribute. */
  order(values: Ref, i: number): number
  /** Sets (steals) or with 0 deletes; the old value is released. */
  set(values: Ref, index: number, value: Ref): void
  /** Releases the values in the order of the keys and frees the block. */
  release(table: KeyTable, values: Ref): void
}

export function createValues(rt: Runtime, keys: KeyTables): Values {
  const { H, B } = rt
  const { attributeStorage } = rt.profile.objects
  const inline = attributeStorage === 'inlineValues'
  const plain = attributeStorage === 'splitDict'
  const up8 = (n: number) => (n + 7) & ~7
  const blockBytes = inline ? (size: number) => up8(size) + 8 * (size + 1) : plain ? (size: number) => 8 * size : (size: number) => up8(size + 2) + 8 * size
  const prefix = inline ? () => 8 : plain ? () => 0 : (size: number) => up8(size + 2)

  /** Each new instance takes one spare place of the class until one is left. */
  function shrink(table: KeyTable): void {
    if (table.usable > 1) table.usable--
  }

  function inlineBytes(type: TypeInfo): number {
    const table = keys.of(type)
    return inline && table !== null ? blockBytes(keys.room(table)) : 0
  }

  function init(o: Ref, type: TypeInfo): Ref {
    const table = keys.of(type) as KeyTable
    shrink(table)
    if (!inline) return allocate(table)
    const values = o + (type.basicBytes >> 2) + 2
    describe(values, keys.room(table), 1)
    return values
  }

  function describe(values: Ref, size: number, embedded: 0 | 1): void {
    B[values * 4 - 8] = size
    B[values * 4 - 6] = embedded
    B[values * 4 - 5] = 1
  }

  const allocate = (table: KeyTable) => allocateFor(keys.room(table))

  let tag = 0

  function allocateFor(size: number): Ref {
    const bytes = blockBytes(size)
    tag ||= rt.tagOf('instance values')
    const block = rt.memory.mem.malloc(bytes, tag)
    if (block === 0) rt.memory.outOfMemory()
    for (let i = block, end = block + (bytes >> 2); i < end; i++) H[i] = 0
    const values = block + (prefix(size) >> 2)
    if (inline) describe(values, size, 0)
    else if (!plain) B[values * 4 - 1] = prefix(size)
    return values
  }

  /** Bytes of the count and of the order of insertion; the plain layout has neither. */
  const countByte = inline ? (values: Ref) => values * 4 - 7 : (values: Ref) => values * 4 - 2
  const orderByte = inline ? (values: Ref, i: number) => values * 4 + B[values * 4 - 8] * 8 + i : (values: Ref, i: number) => values * 4 - 3 - i
  const count = (values: Ref) => B[countByte(values)]

  function set(values: Ref, index: number, value: Ref): void {
    const word = values + 2 * index
    const old = H[word]
    H[word] = value
    if (!plain) {
      if (old === 0 && value !== 0) {
        const position = count(values)
        B[orderByte(values, position)] = index
        B[countByte(values)] = position + 1
      } else if (old !== 0 && value === 0) removeFromOrder(values, index)
    }
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

  function copy(table: KeyTable, values: Ref): Ref {
    // 3.13: as much room as before, which for the first instances of a class is more than its names need.
    const made = allocateFor(inline ? B[values * 4 - 8] : keys.room(table))
    if (plain) {
      for (let i = 0; i < table.names.length; i++) if (H[values + 2 * i] !== 0) H[made + 2 * i] = rt.memory.incref(H[values + 2 * i])
    } else {
      for (let i = 0; i < count(values); i++) {
        const index = B[orderByte(values, i)]
        set(made, index, rt.memory.incref(H[values + 2 * index]))
      }
    }
    return made
  }

  function release(table: KeyTable, values: Ref): void {
    if (!plain) B[countByte(values)] = 0
    const last = table.names.length
    for (let i = 0; i < last; i++) {
      const member = H[values + 2 * i]
      if (member === 0) continue
      H[values + 2 * i] = 0
      rt.memory.decref(member)
    }
    free(values)
  }

  function free(values: Ref): void {
    if (inline && B[values * 4 - 6] === 1) B[values * 4 - 5] = 0
    else rt.memory.mem.free(blockOf(values))
  }

  function blockOf(values: Ref): Ref {
    return inline ? values - 2 : plain ? values : values - (B[values * 4 - 1] >> 2)
  }

  return {
    inlineBytes,
    init,
    allocate,
    copy,
    blockOf,
    isEmbedded: (values) => inline && B[values * 4 - 6] === 1,
    count,
    order: plain ? (_values, i) => i : (values, i) => B[orderByte(values, i)],
    set,
    release,
  }
}
