/** Every outcome of opening an invitation has a name and a screen (P1). */
export const outcomes = [
  'invited',
  'already-mine',
  'bound-elsewhere',
  'addressed-to-another',
  'own-card',
  'host-full',
  'host-unavailable',
  'leaving',
  'under-age',
  'expired',
  'used-up',
  'revoked',
  'unknown',
] as const;
export type Outcome = (typeof outcomes)[number];

export const invitationKinds = ['personal', 'open'] as const;
export type InvitationKind = (typeof invitationKinds)[number];

/** Counted apart (P1): warm rests on ground the system saw, open is for a gathering or store, cold on a name alone. */
export const invitationMarks = ['warm', 'open', 'cold', 'carried-over'] as const;
export type InvitationMark = (typeof invitationMarks)[number];

export const invitationLimits = {
  letter: 300,
  addressee: 16,
  facts: 5,
  openUses: 200,
  expiresInDays: 90,
  defaultDays: { personal: 30, open: 7 },
} as const;

export type InvitationFacts = {
  kosId: string;
  kind: InvitationKind;
  /** The guest a personal letter is for, when the system knows them; null when it names somebody only. */
  guestId: string | null;
  usesLeft: number;
  expiresAt: number;
  revokedAt: number | null;
};

export type HostFacts = {
  kosId: string;
  personId: string | null;
  active: boolean;
  /** When the host leaves; null while nothing is announced. */
  leavesAt: number | null;
  /** Places taken: members and places kept for people carried over or handed over. */
  taken: number;
  capacity: number;
};

/** The caller's active bond, if any. `protectedUntil` binds hosts, never members (P2), and nothing once the host has left. */
export type CallerFacts = {
  personId: string;
  bond: { kosId: string; protectedUntil: number; dormant: boolean; hostActive: boolean } | null;
  acceptedThis: boolean;
  /** A place at this host is kept for the caller, so a full host is no obstacle. */
  keptPlace: boolean;
};

/**
 * Decides what a signed-in caller sees on opening a real token. Who may not read the letter is decided before
 * anything about its state is told, so a stranger with a forwarded personal letter learns nothing of it.
 */
export function outcomeOf(invitation: InvitationFacts, host: HostFacts, caller: CallerFacts, now: number): Outcome {
  if (caller.personId === host.personId) return 'own-card';
  if (caller.acceptedThis || (caller.bond?.kosId === host.kosId && !caller.bond.dormant)) return 'already-mine';
  if (invitation.guestId !== null && invitation.guestId !== caller.personId) return 'addressed-to-another';
  if (invitation.revokedAt !== null) return 'revoked';
  if (invitation.usesLeft <= 0) return 'used-up';
  if (now >= invitation.expiresAt) return 'expired';
  if (isProtected(caller.bond, now)) return 'bound-elsewhere';
  if (host.leavesAt !== null) return 'leaving';
  if (!host.active) return 'host-unavailable';
  if (host.taken >= host.capacity && !caller.keptPlace) return 'host-full';
  return 'invited';
}

function isProtected(bond: CallerFacts['bond'], now: number): boolean {
  return bond !== null && bond.hostActive && !bond.dormant && now < bond.protectedUntil;
}

export const invitationStates = ['waiting', 'used-up', 'expired', 'revoked'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What the host's list says about an invitation. */
export function invitationState(
  invitation: Omit<InvitationFacts, 'kosId' | 'kind' | 'guestId'>,
  now: number,
): InvitationState {
  if (invitation.revokedAt !== null) return 'revoked';
  if (invitation.usesLeft <= 0) return 'used-up';
  return now >= invitation.expiresAt ? 'expired' : 'waiting';
}

/** The mark under which an invitation is counted (P1). `ground` is how many confirmed facts host and guest have. */
export function markOf(kind: InvitationKind, ground: number): InvitationMark {
  if (kind === 'open') return 'open';
  return ground > 0 ? 'warm' : 'cold';
}
