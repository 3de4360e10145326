// npm run conformance
import { inRoot } from '../../scripts/setup/paths.mjs'
import { runReport } from '../support/bundle.mjs'

await runReport('conformance', inRoot('test', 'support', 'conformance', 'report.ts'))
