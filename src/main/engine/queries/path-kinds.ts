/**
 * Kinds of ways from a root: what the way begins with, then the types it leads through, neighbours of one type taken
 * together. A million nodes of one linked list, or all the texts in one table, are one kind.
 */
const MAX_DEPTH = 8
const MAX_HANDLES = 2 ** 20

export interface PathKinds {
  /** A new kind of its own: a root, or a variable of a namespace. */
  begin(): number
  /** One object further, of the type with that handle. */
  next(kind: number, typeHandle: number): number
}

export function createPathKinds(): PathKinds {
  const depths: number[] = []
  const lastTypes: number[] = []
  const known = new Map<number, number>()

  function add(depth: number, lastType: number): number {
    depths.push(depth)
    lastTypes.push(lastType)
    return depths.length - 1
  }

  return {
    begin: () => add(0, -1),
    next(kind, typeHandle) {
      if (lastTypes[kind] === typeHandle || depths[kind]! >= MAX_DEPTH) return kind
      const key = kind * MAX_HANDLES + typeHandle
      let found = known.get(key)
      if (found === undefined) known.set(key, (found = add(depths[kind]! + 1, typeHandle)))
      return found
    },
  }
}
