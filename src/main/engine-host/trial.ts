/** Entry of a trying thread. */
import { parentPort } from 'node:worker_threads'
import { readGrammar } from './grammar.ts'
import { tryOrders } from './trial-body.ts'

if (parentPort === null) throw new Error('trial.ts is started as a worker thread')
await tryOrders(parentPort, readGrammar())
