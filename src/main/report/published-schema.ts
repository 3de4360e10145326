/** docs/report.schema.json as it must be. */
import { z } from 'zod'
import { reportSchema } from '../../shared/report/schema.ts'
import { REPORT_VERSION } from '../../shared/report/report.ts'

export function publishedSchema(): string {
  // Input: a reader of a later release may find members that this version does not know.
  const { $schema, ...schema } = z.toJSONSchema(reportSchema, { target: 'draft-7', reused: 'ref', io: 'input' })
  return `${JSON.stringify({ $schema, $id: `arenascope-report-${REPORT_VERSION}`, title: 'Arenascope report', ...schema }, null, 1)}\n`
}
