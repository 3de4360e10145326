import type { PyConstant } from '../ast/constants.ts'

export function isTrue(constant: PyConstant): boolean {
  switch (constant.type) {
    case 'None': case 'False':
      return false
    case 'True': case 'Ellipsis':
      return true
    case 'int': case 'long':
      return constant.value !== 0n
    case 'float':
      return constant.value !== 0
    case 'complex':
      return constant.real !== 0 || constant.imag !== 0
    case 'str': case 'unicode': case 'bytes':
      return constant.value !== ''
    case 'tuple': case 'frozenset':
      return constant.items.length > 0
  }
}
