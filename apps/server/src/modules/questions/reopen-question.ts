import {
  dueAfterReopening,
  type DueTimes,
  dueTimes,
  guestDueTimes,
  minutesAfterReopening,
} from '@huiyou/domain/questions/due-times';
import { reopenDays } from '@huiyou/domain/questions/question-steps';
import { tierPromises } from '@huiyou/domain/tiers/tiers';
import { day } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { BondRow } from '../membership/bond.entity.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { FindQueue, hostOf, type Queue } from './find-queue.ts';
import type { QuestionRow } from './question.entity.ts';
import { memberEntry, QuestionEntryRow } from './question-entry.entity.ts';
import { QuestionsReader } from './questions.reader.ts';
import type { Asked } from './show-question.ts';
import { TakeQuestionStep } from './take-question-step.ts';
import { WriteQuestion } from './write-question.ts';

type Terms = Pick<QuestionRow, 'guest' | 'lane' | 'tier' | 'promiseMinutes'>;

/** "还差一点": back into a queue in its ordinary place, due as domain/questions/due-times says. */
@Injectable()
export class ReopenQuestion {
  constructor(
    private readonly database: Database,
    private readonly bonds: MembershipReader,
    private readonly queues: FindQueue,
    private readonly questions: QuestionsReader,
    private readonly steps: TakeQuestionStep,
    private readonly write: WriteQuestion,
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
      const { terms, due } = termsOf(row, queue, bond?.kosId === hostId ? bond : null);
      if (!due) throw new Refusal('no-duty-ahead');
      await this.putBack(tx, row, queue, { ...terms, ...timesOf(due, queue.at), state, missing });
      return {};
    });
    return this.questions.asked(caller, id);
  }

  private async putBack(
    tx: Tx,
    row: QuestionRow,
    { kosId, insteadOf, at }: Queue,
    { missing, ...change }: Partial<QuestionRow> & { missing: string },
  ): Promise<void> {
    await tx.insert(QuestionEntryRow, memberEntry(row, 'missing', missing, at));
    const place = { queued: true, kosId, insteadOf, calendarKosId: null };
    const fresh = { reopened: row.reopened + 1, seenAt: null, readAt: at };
    const open = await this.steps.save(tx, row, { ...change, ...place, ...fresh }, { kind: 'question.reopened', at });
    if (open.guest) await this.write.watch(tx, open);
  }
}

/** What was in force stays so, except for a guest who has become this host's member: a member's promise begins. */
function termsOf(
  row: QuestionRow,
  { roster, at }: Queue,
  joined: BondRow | null,
): { terms: Terms; due: DueTimes | null } {
  const { guest, tier, lane, promiseMinutes, minutesLeft } = row;
  if (joined) {
    const promise = tierPromises[joined.tier];
    const terms = { guest: false, tier: joined.tier, lane: promise.lane, promiseMinutes: promise.minutes };
    return { terms, due: dueTimes(promise, roster, at) };
  }
  if (guest) {
    const due = guestDueTimes(roster, at, minutesAfterReopening(promiseMinutes, minutesLeft));
    return { terms: { guest, tier, lane: 'guests', promiseMinutes }, due };
  }
  const promise = { ...tierPromises[tier], minutes: promiseMinutes };
  return { terms: { guest, tier, lane, promiseMinutes }, due: dueAfterReopening(promise, roster, minutesLeft, at) };
}

function timesOf({ dueAt, fullDueAt }: DueTimes, startedAt: number): Partial<QuestionRow> {
  return { startedAt, replyDueAt: dueAt, fullDueAt, dueAt };
}
