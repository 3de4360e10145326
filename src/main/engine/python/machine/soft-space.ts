/** 2.7: the space that a file owes before the next item of a print statement, and the end of a line left open. */
import type { Runtime } from '../../objects/runtime.ts'
import type { Ref } from '../../ref.ts'

/** Where the flag of a standard stream lies; other objects keep it as their attribute. */
export interface StandardFlags {
  softSpace(stream: Ref, owes: boolean): boolean
}

export function createSoftSpace(rt: Runtime, flags: () => StandardFlags): Pick<Runtime, 'softSpace' | 'flushLine'> {
  const { decref } = rt.memory
  const { abstract } = rt

  /** @mirrors Objects/fileobject.c PyFile_SoftSpace */
  function softSpace(file: Ref, owes: boolean): boolean {
    if (rt.isStandardOutput(file)) return flags().softSpace(file, owes)
    const name = rt.str.name('softspace')
    let did = false
    quietly(() => {
      const value = abstract.lookupAttr(file, name)
      if (value === 0) return
      did = rt.int.isInt(value) && rt.int.toNumber(value) !== 0
      decref(value)
    })
    quietly(() => {
      const value = rt.int.from(owes ? 1 : 0)
      try {
        abstract.setattr(file, name, value)
      } finally {
        decref(value)
      }
    })
    return did
  }

  /** @mirrors Python/ceval.c Py_FlushLine */
  function flushLine(): void {
    const stream = rt.profile.objects.python2 ? rt.sysAttribute('stdout') : 0
    if (stream === 0 || !softSpace(stream, false)) return
    if (rt.isStandardOutput(stream)) rt.writeStandardText(stream, '\n')
    else quietly(() => {
      const text = rt.str.from('\n')
      try {
        decref(abstract.callMethod(stream, 'write', [text]))
      } finally {
        decref(text)
      }
    })
  }

  function quietly(body: () => void): void {
    try {
      body()
    } catch (error) {
      if (!rt.errors.matches(error, 'BaseException')) throw error
      rt.errors.drop(error)
    }
  }

  return { softSpace, flushLine }
}
