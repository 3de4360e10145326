/**
 * Doubly linked lists of GC headers around a head. @mirrors Modules/gcmodule.c gc_list_init, gc_list_append, gc_list_merge
 *
 * Both links are right at all times, also in the middle of a collection: flags and gc_refs have words of their own, so
 * nothing has to be stowed in a link and restored afterwards.
 */
import { GC_NEXT, GC_PREV } from '../objects/layout.ts'
import type { Ref } from '../ref.ts'

export interface GcLists {
  init(head: Ref): void
  isEmpty(head: Ref): boolean
  size(head: Ref): number
  append(node: Ref, head: Ref): void
  remove(node: Ref): void
  /** From the list it is in to the end of another. */
  move(node: Ref, head: Ref): void
  /** Everything goes to the end of the other list. */
  merge(from: Ref, to: Ref): void
}

export function createGcLists(H: Int32Array): GcLists {
  function init(head: Ref): void {
    H[head + GC_NEXT] = head
    H[head + GC_PREV] = head
  }

  function size(head: Ref): number {
    let n = 0
    for (let g = H[head + GC_NEXT]; g !== head; g = H[g + GC_NEXT]) n++
    return n
  }

  function append(node: Ref, head: Ref): void {
    const last = H[head + GC_PREV]
    H[node + GC_PREV] = last
    H[node + GC_NEXT] = head
    H[last + GC_NEXT] = node
    H[head + GC_PREV] = node
  }

  function remove(node: Ref): void {
    const previous = H[node + GC_PREV]
    const next = H[node + GC_NEXT]
    H[previous + GC_NEXT] = next
    H[next + GC_PREV] = previous
    H[node + GC_NEXT] = 0
    H[node + GC_PREV] = 0
  }

  function move(node: Ref, head: Ref): void {
    remove(node)
    append(node, head)
  }

  function merge(from: Ref, to: Ref): void {
    const first = H[from + GC_NEXT]
    if (first === from) return
    const last = H[from + GC_PREV]
    const tail = H[to + GC_PREV]
    H[tail + GC_NEXT] = first
    H[first + GC_PREV] = tail
    H[last + GC_NEXT] = to
    H[to + GC_PREV] = last
    init(from)
  }

  return { init, isEmpty: (head) => H[head + GC_NEXT] === head, size, append, remove, move, merge }
}
