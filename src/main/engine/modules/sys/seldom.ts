/** Attributes of sys that few programs look at, and those that are refused. Source: Python/sysmodule.c. */
import { Halt, type Arity, type NativeFunction, type Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'
import { createIntArgument } from '../int-argument.ts'
import { standardModuleNames } from './standard-module-names.ts'

/** With the first minor release that has them (-1: 2.7) and the last. */
const REFUSED: readonly (readonly [name: string, from: number, to?: number])[] = [
  ['addaudithook', 8], ['get_asyncgen_hooks', 7], ['set_asyncgen_hooks', 7], ['set_coroutine_origin_tracking_depth', 7], ['breakpointhook', 7], ['__breakpointhook__', 7],
  ['_current_frames', -1], ['_current_exceptions', 10], ['getunicodeinternedsize', 12], ['activate_stack_trampoline', 12], ['deactivate_stack_trampoline', 12],
  ['_setprofileallthreads', 12], ['_settraceallthreads', 12], ['get_coroutine_wrapper', 7, 7], ['set_coroutine_wrapper', 7, 7],
]

export function defineSeldom(rt: Runtime, put: (name: string, value: Ref) => void): void {
  const { natives, str, int } = rt
  const { incref } = rt.memory
  const { minor, id } = rt.profile
  const toInt = createIntArgument(rt)
  const fn = (name: string, arity: Arity, impl: NativeFunction): void => put(name, natives.fn(name, arity, impl, 'sys'))
  const none = (): Ref => incref(rt.none)

  for (const [name, from, to = Infinity] of REFUSED) {
    if (minor < from || minor > to || (from === 7 && minor < 0)) continue
    fn(name, null, () => {
      throw new Halt('Unsupported', `sys.${name}() is not supported by the memory twin for Python ${id}`, rt.I[0])
    })
  }
  fn('setdlopenflags', 1, none)
  if (minor < 9) fn('callstats', 0, none)
  if (minor < 0) return
  put('_home', none())
  fn('get_coroutine_origin_tracking_depth', 0, () => int.from(0))
  if (minor >= 10) put('stdlib_module_names', rt.set.frozenFrom(standardModuleNames(minor).map(str.from)))
  if (minor >= 11) put('_stdlib_dir', str.from(`/usr/lib/python3.${minor}`))
  if (minor < 12) return
  fn('is_stack_trampoline_active', 0, () => incref(rt.false))
  fn('_getframemodulename', { keywords: ['depth'], required: 0 }, ([depth = 0]) => {
    const frame = rt.frameAt(depth === 0 ? 0 : Math.max(toInt(depth), 0))
    if (frame === 0) return none()
    const globals = rt.abstract.getattr(frame, str.name('f_globals'))
    const name = rt.dict.getName(globals, str.name('__name__'))
    const answer = incref(name === 0 ? rt.none : name)
    rt.memory.decref(globals)
    return answer
  })
}
