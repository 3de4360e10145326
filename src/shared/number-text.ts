/** Numbers in sentences: binary units, ASCII separators. */
const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const

export function bytesText(bytes: number): string {
  let unit = 0
  let value = Math.abs(bytes)
  // 1010 KiB reads worse than 1.0 MiB; bytes are exact and stay.
  while (value >= (unit === 0 ? 1024 : 1000) && unit < UNITS.length - 1) {
    value /= 1024
    unit++
  }
  const digits = unit === 0 ? String(value) : value.toFixed(value >= 100 ? 0 : 1)
  return `${bytes < 0 ? '-' : ''}${digits} ${UNITS[unit]!}`
}

/** For sizes that are round by design: 16 KiB, not 16.0 KiB. */
export function sizeText(bytes: number): string {
  return bytesText(bytes).replace('.0 ', ' ')
}

export function countText(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
}

/** `null`: there is nothing to be a share of. */
export function shareText(part: number, whole: number): string | null {
  if (whole <= 0) return null
  const percent = (part / whole) * 100
  if (percent === 0 || percent === 100) return `${percent} %`
  // Neither nothing nor everything is claimed by rounding.
  if (percent < 0.1) return '< 0.1 %'
  if (percent > 99.9) return '> 99.9 %'
  return `${percent.toFixed(percent < 10 || percent > 99 ? 1 : 0)} %`
}

export function secondsText(seconds: number): string {
  return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`
}
