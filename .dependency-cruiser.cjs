// Who may import whom. One table: a room (a folder), the rooms it may import besides itself, and the outside packages
// it may use. Type-only imports count. A file in no room is an error, so a new folder starts with a new row here;
// a rule that stands in the way is changed here, in the open, not disabled in place.

const engine = 'src/main/engine'
const renderer = 'src/renderer/src'

const ground = ['vocabulary', 'profiles', 'shared']
const allocators = ['pymalloc', 'libc', 'addressSpace']
const everyLayer = ['python', 'gc', 'objects', ...allocators]

/** @type {Record<string, { path: string, may?: string[], uses?: string[] }>} */
const rooms = {
  // Plain types and pure functions for both sides. Imports nothing of ours.
  shared: { path: '^src/shared/', uses: ['zod', 'i18next'] },

  // --- The engine: the language alone, layers downwards only. ---
  // What every layer reports to and refers by (probe.ts, ref.ts, ...), and the data per version.
  vocabulary: { path: `^${engine}/(?!index\\.ts)[^/]+\\.ts$`, may: ['profiles', 'shared'] },
  profiles: { path: `^${engine}/profiles/`, may: ['vocabulary', 'shared'] },
  addressSpace: { path: `^${engine}/address-space/`, may: ground },
  libc: { path: `^${engine}/libc/`, may: ['addressSpace', ...ground] },
  pymalloc: { path: `^${engine}/pymalloc/`, may: ['libc', 'addressSpace', ...ground] },
  // Owns the tracking interface that gc implements, so that neither needs a cycle.
  objects: { path: `^${engine}/objects/`, may: [...allocators, ...ground] },
  // gc and python never import each other: finalizers go through type slots, gc.collect() through an interface.
  gc: { path: `^${engine}/gc/`, may: ['objects', ...allocators, ...ground] },
  python: { path: `^${engine}/python/`, may: ['objects', ...allocators, ...ground], uses: ['web-tree-sitter'] },
  // What programs import: over the object layer and the collector's interface.
  modules: { path: `^${engine}/modules/`, may: ['gc', 'objects', ...allocators, ...ground] },
  // Reader of every layer; only the session imports it.
  telemetry: { path: `^${engine}/telemetry/`, may: [...everyLayer, ...ground] },
  // Questions about a heap that stands still: reads every layer, changes none.
  queries: { path: `^${engine}/queries/`, may: ['telemetry', ...everyLayer, ...ground] },
  // One run: joins the layers that do not know each other.
  session: { path: `^${engine}/session/`, may: ['queries', 'telemetry', 'modules', ...everyLayer, ...ground] },
  // createEngine: the only door into the engine.
  engineIndex: { path: `^${engine}/index\\.ts$`, may: ['session', 'queries', ...everyLayer, ...ground] },

  // --- The main process. ---
  // Also runs in a worker thread and under plain Node: no Electron.
  engineHost: { path: '^src/main/engine-host/', may: ['engineIndex', 'shared'], uses: ['node', 'web-tree-sitter'] },
  findings: { path: '^src/main/findings/', may: ['shared'] },
  files: { path: '^src/main/files/', may: ['shared'], uses: ['node', 'zod'] },
  report: { path: '^src/main/report/', may: ['files', 'shared'], uses: ['node', 'zod'] },
  // Sweeps and trials: plans over the engine host.
  whatIf: { path: '^src/main/what-if/', may: ['engineHost', 'shared'] },
  cli: { path: '^src/main/cli/', may: ['engineHost', 'files', 'findings', 'report', 'shared'], uses: ['node'] },
  mainApp: { path: '^src/main/app/', may: ['files', 'report', 'shared'], uses: ['node', 'electron', 'zod'] },
  mainIpc: {
    path: '^src/main/ipc/',
    may: ['engineHost', 'whatIf', 'files', 'findings', 'report', 'mainApp', 'shared'],
    uses: ['node', 'electron', 'zod'],
  },
  mainIndex: {
    path: '^src/main/(index\\.ts|[^/]+\\.d\\.ts)$',
    may: ['engineHost', 'whatIf', 'files', 'findings', 'report', 'mainApp', 'mainIpc', 'shared'],
    uses: ['node', 'electron'],
  },

  preload: { path: '^src/preload/', may: ['shared'], uses: ['electron'] },

  // --- The window: never main or preload, not even types. ---
  bridge: { path: `^${renderer}/bridge/`, may: ['shared'] },
  derive: { path: `^${renderer}/derive/`, may: ['shared'] },
  store: { path: `^${renderer}/store/`, may: ['bridge', 'derive', 'shared'], uses: ['react'] },
  components: { path: `^${renderer}/components/`, may: ['derive', 'shared'], uses: ['react', 'react-dom', 'recharts', '@dagrejs/dagre'] },
  panels: {
    path: `^${renderer}/panels/`,
    may: ['components', 'store', 'derive', 'shared'],
    uses: ['react', 'react-dom', 'codemirror', '@codemirror/[^/]+', '@lezer/[^/]+'],
  },
  rendererApp: {
    path: `^${renderer}/(app/|styles/|fonts/|[^/]+$)`,
    may: ['panels', 'components', 'store', 'derive', 'bridge', 'shared'],
    uses: ['react', 'react-dom'],
  },
}

