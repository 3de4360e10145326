/** The sys module. Source: Python/sysmodule.c. */
import type { Ref } from '../../ref.ts'
import { Halt, type Runtime } from '../../objects/runtime.ts'
import { createKit, givenName, shownType } from '../../objects/kit.ts'
import { defineHooks } from './hooks.ts'
import { defineLimits } from './limits.ts'
import { sysRecords } from './records.ts'
import { defineSeldom } from './seldom.ts'
import { raiseExit } from '../exit.ts'
import { createIntArgument } from '../int-argument.ts'
import { createStandardStream } from '../streams.ts'
import type { StandardStreams } from '../streams.ts'

const BUILTIN_MODULES_2 = [
  '__builtin__', '__main__', '_ast', '_codecs', '_sre', '_symtable', '_warnings', '_weakref', 'errno', 'exceptions', 'gc', 'imp', 'marshal', 'posix',
  'pwd', 'signal', 'sys', 'thread', 'xxsubtype', 'zipimport',
]
const BUILTIN_MODULES_3 = [
  '_abc', '_ast', '_codecs', '_collections', '_functools', '_imp', '_io', '_locale', '_operator', '_signal', '_sre', '_stat', '_string', '_symtable',
  '_thread', '_tracemalloc', '_warnings', '_weakref', 'atexit', 'builtins', 'errno', 'faulthandler', 'gc', 'itertools', 'marshal', 'posix', 'pwd', 'sys',
  'time', 'xxsubtype',
]

export interface SysModule {
  readonly module: Ref
  readonly streams: StandardStreams
}

const COPYRIGHT = [
  '2001-YEAR Python Software Foundation', '2000 BeOpen.com', '1995-2001 Corporation for National Research Initiatives', '1991-1995 Stichting Mathematisch Centrum, Amsterdam',
]
const COPYRIGHT_YEARS: Readonly<Record<string, string>> = { '2.7': '2020', '3.7': '2022', '3.13': '2024' }

