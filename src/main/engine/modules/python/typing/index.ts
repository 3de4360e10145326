/** typing, from 3.7 on: one implementation whose texts and errors follow each release. */
import { ALIASES } from './aliases.ts'
import { CLASSES } from './classes.ts'
import { FORMS } from './forms.ts'
import { FUNCTIONS } from './functions.ts'
import { GENERICS } from './generics.ts'

const SOURCE = [FORMS, ALIASES, CLASSES, FUNCTIONS].join('\n')

/** 3.7 has no positional-only parameters. */
export const typingSource = (minor: number): string => (minor < 8 ? SOURCE.replaceAll(', /', '') : minor < 12 ? SOURCE : `${SOURCE}\n${GENERICS}`)