const test = '^test/'
const everyRoom = Object.values(rooms).map((room) => room.path)

/** @param {string} name */
const pathOf = (name) => {
  const room = rooms[name]
  if (!room) throw new Error(`The import table names a room that is not in it: ${name}`)
  return room.path
}

const roomRules = Object.entries(rooms).flatMap(([name, { path, may = [], uses = [] }]) => {
  const node = uses.includes('node')
  const packages = uses.filter((used) => used !== 'node').map((used) => `(^|/)node_modules/${used}/`)
  return [
    {
      name: `${name}-imports`,
      comment: `${name} may import: ${may.join(', ') || 'nothing of ours'}.`,
      severity: 'error',
      from: { path },
      to: { path: '^(src|test|scripts)/', pathNot: [path, ...may.map(pathOf)] },
    },
    {
      name: `${name}-packages`,
      comment: `${name} may use: ${uses.join(', ') || 'no packages'}.`,
      severity: 'error',
      from: { path },
      to: {
        dependencyTypesNot: ['core', 'local', 'aliased', 'undetermined', 'unknown'],
        pathNot: ['^src/', ...packages],
      },
    },
    ...(node
      ? []
      : [
          {
            name: `${name}-node`,
            comment: `${name} must not use Node's modules.`,
            severity: 'error',
            from: { path },
            to: { dependencyTypes: ['core'] },
          },
        ]),
  ]
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'panels-apart',
      comment: 'A panel never imports another panel: what two need moves to components or derive.',
      severity: 'error',
      from: { path: `^${renderer}/panels/([^/]+)/` },
      to: { path: `^${renderer}/panels/`, pathNot: `^${renderer}/panels/$1/` },
    },
    {
      name: 'no-cycles',
      comment: 'Modules that need each other at run time are one module, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-type-cycles',
      comment: 'Types may refer to each other in a circle inside one folder (a syntax tree does), not across folders.',
      severity: 'error',
      from: { path: '^(.+)/[^/]+$' },
      to: { circular: true, via: { pathNot: '^$1/[^/]+$' } },
    },
    {
      name: 'in-a-room',
      comment: 'Every source file belongs to a row of the table above.',
      severity: 'error',
      from: { path: '^src/', pathNot: everyRoom },
      to: {},
    },
    {
      name: 'in-a-room-orphans',
      comment: 'Every source file belongs to a row of the table above, those without imports too.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: everyRoom },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'renderer-tests-stay-out-of-main',
      comment: "Tests may import anything, except that tests of the window run in the window's own environment.",
      severity: 'error',
      from: { path: `${test}renderer/` },
      to: { path: '^src/(main|preload)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts', '.json', '.css'],
    },
    progress: { type: 'none' },
  },
}
