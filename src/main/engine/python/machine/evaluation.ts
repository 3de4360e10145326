/** exec, eval and compile: source strings to code objects, and code objects run in namespaces of their own. Source: Python/bltinmodule.c, Python/pythonrun.c. */
import type { Evaluation, Runtime } from '../../objects/runtime.ts'
import { byteSystem } from '../../objects/str/text-system.ts'
import type { Ref } from '../../ref.ts'
import type { SourceWarning } from '../ast/nodes.ts'
import type { CodeUnit, SourceMode } from '../compile/index.ts'
import type { Operations } from '../ops/index.ts'
import type { ParseError } from '../parser/index.ts'
import { createUnit, type UnitObjects } from './loader.ts'
import { CODE, type Machine } from './machine.ts'

/** Says that text is of characters, not of bytes. */
const BYTE_ORDER_MARK = '\ufeff'

type TextWarning = Pick<SourceWarning, 'category' | 'isSyntaxError'> & {
  /** Its message and place. */
  readonly error: ParseError
}

/** `operations` is read when code is compiled: the operations need the runtime that this belongs to. */
export interface TextCompiler {
  operations(): Operations
  compile(source: string, fileName: string, mode: SourceMode, futures: readonly string[]): { readonly ok: true; readonly unit: CodeUnit; readonly warnings: readonly TextWarning[] } | { readonly ok: false; readonly error: ParseError }
}

type Evaluator = Parameters<Evaluation['execute']>[0]

