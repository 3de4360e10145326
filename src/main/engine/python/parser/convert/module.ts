import type { Statement } from '../../ast/nodes.ts'
import type { TreeNode } from '../tree.ts'
import { forStatement, ifStatement, tryStatement, whileStatement, withStatement } from './compound.ts'
import { isNamed, unexpected, type Converter } from './converter.ts'
import { classDefinition, decorated, functionDefinition, typeAlias } from './definitions.ts'
import { importFrom, importStatement } from './imports.ts'
import { matchStatement } from './patterns.ts'
import {
  assertStatement, deleteStatement, expressionStatement, raiseStatement, returnStatement, scopeStatement,
} from './statements.ts'

export function statementList(c: Converter, block: TreeNode): Statement[] {
  const statements: Statement[] = []
  for (const child of block.children) if (isNamed(child)) statements.push(statement(c, child))
  return statements
}

function statement(c: Converter, node: TreeNode): Statement {
  switch (node.type) {
    case 'expression_statement': return expressionStatement(c, node)
    case 'return_statement': return returnStatement(c, node)
    case 'delete_statement': return deleteStatement(c, node)
    case 'raise_statement': return raiseStatement(c, node)
    case 'assert_statement': return assertStatement(c, node)
    case 'global_statement':
    case 'nonlocal_statement': return scopeStatement(c, node)
    case 'pass_statement': return { kind: 'Pass', ...c.position(node) }
    case 'break_statement': return { kind: 'Break', ...c.position(node) }
    case 'continue_statement': return { kind: 'Continue', ...c.position(node) }
    case 'import_statement': return importStatement(c, node)
    case 'import_from_statement':
    case 'future_import_statement': return importFrom(c, node)
    case 'if_statement': return ifStatement(c, node)
    case 'while_statement': return whileStatement(c, node)
    case 'for_statement': return forStatement(c, node)
    case 'try_statement': return tryStatement(c, node)
    case 'with_statement': return withStatement(c, node)
    case 'function_definition': return functionDefinition(c, node, [])
    case 'class_definition': return classDefinition(c, node, [])
    case 'decorated_definition': return decorated(c, node)
    case 'match_statement': return matchStatement(c, node)
    case 'type_alias_statement': return typeAlias(c, node)
    default: throw unexpected(node)
  }
}
