import { recordedPrograms, recordedSnippets } from './corpus.ts'
import type { Corpus } from './corpus.ts'
import { recordedChanges } from './malloc-stats.ts'

export const CORPUS_NAMES = ['programs', 'snippets', 'probes', 'malloc-stats'] as const
export type CorpusName = (typeof CORPUS_NAMES)[number]

export function loadCorpus(name: CorpusName): Corpus {
  switch (name) {
    case 'programs':
      return recordedPrograms('programs', 'conformance/programs', 'conformance/gaps.json')
    case 'snippets':
      return recordedSnippets('snippets', 'conformance/snippets.json', 'conformance/snippet-gaps.json')
    case 'probes':
      return recordedPrograms('probes', 'workloads/probes', 'workloads/probe-gaps.json')
    case 'malloc-stats':
      return recordedChanges('malloc-stats', 'conformance/malloc-stats', 'conformance/malloc-stats/gaps.json')
  }
}
