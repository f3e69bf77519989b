/** What the published rule looks at when somebody walks in and nobody is named (P2). */
export type Candidate = {
  kosId: string;
  onDuty: boolean;
  /** Places left; a host without any is not proposed. */
  room: number;
  openQuestions: number;
  capacity: number;
  /** When somebody was last proposed to this host; 0 for never. */
  lastProposedAt: number;
};

export const proposalReasons = ['served', 'on-duty', 'fewest-open', 'longest-since', 'only-one'] as const;
export type ProposalReason = (typeof proposalReasons)[number];

/**
 * Proposes a host: on duty first, then fewest open questions for their capacity, then longest since last (P2).
 * The reason names what decided. Null when nobody has room. The sentence guests read is `walkInRule` in packages/words.
 */
export function proposeHost(candidates: readonly Candidate[]): { kosId: string; reason: ProposalReason } | null {
  const open = candidates.filter((candidate) => candidate.room > 0);
  const first = open[0];
  if (!first) return null;
  if (open.length === 1) return { kosId: first.kosId, reason: 'only-one' };
  const onDuty = open.filter((candidate) => candidate.onDuty);
  if (onDuty.length === 1 && onDuty[0]) return { kosId: onDuty[0].kosId, reason: 'on-duty' };
  const pool = onDuty.length > 0 ? onDuty : open;
  const least = Math.min(...pool.map(load));
  const fewest = pool.filter((candidate) => load(candidate) === least);
  if (fewest.length === 1 && fewest[0]) return { kosId: fewest[0].kosId, reason: 'fewest-open' };
  const chosen = [...fewest].sort((a, b) => a.lastProposedAt - b.lastProposedAt || (a.kosId < b.kosId ? -1 : 1))[0];
  return chosen ? { kosId: chosen.kosId, reason: 'longest-since' } : null;
}

function load({ openQuestions, capacity }: Candidate): number {
  return openQuestions / Math.max(1, capacity);
}
