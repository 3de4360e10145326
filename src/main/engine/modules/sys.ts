/** The sys module. Source: Python/sysmodule.c. */
import type { Ref } from '../ref.ts'
import { Halt, WORD, type Runtime } from '../objects/runtime.ts'
import { createRecordType } from './record-type.ts'
import { createStandardStream } from './streams.ts'
import type { StandardStreams } from './streams.ts'

export interface SysModule {
  readonly module: Ref
  readonly streams: StandardStreams
}

export function createSysModule(rt: Runtime, modules: Ref): SysModule {
  const { I } = rt
  const { incref, decref, typeOf } = rt.memory
  const { str, int, tuple, abstract, errors, natives } = rt
  const { python2 } = rt.profile.objects
  const module = rt.module.create('sys')
  const put = (name: string, value: Ref) => rt.module.put(module, name, value)
  const text = (value: string) => str.from(value)
  const [major, minor, micro] = rt.profile.release.split('.').map(Number) as [number, number, number]

  const versionInfo = createRecordType(rt, 'sys.version_info', 'sys', ['major', 'minor', 'micro', 'releaselevel', 'serial'])
  put('version_info', versionInfo.create([int.from(major), int.from(minor), int.from(micro), text('final'), int.from(0)]))
  put('version', text(`${rt.profile.release} (Arenascope) \n[GCC]`))
  put('hexversion', int.from((major << 24) | (minor << 16) | (micro << 8) | 0xf0))
  put('platform', text(python2 ? 'linux2' : 'linux'))
  put('byteorder', text('little'))
  put('maxsize', int.fromBig(2n ** 63n - 1n))
  if (python2) put('maxint', int.fromBig(2n ** 63n - 1n))
  put('maxunicode', int.from(0x10ffff))
  put('executable', text('python'))
  put('prefix', text('/usr'))
  put('argv', rt.list.steal([text(rt.fileName)]))
  put('path', rt.list.steal([text('')]))
  put('modules', incref(modules))
  put('copyright', text(''))
  put('dont_write_bytecode', incref(rt.false))
  const streams = createStandardStream(rt)
  for (const name of ['stdin', 'stdout', 'stderr'] as const) {
    const stream = streams.create(name)
    put(name, stream)
    put(`__${name}__`, incref(stream))
  }
  const implementation = createRecordType(rt, 'sys.implementation', 'sys', ['name', 'version', 'cache_tag'])
  if (!python2) put('implementation', implementation.create([text('cpython'), incref(sysGet('version_info')), text(`cpython-${major}${minor}`)]))
  const floatInfo = createRecordType(rt, 'sys.float_info', 'sys', ['max', 'max_exp', 'max_10_exp', 'min', 'min_exp', 'min_10_exp', 'dig', 'mant_dig', 'epsilon', 'radix', 'rounds'])
  const float = rt.float.from
  put('float_info', floatInfo.create([float(Number.MAX_VALUE), int.from(1024), int.from(308), float(2.2250738585072014e-308), int.from(-1021), int.from(-307), int.from(15), int.from(53), float(Number.EPSILON), int.from(2), int.from(1)]))
  const flags = createRecordType(rt, 'sys.flags', 'sys', ['debug', 'inspect', 'interactive', 'optimize', 'dont_write_bytecode', 'no_user_site', 'no_site', 'ignore_environment', 'verbose', 'bytes_warning', 'quiet', 'hash_randomization', 'isolated'])
  put('flags', flags.create([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0].map((value) => int.from(value))))

  function sysGet(name: string): Ref {
    return rt.dict.getName(rt.module.dict(module), str.name(name))
  }

  const fn = (name: string, arity: Parameters<typeof natives.fn>[1], impl: Parameters<typeof natives.fn>[2]) => put(name, natives.fn(name, arity, impl, 'sys'))
  fn('getrefcount', 1, ([o]) => int.from(shownReferences(o!)))
  fn('getsizeof', { keywords: ['object', 'default'], required: 1 }, ([o, fallback]) => {
    let size: Ref
    const method = rt.types.lookupSpecial(o!, str.name('__sizeof__'))
    if (method === 0) {
      if (fallback !== undefined && fallback !== 0) return incref(fallback)
      errors.raise('TypeError', `Type ${typeOf(o!).name} doesn't define __sizeof__`)
    }
    try {
      size = abstract.call(method, [])
    } finally {
      decref(method)
    }
    const bytes = int.toNumber(size) + rt.memory.headerBytes(o!)
    decref(size)
    return int.from(bytes)
  })
  if (!python2) fn('getallocatedblocks', 0, () => int.from(rt.allocatedBlocks()))
  fn('_getframe', [0, 1], ([depth]) => {
    const level = depth === undefined ? 0 : Math.max(abstract.asIndex(depth), 0)
    const frame = rt.frameAt(level)
    if (frame !== 0) return incref(frame)
    return level === 0 ? unsupportedCall('sys._getframe() without its name in the program') : errors.raise('ValueError', 'call stack is not deep enough')
  })
  fn('getrecursionlimit', 0, () => int.from(I[WORD.depthLimit]!))
  fn('setrecursionlimit', 1, ([limit]) => {
    const value = abstract.asIndex(limit!)
    if (value < 1) errors.raise('ValueError', 'recursion limit must be greater or equal than 1')
    I[WORD.depthLimit] = Math.min(value, 200_000)
    return incref(rt.none)
  })
  fn('displayhook', 1, ([value]) => {
    if (value === rt.none) return incref(rt.none)
    const builtins = rt.loadModule(python2 ? '__builtin__' : 'builtins')
    rt.module.put(builtins, '_', incref(rt.none))
    const shown = rt.str.from(`${abstract.reprText(value!)}\n`)
    try {
      decref(abstract.callMethod(rt.sysAttribute('stdout'), 'write', [shown]))
    } finally {
      decref(shown)
    }
    rt.module.put(builtins, '_', incref(value!))
    return incref(rt.none)
  })
  put('__displayhook__', incref(sysGet('displayhook')))
  fn('intern', 1, ([o]) => str.intern(incref(o!)))
  fn('exit', [0, 1], ([code]) => (code === undefined ? errors.raise('SystemExit', '') : errors.raiseWith('SystemExit', code)))
  fn('exc_info', 0, () => {
    const exception = rt.handledException()
    if (exception === 0) return tuple.from([rt.none, rt.none, rt.none])
    return tuple.from([typeOf(exception).ref, exception, rt.exceptions.traceback(exception) || rt.none])
  })
  if (python2) {
    fn('exc_clear', 0, () => {
      rt.clearHandled()
      return incref(rt.none)
    })
    fn('setcheckinterval', 1, () => incref(rt.none))
  } else {
    fn('exception', 0, () => incref(rt.handledException() || rt.none))
    fn('getswitchinterval', 0, () => rt.float.from(0.005))
    fn('setswitchinterval', 1, () => incref(rt.none))
  }
  if (rt.profile.pymalloc.reportedFreeLists !== null) {
    fn('_debugmallocstats', 0, () => {
      rt.write('stderr', rt.debugMallocStats())
      return incref(rt.none)
    })
  }
  fn('getdefaultencoding', 0, () => text(python2 ? 'ascii' : 'utf-8'))
  fn('getfilesystemencoding', 0, () => text(python2 ? 'UTF-8' : 'utf-8'))
  fn('settrace', 1, ([trace]) => (trace === rt.none ? incref(rt.none) : unsupportedCall('sys.settrace')))
  fn('setprofile', 1, ([profile]) => (profile === rt.none ? incref(rt.none) : unsupportedCall('sys.setprofile')))
  fn('gettrace', 0, () => incref(rt.none))

  function unsupportedCall(name: string): never {
    throw new Halt('Unsupported', `${name} is not supported`, I[0])
  }

  /** 3.12+ immortal objects show a fixed number. */
  function shownReferences(o: Ref): number {
    return rt.memory.isImmortal(o) ? 4294967295 : rt.memory.refcount(o)
  }

  return { module, streams }
}
