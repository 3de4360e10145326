/** A pair of nodes that hold each other, the life of one object, and runs under other settings. */
import type { Biography } from '../../../src/shared/telemetry/biography.ts'
import type { CollectionCycles } from '../../../src/shared/telemetry/cycles.ts'
import type { RunSettings } from '../../../src/shared/settings.ts'
import type { TrialOutcome, WeakTrial, WhatIfPoint, WhatIfRequest } from '../../../src/shared/what-if.ts'

export function cyclesOf(collection: number): CollectionCycles {
  const member = { type: 'Node', bytes: 112, line: 12, preview: '', uncollectable: false }
  return {
    collection, event: 1000, line: 12, garbage: { objects: 800, bytes: 120_000 }, groups: 300, groupObjects: 600, shapesOmitted: 0,
    shapes: [
      {
        name: '2 Node', groups: 299, objects: 598, bytes: 66_976, kept: { objects: 100, bytes: 20_000 },
        example: {
          members: [{ ...member, address: 0x7f0000100030 }, { ...member, address: 0x7f00001000a0, line: 13 }], memberCount: 2,
          edges: [{ from: 0, to: 1, label: '.other', line: 14, event: 20 }, { from: 1, to: 0, label: '.other', line: 15, event: 20 }],
          edgeCount: 2, bytes: 224, kept: { objects: 1, bytes: 200 }, closing: 1,
          cut: { kind: 'store', edges: [1], stores: [{ line: 15, target: 'attribute', name: 'other' }], before: 'b.other = a', after: 'import weakref; b.other = None if a is None else weakref.proxy(a)' },
        },
      },
      {
        name: 'dict', groups: 1, objects: 1, bytes: 232, kept: { objects: 0, bytes: 0 },
        example: {
          members: [{ ...member, type: 'dict', address: 0x7f0000100230 }], memberCount: 1, edges: [{ from: 0, to: 0, label: "['self']", line: 20, event: 30 }],
          edgeCount: 1, bytes: 232, kept: { objects: 0, bytes: 0 }, closing: 0, cut: { kind: 'none', reason: 'notWeakrefable', subject: 'dict' },
        },
      },
    ],
  }
}

export function lifeOf(address: number): Biography {
  const at = (event: number, line: number) => ({ event, step: event, line })
  return {
    address, block: address - 16, type: 'Token', bytes: 152, birth: at(40, 6), immortal: false,
    entries: [{ kind: 'count', ...at(40, 6), change: 1, count: 1 }, { kind: 'count', ...at(41, 7), change: 1, count: 2 }, { kind: 'generation', ...at(60, 7), from: 0, to: 1, collection: 2 }, { kind: 'count', ...at(90, 9), change: -2, count: 0 }],
    omitted: 0, omittedAt: 4, gained: 2, lost: 2, highest: 2,
    death: { ...at(90, 9), cause: 'count', collection: null, inGarbage: false },
    reuse: { ...at(95, 10), type: 'Token', parked: false },
  }
}

export function outcomeOf(traversed: number, peakResident: number, collected = 10): TrialOutcome {
  return { status: 'finished', problem: '', line: 0, peakResident, endResident: peakResident, events: 1000, collections: [9, 1, 0], collected, uncollectable: 0, traversed, suppressedFull: 0, outputHash: 'a' }
}

export function weakTrial(): WeakTrial {
  return { edits: [{ line: 15, before: 'b.other = a', after: 'import weakref; b.other = weakref.proxy(a)' }], before: outcomeOf(5000, 12_000_000, 800), after: outcomeOf(4000, 9_000_000, 0), waiting: { before: 0, after: 0 } }
}

export function pointsOf({ settings, sweep }: WhatIfRequest): WhatIfPoint[] {
  const others = sweep.thresholds[0].map((a): RunSettings => ({ ...settings, thresholds: [a, 10, 10] }))
  const off: RunSettings[] = sweep.off ? [{ ...settings, gcEnabled: false }] : []
  return [settings, ...others, ...off].map((one, i) => ({ settings: one, current: i === 0, outcome: null }))
}
