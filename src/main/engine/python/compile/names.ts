/** Loading, storing and deleting names: locals, cells, globals, class namespaces. Source: compiler_nameop in compile.c. */
import type { Name, Position } from '../ast/nodes.ts'
import type { Scope } from '../scopes/index.ts'
import type { FunctionCompiler } from './function-compiler.ts'

type Place =
  | { readonly kind: 'local'; readonly index: number }
  | { readonly kind: 'cell'; readonly index: number; readonly inClass: boolean }
  | { readonly kind: 'global' }
  | { readonly kind: 'namespace' }
  /** 2.7: a name that exec or import * may bind in the function's dict of locals. */
  | { readonly kind: 'byName' }

function placeOf(c: FunctionCompiler, name: string): Place {
  for (const inner of c.inlinedScopes) {
    const own = inner.symbols.get(name)
    const index = c.localIndex.get(name)
    if (own === 'local' && index !== undefined) return { kind: 'local', index }
    const captured = c.cellIndex.get(name)
    if (own === 'cell' && captured !== undefined) return { kind: 'cell', index: captured, inClass: false }
  }
  const symbol = c.scope.symbols.get(name)
  const cell = c.cellIndex.get(name)
  if (cell !== undefined && (symbol === 'cell' || symbol === 'free')) return { kind: 'cell', index: cell, inClass: c.code.kind === 'class' && symbol === 'free' }
  if (symbol === 'globalExplicit') return { kind: 'global' }
  if (c.namespaced) return { kind: 'namespace' }
  if (c.code.kind === 'module') return { kind: 'global' }
  const local = c.localIndex.get(name)
  if (symbol === 'local' && local !== undefined) return { kind: 'local', index: local }
  if (c.scope.unoptimized) return { kind: 'byName' }
  return { kind: 'global' }
}

/** A borrowed reference without side effects, when the name is a plain local; else null. */
export function simpleLocal(c: FunctionCompiler, node: Name): string | null {
  const name = c.mangle(node.id)
  const place = placeOf(c, name)
  if (place.kind !== 'local') return null
  return boundLocal(c, place.index, node)
}

function boundLocal(c: FunctionCompiler, index: number, node: Position): string {
  return `(${c.local(index)}||${c.failing(node, `unbound(${c.code.id},${index})`)})`
}

export function loadName(c: FunctionCompiler, node: Name): void {
  const name = c.mangle(node.id)
  const place = placeOf(c, name)
  switch (place.kind) {
    case 'local':
      c.push(`incref(${boundLocal(c, place.index, node)})`)
      return
    case 'cell':
      if (place.inClass) c.place(node)
      if (place.inClass) c.push(`classDeref(NS,${c.name(name)},${c.local(place.index)},${c.code.id},${place.index})`)
      else c.push(`incref(H[${c.local(place.index)}+4]||${c.failing(node, `unboundCell(${c.code.id},${place.index})`)})`)
      return
    case 'global': {
      const n = c.unit.cache()
      c.emit(`if(I[5]!==v${n}){a${n}=${c.failing(node, `findGlobal(G,${c.name(name)}${c.python2 && c.code.kind !== 'module' ? ",'global '" : ''})`)};v${n}=I[5];}`)
      c.push(`incref(H[a${n}])`)
      return
    }
    case 'namespace':
      c.place(node)
      c.push(`loadNamespace(NS,G,${c.name(name)})`)
      return
    case 'byName':
      c.push(`loadNamespace(fl,G,${c.name(name)})`)
  }
}

