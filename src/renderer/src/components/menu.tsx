import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import './menu.css'

export interface MenuItem {
  readonly id: string
  readonly label: ReactNode
  readonly detail?: string
  readonly disabled?: boolean
  readonly testId?: string
  readonly checked?: boolean
  readonly onSelect: () => void
}

export interface MenuSection {
  readonly title?: string
  readonly items: readonly MenuItem[]
  /** Said instead of items when there are none. */
  readonly empty?: string
}

export interface MenuButtonProps {
  button: ButtonProps
  sections: readonly MenuSection[]
  testId?: string
  align?: 'start' | 'end'
  wide?: boolean
  onOpen?: () => void
}

/** A button with a menu under it: arrows move, Escape and a click elsewhere close. */
export function MenuButton({ button, sections, testId, align = 'start', wide, onOpen }: MenuButtonProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const id = useId()

  useEffect(() => {
    if (!open) return
    root.current?.querySelector<HTMLElement>('[role^="menuitem"]:not(:disabled)')?.focus()
    const onPointer = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false)
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [open])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]:not(:disabled)') ?? [])]
    const now = items.indexOf(document.activeElement as HTMLElement)
    const go = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: items.length - 1 }[event.key]
    if (go !== undefined) {
      event.preventDefault()
      items[(go + items.length) % items.length]?.focus()
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault()
      event.stopPropagation()
      close()
    }
  }

  const close = () => {
    setOpen(false)
    root.current?.querySelector<HTMLElement>('button')?.focus()
  }

  return (
    <div className="menu" ref={root} onKeyDown={onKeyDown}>
      <Button
        {...button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        data-testid={testId}
        onClick={() => {
          if (!open) onOpen?.()
          setOpen(!open)
        }}
      />
      {open && (
        <div className={`menu-list menu-${align}${wide ? ' menu-wide' : ''}`} role="menu" id={id}>
          {sections.map((section, s) => (
            <div className="menu-section" role="group" aria-label={section.title} key={s}>
              {section.title && <div className="menu-title">{section.title}</div>}
              {section.items.length === 0 && section.empty && <div className="menu-empty">{section.empty}</div>}
              {section.items.map((item) => (
                <button
                  key={item.id}
                  type="button"
                  role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
                  aria-checked={item.checked}
                  className="menu-item"
                  disabled={item.disabled}
                  data-testid={item.testId}
                  onClick={() => {
                    close()
                    item.onSelect()
                  }}
                >
                  <span className="menu-label">{item.label}</span>
                  {item.detail && <span className="menu-detail">{item.detail}</span>}
                </button>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
