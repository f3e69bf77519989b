import type { KosRow } from '../kos/kos.entity.ts';
import type { AbsenceRow } from './absence.entity.ts';

/** Who answers instead, and until when; null while nobody knows. */
export type StandingIn = { kosId: string; until: number | null };
/** Running absences and hosts, by host. */
export type ChainLinks = { absences: Map<string, AbsenceRow>; hosts: Map<string, KosRow> };

/** A chain longer than this has no end that anybody would find. */
export const chainSteps = 5;

/**
 * Who answers for a host who is away: the stand-in who is here, has not left and is not the asker. For a host who has left, a
 * stand-in who is away or has left is followed to theirs, never in a circle; for others one step only.
 */
export function endOfChain(kosId: string, { absences, hosts }: ChainLinks, askerId: string | null): StandingIn | null {
  const steps = hosts.get(kosId)?.active === false ? chainSteps : 1;
  const met = new Set([kosId]);
  let until: number | null = null;
  for (let step = 0, at = kosId; step < steps; step += 1) {
    const absence = absences.get(at);
    const next = absence?.standInKosId ?? null;
    if (!absence || next === null || met.has(next)) return null;
    until = earlier(until, absence.endsAt);
    if (!absences.has(next)) {
      const host = hosts.get(next);
      const self = askerId !== null && host?.personId === askerId;
      return self || host?.active === false ? null : { kosId: next, until };
    }
    met.add(next);
    at = next;
  }
  return null;
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}
