/** Whole random programs: a prologue and chunks, each printing its trail whatever happens in it. */
import type { PythonVersion } from '../../../src/shared/settings.ts'
import { classChunk } from './classes.ts'
import { BINDINGS, anything } from './expressions.ts'
import { generatorChunk, signatureChunk, statementChunk } from './functions.ts'
import { libraryChunk } from './library.ts'
import { MEMORY_PROLOGUE, memoryChunk, traceless } from './memory.ts'
import { Source } from './source.ts'
import { formatChunk } from './texts.ts'
import { block, show, textOf } from './tree.ts'
import type { Statement } from './tree.ts'

const CHUNKS = 8

const PROLOGUE = `${MEMORY_PROLOGUE}
def show(tag, call):
    try:
        result = call()
    except BaseException as error:
        print(tag, type(error).__name__, error)
    else:
        print(tag, repr(result))
class Manager(object):
    def __init__(self, mode):
        self.mode = mode
    def __enter__(self):
        print('enter', self.mode)
        return (self.mode, 0)
    def __exit__(self, kind, value, trace):
        print('exit', self.mode, kind and kind.__name__, value)
        return self.mode == 1
class Data(object):
    def __get__(self, obj, kind=None):
        return ('data get', obj is None, kind.__name__)
    def __set__(self, obj, value):
        print('data set', value)
    def __delete__(self, obj):
        print('data delete')
class NonData(object):
    def __get__(self, obj, kind=None):
        return ('nondata get', obj is None)
n = n2 = x = y = w = None
kept = []
`

export function randomProgram(seed: number, python: PythonVersion): readonly Statement[] {
  const source = new Source(seed, python)
  const bindings = BINDINGS(source)
  const expressions = (): Statement[] => source.many(3, 7, () => anything(source, 4)).map(show)
  const chunks = [expressions, () => statementChunk(source, BINDINGS(source)), () => signatureChunk(source), () => generatorChunk(source), () => classChunk(source), () => formatChunk(source), () => memoryChunk(source), () => memoryChunk(source), () => traceless(source), () => libraryChunk(source)]
  return [
    ...bindings.map((line) => ({ line })),
    ...Array.from({ length: CHUNKS }, () => guarded(source.pick(chunks)())),
  ]
}

/** What fails in a chunk ends the chunk, not the program. */
function guarded(chunk: readonly Statement[]): Statement {
  return { line: 'if True:', body: [block('try:', ...chunk), block('except BaseException as error:', "print('chunk', type(error).__name__, error)")] }
}

/** Source text as a file of that release. */
export function programText(statements: readonly Statement[], python: PythonVersion): string {
  const future = python.startsWith('2') ? '# -*- coding: utf-8 -*-\nfrom __future__ import print_function\n' : ''
  return `${future}${PROLOGUE}${textOf(statements)}`
}
