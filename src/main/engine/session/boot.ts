/** Starts one interpreter: memory layers, object layer, machine, modules. Joins the layers that do not know each other. */
import type { CollectionRecord } from '../../../shared/telemetry/collections.ts'
import type { OutputChunk } from '../../../shared/telemetry/live.ts'
import type { RunSettings } from '../../../shared/settings.ts'
import { createAddressSpace, type Reservoir } from '../address-space/index.ts'
import { createCollector, createGenerations, type Collector } from '../gc/index.ts'
import { createGcModule } from '../modules/gc.ts'
import { createBuiltins } from '../modules/builtins/index.ts'
import { createExitHandlers } from '../modules/exit.ts'
import { createProgramModule } from '../modules/program.ts'
import { createImportPath } from '../modules/import-path.ts'
import { createModuleLoader } from '../modules/registry.ts'
import { createSysModule } from '../modules/sys/index.ts'
import { createTracemallocModule, createTracer } from '../modules/tracemalloc/index.ts'
import { createThreadIdentity, createThreadModule } from '../modules/thread.ts'
import { createWeakrefModule } from '../modules/weakref.ts'
import { createLibc } from '../libc/index.ts'
import { createObjectLayer } from '../objects/layer.ts'
import { createMemory } from '../objects/memory.ts'
import { stockFreeLists } from '../objects/startup-free-lists.ts'
import { stockSubclasses } from '../objects/startup-subclasses.ts'
import { stockNestedTuples } from '../objects/startup-tuples.ts'
import { Raised, WORD, type Runtime } from '../objects/runtime.ts'
import { CONTROL, TYPE_TAGS, type Meters, type Probe } from '../probe.ts'
import { LIBC_PROFILES } from '../profiles/libc.ts'
import type { VersionProfile } from '../profiles/types.ts'
import { type BlockDomain, createDirectAllocator, createLibcDomain, createPymalloc, createStartupBlocks, type Pymalloc } from '../pymalloc/index.ts'
import type { CodeUnit } from '../python/compile/index.ts'
import { createMachine } from '../python/machine/create.ts'
import type { TextCompiler } from '../python/machine/evaluation.ts'
import { loadUnit } from '../python/machine/loader.ts'
import type { Machine } from '../python/machine/machine.ts'
import { createOperations, type Operations } from '../python/ops/index.ts'
import { addressOf, type Ref } from '../ref.ts'
import { suggestionText } from '../python/suggestions.ts'
import type { ParseText } from '../python/carets.ts'
import { placeParts, tracebackText } from '../python/traceback-text.ts'
import { createExceptionsModule } from '../modules/exceptions-2.ts'
import { libraryFile } from './library.ts'
import { createServices } from './services.ts'
import { witnessBlocks, witnessFreezing, witnessMemory } from './witnessed.ts'
import type { Witness } from '../queries/witness.ts'
import type { Recorder } from '../telemetry/recorder.ts'

export interface BootOptions {
  readonly profile: VersionProfile
  readonly settings: RunSettings
  readonly reservoir: Reservoir | undefined
  readonly fileName: string
  /** Those of start-up that this program will need. */
  readonly modules: readonly string[]
  /** Compiles a module of the library that is written in Python. */
  compileSource(name: string, source: string): CodeUnit
  /** Compiles what exec, eval and compile are given. */
  readonly compileText: TextCompiler['compile']
  /** Parses a stretch of source. */
  readonly parseText: ParseText
  readonly probe: Probe
  readonly meters: Meters
  /** The program names tracemalloc: its allocations are watched. */
  readonly tracesMemory: boolean
  /** It names sys.settrace or sys.setprofile. */
  readonly tracesCalls: boolean
  /** Looks at every allocator call of the object layer. */
  watch<D extends BlockDomain | Pymalloc>(domain: D): D
  /** Sees counts, blocks and collections; null in all runs but those made again for its sake. */
  readonly witness: Witness | null
  recorder(): Recorder | null
  sourceLine(line: number): string | null
  write(chunk: OutputChunk): void
  trap(): void
  onCollection(record: CollectionRecord): void
}

