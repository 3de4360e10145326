/** Equal for equal heaps: FNV-1a over the words of every resident page, with their addresses and tags. */
import { PAGE_BYTES, type AddressSpace } from '../address-space/index.ts'
import type { Ref } from '../ref.ts'

const PAGE_WORDS = PAGE_BYTES / 4

export function digestOf(space: AddressSpace): string {
  const { H, tags } = space
  let high = 0x811c9dc5
  let low = 0x1000193

  function mix(word: number): void {
    high = Math.imul(high ^ word, 0x01000193)
    low = Math.imul(low ^ word ^ (high >>> 15), 0x85ebca6b)
  }

  for (let page: Ref = 0; page < H.length; page += PAGE_WORDS) {
    if (!space.isTouched(page)) continue
    mix(page)
    for (let word = page; word < page + PAGE_WORDS; word++) mix(H[word]!)
    for (let tag = page >> 2; tag < (page + PAGE_WORDS) >> 2; tag++) mix(tags[tag]!)
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0')
}
