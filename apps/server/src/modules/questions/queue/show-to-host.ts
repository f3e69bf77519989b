import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { MembershipReader } from '../../membership/membership.reader.ts';
import { FindPart } from '../find-part.ts';
import type { QuestionRow } from '../question.entity.ts';
import { QuestionsReader } from '../questions.reader.ts';
import { ShowQuestion } from '../show-question.ts';
import { isHeldByAnother, tookOver } from './hold-question.ts';
import { ShowBeside } from './show-beside.ts';

export type HostThread = Reply<'GET /queue/:id'>;

/** A question as those see it who answer it or look after it: claim, draft, notes and colleagues' words beside it. */
@Injectable()
export class ShowToHost {
  constructor(
    private readonly clock: Clock,
    private readonly questions: QuestionsReader,
    private readonly show: ShowQuestion,
    private readonly hosts: KosReader,
    private readonly parts: FindPart,
    private readonly beside: ShowBeside,
    private readonly bonds: MembershipReader,
  ) {}

  /** Throws `not-found` for whoever neither answers it nor looks after it. */
  async thread(caller: Caller, id: string): Promise<HostThread> {
    return this.of(caller, await this.questions.visible(caller, id, 'host'));
  }

  async of(caller: Caller, row: QuestionRow): Promise<HostThread> {
    const [thread, host, claim, draft, notes, consultations, mergeable, broken, bond] = await Promise.all([
      this.show.toHost(row),
      this.hosts.byPerson(caller.personId),
      this.beside.claim(row, caller),
      this.beside.draft(row, caller),
      this.beside.notes(row),
      this.beside.consultationsOn(row),
      this.show.mergeable(row),
      this.beside.apologyDue(row),
      this.bonds.bondOf(row.askerId),
    ]);
    const mine = host?.id === row.kosId;
    const free = !isHeldByAnother(row, caller, this.clock.now());
    return {
      ...thread,
      ...{ nudgeAt: row.nudgeAt, dueAt: row.dueAt, mergeable, claim, draft, notes, consultations },
      bondId: bond && bond.kosId === host?.id ? bond.id : null,
      mayTakeOver: await this.parts.mayTakeOver(caller, row),
      mayAnswer: row.queued && free && (mine || tookOver(row, caller)),
      apologyDue: mine ? broken : null,
    };
  }
}
