import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The project's folder, also when this code was bundled to somewhere below it. */
export const ROOT = above(import.meta.dirname)

function above(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : above(dirname(folder))
}
