/** Messages about arguments of a wrong type. Observed on each release. */
import type { Role } from './flavour.ts'

interface Words {
  readonly minor: number
  readonly typeName: string
  readonly method: string
  readonly role: Role
}

/** 3.x str. */
export function strWords({ minor, typeName, method, role }: Words): string {
  const given = typeName === 'NoneType' ? 'None' : typeName
  switch (role) {
    case 'separator': return `must be str or None, not ${typeName}`
    case 'part': return `must be str, not ${typeName}`
    case 'strip': return `${method} arg must be None or str`
    case 'old': return `replace() argument 1 must be str, not ${given}`
    case 'new': return `replace() argument 2 must be str, not ${given}`
    case 'affix': return `${method} first arg must be str or a tuple of str, not ${typeName}`
    case 'affixItem': return `tuple for ${method} must only contain str, not ${typeName}`
    case 'prefix': return `${method}() argument must be str, not ${given}`
    default: return minor >= 13 ? `${method}() argument 1 must be str, not ${given}` : `must be str, not ${typeName}`
  }
}

/** 3.x bytes and bytearray. */
export function bytesWords({ typeName, method, role }: Words): string {
  if (role === 'search') return `argument should be integer or bytes-like object, not '${typeName}'`
  if (role === 'affix') return `${method} first arg must be bytes or a tuple of bytes, not ${typeName}`
  return `a bytes-like object is required, not '${typeName}'`
}

/** 2.7 str and unicode. */
export function legacyWords({ typeName, method, role }: Words, unicode: boolean): string {
  if (role === 'strip') return `${method} arg must be None, ${unicode ? 'unicode or str' : 'str or unicode'}`
  if (role === 'affix') return `${method} first arg must be str, unicode, or tuple, not ${typeName}`
  return unicode ? `coercing to Unicode: need string or buffer, ${typeName} found` : 'expected a string or other character buffer object'
}
