/** Entry of a replaying thread. */
import { parentPort, workerData } from 'node:worker_threads'
import { readGrammar } from './grammar.ts'
import { replay } from './replay-body.ts'
import type { ReplayStart } from './replay-messages.ts'

if (parentPort === null) throw new Error('replayer.ts is started as a worker thread')
await replay(parentPort, workerData as ReplayStart, { grammar: readGrammar, now: () => performance.now() })
