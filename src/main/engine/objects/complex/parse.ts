/** Text to complex. @mirrors Objects/complexobject.c complex_from_string_inner */
import { parseFloatText } from '../float/construct.ts'
import { trimPython } from '../int/parse.ts'

const NUMBER = String.raw`(?:\d[\d_]*\.?[\d_]*(?:[eE][+-]?\d+)?|\.\d[\d_]*(?:[eE][+-]?\d+)?|inf(?:inity)?|nan)`
const PATTERN = new RegExp(`^(?:([+-]?${NUMBER})(?![\\w.])|([+-]?${NUMBER})?([+-]${NUMBER}|[+-])[jJ]|([+-]?${NUMBER})[jJ]|([+-]?)[jJ])$`, 'i')

/** null: not a complex number. */
export function parseComplex(source: string, underscores: boolean): readonly [number, number] | null {
  let text = trimPython(source)
  if (text.startsWith('(') && text.endsWith(')')) text = trimPython(text.slice(1, -1))
  const match = PATTERN.exec(text)
  if (match === null || (text.includes('_') && !underscores)) return null
  const [, plain, real, signed, imaginary, bareSign] = match
  if (plain !== undefined) return pair(plain, null)
  if (signed !== undefined) return pair(real ?? null, signed)
  if (imaginary !== undefined) return pair(null, imaginary)
  return [0, bareSign === '-' ? -1 : 1]
}

function pair(real: string | null, imaginary: string | null): readonly [number, number] | null {
  const a = real === null ? 0 : parseFloatText(real, true)
  const b = imaginary === null ? 0 : imaginary === '+' ? 1 : imaginary === '-' ? -1 : parseFloatText(imaginary, true)
  return a === null || b === null ? null : [a, b]
}
