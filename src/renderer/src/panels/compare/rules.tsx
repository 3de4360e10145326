import type { Comparison } from '../../../../shared/compare/comparison.ts'

/** What was different before the first line ran. */
export function Rules({ both: { rules, a, b } }: { both: Comparison }) {
  const samePrograms = a.sha256 === b.sha256
  return (
    <section className="compare-rules" aria-label="Rules that differ" data-testid="compare-rules" data-rules={rules.length}>
      <h3 className="inspector-title">{rules.length === 0 ? 'Both sides go by the same rules' : `${rules.length} rules differ`}</h3>
      {!samePrograms && <p className="inspector-note">The program was changed between the two.</p>}
      <table className="compare-rule-table">
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">A</th>
            <th scope="col">B</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id} data-rule={rule.id}>
              <th scope="row">{rule.name}</th>
              <td>{rule.a}</td>
              <td>{rule.b}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
