/**
 * Who asked for a block: one word per block, kept beside the simulated memory at space.tags[ref >> 2].
 *
 *   bits 21-31  type tag (0..2047)
 *   bits 16-20  slack: bytes of the block beyond the request, 0..30; 31: more than fits, kept elsewhere
 *   bits 0-15   birth line
 */
export const MAX_LINE = 0xffff
export const SLACK_ELSEWHERE = 31

export function packTag(type: number, slack: number, line: number): number {
  return (type << 21) | (slack << 16) | line
}

export function tagType(tag: number): number {
  return tag >>> 21
}

export function tagSlack(tag: number): number {
  return (tag >>> 16) & 31
}

export function tagLine(tag: number): number {
  return tag & MAX_LINE
}
