import type { HostCard } from '../../stores/my-host';
import type { MyBond } from './use-my-bond';

const byInvitation = new Set<MyBond['why']>(['invitation', 'moved-by-member']);

/**
 * Whose letter it was: the host of the first bond that followed it. After a handover that is not the host of now, and
 * nobody's seal may stand under words of another. Null when the history does not say.
 */
export function letterWriter({ host, since, why, letter, history }: MyBond): HostCard | null {
  if (!letter) return null;
  const followed = [{ host, since, why }, ...history]
    .filter((bond) => byInvitation.has(bond.why) && bond.since >= letter.writtenAt)
    .sort((one, other) => one.since - other.since);
  return followed[0]?.host ?? null;
}
