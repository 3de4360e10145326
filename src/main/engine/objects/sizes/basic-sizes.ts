/**
 * tp_basicsize of the fixed-size types of this folder, per release, in bytes and without any GC header.
 * Measured as `type.__basicsize__` on each interpreter.
 */
import type { LanguageVersion } from '../../../../shared/settings.ts'
import type { VersionProfile } from '../../profiles/types.ts'

const COLUMNS: readonly LanguageVersion[] = ['2.7', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13']

/** A row that is shorter than the table goes on with its last value. */
const ROWS: Record<string, readonly number[]> = {
  object: [16],
  /** PyHeapTypeObject: what a class statement makes. */
  heapType: [872, 864, 880, 880, 888, 904, 920, 928],
  /** PyTypeObject: what sys.getsizeof(int) shows. */
  staticType: [872, 400, 416, 408, 408, 424, 432, 416],
  property: [56, 56, 56, 56, 64],
  classmethod: [24, 32],
  staticmethod: [24, 32],
  super: [40],
  module: [24, 56],
  method: [48, 40, 48],
  builtin: [40, 48, 56],
  methodDescriptor: [40, 48, 56],
  classMethodDescriptor: [40, 48, 56],
  wrapperDescriptor: [48, 56],
  methodWrapper: [32],
  getset: [40, 48],
  member: [40, 48],
  mappingproxy: [24],
  FrameLocalsProxy: [24],
  weakref: [56, 56, 56, 56, 56, 64],
  classobj: [72],
  instance: [40],
  BaseException: [40, 64, 64, 64, 64, 72],
  BaseExceptionGroup: [0, 0, 0, 0, 0, 88],
  OSError: [64, 104, 104, 104, 104, 112],
  SyntaxError: [88, 112, 112, 112, 128, 136],
  StopIteration: [40, 72, 72, 72, 72, 80],
  SystemExit: [48, 72, 72, 72, 72, 80],
  UnicodeError: [80, 104, 104, 104, 104, 112],
  ImportError: [40, 88, 88, 88, 88, 96, 104],
  NameError: [40, 64, 64, 64, 72, 80],
  AttributeError: [40, 64, 64, 64, 80, 88],
}

export function basicSize(profile: VersionProfile, name: string): number {
  const row = ROWS[name]
  if (row === undefined) throw new Error(`no basic size for ${name}`)
  return row[Math.min(COLUMNS.indexOf(profile.language), row.length - 1)]
}
