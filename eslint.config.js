// What the compiler cannot see: forbidden globals and modules per folder, forgotten promises, React's hook rules.
// Who may import which of our folders is in .dependency-cruiser.cjs.
import hooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const electronOnly = (names, where) => ({
  name: 'electron',
  importNames: names,
  message: `Only ${where} may use ${names.join(', ')}.`,
})
const ipcMain = electronOnly(['ipcMain'], 'src/main/ipc')
const ipcRenderer = electronOnly(['ipcRenderer'], 'src/preload')
const recharts = { name: 'recharts', message: 'Only src/renderer/src/components may use recharts.' }

/** The rule's options: everything restricted but what this folder is the home of. */
const restricted = (...paths) => ({ 'no-restricted-imports': ['error', { paths }] })

const namedExportsOnly = {
  selector: 'ExportAllDeclaration',
  message: 'No `export *`: name what the module gives.',
}

export default defineConfig(
  globalIgnores(['out/', 'dist/', '.cache/', 'node_modules/', 'test-results/', 'scripts/setup/default-app/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': ['error', namedExportsOnly],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': ['error', { allow: ['warn', 'error'] }],
      ...restricted(ipcMain, ipcRenderer, recharts),
    },
  },
  { files: ['src/main/ipc/**'], rules: restricted(ipcRenderer, recharts) },
  { files: ['src/preload/**'], rules: restricted(ipcMain, recharts) },
  { files: ['src/renderer/src/components/**'], rules: restricted(ipcMain, ipcRenderer) },

  // The same run always gives the same numbers: no clock, no chance, no host.
  {
    files: ['src/main/engine/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'Date',
          'performance',
          'process',
          'globalThis',
          'crypto',
          'setTimeout',
          'setInterval',
          'setImmediate',
          'queueMicrotask',
        ].map((name) => ({ name, message: 'The engine is deterministic and knows no host: pass it in.' })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The engine has no randomness.' },
      ],
    },
  },

  // Rules that need types are slow: only where promises are, which the engine's hot code has none of.
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/main/engine/**', 'src/shared/**'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },

  {
    files: ['src/renderer/**/*.{ts,tsx}', 'test/renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
)
