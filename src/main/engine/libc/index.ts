export { createLibc, type Libc, type LibcOptions, type LibcStats } from './libc.ts'
