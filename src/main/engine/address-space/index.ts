export { createAddressSpace, type AddressSpace, type AddressSpaceOptions } from './address-space.ts'
export { PAGE_BYTES, PAGE_SHIFT, PAGE_WORDS } from './pages.ts'
