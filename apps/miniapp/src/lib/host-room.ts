import type { Reply } from '@huiyou/contracts/api';

export type DeskHost = Reply<'GET /hosts'>['hosts'][number];

/** Places left: neither taken nor kept for anybody. */
export const roomOf = ({ capacity, members, kept }: DeskHost): number => Math.max(0, capacity - members - kept);

/** Whether somebody may be given members or stand in: at work, signed in and not about to leave. */
export const isAtWork = ({ active, signedIn, leavesAt }: DeskHost): boolean => active && signedIn && leavesAt === null;

/** Hosts whose name, club, staff number or store contains what was typed; all of them while nothing was. */
export function findHosts(hosts: readonly DeskHost[], typed: string): DeskHost[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return [...hosts];
  return hosts.filter(({ host, staffNo, storeName }) =>
    [host.name, host.clubName, staffNo ?? '', storeName ?? ''].some((text) => text.toLowerCase().includes(wanted)),
  );
}
