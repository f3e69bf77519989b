import type { Thread } from './use-thread';

/** Whether the conclusion is all that has to be written: a quick topic, or a guest to whom nothing was promised. */
export function conclusionOnly({ quick, guest }: Pick<Thread, 'quick' | 'guest'>): boolean {
  return quick || guest;
}
