/** Memory that is there but not yet real. */

// The language's own types do not know WebAssembly; every host has it.
declare const WebAssembly: { readonly Memory: new (pages: { readonly initial: number; readonly maximum: number }) => { readonly buffer: ArrayBuffer } }

const WASM_PAGE_BYTES = 65536

/**
 * Zeroed bytes that cost nothing until they are touched. A WebAssembly memory is always reserved that way; a second
 * ArrayBuffer of 4 GiB in one process may be cleared by hand, which takes seconds and real memory.
 */
export function reserve(bytes: number): ArrayBuffer {
  const pages = Math.ceil(bytes / WASM_PAGE_BYTES)
  return new WebAssembly.Memory({ initial: pages, maximum: pages }).buffer
}

/** Where engines of one host that run one after the other get their memory: reserving it anew costs more than a short run. */
export interface Reservoir {
  /** Zeroed, as from reserve(). */
  take(bytes: number): ArrayBuffer
  /** All zero again. */
  give(buffer: ArrayBuffer): void
}

export function createReservoir(): Reservoir {
  const unused = new Map<number, ArrayBuffer>()
  return {
    take(bytes) {
      const buffer = unused.get(bytes) ?? reserve(bytes)
      unused.delete(bytes)
      return buffer
    },
    give(buffer) {
      unused.set(buffer.byteLength, buffer)
    },
  }
}
