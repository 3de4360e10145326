import './segmented.css'

export interface SegmentedProps<Id extends string> {
  label: string
  options: readonly { readonly id: Id; readonly label: string; readonly title?: string }[]
  value: Id
  onChange: (id: Id) => void
  testId?: string
}

/** A choice of a few, all in view. */
export function Segmented<Id extends string>({ label, options, value, onChange, testId }: SegmentedProps<Id>) {
  return (
    <div className="segmented" role="radiogroup" aria-label={label} data-testid={testId}>
      {options.map((option) => (
        <button key={option.id} type="button" role="radio" aria-checked={option.id === value} className="segment" title={option.title} data-value={option.id} onClick={() => onChange(option.id)}>
          {option.label}
        </button>
      ))}
    </div>
  )
}
