// How the app is bundled. Targets are those of Electron 33, the oldest supported runtime, not of the declared one.
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { isStamped, treeFingerprint, writeStamp } from './scripts/setup/stamp.mjs'
import { PYTHON_VERSIONS } from './src/shared/settings.ts'

const root = import.meta.dirname
const execute = promisify(execFile)

/** Files read at run time, placed next to the main code: `out/main/wasm/*.wasm` and `out/main/resources/**`. */
function runtimeFiles(): Plugin {
  const wasm = ['web-tree-sitter/web-tree-sitter.wasm', 'tree-sitter-python/tree-sitter-python.wasm']
  return {
    name: 'arenascope:runtime-files',
    writeBundle(options) {
      const out = options.dir ?? resolve(root, 'out/main')
      mkdirSync(resolve(out, 'wasm'), { recursive: true })
      for (const file of wasm) cpSync(resolve(root, 'node_modules', file), resolve(out, 'wasm', file.split('/')[1]))
      cpSync(resolve(root, 'resources'), resolve(out, 'resources'), { recursive: true })
    },
  }
}

/** One character beyond Latin-1 makes V8 keep the whole file in two bytes each, and read it more slowly, in every thread. */
function latinOnly(): Plugin {
  return {
    name: 'arenascope:latin-only',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === 'chunk') chunk.code = chunk.code.replace(/[^\x00-\xff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      }
    },
  }
}

/** The library in `out/main/library`, compiled by the code that has just been built. Not while watching: there it is compiled when imported. */
function compiledLibrary(): Plugin {
  return {
    name: 'arenascope:compiled-library',
    async writeBundle(options) {
      const out = options.dir ?? resolve(root, 'out/main')
      const folder = resolve(out, 'library')
      const kept = resolve(root, '.cache/library')
      rmSync(folder, { recursive: true, force: true })
      if (this.meta.watchMode) return
      const stamp = resolve(root, '.cache/library.stamp')
      const sources = treeFingerprint([resolve(root, 'src/main/engine'), resolve(root, 'package-lock.json')])
      if (isStamped(stamp, sources) && existsSync(kept)) {
        cpSync(kept, folder, { recursive: true })
        return
      }
      rmSync(kept, { recursive: true, force: true })
      const halves = [PYTHON_VERSIONS.filter((_, i) => i % 2 === 0), PYTHON_VERSIONS.filter((_, i) => i % 2 === 1)]
      await Promise.all(halves.map((versions) => execute(process.execPath, [resolve(out, 'compile-library.js'), folder, ...versions])))
      cpSync(folder, kept, { recursive: true })
      writeStamp(stamp, sources)
    },
  }
}

export default defineConfig({
  main: {
    plugins: [latinOnly(), runtimeFiles(), compiledLibrary()],
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        // web-tree-sitter has two for a kind of module nobody loads here. Compiling the library takes most of the time.
        checks: { eval: false, bundlerTimings: false },
        input: {
          index: resolve(root, 'src/main/index.ts'),
          worker: resolve(root, 'src/main/engine-host/worker.ts'),
          walker: resolve(root, 'src/main/engine-host/walker.ts'),
          trial: resolve(root, 'src/main/engine-host/trial.ts'),
          replayer: resolve(root, 'src/main/engine-host/replayer.ts'),
          cli: resolve(root, 'src/main/cli/index.ts'),
          'compile-library': resolve(root, 'src/main/engine-host/compile-library.ts'),
        },
        // Flat, so that import.meta.dirname is out/main in every emitted file.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', comments: false },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      // A sandboxed preload must be one CommonJS file.
      rolldownOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      // Loaded from the disk, once.
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: resolve(root, 'src/renderer/index.html') },
    },
  },
})
