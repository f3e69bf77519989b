/** Why a question is urgent: a short list, plus words of one's own (P3). Urgency is separate from tier. */
export const urgencyReasons = ['guests', 'trip', 'broken', 'gift', 'other'] as const;
export type UrgencyReason = (typeof urgencyReasons)[number];

export const urgencyStates = ['asked', 'accepted', 'declined'] as const;
export type UrgencyState = (typeof urgencyStates)[number];

/** At most so many open urgent questions a member (P3). */
export const openUrgencies = 2;

/** A nearer due time lies ahead of now and before the one that was promised. */
export function nearerFits(dueAt: number, promised: number, now: number): boolean {
  return dueAt > now && dueAt < promised;
}

/** While a question with one of these is open, it counts as one of the two. */
export const openUrgencyStates = ['asked', 'accepted'] as const satisfies readonly UrgencyState[];
