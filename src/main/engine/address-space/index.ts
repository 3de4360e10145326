export { createAddressSpace, type AddressSpace, type AddressSpaceOptions } from './address-space.ts'
export { createReservoir, reserve, type Reservoir } from './reserve.ts'
export { PAGE_BYTES, PAGE_SHIFT, PAGE_WORDS } from './pages.ts'
