import {
  dueAfterReopening,
  type DueTimes,
  dueTimes,
  guestDueTimes,
  minutesAfterReopening,
} from '@huiyou/domain/questions/due-times';
import { reopenDays } from '@huiyou/domain/questions/question-steps';
import type { ResponsePromise, Tier } from '@huiyou/domain/tiers/tiers';
import { day } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { Database, type OnceKey, type Tx } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { MembershipReader } from '../../membership/membership.reader.ts';
import { PromisesReader } from '../../promises/promises.reader.ts';
import { FindQueue, hostOf, type Queue } from '../find-queue.ts';
import type { QuestionRow } from '../question.entity.ts';
import { memberEntry, QuestionEntryRow } from '../question-entry.entity.ts';
import { QuestionsReader } from '../questions.reader.ts';
import type { Asked } from '../show-question.ts';
import { TakeQuestionStep } from '../take-question-step.ts';

type Terms = Pick<QuestionRow, 'guest' | 'lane' | 'tier' | 'promiseMinutes' | 'fullAnswerDay'>;

/** "还差一点": back into a queue in its ordinary place, due as domain/questions/due-times says. */
@Injectable()
export class ReopenQuestion {
  constructor(
    private readonly database: Database,
    private readonly bonds: MembershipReader,
    private readonly queues: FindQueue,
    private readonly questions: QuestionsReader,
    private readonly steps: TakeQuestionStep,
    private readonly promises: PromisesReader,
  ) {}

  /** A member's question goes to the host of today, whoever answered it; a guest's stays with the host who was asked. */
  async run(caller: Caller, once: OnceKey, id: string, missing: string): Promise<Asked> {
    await this.database.once(once, async (tx) => {
      const known = await this.questions.visible(caller, id, 'asker');
      const hostId = known.guest ? hostOf(known) : (await this.bonds.holdBond(tx, caller.personId)).kosId;
      const { host: _, ...queue } = await this.queues.held(tx, hostId, 'shared', caller.personId);
      const row = await this.questions.held(tx, caller, id, 'asker');
      const state = this.steps.decide(row, 'reopen');
      if (row.lastAnsweredAt === null || queue.at > row.lastAnsweredAt + reopenDays * day)
        throw new Refusal('question-closed');
      const bond = row.guest ? await this.bonds.bondOf(caller.personId, tx) : null;
      const joined = bond?.kosId === hostId ? bond.tier : null;
      const promise = joined && (await this.promises.promiseOf(queue.kosId, joined, queue.at, tx));
      const { terms, due } = termsOf(row, queue, joined && promise ? { tier: joined, promise } : null);
      if (!due) throw new Refusal('no-duty-ahead');
      await this.putBack(tx, row, queue, { ...terms, ...timesOf(due, queue.at), state, missing });
      return {};
    });
    return this.questions.asked(caller, id);
  }

  private async putBack(
    tx: Tx,
    row: QuestionRow,
    { kosId, insteadOf, at, ref }: Queue,
    { missing, ...change }: Partial<QuestionRow> & { missing: string },
  ): Promise<void> {
    await tx.insert(QuestionEntryRow, memberEntry(row, 'missing', missing, at));
    const place = { queued: true, kosId, insteadOf, keptThere: false, ...ref };
    const fresh = { reopened: row.reopened + 1, seenAt: null, readAt: at };
    const owed = { nudged: false, broken: false, urgency: null };
    await this.steps.save(tx, row, { ...change, ...place, ...fresh, ...owed }, { kind: 'question.reopened', at });
  }
}

/** What was in force stays so, except for a guest who has become this host's member: a member's promise begins. */
function termsOf(
  row: QuestionRow,
  { calendar, at }: Queue,
  joined: { tier: Tier; promise: ResponsePromise } | null,
): { terms: Terms; due: DueTimes | null } {
  const { guest, tier, lane, promiseMinutes, fullAnswerDay, minutesLeft } = row;
  if (joined) {
    const { lane: joins, minutes, fullAnswerDay: day } = joined.promise;
    const terms = { guest: false, tier: joined.tier, lane: joins, promiseMinutes: minutes, fullAnswerDay: day };
    return { terms, due: dueTimes(joined.promise, calendar, at) };
  }
  if (guest) {
    const due = guestDueTimes(calendar, at, minutesAfterReopening(promiseMinutes, minutesLeft));
    return { terms: { guest, tier, lane: 'guests', promiseMinutes, fullAnswerDay }, due };
  }
  const promise = { minutes: promiseMinutes, fullAnswerDay };
  const terms = { guest, tier, lane, promiseMinutes, fullAnswerDay };
  return { terms, due: dueAfterReopening(promise, calendar, minutesLeft, at) };
}

function timesOf({ nudgeAt, dueAt, fullDueAt }: DueTimes, startedAt: number): Partial<QuestionRow> {
  return { startedAt, nudgeAt, replyDueAt: dueAt, fullDueAt, dueAt };
}
