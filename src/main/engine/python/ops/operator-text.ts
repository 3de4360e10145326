/**
 * JavaScript of the operators that generated code calls. Each is a function of its own text: closures made from one
 * literal would share what V8 learns about all of them, and none would be fast.
 *
 * plain  operands on the value stack, still the caller's   S  takes both over
 * B      borrowed operands that nobody holds for the call   L  takes the left one over, the right one is borrowed as in B
 * N      as B, but takes the left one over: a number in a local variable that the result goes to
 */
import { FLOAT_VALUE, LONG_DIGITS, OB_SIZE, OB_TYPE } from '../../objects/layout.ts'
import type { BinaryOperator } from '../../objects/type-info.ts'

export type Form = '' | 'S' | 'B' | 'L' | 'N'
export const FORMS: readonly Form[] = ['', 'S', 'B', 'L', 'N']

// `|0` says that a sum fits 32 bits, which V8 would check.
const type = (o: string) => `H[${o}+${OB_TYPE}|0]`
const size = (o: string) => `H[${o}+${OB_SIZE}|0]`
const digit = (o: string) => `H[${o}+${LONG_DIGITS}|0]`
const double = (o: string) => `F[${o}+${FLOAT_VALUE}>>1]`
/** Two ints of at most one digit; see objects/int/fast-paths.ts. */
const COMPACT = `(${size('l')}+1>>>0)<=2&&(${size('r')}+1>>>0)<=2`
const value = (o: string) => `imul(${size(o)},${digit(o)})`

/** Of two digits; the rest stays with the type's own operators. */
const INTS: Partial<Record<BinaryOperator, string>> = { add: '+', subtract: '-', multiply: '*' }
const DOUBLES: Partial<Record<BinaryOperator, string>> = { add: '+', subtract: '-', multiply: '*', trueDivide: '/' }

const RELEASE: Record<Form, string> = { '': '', S: 'decref(l);decref(r);', B: '', L: 'decref(l);', N: 'decref(l);' }
/** The same when the left operand went with the result. */
const RELEASE_RIGHT: Record<Form, string> = { ...RELEASE, S: 'decref(r);', L: '', N: '' }
/** The general operator may run Python code, which must find the operands alive. */
const GENERAL: Record<Form, string> = { '': 'slow(l,r)', S: 'slow(l,r)', B: 'holdingBoth(l,r,slow)', L: 'holdingRight(l,r,slow)', N: 'holdingBoth(l,r,slow)' }

/** Text of a function body that names H, F, imul, INT, FLOAT, intOp, floatOp, intFrom, floatFrom, intReplacing, floatReplacing, slow, decref and the holding two. */
export function binaryText(name: string, op: BinaryOperator, form: Form, known: { readonly ints: boolean; readonly floats: boolean; readonly compact: boolean }): string {
  const [int, float] = [INTS[op], DOUBLES[op]]
  const done = `${RELEASE_RIGHT[form]}return v`
  // A left operand that dies makes room for the result.
  const made = (kind: 'int' | 'float', result: string) =>
    form === '' || form === 'B' ? `v=${kind}From(${result})` : `if(H[l]===1){v=${kind}Replacing(${result},l);${done}}v=${kind}From(${result})`
  // Of a product one digit, too: doubles are exact then.
  const fits = op === 'multiply' ? `&&${digit('l')}*${digit('r')}<1073741824` : ''
  const intCase = known.compact && int !== undefined ? `if(${COMPACT}${fits}){${made('int', `${value('l')}${int}${value('r')}|0`)}}else v=intOp(l,r)` : 'v=intOp(l,r)'
  const direct = made('float', `${double('l')}${float ?? ''}${double('r')}`)
  const floatCase = float === undefined ? 'v=floatOp(l,r)' : op === 'trueDivide' ? `if(${double('r')}!==0){${direct}}else v=floatOp(l,r)` : direct
  const cases = known.ints && known.floats
    ? `const t=${type('l')};if(t===${type('r')}&&t===INT){${intCase}}else if(t===${type('r')}&&t===FLOAT){${floatCase}}else v=${GENERAL[form]};`
    : `v=${GENERAL[form]};`
  return `return function ${name}${form}(l,r){let v;${cases}${RELEASE[form]}return v}`
}

/** The same for a comparison whose answer is a JavaScript boolean; `slow` answers one, too. `counts`: it is a level of recursion, up to 3.10. */
export function comparisonText(name: string, sign: string, form: Form, compact: boolean, counts: boolean): string {
  const below = counts ? '&&I[3]<I[4]' : ''
  const intCase = compact ? `v=${COMPACT}?${value('l')}${sign}${value('r')}:slow(l,r)` : 'v=slow(l,r)'
  return (
    `return function ${name}${form}(l,r){let v;const t=${type('l')};` +
    `if(t===${type('r')}&&t===INT${below}){${intCase}}else if(t===${type('r')}&&t===FLOAT${below}){v=${double('l')}${sign}${double('r')}}` +
    `else v=${GENERAL[form]};${RELEASE[form]}return v}`
  )
}
