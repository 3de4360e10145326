/** Values of options that several commands share. */

/** What is wrong with a command line, in one sentence. */
export class UsageError extends Error {}

const UNITS: Readonly<Record<string, number>> = {
  '': 1, b: 1, k: 1024, kib: 1024, m: 1024 ** 2, mib: 1024 ** 2, g: 1024 ** 3, gib: 1024 ** 3,
  kb: 1000, mb: 1000 ** 2, gb: 1000 ** 3,
}

/** Bytes, from `512MiB`, `1.5GiB` or a plain number. */
export function sizeOf(option: string, text: string): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([A-Za-z]*)\s*$/.exec(text)
  const unit = match === null ? undefined : UNITS[match[2]!.toLowerCase()]
  if (match === null || unit === undefined) throw new UsageError(`${option} is a size such as 512MiB, not ${text}`)
  return Math.floor(Number(match[1]) * unit)
}

export function countOf(option: string, text: string): number {
  if (/^\s*\d{1,15}\s*$/.test(text)) return Number(text)
  throw new UsageError(`${option} is a whole number, not ${text}`)
}
