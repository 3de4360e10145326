/** unittest: one file here, a package in CPython; test modules of classes answer to the package's names. */
import { ASSERTIONS } from './assertions.ts'
import { CASE } from './case.ts'
import { LOG_CONTEXT } from './logs.ts'
import { RUNNER } from './runner.ts'

/** In 2.7 there is none of it. */
const LOGS = `
if not _PYTHON2:
    import collections
    _LoggingWatcher = collections.namedtuple('_LoggingWatcher', ['records', 'output'], module='unittest.case')
${LOG_CONTEXT.replace(/^(?=.)/gm, '    ').replace(' from None', '')}
`

export const UNITTEST = CASE.replace('@ASSERTIONS@', () => ASSERTIONS).replace('@LOGS@', () => LOGS) + RUNNER
