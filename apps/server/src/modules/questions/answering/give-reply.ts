import type { Body } from '@huiyou/contracts/api';
import { heldUntil } from '@huiyou/domain/questions/claim';
import { missingSections, unfitSections } from '@huiyou/domain/questions/full-answer';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../../platform/database/database.ts';
import { inOneGo } from '../../../platform/database/in-one-go.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { QuestionRow } from '../question.entity.ts';
import { HoldQuestion } from '../queue/hold-question.ts';
import { type HostThread, ShowToHost } from '../queue/show-to-host.ts';
import { TakeQuestionStep } from '../take-question-step.ts';
import { type Beside, NoteAnswer } from './note-answer.ts';

type Sections = Body<'POST /queue/:id/full-answer'>['sections'];

/** Whoever answers does so first in a sentence, which stops the promise clock, then fully by the topic's sections. */
@Injectable()
export class GiveReply {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hold: HoldQuestion,
    private readonly steps: TakeQuestionStep,
    private readonly note: NoteAnswer,
    private readonly show: ShowToHost,
  ) {}

  async first(caller: Caller, once: OnceKey, id: string, text: string): Promise<HostThread> {
    await this.reply(caller, once, id, text);
    return this.show.thread(caller, id);
  }

  /** Whoever had claimed it goes on to the full answer. */
  async reply(caller: Caller, once: OnceKey, id: string, text: string): Promise<void> {
    await this.database.onceWith(once, {}, async (tx) => {
      const [row, beside] = await this.look(tx, caller, id);
      const state = this.steps.decide(row, 'reply');
      const at = this.clock.now();
      const said = { kind: 'first-reply', authorId: caller.personId, text, sections: null, at } as const;
      const record = await this.note.record(row, at);
      const minutesLeft = record.kept ? record.minutes : 0;
      const claim = row.claimedBy === caller.personId ? { claimedUntil: heldUntil(at) } : {};
      const change = { state, dueAt: row.fullDueAt, minutesLeft, lastAnsweredAt: at, readAt: null, ...claim };
      await inOneGo([
        this.note.run(tx, row, said, { record, beside }),
        this.steps.save(tx, row, change, { kind: 'question.replied', at, more: { met: beside.met } }, 'last'),
      ]);
    });
  }

  async full(caller: Caller, once: OnceKey, id: string, sections: Sections): Promise<HostThread> {
    await this.answer(caller, once, id, sections);
    return this.show.thread(caller, id);
  }

  /** Given at once, without a first reply before it, the full answer stops the promise clock as well. */
  async answer(caller: Caller, once: OnceKey, id: string, sections: Sections): Promise<void> {
    await this.database.onceWith(once, {}, async (tx) => {
      const [row, beside] = await this.look(tx, caller, id);
      const state = this.steps.decide(row, 'answer');
      refuseUnfit(row, sections);
      const at = this.clock.now();
      const said = { kind: 'full-answer', authorId: caller.personId, text: null, sections, at } as const;
      const record = await this.note.record(row, at);
      const left = row.state === 'waiting' ? { minutesLeft: record.kept ? record.minutes : 0 } : {};
      const over = { queued: false, claimedBy: null, claimedUntil: null };
      const change = { state, ...over, lastAnsweredAt: at, readAt: null, ...left };
      await inOneGo([
        this.note.run(tx, row, said, { record, beside }),
        this.steps.save(tx, row, change, { kind: 'question.answered', at, more: { met: beside.met } }, 'last'),
      ]);
    });
  }

  /** The question, held, and what there is to settle besides: looked at once the question is held. */
  private look(tx: Tx, caller: Caller, id: string): Promise<[QuestionRow, Beside]> {
    return inOneGo([this.hold.run(tx, caller, id), this.note.beside(tx, id, caller.personId)]);
  }
}

function refuseUnfit(row: QuestionRow, sections: Sections): void {
  const unfit = unfitSections(row, sections);
  if (unfit.length > 0) throw new Refusal('sections-unfit', { facts: { sections: unfit.join('、') } });
  const missing = missingSections(row, sections);
  if (missing.length > 0) throw new Refusal('sections-missing', { facts: { sections: missing.join('、') } });
}
