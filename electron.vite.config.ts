// How the app is bundled. Targets are those of Electron 33, the oldest supported runtime, not of the declared one.
import { cpSync, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const root = import.meta.dirname

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

export default defineConfig({
  main: {
    plugins: [runtimeFiles()],
    build: {
      target: 'node20.18',
      externalizeDeps: false,
      rolldownOptions: {
        // web-tree-sitter has two for a kind of module nobody loads here.
        checks: { eval: false },
        input: {
          index: resolve(root, 'src/main/index.ts'),
          worker: resolve(root, 'src/main/engine-host/worker.ts'),
          walker: resolve(root, 'src/main/engine-host/walker.ts'),
          trial: resolve(root, 'src/main/engine-host/trial.ts'),
          replayer: resolve(root, 'src/main/engine-host/replayer.ts'),
          cli: resolve(root, 'src/main/cli/index.ts'),
        },
        // Flat, so that import.meta.dirname is out/main in every emitted file.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
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
