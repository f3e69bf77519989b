import type { Body } from '@huiyou/contracts/api';
import { dueTimes } from '@huiyou/domain/questions/due-times';
import { neededSections } from '@huiyou/domain/questions/full-answer';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database, type OnceKey } from '../../../platform/database/database.ts';
import { inOneGo } from '../../../platform/database/in-one-go.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { newId } from '../../../platform/ids.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { AcquaintancesReader } from '../../acquaintances/acquaintances.reader.ts';
import { hostOfMember, MembershipReader } from '../../membership/membership.reader.ts';
import { PromisesReader } from '../../promises/promises.reader.ts';
import { QuestionsReader } from '../questions.reader.ts';
import type { Asked } from '../show-question.ts';
import { WriteQuestion } from '../write-question.ts';
import { ChooseQueue } from './choose-queue.ts';

/** A member asks their host; what is promised at this instant is written on the question and never changes by itself. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bonds: MembershipReader,
    private readonly acquaintances: AcquaintancesReader,
    private readonly queues: ChooseQueue,
    private readonly promises: PromisesReader,
    private readonly write: WriteQuestion,
    private readonly questions: QuestionsReader,
  ) {}

  async run(caller: Caller, once: OnceKey, body: Body<'POST /questions'>): Promise<Asked> {
    return this.questions.asked(caller, (await this.ask(caller, once, body)).id);
  }

  /**
   * The bond is held first and its host second, everywhere in this order, so that nobody waits in a circle. Who rather
   * asks the stand-in is promised what that one promises, by their calendar (P3).
   */
  async ask(caller: Caller, once: OnceKey, body: Body<'POST /questions'>): Promise<{ id: string }> {
    const id = newId(this.clock.now());
    return this.database.onceWith(once, { id }, async (tx) => {
      const askerId = caller.personId;
      const host = hostOfMember(askerId);
      const [bond, queue, number, met] = await inOneGo([
        this.bonds.holdBond(tx, askerId),
        this.queues.held(tx, host, askerId, body.standIn),
        this.write.nextNumber(tx, askerId),
        this.acquaintances.haveMet(tx, host, askerId),
      ]);
      const { tier } = bond;
      const exchanged = await this.bonds.noteExchange(tx, bond, queue.at);
      const topic = await this.promises.topic(body.topicId);
      if (!topic) throw new Refusal('topic-unknown');
      const promise = await this.promises.promiseOf(queue.kosId, tier, queue.at, tx);
      const due = dueTimes(promise, queue.calendar, queue.at);
      if (!due) throw new Refusal('no-duty-ahead');
      const said = {
        id,
        number,
        askerId,
        text: body.text,
        tier,
        lane: promise.lane,
        keptThere: body.standIn,
        exchanged,
        met,
      };
      const needed = neededSections(topic, tier);
      await this.write.run(tx, { ...said, queue, topic: { ...topic, needed }, promise, due });
    });
  }
}
