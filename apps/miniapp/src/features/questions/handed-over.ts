import type { Asked } from './use-open-questions';

let handed: Asked | null = null;

/** Leaves a question for the page that follows, so that it need not be asked for before it can be shown. */
export function hand(asked: Asked): void {
  handed = asked;
}

export function handedOver(id: string): Asked | null {
  return handed?.id === id ? handed : null;
}
