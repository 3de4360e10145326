export { createLibc, type Libc, type LibcOptions, type LibcStats } from './libc.ts'
export type { ChunkOwner, OwnerOf, TopPin, TopReport } from './top-report.ts'
