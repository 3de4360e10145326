/** About how wide a label in a chart is, in rem: ideographs take a square each, Latin letters half of one. */
export function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += letter > '\u2e7f' ? 0.75 : 0.38
  return width
}
