// The bill of materials (CycloneDX): npm's own, with Electron added and everything that differs from build to build made fixed.
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cache, inRoot } from '../setup/paths.mjs'
import { SetupError, output } from '../setup/run.mjs'

/**
 * @param {import('./about.mjs').About} about
 */
export function softwareBill(about) {
  const bill = JSON.parse(npmBill(about))
  const { component } = bill.metadata
  Object.assign(component, { name: about.name, type: 'application' })
  bill.metadata.timestamp = new Date(about.seconds * 1000).toISOString()
  bill.components.push(electronComponent(about))
  const whole = bill.dependencies.find((/** @type {{ ref: string }} */ { ref }) => ref === component['bom-ref'])
  whole?.dependsOn.push(`electron@${about.electron.version}`)
  bill.dependencies.push({ ref: `electron@${about.electron.version}`, dependsOn: [] })
  delete bill.serialNumber
  const hex = createHash('sha256').update(JSON.stringify(bill)).digest('hex')
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  return `${JSON.stringify({ ...bill, serialNumber: `urn:uuid:${uuid}` }, null, 2)}\n`
}

/**
 * Made where the development packages were never asked for: with --omit=dev npm also leaves out what both need (react).
 * @param {import('./about.mjs').About} about
 */
function npmBill(about) {
  const folder = mkdtempSync(join(cache, 'sbom-'))
  try {
    const { devDependencies: _, scripts: __, ...manifest } = about.manifest
    const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'))
    delete lock.packages[''].devDependencies
    for (const [path, { dev, devOptional }] of Object.entries(lock.packages)) if (dev || devOptional) delete lock.packages[path]
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
    const listing = output('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--loglevel=error'], { cwd: folder })
    if (listing === undefined) throw new SetupError('npm could not make the bill of materials.')
    return listing
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {import('./about.mjs').About} about */
function electronComponent({ electron: { version, source } }) {
  return {
    'bom-ref': `electron@${version}`,
    type: 'framework',
    name: 'electron',
    version,
    scope: 'required',
    description: `Desktop runtime with Chromium and Node.js inside; this one: ${source}`,
    purl: `pkg:npm/electron@${version}`,
    licenses: [{ license: { id: 'MIT' } }],
  }
}
