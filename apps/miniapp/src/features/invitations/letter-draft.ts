import type { BodyIn } from '@huiyou/contracts/api';
import { invitationLimits } from '@huiyou/domain/invitations/outcome';
import { invitations as words } from '@huiyou/words/invitations';

/** For somebody known, for a name alone, or for a gathering or a place. */
export const waysOfInviting = ['known', 'named', 'open'] as const;
export type WayOfInviting = (typeof waysOfInviting)[number];

export type LetterDraft = {
  way: WayOfInviting;
  /** The guest's person. */
  guestId: string | null;
  /** What the guest is called, to find them again in a long list. */
  guestName?: string;
  addressee: string;
  letter: string;
  factIds: string[];
  days: number;
  /** As typed; open invitations only. */
  uses: string;
};

export const blankLetter: LetterDraft = {
  way: 'known',
  guestId: null,
  addressee: '',
  letter: '',
  factIds: [],
  days: invitationLimits.defaultDays.personal,
  uses: '12',
};

/** Another way of inviting keeps the words and forgets whom they were for. */
export function withWay(draft: LetterDraft, way: WayOfInviting): LetterDraft {
  const days = invitationLimits.defaultDays[way === 'open' ? 'open' : 'personal'];
  return { ...draft, way, guestId: null, addressee: '', factIds: [], days };
}

/** The letter is for this guest now; for the one it is for already nothing changes. */
export function withGuest(draft: LetterDraft, guest: { personId: string; name: string }): LetterDraft {
  if (draft.way === 'known' && draft.guestId === guest.personId) return draft;
  const addressee = guest.name.slice(0, invitationLimits.addressee);
  return { ...withWay(draft, 'known'), guestId: guest.personId, guestName: guest.name, addressee };
}

export function usesOf(draft: LetterDraft): number | null {
  const uses = Number(draft.uses);
  return Number.isInteger(uses) && uses >= 1 && uses <= invitationLimits.openUses ? uses : null;
}

/** Why it cannot be printed yet, or null. */
export function lackingIn(draft: LetterDraft): string | null {
  if (draft.way === 'known' && draft.guestId === null) return words.needGuest;
  if (draft.addressee.trim() === '') return words.needAddressee;
  if (draft.way === 'open' && usesOf(draft) === null) return words.needUses;
  return draft.letter.trim() === '' ? words.needLetter : null;
}

export function bodyOf(draft: LetterDraft): BodyIn<'POST /invitations'> {
  const { way, guestId, addressee, letter, factIds, days } = draft;
  const known = way === 'known';
  return {
    kind: way === 'open' ? 'open' : 'personal',
    guestId: known ? guestId : null,
    addressee,
    letter,
    factIds: known ? factIds : [],
    days,
    uses: way === 'open' ? (usesOf(draft) ?? 1) : 1,
  };
}
