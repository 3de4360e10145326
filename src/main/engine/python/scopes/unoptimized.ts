/** 2.7: `import *` and exec forbid nested functions with free variables. @mirrors symtable.c check_unoptimized */
import type { Block } from './block.ts'
import { ScopeError } from './scope-error.ts'

export function checkUnoptimized(block: Block): void {
  if (!block.isFunction || !(block.importStar || block.bareExec)) return
  if (!(block.hasFree || block.childFree)) return
  const why = block.childFree ? 'contains a nested function with free variables' : 'is a nested function'
  const at = block.unoptimizedAt ?? block.place
  const name = block.name.replace(/[<>]/g, '')
  if (block.importStar && block.bareExec) {
    throw new ScopeError(`function '${name}' uses import * and bare exec, which are illegal because it ${why}`, at)
  }
  const message = block.importStar
    ? `import * is not allowed in function '${name}' because it ${why}`
    : `unqualified exec is not allowed in function '${name}' because it ${why}`
  throw new ScopeError(message, at)
}
