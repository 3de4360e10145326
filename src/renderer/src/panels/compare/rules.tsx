import type { Comparison } from '../../../../shared/compare/comparison.ts'
import { t } from '../../../../shared/texts/texts.ts'

/** What was different before the first line ran. */
export function Rules({ both: { rules, a, b } }: { both: Comparison }) {
  const samePrograms = a.sha256 === b.sha256
  return (
    <section className="compare-rules" aria-label={t('compare.rulesThatDiffer')} data-testid="compare-rules" data-rules={rules.length}>
      <h3 className="inspector-title">{rules.length === 0 ? t('compare.bothSidesGoBy') : t('compare.rulesDiffer', { rules: rules.length })}</h3>
      {!samePrograms && <p className="inspector-note">{t('compare.programWasChangedBetween')}</p>}
      <table className="compare-rule-table">
        <thead>
          <tr>
            <th scope="col">{t('compare.rule')}</th>
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
