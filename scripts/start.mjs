// npm start [-- FILE]: sets everything up and opens the window. Without a display it profiles a sample headless instead.
import { resolve } from 'node:path'
import { ensureBuild } from './setup/build.mjs'
import { ensureDebianLibraries } from './setup/debian-libraries.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { ensureElectronRuntime } from './setup/electron-runtime.mjs'
import { inRoot, root, userFolder } from './setup/paths.mjs'
import { run, runMain, say } from './setup/run.mjs'

const sample = inRoot('resources', 'workloads', 'scattered_survivors.py')

await runMain(async () => {
  await ensureDependencies()
  await ensureBuild()
  if (!hasDisplay()) return profileHeadless()
  await ensureDebianLibraries()
  return openWindow(await ensureElectronRuntime())
})

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/** @param {string} electron */
function openWindow(electron) {
  const here = userFolder('start')
  const passed = process.argv.slice(2).map((arg) => (arg.startsWith('-') ? arg : resolve(here, arg)))
  // Chromium refuses to run as root with its sandbox.
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return run(electron, [root, ...flags, ...passed])
}

async function profileHeadless() {
  say('There is no display, so the sample scattered_survivors.py is profiled without the window.')
  const report = resolve(userFolder('start'), 'arenascope-report.html')
  const status = await run(process.execPath, [inRoot('out', 'main', 'cli.js'), 'run', sample, '--report', report])
  if (status === 0) say(`The report is in ${report}`)
  return status
}
