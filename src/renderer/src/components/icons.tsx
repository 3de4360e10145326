/** The window's icons: 16 by 16, drawn with the text colour, silent to screen readers (the control around them speaks). */
const PATHS = {
  play: <path d="M4.5 2.8v10.4l8.4-5.2z" fill="currentColor" stroke="none" />,
  pause: <path d="M4 3h3v10H4zM9 3h3v10H9z" fill="currentColor" stroke="none" />,
  stop: <rect x="3.5" y="3.5" width="9" height="9" rx="1.2" fill="currentColor" stroke="none" />,
  step: <path d="M2.5 7.5C3.5 4.5 6 3 8.4 3.4c2 .3 3.4 1.6 4.1 3.6M13.3 3.6l-.7 3.6-3.4-1M7.5 13.2h.01" strokeWidth="1.6" />,
  open: <path d="M1.8 12.6V3.4h4l1.5 1.8h5.9v1.9M1.8 12.6l2-5.5h10.6l-2 5.5z" />,
  save: <path d="M2.5 2.5h8.6l2.4 2.4v8.6h-11zM5 2.5v3.6h5V2.5M4.8 13.5V9.2h6.4v4.3" />,
  report: <path d="M8 2v7.6M4.9 6.8L8 9.9l3.1-3.1M2.5 11.5v2h11v-2" />,
  flask: <path d="M6.2 2h3.6M6.8 2v4L3 12.4c-.5.9 0 1.6.9 1.6h8.2c.9 0 1.4-.7.9-1.6L9.2 6V2M4.8 10h6.4" />,
  chevron: <path d="M4.5 6.2L8 9.8l3.5-3.6" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  sun: <path d="M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1.5v1.4M8 13.1v1.4M1.5 8h1.4M13.1 8h1.4M3.4 3.4l1 1M11.6 11.6l1 1M3.4 12.6l1-1M11.6 4.4l1-1" />,
  moon: <path d="M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z" />,
  system: <path d="M2 3h12v8H2zM6 13.5h4M8 11v2.5" />,
  command: <path d="M2.5 4.2L6 8l-3.5 3.8M8 12h5.5" />,
  help: <path d="M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 11.8h.01" strokeWidth="1.6" />,
  table: <path d="M2 3h12v10H2zM2 6.3h12M2 9.6h12M6 6.3V13" />,
  chart: <path d="M2 13.5h12M2.5 11l3.2-4 2.6 2.2L13.5 3.5" />,
  panel: <path d="M2 3h12v10H2zM10 3v10" />,
  warning: <path d="M8 2.2l6.2 11.3H1.8zM8 6.5v3.2M8 11.6h.01" />,
  error: <path d="M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 4.8v3.8M8 11h.01" />,
  info: <path d="M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8zM8 7.4v3.8M8 5h.01" />,
  check: <path d="M3 8.4l3.3 3.3L13 4.6" />,
  grow: <path d="M3.5 9.5L8 5l4.5 4.5M3.5 13L8 8.5l4.5 4.5" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2" />,
  back: <path d="M6.5 4L2.8 7.7l3.7 3.7M3 7.7h6.4c2.3 0 3.8 1.4 3.8 3.6" />,
} as const

export type IconName = keyof typeof PATHS

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width={`${size / 16}em`} height={`${size / 16}em`} fill="none" stroke="currentColor" strokeWidth="1.35" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      {PATHS[name]}
    </svg>
  )
}
