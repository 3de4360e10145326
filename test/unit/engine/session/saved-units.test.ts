import { expect, test } from 'vitest'
import { openLibrary, packLibrary } from '../../../../src/main/engine-host/library-archive.ts'
import { createEngine } from '../../../../src/main/engine/index.ts'
import { sourceOf } from '../../../../src/main/engine/modules/registry.ts'
import { PROFILES } from '../../../../src/main/engine/profiles/index.ts'
import type { PyConstant } from '../../../../src/main/engine/python/ast/nodes.ts'
import { createParser } from '../../../../src/main/engine/python/parser/index.ts'
import { libraryFile, prepareLibrary, savedLibrary } from '../../../../src/main/engine/session/library.ts'
import { restoredUnit, savedUnit, textKey } from '../../../../src/main/engine/session/saved-units.ts'
import { configOf } from '../../../support/run-engine.ts'

const MODULES = ['dataclasses', 'typing', 'enum', 're', 'decimal', 'collections', 'statistics', 'fractions', 'unittest.case', 'datetime']

test.each(['2.7', '3.7', '3.11', '3.13'] as const)('a unit of %s that was saved equals the one that is compiled', async (version) => {
  const { parser, grammar } = await configOf('', { python: version })
  const profile = PROFILES[version]
  const open = openLibrary(packLibrary(savedLibrary(parser!, profile)))
  const fresh = await createParser(grammar)
  for (const name of MODULES) {
    const source = sourceOf(name, profile)
    if (source === null) continue
    const fileName = libraryFile(name, profile)
    const saved = open(textKey(fileName, source))
    expect(saved, name).not.toBeNull()
    const { text, ...tables } = restoredUnit(saved!)
    const { text: wanted, ...others } = prepareLibrary(fresh, { fileName, source, tracksFrames: false }, profile)
    expect(tables, name).toEqual(others)
    expect(text('globals') === wanted('globals'), name).toBe(true)
  }
})

test('integers of any size and doubles of any kind come back', () => {
  const values: PyConstant[] = [{ type: 'int', value: 2n ** 70n }, { type: 'float', value: -0 }, { type: 'float', value: Infinity }, { type: 'complex', real: -0, imag: NaN }]
  const constants = values.map((value) => ({ value, items: null, madeByPeephole: false }))
  const unit = { codes: [], constants, names: ['a'], places: [], traces: false, text: () => '' }
  expect(restoredUnit(savedUnit(unit)).constants).toEqual(constants)
})

test('a program runs the same, whether its modules were compiled before or are now', async () => {
  const source = 'import dataclasses, enum, sys\n@dataclasses.dataclass\nclass A:\n    n: int = 1\nprint(A(), sys.getallocatedblocks(), sys.getsizeof(enum.Enum.__dict__))\ntry:\n    enum.Enum(3)\nexcept Exception as e:\n    print(repr(e), e.__traceback__.tb_next.tb_lineno)\n'
  const config = await configOf(source, { python: '3.11' })
  const open = openLibrary(packLibrary(savedLibrary(config.parser!, PROFILES['3.11'])))
  const asked: string[] = []
  const library = (_version: string, key: string) => {
    asked.push(key)
    return open(key)
  }
  const outputs = await Promise.all([config.grammar, { ...config.grammar, library }].map(async (grammar) => {
    let text = ''
    const { parser: _known, ...rest } = config
    const engine = await createEngine({ ...rest, grammar, host: { write: (chunk) => void (text += chunk.text), poll: () => 'continue' } })
    engine.run()
    const { status, totals } = engine.result(0)
    engine.dispose()
    return { text, status, totals }
  }))
  expect(outputs[1]).toEqual(outputs[0])
  expect(outputs[0]!.status).toBe('finished')
  expect(asked.filter((key) => open(key) !== null).length).toBeGreaterThan(3)
})
