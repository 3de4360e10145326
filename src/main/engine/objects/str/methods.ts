/** Methods of str and 2.7's unicode. */
import type { Kit } from '../kit.ts'
import type { Runtime } from '../runtime.ts'
import type { TextSystem } from './text-system.ts'

export function installStrMethods(rt: Runtime, _kit: Kit, system: TextSystem): void {
  rt.natives.method(system.type, '__sizeof__', 0, (self) => rt.int.from(system.blocks.sizeOf(self)))
}