export interface Interpreter {
  readonly rt: Runtime
  readonly machine: Machine
  readonly collector: Collector
  readonly operations: Operations
  /** Of the generations, and of what is frozen. */
  readonly heads: readonly Ref[]
  /** atexit. */
  runExitHandlers(): void
}

const RECURSION_LIMIT = 1000
/** Untouched pages cost nothing; the run's memory limit is kept at the check points. */
const ADDRESS_SPACE = 2 ** 32

export function boot(options: BootOptions): Interpreter {
  const { profile, settings, reservoir, probe, meters, witness } = options
  const { control } = meters
  const space = createAddressSpace({ bytes: ADDRESS_SPACE, roomForGrowth: true, probe, ...(reservoir === undefined ? {} : { reservoir }) })
  const libc = createLibc({ profile: LIBC_PROFILES[settings.libc], space, probe })
  const startup = createStartupBlocks(space)
  const large = createLibcDomain({ libc, space, meters, startup })
  const createAllocator = settings.allocator === 'malloc' ? createDirectAllocator : createPymalloc
  const tracer = options.tracesMemory ? createTracer(() => machine.activations, profile.minor < 9) : null
  const watch = <D extends BlockDomain | Pymalloc>(domain: D): D => {
    const traced = options.watch(tracer === null ? domain : tracer.watch(domain))
    return witness === null ? traced : witnessBlocks(traced, witness)
  }
  const pymalloc = watch(createAllocator({ profile: profile.pymalloc, space, libc, meters, probe, large, startup }))
  startup.open()
  const tags = createTags()

  // Filled in below; its members are read when the parts run.
  const rt = {
    profile,
    space,
    libc,
    pymalloc,
    meters,
    H: space.H,
    F: space.F,
    B: space.B,
    I: control,
    true: space.statics(32),
    false: space.statics(32),
    freeListClearers: [],
    raisingNexts: new Map(),
    freeListCounts: new Map(),
    hashHigh: 0,
    printed: 0,
    maxStrDigits: 4300,
    fileName: options.fileName,
    tracing: tracer,
    tagOf: tags.tagOf,
    tagName: tags.tagName,
    trap: options.trap,
    write: (stream: OutputChunk['stream'], text: string) => options.write({ stream, text }),
    addressOf,
    addressText: (o: Ref) => addressOf(o).toString(16),
  } as unknown as Runtime & { -readonly [K in keyof Runtime]: Runtime[K] }
  control[WORD.gcTrip] = 0x7fffffff
  control[WORD.depthLimit] = RECURSION_LIMIT
  control[CONTROL.fuel] = 0x7fffffff

  const generations = createGenerations(space.H, (bytes) => space.statics(bytes))
  const mem = profile.objects.containerDomain === 'libc' ? watch(large) : pymalloc
  let modules: Ref = 0
  const memory = () => createMemory(rt, generations.heads[0], pymalloc, mem)
  createObjectLayer(rt, witness === null ? memory : () => witnessMemory(memory(), witness), (name, module) => {
    if (modules === 0) modules = rt.dict.create()
    rt.dict.set(modules, rt.str.name(name), module)
  })
  const machine = createMachine(rt, options.parseText)
  const collector = createCollector({ rt, heads: generations.heads, onCollection: options.onCollection, generatorNeedsFinalizing: machine.generators.needsFinalizing, ...(witness === null ? {} : { onGarbage: witness.garbageFound }) })
  if (witness !== null) witnessFreezing(collector, witness)
  rt.collectorDue = collector.due
  rt.collectPending = collector.runPending
  let sysDict: Ref = 0
  createServices(rt, machine, {
    sysAttribute: (name) => rt.dict.getName(sysDict, rt.str.name(name)),
    streams: () => sys.streams,
    recorder: options.recorder,
    sourceLine: options.sourceLine,
    tracesCalls: options.tracesCalls,
    textCompiler: { operations: () => operations, compile: options.compileText },
  })
  rt.loadedModule = (name) => rt.dict.getName(modules, rt.str.name(name))
  const builtins = createBuiltins(rt)
  const sys = createSysModule(rt, modules)
  sysDict = rt.module.dict(sys.module)
  machine.sysDict = sysDict
  const exits = createExitHandlers(rt)
  const threads = createThreadIdentity()
  const loader = createModuleLoader(rt, {
    sys: () => sys.module,
    [profile.objects.python2 ? '__builtin__' : 'builtins']: () => builtins,
    gc: () => createGcModule(rt, collector),
    _weakref: () => createWeakrefModule(rt),
    [profile.objects.python2 ? 'thread' : '_thread']: () => createThreadModule(rt, threads),
    _tracemalloc: () => createTracemallocModule(rt, tracer, (codeId) => machine.codes[codeId]!.file),
    atexit: exits.createModule,
    _program: () => createProgramModule(rt, { threads, ...placeParts(machine), sourceLine: options.sourceLine, traceback: (exception) => tracebackText(rt, machine, new Raised(exception), options.sourceLine, 'module'), suggestion: (exception, traceback) => suggestionText(machine, exception, traceback, 'module') }),
    _source: createSourceModule,
    ...(profile.objects.python2 ? { exceptions: () => createExceptionsModule(rt) } : {}),
    __main__: () => main,
  }, runLibrary, collector.outgrow)
  rt.loadModule = loader.load
  rt.renewModule = loader.renew
  rt.importPath = createImportPath(rt)
  const main = rt.module.create('__main__')
  machine.globals = rt.module.dict(main)
  machine.builtins = rt.module.dict(builtins)
  rt.dict.watch(machine.globals)
  rt.dict.watch(machine.builtins)
  if (!profile.objects.python2) rt.module.put(main, '__annotations__', rt.dict.create())
  rt.module.put(main, '__builtins__', rt.memory.incref(builtins))
  rt.module.put(main, '__file__', rt.str.from(options.fileName))
  if (!profile.objects.python2) rt.module.put(main, '__cached__', rt.memory.incref(rt.none))
  const operations = createOperations(machine)

  /** exec, for library modules that generate code. */
  function createSourceModule(): Ref {
    const module = rt.module.create('_source')
    rt.module.put(module, 'run', rt.natives.fn('run', 2, ([source, globals]) => {
      rt.dict.watch(globals!)
      const unit = options.compileSource('<string>', rt.str.value(source!))
      const loaded = loadUnit(machine, unit, operations, { globals: globals!, file: '<string>', isLibrary: true })
      try {
        return loaded.run()
      } finally {
        loaded.dispose()
      }
    }, '_source'))
    return module
  }

  /** The import itself is no part of the program: the collector does not count what it allocates. */
  function runLibrary(module: Ref, name: string, source: string): void {
    const globals = rt.module.dict(module)
    rt.dict.watch(globals)
    rt.module.put(module, '__builtins__', rt.memory.incref(builtins))
    const file = libraryFile(name, profile)
    rt.module.put(module, '__file__', rt.str.from(file))
    const [count, trip] = [control[WORD.gcCount0]!, control[WORD.gcTrip]!]
    control[WORD.gcTrip] = 0x7fffffff
    try {
      rt.memory.decref(loadUnit(machine, options.compileSource(file, source), operations, { globals, file, isLibrary: true }).run())
    } finally {
      if (name === 'tracemalloc') stockFreeLists(rt, 'tracemalloc')
      control[WORD.gcTrip] = trip
      control[WORD.gcCount0] = count
    }
  }

  options.modules.forEach(rt.loadModule)
  stockSubclasses(rt)
  stockNestedTuples(rt)
  startup.close()
  if (settings.thresholds !== null) collector.setThresholds(settings.thresholds)
  if (!settings.gcEnabled) collector.disable()
  return { rt, machine, collector, operations, heads: generations.heads, runExitHandlers: exits.run }
}

/** Type tags: small numbers for type names and kinds of buffers; the last one stands for all that came too late. */
function createTags(): { tagOf(kind: string): number; tagName(tag: number): string } {
  const names = ['internal']
  const byName = new Map<string, number>()
  return {
    tagOf(kind) {
      let tag = byName.get(kind)
      if (tag === undefined) {
        tag = Math.min(names.length, TYPE_TAGS - 1)
        if (tag === names.length) names.push(tag === TYPE_TAGS - 1 ? 'other types' : kind)
        byName.set(kind, tag)
      }
      return tag
    },
    tagName: (tag) => names[tag] ?? 'internal',
  }
}

