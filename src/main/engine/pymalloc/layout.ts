/**
 * Where CPython keeps what, in words from the start of the structure.
 *
 * Pool header (struct pool_header, 48 bytes at the start of each pool):
 *   field       in use                               free (in its arena's list)
 *   COUNT       blocks handed out, > 0               0
 *   FREE_BLOCK  newest free block; 0: pool is full   newest free block
 *   NEXT_POOL   ring of pools of this class          next free pool, 0 at the end
 *   PREV_POOL   (full pools are in no ring)          stale
 *   ARENA       index of the arena descriptor        same
 *   CLASS       size class                           class of its last use
 *   NEXT_OFFSET first never-carved byte              same
 *   MAX_OFFSET  last offset where a block fits       same
 *
 * Arena descriptor (struct arena_object, 48 bytes, in one array):
 *   field        associated                           unassociated
 *   ADDRESS      first byte                           0
 *   POOL_ADDRESS next never-carved pool               stale
 *   FREE_POOLS   free and never-carved pools          stale
 *   TOTAL_POOLS  pools after alignment                stale
 *   POOL_LIST    free pools, newest first             stale
 *   NEXT_ARENA   usable list if FREE_POOLS > 0        next unassociated descriptor
 *   PREV_ARENA   same                                 stale
 */
export const COUNT = 0
export const FREE_BLOCK = 2
export const NEXT_POOL = 4
export const PREV_POOL = 6
export const ARENA = 8
export const CLASS = 9
export const NEXT_OFFSET = 10
export const MAX_OFFSET = 11

export const POOL_HEADER_BYTES = 48
export const NEVER_USED_CLASS = 0xffff

export const ADDRESS = 0
export const POOL_ADDRESS = 2
export const FREE_POOLS = 4
export const TOTAL_POOLS = 5
export const POOL_LIST = 6
export const NEXT_ARENA = 8
export const PREV_ARENA = 10
export const DESCRIPTOR_WORDS = 12
