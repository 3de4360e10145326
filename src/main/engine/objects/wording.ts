/** Error messages that were reworded between releases. */
import type { VersionProfile } from '../profiles/types.ts'

export interface Wording {
  readonly intModulo: string
  readonly intTrueDivision: string
  readonly longDivision: string
  readonly intTooLargeForFloat: string
  readonly divisionResultTooLarge: string
  readonly shiftTooLarge: string
  readonly floatFloorDivision: string
  readonly floatDivmod: string
  readonly floatModulo: string
  readonly floatDivision: string
  readonly floatArgument: string
  readonly zeroToNegativePower: string
}

export function wordingOf(profile: VersionProfile): Wording {
  const { minor } = profile
  const integerDivision = 'integer division or modulo by zero'
  return {
    intModulo: minor >= 11 ? 'integer modulo by zero' : integerDivision,
    intTrueDivision: 'division by zero',
    longDivision: profile.objects.python2 ? 'long division or modulo by zero' : integerDivision,
    intTooLargeForFloat: profile.objects.python2 ? 'long int too large to convert to float' : 'int too large to convert to float',
    divisionResultTooLarge: profile.objects.python2 ? 'long/long too large for a float' : 'integer division result too large for a float',
    shiftTooLarge: profile.objects.python2 ? 'long int too large to convert to int' : 'too many digits in integer',
    floatFloorDivision: minor >= 9 ? 'float floor division by zero' : 'float divmod()',
    floatDivmod: 'float divmod()',
    floatModulo: minor >= 13 ? 'float modulo by zero' : 'float modulo',
    floatDivision: 'float division by zero',
    floatArgument: minor >= 10 ? 'a string or a real number' : 'a string or a number',
    zeroToNegativePower: '0.0 cannot be raised to a negative power',
  }
}
