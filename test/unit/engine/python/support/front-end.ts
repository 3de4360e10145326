import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Module, Node, PyConstant } from '../../../../../src/main/engine/python/ast/nodes.ts'
import { foldConstants } from '../../../../../src/main/engine/python/fold/index.ts'
import { createParser, describeTreeError, type Parser } from '../../../../../src/main/engine/python/parser/index.ts'
import { analyseScopes, ScopeError, type Scope } from '../../../../../src/main/engine/python/scopes/index.ts'
import type { LanguageVersion } from '../../../../../src/shared/settings.ts'
import { dumpConstant, dumpModule } from './dump-tree.ts'

const MODULES = join(import.meta.dirname, '../../../../../node_modules')

export function loadParser(): Promise<Parser> {
  return createParser({
    runtime: readFileSync(join(MODULES, 'web-tree-sitter/web-tree-sitter.wasm')),
    python: readFileSync(join(MODULES, 'tree-sitter-python/tree-sitter-python.wasm')),
  })
}

export function parsed(parser: Parser, text: string, version: LanguageVersion): Module | null {
  const result = parser.parse(text, 'program.py', version)
  return result.ok ? result.module : null
}

/** 'error' stands for any refusal. */
export function treeText(parser: Parser, text: string, version: LanguageVersion): string {
  const module = parsed(parser, text, version)
  if (module === null) return 'error'
  return dumpModule(module, { positions: version !== '2.7' && version !== '3.7', nestedWith: version === '2.7' })
}

export function scopeText(parser: Parser, text: string, version: LanguageVersion): string {
  const module = parsed(parser, text, version)
  if (module === null) return 'error'
  try {
    return analyseScopes(module, version).all.filter((scope) => !scope.inlined).map(scopeLine).sort().join('\n')
  } catch {
    return 'error'
  }
}

function scopeLine(scope: Scope): string {
  const flags = scope.isGenerator ? (scope.isCoroutine ? 0x200 : 0x20) : scope.isCoroutine ? 0x80 : 0
  const names = [scope.varnames, scope.cellvars, scope.freevars].map((list) => list.join(' '))
  return `${scope.name}|${names.join('|')}|${flags.toString(16)}`
}

/** The constants left in `x = text` after folding, None left out. */
export function constantText(parser: Parser, text: string, version: LanguageVersion): string {
  const module = parsed(parser, `x = ${text}\n`, version)
  if (module === null) return 'error'
  foldConstants(module, version)
  const found = new Set<string>()
  collect(module, (constant) => {
    if (constant.type !== 'None') found.add(dumpConstant(constant))
  })
  return [...found].sort().join(' ')
}

function collect(value: unknown, found: (constant: PyConstant) => void): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found)
  else if (typeof value === 'object' && value !== null) {
    const node = value as Node
    if (node.kind === 'Constant') for (const constant of [...(node.leftovers ?? []), node.value]) found(constant)
    else for (const field of Object.values(node)) collect(field, found)
  }
}

/** type|message|line|offset|end_offset, or 'ok'. */
export function errorText(parser: Parser, text: string, version: LanguageVersion): string {
  const result = parser.parse(text, 'program.py', version)
  let error = result.ok ? null : result.error
  if (result.ok) {
    try {
      analyseScopes(result.module, version)
    } catch (thrown) {
      if (!(thrown instanceof ScopeError)) throw thrown
      error = describeTreeError(thrown, text, 'program.py', version)
    }
  }
  if (error === null) return 'ok'
  return [error.kind, error.message, error.line, error.column, error.endColumn].join('|')
}

export function shortHash(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 12)
}
