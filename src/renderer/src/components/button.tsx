import type { ButtonHTMLAttributes, ReactNode } from 'react'
import './button.css'
import { Icon, type IconName } from './icons.tsx'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'title'> {
  icon?: IconName
  variant?: 'plain' | 'primary' | 'quiet'
  /** Named aloud and in the tooltip; with `keys`, also how to do it without the mouse. */
  hint?: string
  keys?: string
  children?: ReactNode
}

/** Without children it is an icon button, and `hint` is its name. */
export function Button({ icon, variant = 'plain', hint, keys, children, className, ...rest }: ButtonProps) {
  const title = hint === undefined ? keys : keys ? `${hint} (${keys})` : hint
  return (
    <button
      type="button"
      className={`button button-${variant}${children === undefined ? ' button-icon' : ''}${className ? ` ${className}` : ''}`}
      title={title}
      aria-label={children === undefined ? hint : undefined}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
