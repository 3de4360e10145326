import './select.css'
import { Icon } from './icons.tsx'

export interface Option {
  readonly value: string
  readonly label: string
  readonly title?: string
  /** Options of one group stand together under its name. */
  readonly group?: string
}

export interface SelectProps {
  label: string
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
  testId?: string
  disabled?: boolean
  title?: string
  /** The value says enough; the label is for those who cannot see it. */
  quietLabel?: boolean
}

/** The system's own list behind a field that shows label and value on one line. */
export function Select({ label, value, options, onChange, testId, disabled, title, quietLabel }: SelectProps) {
  const shown = options.find((option) => option.value === value)?.label ?? value
  return (
    <label className="select" data-disabled={disabled} title={title}>
      <span className={quietLabel ? 'visually-hidden' : 'select-label'}>{label}</span>
      <span className="select-value" aria-hidden="true">
        {shown}
      </span>
      <Icon name="chevron" size={14} />
      <select value={value} onChange={(event) => onChange(event.target.value)} data-testid={testId} disabled={disabled}>
        {grouped(options).map(([group, members]) => {
          const shown = members.map((option) => (
            <option key={option.value} value={option.value} title={option.title}>
              {option.label}
            </option>
          ))
          return group === undefined ? shown : <optgroup key={group} label={group}>{shown}</optgroup>
        })}
      </select>
    </label>
  )
}

function grouped(options: readonly Option[]): [group: string | undefined, members: Option[]][] {
  const groups = new Map<string | undefined, Option[]>()
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option])
  return [...groups]
}
