/** enum: two implementations, since 3.11 began anew. */
import { ENUM_CLASSIC } from './classic.ts'
import { enumModern } from './modern.ts'

export const enumSource = (minor: number): string => (minor >= 11 ? enumModern(minor) : ENUM_CLASSIC)
