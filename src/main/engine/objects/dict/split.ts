/**
 * Dicts over the values of an instance: keys shared by the class, values apart. The instance-attribute code knows both
 * and describes them here; a dict turns into a combined one when it can no longer share.
 */
import type { Ref } from '../../ref.ts'

/** Implemented by the attribute code and handed in with DictParts.useSplitTables. `keys` is what D_KEYS of the dict holds. */
export interface SplitTables {
  /** Position of an exact str among the shared names, or -1. */
  indexOf(keys: Ref, name: Ref): number
  /** Adds an exact str; -1 when there is no room. */
  add(keys: Ref, name: Ref): number
  /** Borrowed. */
  nameAt(keys: Ref, index: number): Ref
  /** How many names there are. */
  names(keys: Ref): number
  /** Slots of the shared table. */
  slots(block: Ref): number
  /** Bytes of the values that __sizeof__ shows, and of the table when the class has dropped it and no other dict uses it. */
  valuesBytes(keys: Ref): number
  /** The dict takes or gives up its hold on the table. */
  retain(keys: Ref): void
  release(keys: Ref): void
  /** Borrowed or NULL. */
  get(values: Ref, index: number): Ref
  /** Word of the slot. */
  slot(values: Ref, index: number): Ref
  /** Steals the value; 0 deletes. The old value is released. */
  set(values: Ref, index: number, value: Ref): void
  /** Position of the i-th value in the order of insertion. */
  order(values: Ref, i: number): number
  /** The values lie inside an object (3.13). */
  isInside(values: Ref): boolean
  /** A block of its own with the same values (copy()); 0 where the version never shares a copy. */
  copy(keys: Ref, values: Ref): Ref
  /** The dict moved its values into a table of its own: forgets them without releasing, and frees a block. */
  detach(dict: Ref, values: Ref): void
  /** The dict dies or is cleared: releases the values, and frees a block. */
  drop(dict: Ref, values: Ref): void
}
