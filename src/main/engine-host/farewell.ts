/** Ends a worker thread. */
import type { Worker } from 'node:worker_threads'

const PATIENCE = 3000

/** Resolves when it has left, or will not: a thread that stays must not keep the next run, or the app, from going on. */
export function farewell(worker: Worker): Promise<unknown> {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())
  return Promise.race([worker.terminate(), patience])
}
