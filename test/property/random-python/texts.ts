/** Formatting: the %, format() and f-string languages with random specifications. */
import { anything, expression } from './expressions.ts'
import type { Source } from './source.ts'
import { show } from './tree.ts'
import type { Statement } from './tree.ts'

const value = (source: Source): string => (source.chance(0.85) ? expression(source, source.pick(['int', 'float', 'str', 'bool', 'int', 'float']), 1) : anything(source, 1))

function specification(source: Source): string {
  const fill = source.chance(0.3) ? `${source.pick(['*', '0', ' ', 'x', '<'])}${source.pick(['<', '>', '^', '='])}` : source.pick(['', '', '<', '>', '^', '='])
  const sign = source.pick(['', '', '', '+', '-', ' '])
  const alternate = source.chance(0.2) ? '#' : ''
  const zero = source.chance(0.15) ? '0' : ''
  const width = source.chance(0.5) ? String(source.int(1, 14)) : ''
  const group = source.chance(0.15) ? source.pick(source.two ? [','] : [',', '_']) : ''
  const precision = source.chance(0.3) ? `.${source.int(0, 8)}` : ''
  return fill + sign + alternate + zero + width + group + precision + source.pick(['', '', 'd', 'f', 'g', 'e', 's', 'x', 'X', 'o', 'b', 'c', 'n', '%', 'G', 'E', 'F', 'r', 'z'])
}

function percent(source: Source): string {
  const flags = source.many(0, 2, () => source.pick(['-', '+', ' ', '#', '0'])).join('')
  const width = source.chance(0.4) ? String(source.int(0, 12)) : ''
  const precision = source.chance(0.3) ? `.${source.pick(['', '0', '1', '3', '8'])}` : ''
  return `%${flags}${width}${precision}${source.pick(['d', 's', 'r', 'f', 'g', 'e', 'x', 'X', 'o', 'i', 'u', 'c', '%', 'G', 'a', 'q'])}`
}

export function formatChunk(source: Source): Statement[] {
  const line = () =>
    source.any(
      () => `format(${value(source)}, '${specification(source)}')`,
      () => `format(${value(source)}, '${specification(source)}')`,
      () => `'${percent(source)}' % ${source.any(() => `(${value(source)},)`, () => value(source), () => '()', () => `(${value(source)}, ${value(source)})`)}`,
      () => `'${percent(source)}' % (${value(source)},)`,
      () => `'${percent(source)}|${percent(source)}' % (${value(source)}, ${value(source)})`,
      () => `'%(x)${percent(source).slice(1)}' % {'x': ${value(source)}}`,
      () => `'%*d|%-*s' % (${source.int(-8, 8)}, ${value(source)}, 6, ${value(source)})`,
      () => `'{${source.pick(['', '0', '1', 'x', '0[0]', '0.real', 'x[k]', '-1'])}${source.pick(['', '!r', '!s', '!q'])}:${specification(source)}}'.format(${value(source)}, x=${value(source)})`,
      () => `'{:{}}{{}}{}'.format(${value(source)}, '${specification(source)}', ${value(source)})`,
      () => (source.two ? `'{0}{1}'.format(${value(source)})` : `f'{${source.pick(['i', 's', 'f', 'l', 'd', 'u', 'i + 1', 's * 2'])}${source.pick(['', '!r', '!s', '!a'])}:${specification(source)}}|{${source.pick(['i', 'k', 'p', 's'])}${source.minor >= 8 ? source.pick(['=', '', '=!s', '=:>9']) : ''}}'`),
      () => `b'${percent(source)}' % (${source.pick(['5', "b'x'", "'s'", '1.5'])},)`,
    )
  return source.many(4, 8, line).map(show)
}
