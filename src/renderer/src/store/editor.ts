/** Wishes of the rest of the window to the editor. */
import { atom } from './atom.ts'

/** Set to a new object to open the editor's search. */
export const editorFind = atom<object | null>(null)

export function findInEditor(): void {
  editorFind.set({})
}
