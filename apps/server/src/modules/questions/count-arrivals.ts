import { type GivenAnswer, mostArrivals, type TierMix } from '@huiyou/domain/promises/arrivals';
import type { Arrival } from '@huiyou/domain/promises/replay';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { Arrivals } from '../promises/arrivals.ts';
import { QuestionEntryRow } from './question-entry.entity.ts';
import { QuestionRow } from './question.entity.ts';

/** As many answers tell well enough how long one takes. */
const mostAnswers = 400;

/** Tells `promises` what came to a host. Rows are read raw: there are thousands, and nothing of them but two columns counts. */
@Injectable()
export class CountArrivals extends Arrivals {
  constructor(
    private readonly database: Database,
    private readonly bonds: MembershipReader,
  ) {
    super();
  }

  async asked(kosId: string, from: number): Promise<Arrival[]> {
    const rows = await this.database.read
      .createQueryBuilder(QuestionRow, 'q')
      .select('q.askedAt', 'askedAt')
      .addSelect('q.tier', 'tier')
      .where('q.kosId = :kosId AND q.guest = :guest AND q.askedAt >= :from', { kosId, guest: false, from })
      .orderBy('q.askedAt', 'DESC')
      .limit(mostArrivals)
      .getRawMany<{ askedAt: number | string; tier: Arrival['tier'] }>();
    return rows.reverse().map(({ askedAt, tier }) => ({ askedAt: Number(askedAt), tier }));
  }

  async answered(kosId: string, from: number): Promise<GivenAnswer[]> {
    const rows = await this.database.read
      .createQueryBuilder(QuestionEntryRow, 'e')
      .innerJoin(QuestionRow, 'q', 'q.id = e.questionId')
      .select('e.questionId', 'questionId')
      .addSelect('q.askedAt', 'askedAt')
      .addSelect('e.at', 'at')
      .where('e.answeredFor = :kosId AND e.at >= :from', { kosId, from })
      .orderBy('e.id', 'DESC')
      .limit(mostAnswers)
      .getRawMany<{ questionId: string; askedAt: number | string; at: number | string }>();
    return rows
      .reverse()
      .map(({ questionId, askedAt, at }) => ({ questionId, askedAt: Number(askedAt), at: Number(at) }));
  }

  async members(kosId: string): Promise<TierMix> {
    return this.bonds.tiersOf(kosId);
  }
}
