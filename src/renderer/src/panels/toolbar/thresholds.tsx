import { useEffect, useId, useState } from 'react'
import { t } from '../../../../shared/texts/texts.ts'
import { parseThreshold, thresholdProblem, withThreshold } from '../../derive/validation.ts'
import { appInfo } from '../../store/app.ts'
import { useAtom } from '../../store/atom.ts'
import { settings, settingsInvalid } from '../../store/workload.ts'

const FALLBACK = [700, 10, 10] as const

/** gc.set_threshold and gc.enable, as three fields and a switch. A field that cannot be read keeps Run waiting. */
export function Thresholds({ disabled }: { disabled: boolean }) {
  const chosen = useAtom(settings)
  const version = useAtom(appInfo)?.versions.find((info) => info.id === chosen.python)
  const defaults = version?.thresholds ?? FALLBACK
  const now = chosen.thresholds ?? defaults
  const key = now.join(' ')
  const [texts, setTexts] = useState<readonly string[]>(now.map(String))
  const id = useId()

  useEffect(() => setTexts(key.split(' ')), [key])
  const problems = texts.map((text, i) => thresholdProblem(text, i))
  const problem = problems.find((text) => text !== null) ?? null
  useEffect(() => settingsInvalid.set(problem !== null), [problem])

  const change = (index: number, text: string) => {
    setTexts(texts.map((old, i) => (i === index ? text : old)))
    const value = parseThreshold(text)
    if (value !== null && version) settings.update((old) => withThreshold(old, version, index, value))
  }

  return (
    <div className="thresholds" role="group" aria-label={t('toolbar.garbageCollector')} data-off={!chosen.gcEnabled} data-changed={chosen.thresholds !== null}>
      <label className="thresholds-switch" title={chosen.gcEnabled ? t('toolbar.collectorRunsByItself') : t('toolbar.gcDisableOnlyGc')}>
        <input type="checkbox" checked={chosen.gcEnabled} disabled={disabled} data-testid="gc-enabled" onChange={(event) => settings.update((old) => ({ ...old, gcEnabled: event.target.checked }))} />
        <span>gc</span>
      </label>
      {texts.map((text, i) => (
        <input
          key={i}
          className="threshold num"
          inputMode="numeric"
          size={Math.max(2, Math.min(10, text.length))}
          value={text}
          disabled={disabled || !chosen.gcEnabled}
          aria-label={t('toolbar.thresholdOfGeneration', { i })}
          aria-invalid={problems[i] !== null}
          aria-describedby={problems[i] !== null ? id : undefined}
          title={problems[i] ?? t('toolbar.gcSetThresholdGeneration', { i, defaultText: defaults[i] })}
          data-testid={`threshold${i}`}
          onChange={(event) => change(i, event.target.value)}
        />
      ))}
      {chosen.thresholds !== null && !disabled && (
        <button type="button" className="thresholds-reset" title={t('toolbar.backThisVersionsOwn', { defaults: defaults.join(' · ') })} aria-label={t('toolbar.backVersionsOwnThresholds')} onClick={() => settings.update((old) => ({ ...old, thresholds: null }))}>
          ↺
        </button>
      )}
      {chosen.freezeLine !== undefined && !disabled && (
        <button
          type="button" className="thresholds-freeze num" data-testid="freeze-line" title={t('toolbar.asIfGcFreeze')}
          onClick={() => settings.update(({ freezeLine: _, ...old }) => old)}
        >
          {t('toolbar.frozenAtLine', { freezeLine: chosen.freezeLine })}
        </button>
      )}
      {problem && (
        <div className="thresholds-problem" id={id} role="alert">
          {problem}
        </div>
      )}
    </div>
  )
}
