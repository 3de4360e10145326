/** strftime in the C locale, in UTC. */
import { type CivilTime, isLeap, secondsFromCivil } from './civil.ts'

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

const padded = (value: number, width: number, fill = '0'): string => {
  const digits = String(Math.abs(value))
  return (value < 0 ? '-' : '') + digits.padStart(width - (value < 0 ? 1 : 0), fill)
}

/** ISO 8601: the year and week that the day belongs to. */
export function isoWeek({ year, weekday, yearDay }: CivilTime): readonly [year: number, week: number] {
  const week = Math.floor((yearDay - 1 - weekday + 10) / 7)
  if (week < 1) return [year - 1, weeksIn(year - 1)]
  return week > weeksIn(year) ? [year + 1, 1] : [year, week]
}

function weeksIn(year: number): number {
  const first = (((secondsFromCivil(year, 1, 1, 0, 0, 0) / 86400 + 3) % 7) + 7) % 7
  return first === 3 || (first === 2 && isLeap(year)) ? 53 : 52
}

/** `zone`: the name that %Z shows. */
export function strftime(format: string, time: CivilTime, zone: string): string {
  const { year, month, day, hour, minute, second, weekday, yearDay } = time
  const hour12 = hour % 12 === 0 ? 12 : hour % 12
  const part = (letter: string): string => {
    switch (letter) {
      case 'a': return WEEKDAYS[weekday]?.slice(0, 3) ?? '?'
      case 'A': return WEEKDAYS[weekday] ?? '?'
      case 'b': case 'h': return MONTHS[month - 1]?.slice(0, 3) ?? '?'
      case 'B': return MONTHS[month - 1] ?? '?'
      case 'c': return strftime('%a %b %e %H:%M:%S %Y', time, zone)
      case 'C': return padded(Math.floor(year / 100), 2)
      case 'd': return padded(day, 2)
      case 'D': case 'x': return strftime('%m/%d/%y', time, zone)
      case 'e': return padded(day, 2, ' ')
      case 'F': return strftime('%Y-%m-%d', time, zone)
      case 'g': return padded(isoWeek(time)[0] % 100, 2)
      case 'G': return String(isoWeek(time)[0])
      case 'H': return padded(hour, 2)
      case 'I': return padded(hour12, 2)
      case 'j': return padded(yearDay, 3)
      case 'k': return padded(hour, 2, ' ')
      case 'l': return padded(hour12, 2, ' ')
      case 'm': return padded(month, 2)
      case 'M': return padded(minute, 2)
      case 'n': return '\n'
      case 'p': return hour < 12 ? 'AM' : 'PM'
      case 'P': return hour < 12 ? 'am' : 'pm'
      case 'r': return strftime('%I:%M:%S %p', time, zone)
      case 'R': return strftime('%H:%M', time, zone)
      case 's': return String(secondsFromCivil(year, month, day, hour, minute, second))
      case 'S': return padded(second, 2)
      case 't': return '\t'
      case 'T': case 'X': return strftime('%H:%M:%S', time, zone)
      case 'u': return String(weekday + 1)
      case 'U': return padded(Math.floor((yearDay + 6 - ((weekday + 1) % 7)) / 7), 2)
      case 'V': return padded(isoWeek(time)[1], 2)
      case 'w': return String((weekday + 1) % 7)
      case 'W': return padded(Math.floor((yearDay + 6 - weekday) / 7), 2)
      case 'y': return padded(((year % 100) + 100) % 100, 2)
      case 'Y': return String(year)
      case 'z': return '+0000'
      case 'Z': return zone
      case '%': return '%'
      default: return `%${letter}`
    }
  }
  return format.replace(/%([-_0^#]?)([EO]?)([a-zA-Z%])/g, (_all, flag: string, _modifier: string, letter: string) => flagged(part(letter), flag))
}

/** glibc's flags: no padding, blanks, zeros, upper case, the other case. */
function flagged(text: string, flag: string): string {
  switch (flag) {
    case '-': return text.replace(/^[0 ]+(?=.)/, '')
    case '_': return text.replace(/^0+(?=.)/, (zeros) => ' '.repeat(zeros.length))
    case '0': return text.replace(/^ +/, (blanks) => '0'.repeat(blanks.length))
    case '^': return text.toUpperCase()
    case '#': return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase()
    default: return text
  }
}
