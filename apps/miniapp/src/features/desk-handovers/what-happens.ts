import { dateOf } from '@huiyou/domain/time/business-day';
import { grouped } from '@huiyou/words/imports';
import { atOnce as words } from '@huiyou/words/lead';
import { monthDay } from '@huiyou/words/time';
import type { HandoverBody } from './handover-draft';
import type { Preview } from './handover-facts';

type Facts = {
  name: string;
  standIn: string | null;
  preview: Preview;
  leaves: 'stays' | 'now' | 'later';
  leavesAt: HandoverBody['leavesAt'];
};

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/** Members who would go somewhere. */
export const movedIn = ({ takes }: Preview): number => sum(takes.map((one) => one.takes));

/** What happens when it begins, sentence by sentence, what is at once first. */
export function whatHappens({ name, standIn, preview, leaves, leavesAt }: Facts): string[] {
  const asked = grouped(movedIn(preview));
  const left = sum(preview.left.map(({ count }) => count));
  const stay = left > 0 ? [words.left(grouped(left))] : [];
  const answering = standIn ?? '';
  if (leaves === 'now') {
    const gone = [words.sessions(name), words.invitations(name), words.standIn(answering)];
    return [...gone, words.asked(asked), ...stay];
  }
  if (leaves === 'later' && leavesAt !== null) {
    const then = [words.later(monthDay(dateOf(leavesAt)), name), words.standInLater(answering)];
    return [words.invitations(name), ...then, words.askedLater(asked), ...stay];
  }
  return [words.asked(asked), ...stay, words.staying(name)];
}
