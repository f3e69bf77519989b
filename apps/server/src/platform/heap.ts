import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap double before all of it is cleared up. Left to itself V8 lets that of a calm server grow by about a tenth: one
 * clearing every ten seconds, which some waited 25 to 55 ms for (docs/decisions/0013). Costs up to as much again as is in use.
 */
export function letHeapDouble(): void {
  setFlagsFromString('--heap-growing-percent=100');
}
