/** Entry of the worker thread. */
import { parentPort, workerData } from 'node:worker_threads'
import { createEngine } from '../engine/index.ts'
import { readGrammar } from './grammar.ts'
import type { WorkerStart } from './messages.ts'
import { runWorker } from './worker-body.ts'

if (parentPort === null) throw new Error('worker.ts is started by RunHost, as a worker thread')
await runWorker(parentPort, workerData as WorkerStart, { createEngine, grammar: readGrammar })
