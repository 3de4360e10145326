/** property, classmethod, staticmethod and super: the descriptors that programs make themselves. */
import { createMethodWrappers } from './descriptors/method-wrappers.ts'
import { createProperty } from './descriptors/property.ts'
import { createSuper } from './descriptors/super.ts'
import type { Runtime } from './runtime.ts'

export function createDescriptorTypes(rt: Runtime): void {
  createProperty(rt)
  createMethodWrappers(rt)
  createSuper(rt)
}
