import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';

const now = () => performance.timeOrigin + performance.now();

/**
 * Calls `onBeat(n, at)` for every beat at its instant, in ms of this thread's `performance.now()`, and gives back by how many ms
 * each came late: what the machine does to a thread that only sleeps. A thread of its own keeps
 * the time: waiting awake in this one would take from the engine what is measured.
 */
export function beat({ periodMs, beats }, onBeat) {
  return new Promise((resolve, reject) => {
    const late = [];
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { periodMs, beats } });
    worker.on('message', ({ n, at, lateMs }) => {
      late.push(lateMs);
      onBeat(n, at - performance.timeOrigin);
    });
    worker.once('error', reject);
    worker.once('exit', () => resolve(late));
  });
}

if (!isMainThread) {
  const { periodMs, beats } = workerData;
  const nobody = new Int32Array(new SharedArrayBuffer(4));
  const began = now();
  for (let n = 0; n < beats; n += 1) {
    const at = began + n * periodMs;
    const wait = at - now();
    if (wait > 0) Atomics.wait(nobody, 0, 0, wait);
    parentPort.postMessage({ n, at, lateMs: now() - at });
  }
}
