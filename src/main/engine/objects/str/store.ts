/** JavaScript strings held by living objects: an object keeps a handle, and gives it back when it dies. One table for all text types. */

export interface TextStore {
  /** By handle. */
  readonly texts: string[]
  take(text: string): number
  drop(handle: number): void
}

export function createTextStore(): TextStore {
  const texts: string[] = ['']
  const spare: number[] = []

  function take(text: string): number {
    if (spare.length > 0) {
      const handle = spare.pop()!
      texts[handle] = text
      return handle
    }
    return texts.push(text) - 1
  }

  function drop(handle: number): void {
    texts[handle] = ''
    spare.push(handle)
  }

  return { texts, take, drop }
}
