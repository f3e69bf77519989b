import type { Reply } from '@huiyou/contracts/api';

/** A store as somebody at its door sees it. */
export type Door = Extract<Reply<'GET /doors/:token'>, { outcome: 'store' }>;
export type DoorHost = Door['hosts'][number];
export type Reason = NonNullable<Door['proposed']>['reason'];

/** Who served, as long as they are still at this store: a choice is kept on the device between visits. */
export function servedHere({ hosts }: Door, servedBy: string | null): string | null {
  return hosts.some(({ host }) => host.id === servedBy) ? servedBy : null;
}

/** The host one is about to know, and why: the one who served, otherwise the one the rule proposes. */
export function aboutToKnow(door: Door, servedBy: string | null): { at: DoorHost; reason: Reason } | null {
  const served = servedHere(door, servedBy);
  const reason = served === null ? door.proposed?.reason : 'served';
  const at = door.hosts.find(({ host }) => host.id === (served ?? door.proposed?.kosId));
  return at && reason ? { at, reason } : null;
}
