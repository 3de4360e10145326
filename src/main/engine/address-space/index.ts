export { createAddressSpace, type AddressSpace, type AddressSpaceOptions } from './address-space.ts'
