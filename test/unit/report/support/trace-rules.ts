/**
 * What the Trace Event Format (the JSON that Perfetto and chrome://tracing read) asks of a file, for the phases that are
 * written here and their neighbours: M, C, X, B, E, i.
 */
type Event = Readonly<Record<string, unknown>>

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Empty when nothing is wrong. */
export function traceFaults(file: unknown): string[] {
  if (!isRecord(file) || !Array.isArray(file.traceEvents)) return ['there is no list of events']
  const faults: string[] = []
  if ('displayTimeUnit' in file && file.displayTimeUnit !== 'ms' && file.displayTimeUnit !== 'ns') faults.push('the unit of time is ms or ns')
  const named = new Set<string>()
  const used = new Set<string>()
  const last = new Map<string, number>()
  const open = new Map<string, number>()
  for (const [i, event] of (file.traceEvents as unknown[]).entries()) {
    const say = (what: string): void => void faults.push(`event ${i}: ${what}`)
    if (!isRecord(event)) {
      say('it is not an object')
      continue
    }
    const { ph, name, pid, tid } = event
    if (typeof name !== 'string' || name === '') say('it has no name')
    if (!Number.isInteger(pid) || !Number.isInteger(tid)) say('process and thread are whole numbers')
    if ('args' in event && !isRecord(event.args)) say('its arguments are an object')
    if ('cat' in event && typeof event.cat !== 'string') say('its category is text')
    const track = `${String(pid)}/${String(tid)}`
    if (ph === 'M') {
      metadata(event, say)
      named.add(event.name === 'process_name' ? String(pid) : track)
      continue
    }
    if (!isNumber(event.ts) || event.ts < 0) say('its time is a number that is not negative')
    used.add(String(pid))
    if (ph !== 'C') used.add(track)
    phase(event, say, open, track)
    // Within a track, so that no viewer has to sort counters and slices.
    const lane = `${track} ${String(ph)} ${ph === 'C' ? String(name) : ''}`
    if (isNumber(event.ts) && event.ts < (last.get(lane) ?? 0)) say('it is earlier than the one before it on its track')
    last.set(lane, Number(event.ts))
  }
  for (const [track, count] of open) if (count > 0) faults.push(`track ${track}: ${count} begun and never ended`)
  for (const one of used) if (!named.has(one) && !one.endsWith('/0')) faults.push(`${one} has no name`)
  return faults
}

function metadata({ name, args }: Event, say: (what: string) => void): void {
  if (!['process_name', 'thread_name', 'process_sort_index', 'thread_sort_index', 'process_labels'].includes(String(name))) say(`there is no metadata ${String(name)}`)
  else if (String(name).endsWith('_name') && (!isRecord(args) || typeof args.name !== 'string')) say('its arguments name nothing')
}

function phase({ ph, s, dur, args }: Event, say: (what: string) => void, open: Map<string, number>, track: string): void {
  switch (ph) {
    case 'C':
      if (!isRecord(args) || Object.keys(args).length === 0) say('a counter has at least one series')
      else for (const [series, value] of Object.entries(args)) if (!isNumber(value)) say(`the series ${series} of a counter is not a number`)
      return
    case 'X':
      if (!isNumber(dur) || dur < 0) say('a complete event needs a duration, a number that is not negative')
      return
    case 'i':
      if (s !== undefined && s !== 'g' && s !== 'p' && s !== 't') say('an instant event has the scope g, p or t')
      return
    case 'B':
      open.set(track, (open.get(track) ?? 0) + 1)
      return
    case 'E':
      if ((open.get(track) ?? 0) === 0) say('it ends what nothing began')
      else open.set(track, open.get(track)! - 1)
      return
    default:
      say(`there is no phase ${String(ph)}`)
  }
}
