import type { Expression } from '../ast/nodes.ts'

/** Whether a test is a constant to the compiler of 2.7 to 3.8, which then leaves out the dead branch. */
export function constantTruth(test: Expression, minor: number): boolean | null {
  if (test.kind === 'Name') return test.id === '__debug__' ? true : null
  if (test.kind !== 'Constant') return null
  const { value } = test
  switch (value.type) {
    case 'True':
      return true
    case 'False':
    case 'None':
      return false
    case 'int':
    case 'long':
      return value.value !== 0n
    case 'float':
      return value.value !== 0
    case 'complex':
      return value.real !== 0 || value.imag !== 0
    case 'str':
    case 'unicode':
    case 'bytes':
      // 2.7 knows byte strings only.
      return minor < 0 && value.type === 'unicode' ? null : value.value !== ''
    case 'tuple':
      return value.items.length > 0
    default:
      return true
  }
}
