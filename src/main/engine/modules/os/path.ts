/** posixpath: names of files taken apart and put together, and questions about the files of the run. Source: Lib/posixpath.py. */
import { shownType } from '../../objects/kit.ts'
import type { Ref } from '../../ref.ts'
import type { DiskNode } from '../files/disk.ts'
import { joined, normalized, WORKING_DIRECTORY } from '../files/path-text.ts'
import { diskOf } from '../files/system.ts'
import { Halt, type Runtime } from '../../objects/runtime.ts'

function dirname(path: string): string {
  const head = path.slice(0, path.lastIndexOf('/') + 1)
  return /[^/]/.test(head) ? head.replace(/\/+$/, '') : head
}

const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

function relative(path: string, start: string, absolute: (path: string) => string): string {
  const from = absolute(start).split('/').filter((part) => part !== '')
  const to = absolute(path).split('/').filter((part) => part !== '')
  let same = 0
  while (same < from.length && same < to.length && from[same] === to[same]) same++
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/') || '.'
}

function extensionAt(path: string): number {
  const dot = path.lastIndexOf('.')
  const start = path.lastIndexOf('/') + 1
  return dot > start && /[^.]/.test(path.slice(start, dot)) ? dot : path.length
}

export function createPathModule(rt: Runtime): Ref {
  const { natives, str, tuple, errors, int } = rt
  const { python2 } = rt.profile.objects
  const module = rt.module.create('posixpath')
  const put = (name: string, value: Ref) => rt.module.put(module, name, value)
  const text = (value: string) => str.from(value)
  const absolute = (path: string): string => normalized(path.startsWith('/') ? path : joined([diskOf(rt).workingDirectory(), path]))

  /** A string, or what __fspath__ answers. */
  function pathText(o: Ref): string {
    if (str.isStr(o)) return str.value(o)
    if (python2 && rt.memory.typeOf(o).name === 'unicode') return rt.unicodeText(o)
    const method = python2 ? 0 : rt.types.lookupSpecial(o, str.name('__fspath__'))
    if (method === 0) return errors.raise(python2 ? 'AttributeError' : 'TypeError', python2 ? `'${shownType(rt, o)}' object has no attribute 'endswith'` : `expected str, bytes or os.PathLike object, not ${shownType(rt, o)}`)
    const answer = rt.abstract.call(method, [])
    const value = pathText(answer)
    rt.memory.decref(method)
    rt.memory.decref(answer)
    return value
  }

  const fn = (name: string, arity: Parameters<typeof natives.fn>[1], impl: (...parts: string[]) => Ref) =>
    put(name, natives.fn(name, arity, (args) => impl(...args.filter((a) => a !== 0).map(pathText)), 'posixpath'))
  const pair = (first: string, second: string) => tuple.steal([text(first), text(second)])
  fn('join', [1, 256], (...parts) => text(joined(parts)))
  fn('basename', 1, (path) => text(basename(path!)))
  fn('dirname', 1, (path) => text(dirname(path!)))
  fn('splitext', 1, (path) => pair(path!.slice(0, extensionAt(path!)), path!.slice(extensionAt(path!))))
  fn('split', 1, (path) => pair(dirname(path!), basename(path!)))
  fn('splitdrive', 1, (path) => pair('', path!))
  fn('isabs', 1, (path) => int.fromBool(path!.startsWith('/')))
  fn('normpath', 1, (path) => text(normalized(path!)))
  fn('normcase', 1, (path) => text(path!))
  fn('abspath', 1, (path) => text(absolute(path!)))
  fn('realpath', 1, (path) => text(absolute(path!)))
  fn('expanduser', 1, (path) => text(path === '~' || path!.startsWith('~/') ? WORKING_DIRECTORY + path!.slice(1) : path!))
  fn('expandvars', 1, (path) => text(path!))
  fn('relpath', { keywords: ['path', 'start'], required: 1 }, (path, start = '.') => (path === '' ? errors.raise('ValueError', 'no path specified') : text(relative(path!, start, absolute))))
  const ask = (name: string, answer: (node: DiskNode) => boolean) => put(name, natives.fn(name, 1, ([o]) => {
    const node = int.isInt(o!) ? null : diskOf(rt).find(pathText(o!))
    return int.fromBool(node !== null && answer(node))
  }, 'posixpath'))
  ask('exists', () => true)
  ask('lexists', () => true)
  ask('isfile', (node) => node.kind === 'file')
  ask('isdir', (node) => node.kind === 'folder')
  for (const name of ['islink', 'ismount']) ask(name, () => false)
  const figure = (name: string, field: string) => put(name, natives.fn(name, 1, ([o]) => {
    const record = rt.abstract.callMethod(rt.loadModule('os'), 'stat', [o!])
    const value = rt.abstract.getattr(record, str.name(field))
    rt.memory.decref(record)
    return value
  }, 'genericpath'))
  figure('getsize', 'st_size')
  for (const name of ['getmtime', 'getatime', 'getctime']) figure(name, `st_${name.slice(3)}`)
  put('samefile', natives.fn('samefile', 2, (args) => {
    const [a, b] = args.map((o) => diskOf(rt).find(pathText(o)))
    return int.fromBool(a !== null && a === b)
  }, 'genericpath'))
  for (const name of ['sameopenfile', 'samestat', 'walk']) {
    fn(name, [1, 3], () => {
      throw new Halt('Unsupported', `os.path.${name}() is not supported`, rt.I[0])
    })
  }

  function items(list: Ref): string[] {
    const all = rt.listFromIterable(list)
    const texts = rt.list.items(all).map(pathText)
    rt.memory.decref(all)
    return texts
  }

  put('commonprefix', natives.fn('commonprefix', 1, ([list]) => {
    const all = items(list!)
    if (all.length === 0) return text('')
    const low = all.reduce((a, b) => (a < b ? a : b))
    const high = all.reduce((a, b) => (a > b ? a : b))
    let same = 0
    while (same < low.length && low[same] === high[same]) same++
    return text(low.slice(0, same))
  }, 'genericpath'))
  if (!python2) {
    put('commonpath', natives.fn('commonpath', 1, ([list]) => {
      const all = items(list!)
      if (all.length === 0) return errors.raise('ValueError', rt.profile.minor >= 13 ? 'commonpath() arg is an empty sequence' : 'commonpath() arg is an empty sequence')
      const isAbsolute = all[0]!.startsWith('/')
      if (all.some((path) => path.startsWith('/') !== isAbsolute)) return errors.raise('ValueError', "Can't mix absolute and relative paths")
      const parts = all.map((path) => path.split('/').filter((part) => part !== '' && part !== '.'))
      let same = 0
      while (parts.every((each) => same < each.length && each[same] === parts[0]![same])) same++
      return text((isAbsolute ? '/' : '') + parts[0]!.slice(0, same).join('/'))
    }, 'posixpath'))
  }
  for (const [name, value] of Object.entries({ sep: '/', curdir: '.', pardir: '..', extsep: '.', pathsep: ':', defpath: '/bin:/usr/bin', devnull: '/dev/null' })) put(name, text(value))
  put('altsep', rt.memory.incref(rt.none))
  put('supports_unicode_filenames', rt.int.fromBool(false))
  return module
}
