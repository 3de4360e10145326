/** Blocks that the C library gave out answer owner, count and birth line, as blocks in pools do. */
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../../src/main/engine/index.ts'
import type { EngineConfig } from '../../../../src/main/engine/index.ts'
import type { Allocator, PythonVersion } from '../../../../src/shared/settings.ts'
import type { LargeBlock, LargeBlocks } from '../../../../src/shared/telemetry/heap.ts'
import { configOf, runPython } from '../../../support/run-engine.ts'

const PROGRAM = `
rows = list(range(5000))
text = 'x' * len(rows)
table = dict((i, None) for i in range(2000))
alias = text
huge = bytearray(400000)
done = 1
`

async function largeBlocksOf(python: PythonVersion, allocator: Allocator = 'pymalloc'): Promise<LargeBlocks> {
  let found: LargeBlocks | null = null
  const engine = await createEngine({
    ...(await configOf(PROGRAM, { python, allocator })),
    host: {
      write() {},
      poll(line): ReturnType<EngineConfig['host']['poll']> {
        if (line === 7) found = engine.queries().largeBlocks(100_000)
        return 'step'
      },
    },
  })
  engine.run()
  return found!
}

/** The longest of that line. */
const bornOn = (blocks: readonly LargeBlock[], line: number): LargeBlock | undefined => blocks.find(({ content }) => content.line === line)

describe.each(['2.7.3', '2.7', '3.8', '3.11', '3.13'] as const)('large blocks on %s', (python) => {
  it('answer type, owner, count and birth line', async () => {
    const { blocks, count, requested, chunkBytes } = await largeBlocksOf(python)
    expect(blocks).toHaveLength(count)
    expect(blocks.reduce((sum, { content }) => sum + content.requested, 0)).toBe(requested)
    expect(blocks.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(chunkBytes)
    expect(bornOn(blocks, 2)).toMatchObject({ state: 'used', content: { type: 'list items', owner: { type: 'list', refcount: 1, generation: expect.any(Number) } } })
    expect(bornOn(blocks, 3)).toMatchObject({ place: 'heap', content: { type: 'str', owner: { type: 'str', refcount: 2, generation: null } } })
    expect(bornOn(blocks, 4)).toMatchObject({ content: { owner: { type: 'dict' } } })
    expect(bornOn(blocks, 6)).toMatchObject({ place: 'mapping', content: { requested: 400_001, owner: { type: 'bytearray' } } })
    for (const { bytes, residentBytes, content } of blocks) {
      expect(residentBytes).toBeLessThanOrEqual(bytes)
      expect(content.requested).toBeLessThan(bytes)
    }
  })

  it('are told per type and per line to the byte', async () => {
    const { fragmentation, lines } = (await runPython(PROGRAM, { python })).result
    for (const { line, live, blocks } of lines) {
      const share = fragmentation.lines.find((row) => row.line === line)
      expect({ line, live: (share?.live ?? 0) + (share?.largeBlocks ?? 0), blocks: (share?.blocks ?? 0) + (share?.largeCount ?? 0) }).toEqual({ line, live, blocks })
    }
    expect(fragmentation.types.find(({ type }) => type === 'list items')).toMatchObject({ largeBlocks: expect.any(Number) })
    const sum = (rows: readonly { readonly largeBlocks: number }[]) => rows.reduce((total, row) => total + row.largeBlocks, 0)
    expect(sum(fragmentation.types)).toBe(sum(fragmentation.lines))
  })
})

describe('without pymalloc', () => {
  it('every block has a type, a line and mostly an owner', async () => {
    const { blocks, count } = await largeBlocksOf('3.11', 'malloc')
    expect(count).toBeGreaterThan(6000)
    const ints = blocks.filter(({ content }) => content.type === 'int' && content.line === 2)
    expect(ints.length).toBeGreaterThan(4700)
    for (const { content } of ints) expect(content.owner).toMatchObject({ type: 'int', refcount: 1 })
  })
})
