/** Node 20 cannot start a worker from TypeScript: one bundle of a worker per test file. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from '../../../support/root.ts'

export interface BuiltWorker {
  readonly path: string
  remove(): void
}

export function buildFakeWorker(): Promise<BuiltWorker> {
  return buildWorker(join(import.meta.dirname, 'fake-worker.ts'), tmpdir())
}

/** The real thread of a walker. */
export function buildWalker(): Promise<BuiltWorker> {
  return buildRealWorker('src/main/engine-host/walker.ts')
}

/** One of our threads with a real engine; in the source tree, where it finds the parser. */
export function buildRealWorker(source: string): Promise<BuiltWorker> {
  const folder = join(ROOT, '.cache', 'threads')
  mkdirSync(folder, { recursive: true })
  return buildWorker(join(ROOT, source), folder)
}

async function buildWorker(entry: string, parent: string): Promise<BuiltWorker> {
  const folder = mkdtempSync(join(parent, 'arenascope-worker-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return { path: join(folder, 'worker.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
