/** psutil and resource: what a program asks to see its own memory. Answers come from the simulated process. */
import type { Ref } from '../ref.ts'
import type { Runtime } from '../objects/runtime.ts'
import { TypeInfo } from '../objects/type-info.ts'
import { PID } from './os/index.ts'
import { createRecordType } from './record-type.ts'

const FIELDS = ['rss', 'vms', 'shared', 'text', 'lib', 'data', 'dirty'] as const

export function createPsutilModule(rt: Runtime): Ref {
  const { natives, int } = rt
  const module = rt.module.create('psutil')
  const memoryInfo = createRecordType(rt, 'pmem', 'psutil._pslinux', FIELDS)
  const fullInfo = createRecordType(rt, 'pfullmem', 'psutil._pslinux', [...FIELDS, 'uss', 'pss', 'swap'])
  const { startup } = rt.profile

  function basics(): number[] {
    const resident = rt.residentBytes()
    return [resident, rt.virtualBytes(), startup.residentBytes - startup.privateBytes, 4096, 0, resident - (startup.residentBytes - startup.privateBytes), 0]
  }

  const type = new TypeInfo('Process')
  type.module = 'psutil'
  type.basicBytes = 24
  type.subclassable = false
  type.dealloc = (o) => rt.memory.free(o)
  type.create = (self, args) => {
    if (args.length > 0 && args[0] !== rt.none && rt.abstract.asIndex(args[0]!) !== PID) {
      rt.errors.raise('RuntimeError', 'the simulated process can only look at itself: use os.getpid()')
    }
    return rt.memory.alloc(self)
  }
  rt.types.define(type)
  natives.method(type, 'memory_info', 0, () => memoryInfo.create(basics().map((value) => int.from(value))))
  const full = () => {
    const own = rt.residentBytes() - (startup.residentBytes - startup.privateBytes)
    return fullInfo.create([...basics(), own, own, 0].map((value) => int.from(value)))
  }
  natives.method(type, 'memory_full_info', 0, full)
  natives.getset(type, 'pid', () => int.from(PID))
  rt.module.put(module, 'Process', rt.memory.incref(type.ref))
  return module
}

export function createResourceModule(rt: Runtime): Ref {
  const module = rt.module.create('resource')
  const usage = createRecordType(rt, 'resource.struct_rusage', 'resource', ['ru_utime', 'ru_stime', 'ru_maxrss', 'ru_ixrss', 'ru_idrss', 'ru_isrss', 'ru_minflt', 'ru_majflt', 'ru_nswap', 'ru_inblock', 'ru_oublock', 'ru_msgsnd', 'ru_msgrcv', 'ru_nsignals', 'ru_nvcsw', 'ru_nivcsw'])
  rt.module.put(module, 'RUSAGE_SELF', rt.int.from(0))
  rt.module.put(module, 'getrusage', rt.natives.fn('getrusage', 1, () => {
    const peak = Math.floor(rt.peakResidentBytes() / 1024)
    return usage.create([rt.float.from(rt.now()), rt.float.from(0), rt.int.from(peak), ...Array.from({ length: 13 }, () => rt.int.from(0))])
  }, 'resource'))
  return module
}
