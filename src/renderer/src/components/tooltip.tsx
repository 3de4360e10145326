import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import './tooltip.css'

/** A card beside the pointer that stays inside the window and never takes the pointer. */
export function Tooltip({ at, children }: { at: { clientX: number; clientY: number }; children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const card = element.current
    if (!card) return
    const { offsetWidth: width, offsetHeight: height } = card
    const left = at.clientX + 18 + width > window.innerWidth ? at.clientX - 18 - width : at.clientX + 18
    const top = Math.min(at.clientY + 14, window.innerHeight - height - 8)
    card.style.transform = `translate(${Math.max(8, Math.round(left))}px, ${Math.max(8, Math.round(top))}px)`
  })
  return createPortal(
    <div className="tooltip" role="tooltip" ref={element}>
      {children}
    </div>,
    document.body,
  )
}
