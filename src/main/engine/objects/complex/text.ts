/** A complex as it prints. @mirrors Objects/complexobject.c complex_repr */
import { legacyText, reprText } from '../float/text.ts'

/** precision 0: as many digits as it takes. */
export function complexText(real: number, imaginary: number, precision: number): string {
  const part = (value: number): string => (precision === 0 ? reprText(value) : legacyText(value, precision)).replace(/\.0$/, '')
  if (real === 0 && !Object.is(real, -0)) return `${part(imaginary)}j`
  const text = part(imaginary)
  return `(${part(real)}${text.startsWith('-') ? '' : '+'}${text}j)`
}
