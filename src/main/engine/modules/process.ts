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

/** Of Linux on x86-64. Source: bits/resource.h. */
const LIMITS = {
  RUSAGE_SELF: 0, RUSAGE_CHILDREN: -1, RLIM_INFINITY: -1, RLIMIT_CPU: 0, RLIMIT_FSIZE: 1, RLIMIT_DATA: 2, RLIMIT_STACK: 3, RLIMIT_CORE: 4,
  RLIMIT_RSS: 5, RLIMIT_NPROC: 6, RLIMIT_NOFILE: 7, RLIMIT_OFILE: 7, RLIMIT_MEMLOCK: 8, RLIMIT_AS: 9,
}
const LIMITS_3 = { RUSAGE_THREAD: 1, RLIMIT_SIGPENDING: 11, RLIMIT_MSGQUEUE: 12, RLIMIT_NICE: 13, RLIMIT_RTPRIO: 14, RLIMIT_RTTIME: 15 }

export function createResourceModule(rt: Runtime): Ref {
  const module = rt.module.create('resource')
  const usage = createRecordType(rt, 'resource.struct_rusage', 'resource', ['ru_utime', 'ru_stime', 'ru_maxrss', 'ru_ixrss', 'ru_idrss', 'ru_isrss', 'ru_minflt', 'ru_majflt', 'ru_nswap', 'ru_inblock', 'ru_oublock', 'ru_msgsnd', 'ru_msgrcv', 'ru_nsignals', 'ru_nvcsw', 'ru_nivcsw'])
  for (const [name, value] of Object.entries({ ...LIMITS, ...(rt.profile.objects.python2 ? {} : LIMITS_3) })) rt.module.put(module, name, rt.int.from(value))
  rt.module.put(module, 'struct_rusage', rt.memory.incref(usage.type.ref))
  if (!rt.profile.objects.python2) rt.module.put(module, 'error', rt.memory.incref(rt.errors.type('OSError').ref))
  rt.module.put(module, 'getpagesize', rt.natives.fn('getpagesize', 0, () => rt.int.from(4096), 'resource'))
  rt.module.put(module, 'getrusage', rt.natives.fn('getrusage', 1, () => {
    const peak = Math.floor(rt.peakResidentBytes() / 1024)
    return usage.create([rt.float.from(rt.now()), rt.float.from(0), rt.int.from(peak), ...Array.from({ length: 13 }, () => rt.int.from(0))])
  }, 'resource'))
  return module
}
