/** Entry of a walker's thread. */
import { parentPort, workerData } from 'node:worker_threads'
import { createEngine } from '../engine/index.ts'
import { readGrammar } from './grammar.ts'
import { walk } from './walker-body.ts'
import type { WalkerStart } from './walker-messages.ts'

if (parentPort === null) throw new Error('walker.ts is started by the traveller, as a worker thread')
await walk(parentPort, workerData as WalkerStart, { createEngine, grammar: readGrammar, now: () => performance.now() })
