/** os: what a program learns of its process and its names, and files in memory; other processes are refused by name. */
import { shownType } from '../../objects/kit.ts'
import type { Ref } from '../../ref.ts'
import { Halt, type Runtime } from '../../objects/runtime.ts'
import { createRecordType } from '../record-type.ts'
import { defineFileFunctions } from '../files/os-files.ts'

export { createPathModule } from './path.ts'

export const PID = 4242
const PROCESSORS = 2

const TEXTS = { name: 'posix', sep: '/', linesep: '\n', curdir: '.', pardir: '..', extsep: '.', pathsep: ':', defpath: '/bin:/usr/bin', devnull: '/dev/null' } as const
const NUMBERS = {
  F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1, O_RDONLY: 0, O_WRONLY: 1, O_RDWR: 2, O_CREAT: 64, O_EXCL: 128, O_TRUNC: 512, O_APPEND: 1024, O_NONBLOCK: 2048,
  SEEK_SET: 0, SEEK_CUR: 1, SEEK_END: 2, EX_OK: 0, EX_USAGE: 64, EX_DATAERR: 65, EX_SOFTWARE: 70, EX_OSERR: 71, EX_IOERR: 74, WNOHANG: 1,
} as const
/** Links, pipes, other processes. */
const REFUSED = [
  'chown', 'dup2', 'execl', 'execv', 'execve', 'execvp', 'fork', 'forkpty', 'kill', 'killpg', 'mkfifo', 'nice', 'pipe', 'popen', 'putenv', 'readlink',
  'spawnl', 'spawnv', 'statvfs', 'symlink', 'system', 'unsetenv', 'wait', 'waitpid',
] as const
/** Written in Python, loaded when first called. */
const TREE_FUNCTIONS = ['makedirs', 'removedirs', 'renames', 'walk'] as const

