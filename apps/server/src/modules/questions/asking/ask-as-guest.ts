import { acquaintanceRules } from '@huiyou/domain/acquaintances/acquaintance';
import { guestDueTimes } from '@huiyou/domain/questions/due-times';
import { Injectable } from '@nestjs/common';
import { Database, type OnceKey, type Tx } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { AcquaintancesReader } from '../../acquaintances/acquaintances.reader.ts';
import { NoteExchange } from '../../acquaintances/note-exchange.ts';
import { MembershipReader } from '../../membership/membership.reader.ts';
import { PromisesReader } from '../../promises/promises.reader.ts';
import { FindQueue } from '../find-queue.ts';
import { QuestionRow } from '../question.entity.ts';
import { QuestionsReader } from '../questions.reader.ts';
import type { Asked } from '../show-question.ts';
import { type NewQuestion, WriteQuestion } from '../write-question.ts';

const { guestQuestionMinutes, openGuestQuestions } = acquaintanceRules;

/** A guest asks a host they have met: outside the lanes, with a due time that is not promised (P1). */
@Injectable()
export class AskAsGuest {
  constructor(
    private readonly database: Database,
    private readonly acquaintances: AcquaintancesReader,
    private readonly noteExchange: NoteExchange,
    private readonly bonds: MembershipReader,
    private readonly queues: FindQueue,
    private readonly promises: PromisesReader,
    private readonly write: WriteQuestion,
    private readonly questions: QuestionsReader,
  ) {}

  async run(caller: Caller, once: OnceKey, acquaintanceId: string, text: string): Promise<Asked> {
    const { id } = await this.database.once(once, async (tx) => {
      const askerId = caller.personId;
      const { kosId } = await this.hold(tx, acquaintanceId, askerId);
      const { host, ...queue } = await this.queues.held(tx, kosId, 'shared', askerId);
      const bond = await this.bonds.bondOf(askerId, tx);
      if (bond?.kosId === host.id) throw new Refusal('is-a-member');
      if (!host.active || host.personId === null) throw new Refusal('host-unavailable');
      const due = guestDueTimes(queue.calendar, queue.at, guestQuestionMinutes);
      if (!due) throw new Refusal('no-duty-ahead');
      const number = await this.write.nextNumber(tx, askerId);
      if ((await this.open(tx, askerId, host.id)) >= openGuestQuestions) throw new Refusal('too-many-open-questions');
      const said = { number, askerId, text, tier: 'acquainted', lane: 'guests' } as const;
      const topic = await this.topic();
      const promise = { minutes: guestQuestionMinutes, fullAnswerDay: 'same' } as const;
      const row = await this.write.run(tx, { ...said, promise, queue, topic, due });
      await this.noteExchange.run(tx, { kosId, personId: askerId, at: queue.at });
      return { id: row.id };
    });
    return this.questions.asked(caller, id);
  }

  /** Held, so that nothing is asked of a host who is just forgetting the guest. */
  private async hold(tx: Tx, id: string, personId: string): Promise<{ kosId: string }> {
    const met = await this.acquaintances.ofPerson(id, personId);
    const held = met && (await this.acquaintances.hold(tx, met.kosId, personId));
    if (!held) throw new Refusal('not-found');
    return held;
  }

  /** Counted after the number was taken, so that one guest's questions are counted one after the other. */
  private open(tx: Tx, askerId: string, hostId: string): Promise<number> {
    const mine = { askerId, queued: true, guest: true };
    return tx.count(QuestionRow, {
      where: [
        { ...mine, kosId: hostId },
        { ...mine, insteadOf: hostId },
      ],
    });
  }

  /** Guests choose no topic: the first one's, with its conclusion only. */
  private async topic(): Promise<NewQuestion['topic']> {
    const [first] = await this.promises.topics();
    if (!first) throw new Error('no-topic');
    return { ...first, sections: first.sections.slice(0, 1), quick: true, needed: 1 };
  }
}
