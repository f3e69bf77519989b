import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap double before all of it is cleared up. Left to itself V8 lets that of a calm server grow by about a tenth: one
 * clearing every ten seconds, each of which held everybody up for 40 to 60 ms (docs/performance.md). Costs some 80 MB.
 */
export function letHeapDouble(): void {
  setFlagsFromString('--heap-growing-percent=100');
}
