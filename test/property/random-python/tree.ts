/** Programs as trees of statements, so that a failing one can be cut down. */

export interface Statement {
  readonly line: string
  readonly body?: readonly Statement[]
}

export const block = (line: string, ...body: readonly (Statement | string)[]): Statement => ({ line, body: body.map(asStatement) })

/** Prints the expression's text and its value or error. */
export const show = (expression: string): Statement => ({ line: `show(${JSON.stringify(expression)}, lambda: ${expression})` })

export const asStatement = (one: Statement | string): Statement => (typeof one === 'string' ? { line: one } : one)

/** Source text; a block without a body gets `pass`. */
export function textOf(statements: readonly Statement[], indent = ''): string {
  let text = ''
  for (const { line, body } of statements) {
    text += `${indent}${line}\n`
    if (body !== undefined) text += body.length === 0 ? `${indent}    pass\n` : textOf(body, `${indent}    `)
  }
  return text
}

/**
 * The smallest tree still failing that removing statements leads to: halves, quarters, …, single statements; then inside
 * the blocks left over, and blocks replaced by their bodies.
 */
export async function shrink(
  program: readonly Statement[],
  fails: (program: readonly Statement[]) => Promise<boolean>,
): Promise<readonly Statement[]> {
  let current = program
  for (let size = Math.max(1, current.length >> 1); ; size = Math.max(1, size >> 1)) {
    let removed = false
    for (let start = 0; start < current.length; ) {
      const shorter = [...current.slice(0, start), ...current.slice(start + size)]
      if (await fails(shorter)) {
        current = shorter
        removed = true
      } else start += size
    }
    if (size === 1 && !removed) break
  }
  for (let index = 0; index < current.length; index++) {
    const one = current[index]
    if (one?.body === undefined) continue
    const inPlace = (...statements: readonly Statement[]) => [...current.slice(0, index), ...statements, ...current.slice(index + 1)]
    if (one.body.length > 0 && (await fails(inPlace(...one.body)))) {
      current = inPlace(...one.body)
      index--
      continue
    }
    current = inPlace({ line: one.line, body: await shrink(one.body, (body) => fails(inPlace({ line: one.line, body }))) })
  }
  return current
}
