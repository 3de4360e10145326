/** State of the window that outlives it: layout and units. Kept in the page's own storage, never in a workload. */
import { type Atom, atom } from './atom.ts'

const PREFIX = 'arenascope.'

export function persisted<T>(name: string, initial: T): Atom<T> {
  const state = atom(read(name, initial))
  state.subscribe(() => {
    try {
      localStorage.setItem(PREFIX + name, JSON.stringify(state.get()))
    } catch {
      // Storage may be full or forbidden; the layout is then forgotten.
    }
  })
  return state
}

function read<T>(name: string, initial: T): T {
  try {
    const text = localStorage.getItem(PREFIX + name)
    if (text === null) return initial
    const value: unknown = JSON.parse(text)
    if (typeof value !== typeof initial) return initial
    // A member that a later version added keeps its first value.
    return typeof initial === 'object' && initial !== null ? { ...initial, ...(value as T) } : (value as T)
  } catch {
    return initial
  }
}
