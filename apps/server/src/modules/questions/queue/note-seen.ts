import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { QuestionRow } from '../question.entity.ts';
import { QuestionsReader } from '../questions.reader.ts';
import { type HostThread, ShowToHost } from './show-to-host.ts';

/** Notes the first time that whoever answers saw the question; the member is told when. */
@Injectable()
export class NoteSeen {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly questions: QuestionsReader,
    private readonly show: ShowToHost,
  ) {}

  /** Later times change nothing; nor does a host who looks at what somebody answers for them. */
  async run(caller: Caller, id: string): Promise<HostThread> {
    await this.questions.visible(caller, id, 'host');
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const seenAt = this.clock.now();
    await this.database.transaction((tx) => tx.update(QuestionRow, { id, kosId, seenAt: IsNull() }, { seenAt }));
    return this.show.thread(caller, id);
  }
}
