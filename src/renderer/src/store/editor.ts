/** Wishes of the rest of the window to the editor. */
import { atom } from './atom.ts'

/** Set to a new object to open the editor's search. */
export const editorFind = atom<object | null>(null)

export function findInEditor(): void {
  editorFind.set({})
}

/** Replaces one line by `after`, as an edit that can be undone; a new object each time. */
export const editorEdit = atom<{ readonly line: number; readonly after: string } | null>(null)
