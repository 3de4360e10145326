import type { Arg, Arguments, Expression } from '../ast/nodes.ts'
import { DEF_PARAM } from './block.ts'
import type { Builder } from './builder.ts'
import { mangle } from './mangle.ts'
import { ScopeError } from './scope-error.ts'

/** @mirrors symtable_visit_arguments; 2.7's tuple parameters put their names last. */
export function declareParameters(builder: Builder, args: Arguments): void {
  const ordered = [...args.posonlyargs, ...args.args, ...args.kwonlyargs, args.vararg, args.kwarg]
  for (const arg of ordered) if (arg !== null) declare(builder, arg.arg, arg)
  for (const arg of args.args) if (arg.pattern !== null) declarePattern(builder, arg.pattern)
}

function declare(builder: Builder, name: string, place: Arg | Expression): void {
  const block = builder.current
  const mangled = mangle(block.privateClass, name)
  if (block.has(mangled, DEF_PARAM)) {
    const where = builder.minor >= 10 ? place : block.place
    throw new ScopeError(`duplicate argument '${name}' in function definition`, where)
  }
  block.add(mangled, DEF_PARAM)
  block.params.push(mangled)
}

function declarePattern(builder: Builder, pattern: Expression): void {
  if (pattern.kind === 'Name') declare(builder, pattern.id, pattern)
  else if (pattern.kind === 'Tuple') for (const element of pattern.elts) declarePattern(builder, element)
}
