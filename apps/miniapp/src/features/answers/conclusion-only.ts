import type { Thread } from './use-thread';

/** Whether the conclusion is all that has to be written: a quick topic, or a guest to whom nothing was promised. */
export function conclusionOnly({ quick, guest }: Pick<Thread, 'quick' | 'guest'>): boolean {
  return quick || guest;
}

/** How many sections, from the first on, have to be there before the answer can be sent. */
export function neededHere(thread: Pick<Thread, 'quick' | 'guest' | 'needed'>): number {
  return conclusionOnly(thread) ? 1 : thread.needed;
}
