/** O: every operation that generated code may name. */
import type { Machine } from '../machine/machine.ts'
import { createAttributeOps } from './attributes.ts'
import { createCallOps } from './calls.ts'
import { createClassOps } from './classes.ts'
import { createContainerOps } from './containers.ts'
import { createDelegationOps } from './delegation.ts'
import { createExceptionOps } from './exceptions.ts'
import { createGroupOps } from './groups.ts'
import { createImportOps } from './imports.ts'
import { createItemOps } from './items.ts'
import { createMatchOps } from './matching.ts'
import { createNameOps } from './names.ts'
import { createOperators } from './operators.ts'
import { createPrintOps } from './printing.ts'
import { createScopeOps } from './scope.ts'

export type Operations = Readonly<Record<string, unknown>>

export function createOperations(machine: Machine): Operations {
  const { rt } = machine
  const containers = createContainerOps(machine)
  return {
    NONE: rt.none,
    incref: rt.memory.incref,
    decref: rt.memory.decref,
    trap: () => {
      rt.trap()
    },
    ...createOperators(machine),
    ...createAttributeOps(machine),
    ...createItemOps(machine),
    ...createNameOps(machine),
    ...createScopeOps(machine),
    ...containers,
    ...createCallOps(machine),
    ...createExceptionOps(machine),
    ...createClassOps(machine),
    ...createDelegationOps(machine),
    ...createMatchOps(machine, containers),
    ...(rt.profile.objects.python2 ? createPrintOps(machine) : {}),
    ...createImportOps(machine),
    ...machine.tracing.operations,
    ...(rt.groups === null ? {} : createGroupOps(machine)),
  }
}
