import { type Tier, tiers } from '../tiers/tiers.ts';

/** A member who is to be handed over. */
export type Leaving = { memberId: string; tier: Tier; since: number; dormant: boolean };
/** A successor with the places that are left. `personId` is who the host is, where that matters. */
export type Successor = { kosId: string; personId?: string | null; room: number };

export const leftReasons = ['no-room', 'dormant', 'declined', 'successor-gone'] as const;
export type LeftReason = (typeof leftReasons)[number];

export type Planned = { memberId: string; toKosId: string } | { memberId: string; left: LeftReason };

/**
 * Who goes to whom (P2): by tier from the highest, then by the length of the bond, each to the successor with the most
 * places left (ties: as the successors were given); nobody beyond a successor's places, and nobody to themselves.
 * Dormant bonds are not moved.
 * The sentence the lead reads before starting is `handoverRule` in packages/words.
 */
export function planHandover(members: readonly Leaving[], successors: readonly Successor[]): Planned[] {
  const room = successors.map((successor) => ({ ...successor }));
  return [...members].sort(bySeniority).map(({ memberId, dormant }) => {
    if (dormant) return { memberId, left: 'dormant' };
    const others = room.filter((one) => one.personId !== memberId);
    const roomiest = others.reduce<Successor | null>((best, one) => (best && best.room >= one.room ? best : one), null);
    if (!roomiest) return { memberId, left: 'successor-gone' };
    if (roomiest.room <= 0) return { memberId, left: 'no-room' };
    roomiest.room -= 1;
    return { memberId, toKosId: roomiest.kosId };
  });
}

function bySeniority(a: Leaving, b: Leaving): number {
  return tiers.indexOf(b.tier) - tiers.indexOf(a.tier) || a.since - b.since || (a.memberId < b.memberId ? -1 : 1);
}

/** Silence is an answer after this many days: it moves bond, open questions and coming seats only (P2). */
export const handoverRules = { silenceDays: 7, words: 300, successors: 10, leavesWithinDays: 90 } as const;

/** 'planned' waits for the departure; 'asked' waits for the member. */
export const handoverStates = [
  'planned',
  'asked',
  'accepted',
  'by-silence',
  'declined',
  'chose-another',
  'left',
] as const;
export type HandoverState = (typeof handoverStates)[number];

/** What a handover carries, one line each; other promises register theirs. */
export const carriers = ['bond', 'questions', 'past-questions'] as const;
export type Carrier = (typeof carriers)[number];

/** 'waiting' is on its way, 'carried' arrived, 'sealed' stays closed until the member opens it. */
export const lineStates = ['waiting', 'carried', 'sealed'] as const;
export type LineState = (typeof lineStates)[number];
