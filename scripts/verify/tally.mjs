// Adding up what passed and what failed.

/** @typedef {{ passed: number, failed: number }} Tally */

/** @param {readonly Tally[]} tallies @returns {Tally} */
export function sum(tallies) {
  return tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  })
}

/** @param {boolean} ok @returns {Tally} */
export const one = (ok) => (ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** @param {Tally} tally */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`

/**
 * One vitest run from its JSON report (undefined when it wrote none). A file that fails outside its tests counts as one
 * failure, and so does a run in which no test failed but that did (an unhandled error, a crash) or that ran no test.
 * @param {{ numPassedTests: number, numFailedTests: number,
 *           testResults: { status: string, assertionResults: { status: string }[] }[] } | undefined} report
 * @param {number} exitStatus
 * @returns {Tally}
 */
export function tallyVitest(report, exitStatus) {
  const passed = report?.numPassedTests ?? 0
  const brokenFiles = (report?.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = (report?.numFailedTests ?? 0) + brokenFiles
  const brokenRun = exitStatus !== 0 || passed === 0
  return { passed, failed: failed === 0 && brokenRun ? 1 : failed }
}
