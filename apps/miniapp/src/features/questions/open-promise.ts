import { promiseCount, type PromiseClock } from '@huiyou/domain/questions/ruler';
import { brokenSentence, firstReplyBy, fullAnswerLate, questions as words, stillLeft } from '@huiyou/words/questions';
import { fullBy } from '@huiyou/words/home';
import { when, whenInFull } from '../../lib/time';
import type { Asked } from './use-open-questions';

/** The clock of the first reply, as the ruler reads it. */
export function replyClock(asked: Asked, now: number): PromiseClock {
  const { startedAt, windows } = asked.clock;
  return { startedAt, dueAt: asked.replyDueAt, windows, now };
}

export type OpenPromise = {
  /** The time itself, or what became of it. */
  text: string;
  left: string | null;
  tone: 'pine' | 'ochre' | 'ink';
  broken: boolean;
  /** Whether a first reply is owed: then the ruler is drawn. */
  ruler: boolean;
};

/** What an open question still owes, in words. */
export function openPromise(asked: Asked, now: number): OpenPromise {
  if (asked.guest) return { text: words.noPromisedTime, left: null, tone: 'ink', broken: false, ruler: false };
  if (asked.state === 'replied') {
    const time = whenInFull(asked.fullDueAt, now);
    const broken = now > asked.fullDueAt;
    return { text: broken ? fullAnswerLate(time) : fullBy(time), left: null, tone: 'ink', broken, ruler: false };
  }
  const { tone, left } = promiseCount(replyClock(asked, now));
  const due = when(asked.replyDueAt, now);
  if (tone === 'broken') {
    return {
      text: brokenSentence(due, asked.host.pronoun, asked.seenAt !== null),
      left: null,
      tone: 'ink',
      broken: true,
      ruler: true,
    };
  }
  return {
    text: firstReplyBy(due),
    left: stillLeft(left),
    tone: tone === 'soon' ? 'ochre' : 'pine',
    broken: false,
    ruler: true,
  };
}

/** 至多还有 N 位 before this one. */
export function atMost(ahead: NonNullable<Asked['ahead']>): number {
  return ahead.pinned + ahead.dueEarlier + ahead.pastDueTurn;
}
