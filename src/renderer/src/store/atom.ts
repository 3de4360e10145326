/** One piece of named state. Components read it with useAtom; everything else with get and subscribe. */
import { useSyncExternalStore } from 'react'

export interface Atom<T> {
  get(): T
  set(next: T): void
  update(change: (now: T) => T): void
  subscribe(listener: () => void): () => void
}

const resets: (() => void)[] = []

export function atom<T>(initial: T): Atom<T> {
  let value = initial
  const listeners = new Set<() => void>()
  const set = (next: T) => {
    if (Object.is(next, value)) return
    value = next
    for (const listener of [...listeners]) listener()
  }
  resets.push(() => set(initial))
  return {
    get: () => value,
    set,
    update: (change) => set(change(value)),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useAtom<T>(source: Atom<T>): T {
  return useSyncExternalStore(source.subscribe, source.get, source.get)
}

/** Everything back to how the window starts; for tests. */
export function resetAtoms(): void {
  for (const reset of resets) reset()
}
