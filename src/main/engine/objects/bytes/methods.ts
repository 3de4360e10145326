/** Methods of bytes and bytearray. */
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import type { TextFamily } from '../str/family.ts'
import type { Bytearray } from './bytearray-api.ts'

export function installBytesMethods(_rt: Runtime, _kit: Kit, _family: TextFamily, _bytearray: Bytearray): void {}