export function createOsModule(rt: Runtime): Ref {
  const { natives, str, int, errors } = rt
  const { incref } = rt.memory
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile
  const module = rt.module.create('os')
  const put = (name: string, value: Ref) => rt.module.put(module, name, value)
  const fn = (name: string, arity: Parameters<typeof natives.fn>[1], impl: Parameters<typeof natives.fn>[2], owner = 'posix') => put(name, natives.fn(name, arity, impl, owner))
  for (const [name, value] of Object.entries(TEXTS)) put(name, str.from(value))
  for (const [name, value] of Object.entries(NUMBERS)) put(name, int.from(value))
  put('altsep', incref(rt.none))
  put('error', incref(errors.type('OSError').ref))
  put('environ', rt.dict.create())
  const path = rt.loadModule('os.path')
  put('path', incref(path))
  rt.dict.set(rt.sysAttribute('modules'), str.name('os.path'), path)
  fn('getpid', 0, () => int.from(PID))
  fn('getppid', 0, () => int.from(PID - 1))
  for (const name of ['getuid', 'geteuid', 'getgid', 'getegid']) fn(name, 0, () => int.from(1000))
  fn('getenv', { keywords: ['key', 'default'], required: 1 }, ([key, fallback]) => {
    if (!python2 && !str.isStr(key!)) errors.raise('TypeError', `str expected, not ${shownType(rt, key!)}`)
    const environment = rt.dict.getName(rt.module.dict(module), str.name('environ'))
    const found = rt.dict.get(environment, key!)
    return incref(found !== 0 ? found : fallback === undefined || fallback === 0 ? rt.none : fallback)
  }, 'os')
  fn('umask', 1, () => int.from(0o22))
  fn('isatty', 1, () => int.fromBool(false))
  fn('strerror', 1, ([code]) => rt.abstract.callMethod(rt.loadModule('errno'), '_strerror', [code!]))
  fn('getloadavg', 0, () => rt.tuple.steal([rt.float.from(0), rt.float.from(0), rt.float.from(0)]))
  const times = createRecordType(rt, python2 ? 'times_result' : 'times_result', 'posix', ['user', 'system', 'children_user', 'children_system', 'elapsed'])
  fn('times', 0, () => {
    const values = [rt.now(), 0, 0, 0, rt.now()].map(rt.float.from)
    return python2 ? rt.tuple.steal(values) : times.create(values)
  })
  const uname = createRecordType(rt, 'posix.uname_result', 'posix', ['sysname', 'nodename', 'release', 'version', 'machine'])
  fn('uname', 0, () => {
    const values = ['Linux', 'localhost', '6.1.0', '#1 SMP', 'x86_64'].map(str.from)
    return python2 ? rt.tuple.steal(values) : uname.create(values)
  })
  fn('urandom', 1, ([size]) => rt.abstract.callMethod(rt.loadModule('_urandom'), 'urandom', [size!]))
  fn('_exit', 1, ([status]) => errors.raiseWith('SystemExit', status!))
  fn('abort', 0, () => refuse('abort'))
  for (const name of REFUSED) fn(name, null, () => refuse(name))
  defineFileFunctions(rt, module, fn)
  for (const name of python2 ? TREE_FUNCTIONS : [...TREE_FUNCTIONS, 'scandir']) {
    put(name, natives.fn(name, null, (args, names) => {
      const run = rt.abstract.getattr(rt.loadModule('_filetree'), str.name(name))
      const answer = rt.abstract.call(run, args, names)
      rt.memory.decref(run)
      return answer
    }, 'os'))
  }
  if (python2) return module
  fn('cpu_count', 0, () => int.from(PROCESSORS))
  if (minor >= 13) fn('process_cpu_count', 0, () => int.from(PROCESSORS), 'os')
  fn('sched_getaffinity', 1, () => {
    const all = rt.set.create()
    for (let i = 0; i < PROCESSORS; i++) rt.set.add(all, int.from(i))
    return all
  })
  fn('sched_yield', 0, () => incref(rt.none))
  const terminal = createRecordType(rt, 'os.terminal_size', 'os', ['columns', 'lines'], { constructible: true })
  put('terminal_size', incref(terminal.type.ref))
  fn('get_terminal_size', [0, 1], () => errors.raise('OSError', '[Errno 25] Inappropriate ioctl for device'))
  const fspath = ([o]: readonly Ref[]): Ref => {
    if (str.isStr(o!) || rt.memory.typeOf(o!).isSubtypeOf(rt.bytes.type)) return incref(o!)
    const method = rt.types.lookupSpecial(o!, str.name('__fspath__'))
    if (method === 0) return errors.raise('TypeError', `expected str, bytes or os.PathLike object, not ${shownType(rt, o!)}`)
    const answer = rt.abstract.call(method, [])
    rt.memory.decref(method)
    return answer
  }
  fn('fspath', 1, fspath)
  const coded = (name: string, to: 'encode' | 'decode') =>
    fn(name, 1, (args) => {
      const o = fspath(args)
      if (str.isStr(o) === (to === 'decode')) return o
      const coding = str.from('utf-8')
      const answer = rt.abstract.callMethod(o, to, [coding])
      rt.memory.decref(coding)
      rt.memory.decref(o)
      return answer
    }, 'os')
  coded('fsencode', 'encode')
  coded('fsdecode', 'decode')
  // Loading abc for it is left to who asks.
  fn('__getattr__', 1, ([name]) => {
    if (str.value(name!) !== 'PathLike') return errors.raise('AttributeError', `module 'os' has no attribute '${str.value(name!)}'`)
    const type = rt.abstract.getattr(rt.loadModule('_pathlike'), name!)
    put('PathLike', incref(type))
    return type
  }, 'os')
  return module

  function refuse(name: string): never {
    throw new Halt('Unsupported', `os.${name}() is not supported by the memory twin for Python ${rt.profile.id}: there are no other processes`, rt.I[0])
  }
}
