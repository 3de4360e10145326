/** dataclasses, from 3.7 on. Methods are compiled from generated text, as CPython's are. */
import { COPIES } from './copies.ts'
import { FIELDS } from './fields.ts'
import { functionsSource } from './functions.ts'
import { processSource } from './process.ts'

export const dataclassesSource = (minor: number): string => [FIELDS, functionsSource(minor), processSource(minor), COPIES].join('\n')
