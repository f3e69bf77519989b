import type { BodyIn } from '@huiyou/contracts/api';
import { startOfDate, startOfDay } from '@huiyou/domain/time/business-day';
import { handoverForm as words } from '@huiyou/words/lead';

export const leavings = ['stays', 'now', 'later'] as const;

/** Somebody chosen by name, remembered so that a later search need not find them. */
export type PickedMember = { id: string; name: string; dormant: boolean };

/** What a lead has written of a handover that has not begun. */
export type HandoverDraft = {
  who: 'all' | 'some';
  picked: PickedMember[];
  /** Of the remainder of another one: who is left out by hand. */
  dropped: string[];
  successors: string[];
  leaves: (typeof leavings)[number];
  /** 'YYYY-MM-DD', '' while not chosen. */
  leaveDay: string;
  standIn: string | null;
  words: string;
};

/** Of whom it is, and what can be chosen there. */
export type HandoverOf = {
  kosId: string;
  /** The host is here to stay and all members go: leaving can be arranged with it. */
  mayLeave: boolean;
  /** Null: all members. */
  memberIds: readonly string[] | null;
  /** Who may take over or stand in now; a choice kept from another day may not. */
  fit: ReadonlySet<string>;
};

export type HandoverPlan = BodyIn<'POST /handovers/preview'>;
export type HandoverBody = BodyIn<'POST /handovers'>;

export const blankHandover: HandoverDraft = {
  who: 'all',
  picked: [],
  dropped: [],
  successors: [],
  leaves: 'stays',
  leaveDay: '',
  standIn: null,
  words: '',
};

const fitSuccessors = (draft: HandoverDraft, { fit }: HandoverOf): string[] =>
  draft.successors.filter((id) => fit.has(id));
const fitStandIn = ({ standIn }: HandoverDraft, { fit }: HandoverOf): string | null =>
  standIn !== null && fit.has(standIn) ? standIn : null;
const leavesOf = ({ leaves }: HandoverDraft, { mayLeave }: HandoverOf): HandoverDraft['leaves'] =>
  mayLeave ? leaves : 'stays';

/** The draft as it can hold today. */
export function tidyDraft(draft: HandoverDraft, of: HandoverOf): HandoverDraft {
  return {
    ...blankHandover,
    ...draft,
    successors: fitSuccessors(draft, of),
    standIn: fitStandIn(draft, of),
    leaves: leavesOf(draft, of),
  };
}

/** What the rule needs to say who would go to whom; null while something of it is missing. */
export function planOf({ successors }: HandoverDraft, { kosId, memberIds }: HandoverOf): HandoverPlan | null {
  if (successors.length === 0 || memberIds?.length === 0) return null;
  return { fromKosId: kosId, memberIds: memberIds === null ? null : [...memberIds], successors };
}

/** Why it cannot begin yet, or null. */
export function lackingInHandover(draft: HandoverDraft, { memberIds }: HandoverOf): string | null {
  if (memberIds?.length === 0) return words.needMembers;
  if (draft.successors.length === 0) return words.needSuccessor;
  if (draft.leaves === 'later' && draft.leaveDay === '') return words.needDay;
  if (draft.leaves !== 'stays' && draft.standIn === null) return words.needStandIn;
  return draft.words.trim() === '' ? words.needWords : null;
}

/**
 * When the host leaves: a later day begins at midnight. Leaving now is sent as the day's first instant, which has
 * passed whatever this computer's clock says, and is the same when a lost answer is asked for again.
 */
function leavesAt({ leaves, leaveDay }: HandoverDraft, now: number): number | null {
  if (leaves === 'stays') return null;
  return leaves === 'now' ? startOfDay(now) : startOfDate(leaveDay);
}

/** What is sent; null while something is missing. */
export function handoverBody(draft: HandoverDraft, of: HandoverOf, now: number): HandoverBody | null {
  const plan = planOf(draft, of);
  if (plan === null || lackingInHandover(draft, of) !== null) return null;
  const standInKosId = draft.leaves === 'stays' ? null : draft.standIn;
  return { ...plan, leavesAt: leavesAt(draft, now), standInKosId, words: draft.words };
}

/** The same with somebody ticked or not; whoever was chosen keeps their place. */
export function pickedAfter(picked: readonly PickedMember[], member: PickedMember, ticked: boolean): PickedMember[] {
  const others = picked.filter(({ id }) => id !== member.id);
  if (!ticked) return others;
  return others.length < picked.length ? [...picked] : [...picked, member];
}

/** The same with one successor a place earlier. */
export function earlier(successors: readonly string[], id: string): string[] {
  const at = successors.indexOf(id);
  if (at <= 0) return [...successors];
  const others = successors.filter((each) => each !== id);
  return [...others.slice(0, at - 1), id, ...others.slice(at - 1)];
}
