/** Which function a line stands in, read from the indentation of the source: enough to group lines, in every version. */

/** `Node.__init__` for each line (index 0 is line 1); empty for the module's own lines. */
export function functionOfLines(source: string): string[] {
  const open: { readonly indent: number; readonly name: string }[] = []
  return source.split('\n').map((text) => {
    const indent = text.search(/\S/)
    if (indent < 0 || text[indent] === '#') return open.map(({ name }) => name).join('.')
    while (open.length > 0 && open[open.length - 1]!.indent >= indent) open.pop()
    const opened = /^\s*(?:def|class)\s+([^\W\d]\w*)/u.exec(text)
    const place = open.map(({ name }) => name).join('.')
    // The line of the definition itself runs outside it.
    if (opened !== null) open.push({ indent, name: opened[1]! })
    return place
  })
}
