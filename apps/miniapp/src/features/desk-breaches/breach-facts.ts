import type { Reply } from '@huiyou/contracts/api';
import { type BreachKind, breachKinds } from '@huiyou/domain/questions/breach-kind';

export type Breach = Reply<'GET /lead/breaches'>['breaches'][number];
export type Counts = Reply<'GET /lead/breaches'>['counts'];
export type Watch = Reply<'GET /lead/watch'>;

/** All broken promises of the last 28 days. */
export const brokenOf = (counts: Counts): number => breachKinds.reduce((sum, kind) => sum + counts[kind], 0);

/** The kind with the most broken promises, when there is any: what to change first. */
export function mainKind(counts: Counts): BreachKind | null {
  const [first] = [...breachKinds].sort((a, b) => counts[b] - counts[a]);
  return first !== undefined && counts[first] > 0 ? first : null;
}

/** How much waits on the page of what needs a look. */
export const watchCount = ({ atRisk, reopened, unattended }: Watch): number =>
  atRisk.length + reopened.length + unattended.length;
