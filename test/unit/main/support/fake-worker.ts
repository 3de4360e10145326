/** Entry of a worker with the fake engine; bundled by build-worker.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerStart } from '../../../../src/main/engine-host/messages.ts'
import { runWorker } from '../../../../src/main/engine-host/worker-body.ts'
import { createFakeEngine } from './fake-engine.ts'

const nothing = new Uint8Array(0)
await runWorker(parentPort!, workerData as WorkerStart, {
  createEngine: createFakeEngine,
  grammar: () => ({ runtime: nothing, python: nothing }),
})