/** Pops the top of the stack into the name. */
export function storeName(c: FunctionCompiler, rawName: string, node: Position): void {
  const name = c.mangle(rawName)
  const place = placeOf(c, name)
  const top = c.top
  c.depth--
  switch (place.kind) {
    case 'local': {
      const slot = c.local(place.index)
      c.emit(`r=${slot};${slot}=${top};${top}=0;if(r!==0)decref(r);`)
      return
    }
    case 'cell': {
      const slot = `H[${c.local(place.index)}+4]`
      c.emit(`r=${slot};${slot}=${top};${top}=0;if(r!==0)decref(r);`)
      return
    }
    case 'global': {
      const n = c.unit.cache()
      const key = c.name(name)
      c.emit(
        `if(I[5]!==v${n}){a${n}=ownSlot(G,${key});v${n}=I[5];}` +
          `if(a${n}!==0){r=H[a${n}];H[a${n}]=${top};${top}=0;decref(r);}else{setGlobal(G,${key},${top});decref(${top});${top}=0;}`,
      )
      return
    }
    case 'namespace':
    case 'byName':
      c.place(node)
      c.emit(`setNamespace(${place.kind === 'byName' ? 'fl' : 'NS'},${c.name(name)},${top});decref(${top});${top}=0;`)
  }
}

export function deleteName(c: FunctionCompiler, node: Name): void {
  const name = c.mangle(node.id)
  const place = placeOf(c, name)
  switch (place.kind) {
    case 'local': {
      const slot = c.local(place.index)
      c.emit(`r=${boundLocal(c, place.index, node)};${slot}=0;decref(r);`)
      return
    }
    case 'cell': {
      const slot = `H[${c.local(place.index)}+4]`
      c.emit(`r=${slot}||${c.failing(node, `unboundCell(${c.code.id},${place.index})`)};${slot}=0;decref(r);`)
      return
    }
    case 'global':
      c.place(node)
      c.emit(`deleteGlobal(G,${c.name(name)});`)
      return
    case 'namespace':
    case 'byName':
      c.place(node)
      c.emit(`deleteNamespace(${place.kind === 'byName' ? 'fl' : 'NS'},${c.name(name)});`)
  }
}

/** A `global` statement anywhere makes the module's own name a global one too. @mirrors Python/symtable.c symtable_add_def (st_global) */
function isDeclaredGlobal(scope: Scope, name: string): boolean {
  return scope.symbols.get(name) === 'globalExplicit' || scope.children.some((child) => isDeclaredGlobal(child, name))
}

/** A variable that still holds the string on the stack lets go of it: the string may grow in place then. */
export function releaseText(c: FunctionCompiler, rawName: string, text: string): void {
  const name = c.mangle(rawName)
  const place = placeOf(c, name)
  switch (place.kind) {
    case 'local':
      c.emit(`if(${c.local(place.index)}===${text}){${c.local(place.index)}=0;decref(${text});}`)
      return
    case 'cell':
      c.emit(`if(H[${c.local(place.index)}+4]===${text}){H[${c.local(place.index)}+4]=0;decref(${text});}`)
      return
    case 'global':
      if (c.code.kind === 'module' && !isDeclaredGlobal(c.scope, name)) c.emit(`releaseName(G,${c.name(name)},${text});`)
      return
    case 'namespace':
    case 'byName':
      c.emit(`releaseName(${place.kind === 'byName' ? 'fl' : 'NS'},${c.name(name)},${text});`)
  }
}

/** The end of `except … as name`: the name is set to None and deleted, even if the suite deleted it. */
export function deleteIfBound(c: FunctionCompiler, rawName: string): void {
  const name = c.mangle(rawName)
  const place = placeOf(c, name)
  switch (place.kind) {
    case 'local':
    case 'cell': {
      const slot = place.kind === 'local' ? c.local(place.index) : `H[${c.local(place.index)}+4]`
      c.emit(`r=${slot};${slot}=0;if(r!==0)decref(r);`)
      return
    }
    case 'global':
      c.emit(`forgetGlobal(G,${c.name(name)});`)
      return
    case 'namespace':
    case 'byName':
      c.emit(`forgetNamespace(${place.kind === 'byName' ? 'fl' : 'NS'},${c.name(name)});`)
  }
}
