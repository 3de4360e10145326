/** 3.11: `'%s of %r' % (a, b)` becomes an f-string. @mirrors Python/ast_opt.c optimize_format */
import type { BinOp, Constant, Expression, FormattedValue, JoinedStr } from '../ast/nodes.ts'

const DIRECTIVE = /%([-+ #0]*)(\d*)(?:\.(\d*))?([^])/y
/** CPython gives up on a width or a precision of more digits. */
const MAX_DIGITS = 2

export function formatToFString(node: BinOp, format: string, args: readonly Expression[]): JoinedStr | null {
  if (args.some((arg) => arg.kind === 'Starred')) return null
  const { line, column, endLine, endColumn } = node
  const place = { line, column, endLine, endColumn }
  const values: (Constant | FormattedValue)[] = []
  let literal = ''
  const flush = (): void => {
    if (literal !== '') values.push({ kind: 'Constant', value: { type: 'str', value: literal }, ...place })
    literal = ''
  }
  let used = 0
  for (let at = 0; at < format.length; ) {
    if (format[at] !== '%') {
      literal += format[at++]
      continue
    }
    if (format[at + 1] === '%') {
      literal += '%'
      at += 2
      continue
    }
    DIRECTIVE.lastIndex = at
    const match = DIRECTIVE.exec(format)
    if (match === null || used >= args.length) return null
    const [whole, flags, width, precision, letter] = match
    // Flags other than `-` mean nothing to text, and are dropped.
    if (!'sra'.includes(letter)) return null
    if (width.length > MAX_DIGITS || (precision ?? '').length > MAX_DIGITS) return null
    flush()
    const value = args[used++]
    values.push({
      kind: 'FormattedValue',
      value,
      conversion: letter.charCodeAt(0) as 115,
      format_spec: specification(flags, width, precision, place),
      ...place,
    })
    at += whole.length
  }
  flush()
  return used === args.length ? { kind: 'JoinedStr', values, ...place } : null
}

function specification(
  flags: string,
  width: string,
  precision: string | undefined,
  place: Pick<Constant, 'line' | 'column' | 'endLine' | 'endColumn'>,
): JoinedStr | null {
  if (width === '' && precision === undefined) return null
  const align = width !== '' && !flags.includes('-') ? '>' : ''
  const digits = width === '' ? '' : String(Number(width))
  const rest = precision === undefined ? '' : `.${Number(precision)}`
  const value = align + digits + rest
  const values: Constant[] = value === '' ? [] : [{ kind: 'Constant', value: { type: 'str', value }, ...place }]
  return { kind: 'JoinedStr', values, ...place }
}