export function createSysModule(rt: Runtime, modules: Ref): SysModule {
  const { I } = rt
  const { incref, typeOf } = rt.memory
  const { str, int, tuple, abstract, errors, natives } = rt
  const { python2 } = rt.profile.objects
  const kit = createKit(rt)
  const toInt = createIntArgument(rt)
  const module = rt.module.create('sys')
  const put = (name: string, value: Ref) => rt.module.put(module, name, value)
  const text = (value: string) => str.from(value)
  const [major, minor, micro] = rt.profile.release.split('.').map(Number) as [number, number, number]

  for (const [name, record] of sysRecords(rt)) put(name, record)
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
  put('copyright', text(COPYRIGHT.map((line) => `Copyright (c) ${line.replace('YEAR', COPYRIGHT_YEARS[rt.profile.language] ?? '2023')}.\nAll Rights Reserved.`).join('\n\n')))
  put('dont_write_bytecode', incref(rt.true))
  const streams = createStandardStream(rt)
  for (const name of ['stdin', 'stdout', 'stderr'] as const) {
    const stream = streams.create(name)
    put(name, stream)
    put(`__${name}__`, incref(stream))
  }
  putFacts()

  const fn = (name: string, arity: Parameters<typeof natives.fn>[1], impl: Parameters<typeof natives.fn>[2]) => put(name, natives.fn(name, arity, impl, 'sys'))
  fn('getrefcount', 1, ([o]) => int.from(shownReferences(o!)))
  fn('getsizeof', { keywords: ['object', 'default'], required: 1 }, ([o, fallback]) => {
    try {
      return int.fromBig(ownSize(o!) + BigInt(rt.memory.headerBytes(o!)))
    } catch (error) {
      if (fallback === undefined || fallback === 0 || !errors.matches(error, 'TypeError')) throw error
      errors.drop(error)
      return incref(fallback)
    }
  })
  if (!python2) fn('getallocatedblocks', 0, () => int.from(rt.allocatedBlocks()))
  fn('_getframe', [0, 1], ([depth]) => {
    const level = depth === undefined ? 0 : Math.max(toInt(depth), 0)
    const frame = rt.frameAt(level)
    if (frame !== 0) return incref(frame)
    return level === 0 ? unsupportedCall('sys._getframe() without its name in the program') : errors.raise('ValueError', 'call stack is not deep enough')
  })
  defineLimits(rt, fn)
  defineHooks(rt, put)
  defineSeldom(rt, put)
  if (!python2) fn('intern', 1, ([o]) => interned(o!))
  fn('exit', [0, 1], ([code]) => raiseExit(rt, code))
  fn('exc_info', 0, () => {
    const exception = rt.handledException()
    if (exception === 0) return tuple.from([rt.none, rt.none, rt.none])
    return tuple.from([typeOf(exception).ref, exception, rt.handledTraceback() || rt.none])
  })
  if (python2) {
    fn('exc_clear', 0, () => {
      rt.clearHandled()
      return incref(rt.none)
    })
  } else {
    if (rt.profile.minor >= 11) fn('exception', 0, () => incref(rt.handledException() || rt.none))
    if (rt.profile.minor >= 13) fn('_is_gil_enabled', 0, () => incref(rt.true))
    if (rt.profile.minor >= 13) fn('_is_interned', 1, ([o]) => kit.bool(str.isInterned(o!)))
    fn('getfilesystemencodeerrors', 0, () => text('surrogateescape'))
    fn('is_finalizing', 0, () => incref(rt.false))
    if (rt.profile.minor >= 8) fn('audit', null, () => incref(rt.none))
  }
  if (rt.profile.pymalloc.reportedFreeLists !== null) {
    fn('_debugmallocstats', 0, () => {
      rt.write('stderr', rt.debugMallocStats())
      return incref(rt.none)
    })
  }
  fn('getdefaultencoding', 0, () => text(python2 ? 'ascii' : 'utf-8'))
  fn('getfilesystemencoding', 0, () => text(python2 ? 'UTF-8' : 'utf-8'))
  for (const kind of ['trace', 'profile'] as const) {
    fn(`set${kind}`, 1, ([hook]) => {
      if (rt.hooks !== null) rt.hooks.set(kind, hook === rt.none ? 0 : hook!)
      else if (hook !== rt.none) unsupportedCall(`sys.set${kind} without its name in the program`)
      return incref(rt.none)
    })
    fn(`get${kind}`, 0, () => incref(rt.hooks?.get(kind) || rt.none))
  }
  fn('getdlopenflags', 0, () => int.from(2))
  fn('call_tracing', 2, ([callable, args]) => {
    if (!typeOf(args!).isSubtypeOf(tuple.type)) errors.raise('TypeError', `call_tracing() argument 2 must be tuple, not ${givenName(rt, args!)}`)
    return abstract.call(callable!, tuple.items(args!), null, true)
  })
  fn('_clear_type_cache', 0, () => incref(rt.none))

  /** Attributes that are the same in every run. */
  function putFacts(): void {
    const { minor: release } = rt.profile
    put('api_version', int.from(1013))
    put('float_repr_style', text('short'))
    put('exec_prefix', text('/usr'))
    put('warnoptions', rt.list.create())
    put('meta_path', rt.list.create())
    put('path_hooks', rt.list.create())
    put('path_importer_cache', rt.dict.create())
    put('builtin_module_names', tuple.steal((python2 ? BUILTIN_MODULES_2 : BUILTIN_MODULES_3).map(text)))
    if (python2) {
      put('subversion', tuple.steal(['CPython', '', ''].map(text)))
      put('py3kwarning', incref(rt.false))
      return
    }
    put('abiflags', text(release < 8 ? 'm' : ''))
    put('base_prefix', text('/usr'))
    put('base_exec_prefix', text('/usr'))
    put('_xoptions', rt.dict.create())
    put('_framework', text(''))
    put('_git', tuple.steal(['CPython', '', ''].map(text)))
    if (release >= 8) put('pycache_prefix', incref(rt.none))
    if (release >= 9) put('platlibdir', text('lib'))
    if (release >= 10) put('orig_argv', rt.list.steal([text('python'), text(rt.fileName)]))
  }

  /** @mirrors Python/sysmodule.c _PySys_GetSizeOf */
  function ownSize(o: Ref): bigint {
    const method = rt.types.lookupSpecial(o, str.name('__sizeof__'))
    if (method === 0) errors.raise('TypeError', `Type ${shownType(rt, o)} doesn't define __sizeof__`)
    return kit.using(kit.using(method, (bound) => abstract.call(bound, [])), (size) => {
      if (python2 && typeOf(size) === rt.float.type) return BigInt(Math.trunc(rt.float.value(size)))
      if (!kit.hasIndex(size)) errors.raise('TypeError', 'an integer is required')
      const bytes = int.isInt(size) ? int.toBig(size) : BigInt(abstract.asIndex(size))
      if (BigInt.asIntN(64, bytes) !== bytes) errors.raise('OverflowError', `${python2 ? 'long' : 'Python'} int too large to convert to${python2 ? '' : ' C'} ${python2 ? 'int' : 'ssize_t'}`)
      if (bytes < 0n) errors.raise('ValueError', '__sizeof__() should return >= 0')
      return bytes
    })
  }

  function interned(o: Ref): Ref {
    if (!str.isStr(o)) errors.raise('TypeError', `intern() argument${rt.profile.minor >= 8 ? '' : ' 1'} must be str, not ${givenName(rt, o)}`)
    if (typeOf(o) !== str.type) errors.raise('TypeError', `can't intern ${shownType(rt, o)}`)
    return str.intern(incref(o))
  }

  function unsupportedCall(name: string): never {
    throw new Halt('Unsupported', `${name} is not supported`, I[0])
  }

  /** 3.12+ immortal objects show a fixed number. */
  function shownReferences(o: Ref): number {
    return rt.memory.isImmortal(o) ? 4294967295 : rt.memory.refcount(o)
  }

  return { module, streams }
}
