import type { Reply } from '@huiyou/contracts/api';
import { reopeningsSeen } from '@huiyou/domain/questions/question-steps';
import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, In, MoreThanOrEqual, Not } from 'typeorm';
import { Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { QuestionRow } from '../question.entity.ts';
import { ShowRows } from '../queue/show-rows.ts';
import { LeadHosts } from './lead-hosts.ts';
import { ListUnattended } from './list-unattended.ts';

type Shown = Reply<'GET /lead/watch'>;

/** As many of each as somebody can look after at once; the most urgent first. */
const most = 50;

/** What a lead must look at now: promises near their end or broken, threads reopened twice, hosts away without a stand-in. */
@Injectable()
export class ReadWatch {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly leadHosts: LeadHosts,
    private readonly rows: ShowRows,
    private readonly hosts: KosReader,
    private readonly away: ListUnattended,
  ) {}

  async run(caller: Caller): Promise<Shown> {
    const now = this.clock.now();
    const hostIds = await this.leadHosts.bound(caller);
    // Nobody looks after their own question.
    const askerId = Not(caller.personId);
    const [atRisk, reopened] = await Promise.all([
      this.open(hostIds, { askerId, nudged: true }),
      this.open(hostIds, { askerId, nudged: In([false, true]), reopened: MoreThanOrEqual(reopeningsSeen) }),
    ]);
    const all = [...atRisk, ...reopened];
    const [views, cards] = await Promise.all([
      this.rows.views(caller, all),
      this.hosts.cards(all.map((row) => row.kosId)),
    ]);
    const shown = (row: QuestionRow) => {
      const [view, host] = [views.get(row.id), cards.get(row.kosId)];
      return view && host ? [{ ...view, host }] : [];
    };
    return {
      now,
      atRisk: atRisk.flatMap(shown),
      reopened: reopened.flatMap((row) => shown(row).map((view) => ({ ...view, times: row.reopened }))),
      unattended: await this.away.run(await this.leadHosts.all(caller), now),
    };
  }

  private async open(hostIds: string[] | null, which: FindOptionsWhere<QuestionRow>): Promise<QuestionRow[]> {
    const order = { dueAt: 'ASC', id: 'ASC' } as const;
    const where = { queued: true, ...which };
    if (hostIds === null) return this.database.read.find(QuestionRow, { where, order, take: most });
    // Whoever stands in may work elsewhere: it is the member's own host whom the lead looks after.
    const theirs = [
      { ...where, kosId: In(hostIds) },
      { ...where, insteadOf: In(hostIds) },
    ];
    return this.database.read.find(QuestionRow, { where: theirs, order, take: most });
  }
}
