/** The time module on the simulated clock, in UTC: sleeping costs nothing, and the same run always sees the same times. */
import { givenName, shownType } from '../../objects/kit.ts'
import { METER } from '../../probe.ts'
import type { Ref } from '../../ref.ts'
import type { Runtime } from '../../objects/runtime.ts'
import { createRecordType } from '../record-type.ts'
import { type CivilTime, civilFromSeconds, secondsFromCivil } from './civil.ts'
import { strftime } from './strftime.ts'

/** The simulated process starts at this Unix time (2024-01-01T00:00:00Z). */
const EPOCH = 1_704_067_200
const FIELDS = ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'] as const
const CLOCKS = { REALTIME: 0, MONOTONIC: 1, PROCESS_CPUTIME_ID: 2, THREAD_CPUTIME_ID: 3, MONOTONIC_RAW: 4, BOOTTIME: 7 } as const

export function createTimeModule(rt: Runtime): Ref {
  const { natives, errors, int, str } = rt
  const { incref } = rt.memory
  const { minor } = rt.profile
  const { python2 } = rt.profile.objects
  const { counters } = rt.meters
  const module = rt.module.create('time')
  const put = (name: string, value: Ref) => rt.module.put(module, name, value)
  const fn = (name: string, arity: Parameters<typeof natives.fn>[1], impl: Parameters<typeof natives.fn>[2]) => put(name, natives.fn(name, arity, impl, 'time'))
  const seconds = () => rt.float.from(rt.now())
  const nanoseconds = () => int.fromBig(BigInt(Math.round(rt.now() * 1e9)))
  const fieldsType = createRecordType(rt, 'struct_time', 'time', FIELDS, { hidden: python2 ? [] : ['tm_zone', 'tm_gmtoff'], constructible: true })
  put('struct_time', incref(fieldsType.type.ref))

  function structTime({ year, month, day, hour, minute, second, weekday, yearDay }: CivilTime, zone: string): Ref {
    const values = [year, month, day, hour, minute, second, weekday, yearDay, 0].map((value) => int.from(value))
    return fieldsType.create(python2 ? values : [...values, str.from(zone), int.from(0)])
  }

  /** Now when nothing, or None, is given. */
  function moment(given: Ref | undefined): number {
    if (given === undefined || given === rt.none) return EPOCH + Math.floor(rt.now())
    if (!python2 && !int.isInt(given) && rt.memory.typeOf(given) !== rt.float.type) wrongNumber(given)
    const value = rt.floatOf(given)
    if (!Number.isFinite(value) || Math.abs(value) > 67768036191676799) errors.raise(value === value ? 'OverflowError' : 'ValueError', value === value ? 'timestamp out of range for platform time_t' : 'Invalid value NaN (not a number)')
    return Math.floor(value)
  }

  function wrongNumber(o: Ref): never {
    const type = rt.memory.typeOf(o).name
    return errors.raise('TypeError', minor >= 10 ? `'${type}' object cannot be interpreted as an integer` : `an integer is required (got type ${type})`)
  }

  /** A struct_time or a tuple of nine. */
  function fieldsOf(given: Ref, who: string): CivilTime {
    if (!rt.memory.typeOf(given).isSubtypeOf(rt.tuple.type)) errors.raise('TypeError', python2 ? 'argument must be 9-item sequence, not ' + shownType(rt, given) : 'Tuple or struct_time argument required')
    const count = rt.tuple.size(given)
    if (count !== 9) errors.raise('TypeError', python2 ? `argument must be sequence of length 9, not ${count}` : `${who}(): illegal time tuple argument`)
    const [year, month, day, hour, minute, second, weekday, yearDay] = rt.tuple.items(given).map((item) => rt.abstract.asIndex(item)) as [number, number, number, number, number, number, number, number, number]
    return { year, month: month === 0 ? 1 : month, day: day === 0 ? 1 : day, hour, minute, second, weekday: weekday === 6 ? 6 : weekday % 7, yearDay: yearDay === 0 ? 1 : yearDay }
  }

  /** @mirrors Modules/timemodule.c checktm */
  function checked(time: CivilTime): CivilTime {
    const check = (good: boolean, what: string): void => {
      if (!good) errors.raise('ValueError', what === 'day of week' || what === 'day of year' || what === 'month' || what === 'day of month' || what === 'hour' || what === 'minute' || what === 'seconds' ? `${what} out of range` : what)
    }
    check(time.month >= 1 && time.month <= 12, 'month')
    check(time.day >= 1 && time.day <= 31, 'day of month')
    check(time.hour >= 0 && time.hour <= 23, 'hour')
    check(time.minute >= 0 && time.minute <= 59, 'minute')
    check(time.second >= 0 && time.second <= 61, 'seconds')
    check(time.weekday >= 0, 'day of week')
    check(time.yearDay >= 1 && time.yearDay <= 366, 'day of year')
    return time
  }

  const current = (given: Ref | undefined, who: string): CivilTime => (given === undefined ? civilFromSeconds(moment(undefined)) : fieldsOf(given, who))

  fn('time', 0, () => rt.float.from(EPOCH + rt.now()))
  fn('sleep', 1, ([duration]) => {
    if (!python2 && !int.isInt(duration!) && rt.memory.typeOf(duration!) !== rt.float.type && rt.memory.typeOf(duration!).float === null && rt.memory.typeOf(duration!).index === null) wrongNumber(duration!)
    const value = rt.floatOf(duration!)
    if (value < 0) errors.raise(python2 ? 'IOError' : 'ValueError', python2 ? '[Errno 22] Invalid argument' : 'sleep length must be non-negative')
    counters[METER.seconds]! += value
    return incref(rt.none)
  })
  if (minor < 8) fn('clock', 0, seconds)
  fn('gmtime', [0, 1], ([given]) => structTime(civilFromSeconds(moment(given)), 'GMT'))
  fn('localtime', [0, 1], ([given]) => structTime(civilFromSeconds(moment(given)), 'UTC'))
  fn('mktime', 1, ([given]) => {
    const { year, month, day, hour, minute, second } = fieldsOf(given!, 'mktime')
    return rt.float.from(secondsFromCivil(year, month, day, hour, minute, second))
  })
  fn('strftime', [1, 2], ([format, given]) => {
    if (!str.isStr(format!)) errors.raise('TypeError', `strftime() argument 1 must be ${python2 ? 'string' : 'str'}, not ${givenName(rt, format!)}`)
    const isStruct = given !== undefined && rt.memory.typeOf(given) === fieldsType.type
    const zone = isStruct && !python2 ? rt.abstract.strText(rt.H[given + 6 + 18]!) : 'UTC'
    return str.from(strftime(str.value(format!), checked(current(given, 'strftime')), zone === 'None' ? 'UTC' : zone))
  })
  fn('asctime', [0, 1], ([given]) => str.from(strftime('%a %b %e %H:%M:%S %Y', checked(current(given, 'asctime')), 'UTC')))
  fn('ctime', [0, 1], ([given]) => str.from(strftime('%a %b %e %H:%M:%S %Y', civilFromSeconds(moment(given)), 'UTC')))
  fn('strptime', [1, 2], (args) => rt.abstract.callMethod(rt.loadModule('_strptime'), '_strptime_time', args))
  fn('tzset', 0, () => incref(rt.none))
  put('timezone', int.from(0))
  put('altzone', int.from(0))
  put('daylight', int.from(0))
  put('tzname', rt.tuple.steal([str.from('UTC'), str.from('UTC')]))
  if (python2) {
    put('accept2dyear', int.from(1))
    return module
  }
  for (const name of ['perf_counter', 'monotonic', 'process_time', 'thread_time']) {
    fn(name, 0, seconds)
    fn(`${name}_ns`, 0, nanoseconds)
  }
  const wall = () => int.fromBig(BigInt(EPOCH) * 1_000_000_000n + BigInt(Math.round(rt.now() * 1e9)))
  fn('time_ns', 0, wall)
  for (const [name, id] of Object.entries(CLOCKS)) put(`CLOCK_${name}`, int.from(id))
  const isWall = (clock: Ref): boolean => rt.abstract.asIndex(clock) === CLOCKS.REALTIME
  fn('clock_gettime', 1, ([clock]) => (isWall(clock!) ? rt.float.from(EPOCH + rt.now()) : seconds()))
  fn('clock_gettime_ns', 1, ([clock]) => (isWall(clock!) ? wall() : nanoseconds()))
  fn('clock_getres', 1, () => rt.float.from(1e-9))
  fn('get_clock_info', 1, ([name]) => {
    const clock = str.value(name!)
    const known: Readonly<Record<string, string>> = { time: 'REALTIME', monotonic: 'MONOTONIC', perf_counter: 'MONOTONIC', process_time: 'PROCESS_CPUTIME_ID', thread_time: 'THREAD_CPUTIME_ID' }
    const id = known[clock]
    if (id === undefined) return errors.raise('ValueError', 'unknown clock')
    const facts: [string, Ref][] = [
      ['implementation', str.from(`clock_gettime(CLOCK_${id})`)], ['monotonic', rt.int.fromBool(clock !== 'time')], ['adjustable', rt.int.fromBool(clock === 'time')], ['resolution', rt.float.from(1e-9)],
    ]
    const type = rt.abstract.getattr(rt.loadModule('types'), str.name('SimpleNamespace'))
    const made = rt.abstract.call(type, facts.map(([, value]) => value), facts.map(([key]) => str.name(key)))
    facts.forEach(([, value]) => rt.memory.decref(value))
    rt.memory.decref(type)
    return made
  })
  return module
}
