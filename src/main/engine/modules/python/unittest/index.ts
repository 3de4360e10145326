/** unittest: one file here, a package in CPython; test modules of classes answer to the package's names. */
import { ASSERTIONS } from './assertions.ts'
import { CASE } from './case.ts'
import { RUNNER } from './runner.ts'

export const UNITTEST = CASE.replace('@ASSERTIONS@', () => ASSERTIONS) + RUNNER
