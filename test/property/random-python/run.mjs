// npm run random
import { join } from 'node:path'
import { runReport } from '../../support/bundle.mjs'

await runReport('random-python', join(import.meta.dirname, 'report.ts'))