export function createEvaluation(rt: Runtime, machine: Machine, compiler: TextCompiler): Evaluation {
  const { H } = rt
  const { incref, decref, typeOf } = rt.memory
  const { python2 } = rt.profile.objects
  const { minor } = rt.profile

  function codeOf(code: Ref) {
    return machine.codes[H[code + CODE.id]!]!
  }

  /** SyntaxError(message, (file, line, offset, text, end line, end offset)). */
  function syntaxError(error: ParseError, fileName: string, mode: SourceMode): never {
    const { str, int, tuple } = rt
    const number = (value: number) => int.from(value)
    const noOffset = python2 && error.afterParsing
    const text = error.afterParsing ? incref(rt.none) : str.from(error.text + (mode === 'eval' ? '' : '\n'))
    const details = tuple.steal([
      str.from(fileName), number(error.line), noOffset ? incref(rt.none) : number(error.column), text,
      ...(minor >= 10 ? [number(error.endLine), number(error.endColumn)] : []),
    ])
    const message = str.from(error.message)
    const exception = rt.abstract.call(rt.errors.type(error.kind).ref, [message, details])
    decref(message)
    decref(details)
    try {
      return rt.errors.throwObject(exception)
    } finally {
      decref(exception)
    }
  }

  /** The code runs in a dict that names the built-ins. */
  function addBuiltins(globals: Ref): void {
    const key = rt.str.name('__builtins__')
    if (rt.dict.getName(globals, key) === 0) rt.dict.set(globals, key, machine.builtins)
  }

  /** The text of a source argument, or null when it is none. */
  function sourceText(o: Ref): string | null {
    const type = typeOf(o)
    let text: string | null = null
    if (rt.str.isStr(o)) text = rt.str.value(o)
    else if (python2 && type.name === 'unicode') text = BYTE_ORDER_MARK + rt.unicodeText(o)
    else if (type === rt.bytes.type) text = fromUtf8(rt.bytes.value(o))
    else if (!python2 && byteSystem(rt).isBytesLike(o)) text = fromUtf8(byteSystem(rt).bytesOf(o))
    if (text === null || !text.includes('\0')) return text
    if (python2) return rt.errors.raise('TypeError', 'compile() expected string without null bytes')
    return rt.errors.raise(minor >= 12 ? 'SyntaxError' : 'ValueError', 'source code string cannot contain null bytes')
  }

  /** @mirrors Python/compile.c compiler_warn */
  function warn({ category, isSyntaxError, error }: TextWarning, fileName: string, mode: SourceMode): void {
    try {
      rt.warnAt(category, error.message, fileName, error.line)
    } catch (raised) {
      if (!rt.errors.matches(raised, category) || !isSyntaxError) throw raised
      rt.errors.drop(raised)
      syntaxError(error, fileName, mode)
    }
  }

  function takeFutures(): readonly string[] {
    const futures = machine.callerFutures
    machine.callerFutures = []
    return futures
  }

  function unitOf(text: string, fileName: string, mode: SourceMode): UnitObjects {
    const result = compiler.compile(text, fileName, mode, takeFutures())
    if (!result.ok) return syntaxError(result.error, fileName, mode)
    for (const warning of result.warnings) warn(warning, fileName, mode)
    const unit = createUnit(machine, result.unit, compiler.operations(), { file: fileName, isLibrary: true })
    unit.instance(machine.globals, 'globals')
    return unit
  }

  function run(code: Ref, globals: Ref, locals: Ref): Ref {
    addBuiltins(globals)
    rt.dict.watch(globals)
    const { spec, unit } = codeOf(code)
    // A dict of another class is asked through its own methods.
    const mode = spec.kind === 'module' && (locals !== globals || typeOf(locals) !== rt.dict.type) ? 'namespace' : 'globals'
    const id = unit.instance(globals, mode) + spec.id
    if (spec.kind === 'function' || spec.kind === 'generator') {
      const fn = machine.functions.make(id, globals, 0, 0, 0, 0)
      try {
        return machine.functions.call(fn, [], null)
      } finally {
        decref(fn)
      }
    }
    // From 3.11 a function object stands for the frame's facts.
    const fn = rt.profile.compile.frameObjects ? 0 : machine.functions.make(id, globals, 0, 0, 0, 0)
    try {
      return (machine.codes[id]!.js as (fn: Ref, namespace: Ref) => Ref)(fn, locals)
    } finally {
      if (fn !== 0) decref(fn)
    }
  }

  function checkedCode(who: Evaluator, code: Ref): Ref {
    const count = codeOf(code).spec.freeVars.length
    if (count === 0) return code
    return rt.errors.raise('TypeError', who === 'exec' && minor >= 11 ? `code object requires a closure of exactly length ${count}` : `code object passed to ${who === 'eval' ? 'eval()' : python2 ? 'exec' : 'exec()'} may not contain free variables`)
  }

  function textFor(who: Evaluator, source: Ref): string {
    const text = sourceText(source)
    if (text === null) {
      return rt.errors.raise('TypeError', who === 'exec statement' ? 'exec: arg 1 must be a string, file, or code object' : `${who}() arg 1 must be ${python2 ? 'a string or code object' : 'a string, bytes or code object'}`)
    }
    return who === 'eval' ? text.replace(/^(\ufeff?)[ \t]+/, '$1') : text
  }

  return {
    takeCaller() {
      const scope = machine.callerScope
      machine.callerScope = null
      if (scope === null) return { globals: machine.globals, locals: incref(machine.globals) }
      return { globals: scope.globals, locals: scope.locals === 0 ? incref(rt.none) : scope.owned ? scope.locals : incref(scope.locals) }
    },
    compile(source, fileName, mode, inherits) {
      if (!inherits) takeFutures()
      if (typeOf(source) === machine.codeType) return incref(source)
      const text = sourceText(source) ?? rt.errors.raise('TypeError', python2 ? 'expected a readable buffer object' : 'compile() arg 1 must be a string, bytes or AST object')
      const unit = unitOf(text, fileName, mode)
      const code = incref(unit.code)
      unit.dispose()
      return code
    },
    execute(who, source, globals, locals) {
      const given = typeOf(source) === machine.codeType
      if (given) takeFutures()
      const unit = given ? null : unitOf(textFor(who, source), '<string>', who === 'eval' ? 'eval' : 'exec')
      const code = unit === null ? incref(checkedCode(who, source)) : unit.code
      try {
        return run(code, globals, locals)
      } finally {
        if (unit === null) decref(code)
        else unit.dispose()
      }
    },
  }
}

/** One character per byte to the text they encode; what is no UTF-8 stands for itself. */
function fromUtf8(bytes: string): string {
  try {
    return decodeURIComponent(bytes.replace(/[^]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`))
  } catch {
    return bytes
  }
}
