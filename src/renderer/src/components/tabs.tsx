import type { KeyboardEvent, ReactNode } from 'react'
import './tabs.css'

export interface TabInfo<Id extends string> {
  readonly id: Id
  readonly label: string
  readonly keys?: string
  /** A short number beside the name. */
  readonly badge?: string | undefined
}

export interface TabsProps<Id extends string> {
  label: string
  tabs: readonly TabInfo<Id>[]
  current: Id
  onChange: (id: Id) => void
  children: ReactNode
  aside?: ReactNode
}

export function Tabs<Id extends string>({ label, tabs, current, onChange, children, aside }: TabsProps<Id>) {
  const onKeyDown = (event: KeyboardEvent) => {
    const now = tabs.findIndex((tab) => tab.id === current)
    const go = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (go === undefined) return
    event.preventDefault()
    const next = tabs[(go + tabs.length) % tabs.length]!
    onChange(next.id)
    document.getElementById(`tab-${next.id}`)?.focus()
  }
  return (
    <section className="tabs" aria-label={label}>
      <div className="tabs-bar">
        <div role="tablist" aria-label={label} className="tabs-list" onKeyDown={onKeyDown}>
          {tabs.map((tab) => (
            <button
              key={tab.id}
              id={`tab-${tab.id}`}
              type="button"
              role="tab"
              aria-selected={tab.id === current}
              aria-controls="tabs-panel"
              tabIndex={tab.id === current ? 0 : -1}
              className="tab"
              title={tab.keys}
              data-testid={`tab-${tab.id}`}
              onClick={() => onChange(tab.id)}
            >
              {tab.label}
              {tab.badge !== undefined && <span className="tab-badge num">{tab.badge}</span>}
            </button>
          ))}
        </div>
        {aside && <div className="tabs-aside">{aside}</div>}
      </div>
      <div className="tabs-panel" role="tabpanel" id="tabs-panel" aria-labelledby={`tab-${current}`}>
        {children}
      </div>
    </section>
  )
}
