import { lanes } from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { type OpenCount, OpenQuestions } from '../../membership/open-questions.ts';
import { QuestionRow } from '../question.entity.ts';

type HostCount = { kosId: string; open: number | string; pastDue: number | string };
type MemberCount = { memberId: string; open: number | string };

/** How busy hosts are: what stands in their lanes. A guest's question counts there once it is past due. */
@Injectable()
export class CountOpenQuestions extends OpenQuestions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  async ofHosts(kosIds: readonly string[]): Promise<Map<string, OpenCount>> {
    if (kosIds.length === 0) return new Map();
    const rows = await this.database.read
      .createQueryBuilder(QuestionRow, 'q')
      .select('q.kosId', 'kosId')
      .addSelect('COUNT(*)', 'open')
      .addSelect('SUM(CASE WHEN q.dueAt < :now THEN 1 ELSE 0 END)', 'pastDue')
      .where('q.kosId IN (:...kosIds) AND q.queued = :queued AND q.lane IN (:...lanes)')
      .setParameters({ kosIds: [...new Set(kosIds)], queued: true, lanes: [...lanes], now: this.clock.now() })
      .groupBy('q.kosId')
      .getRawMany<HostCount>();
    return new Map(rows.map(({ kosId, open, pastDue }) => [kosId, { open: Number(open), pastDue: Number(pastDue) }]));
  }

  async ofMembers(memberIds: readonly string[]): Promise<Map<string, number>> {
    if (memberIds.length === 0) return new Map();
    const rows = await this.database.read
      .createQueryBuilder(QuestionRow, 'q')
      .select('q.askerId', 'memberId')
      .addSelect('COUNT(*)', 'open')
      .where('q.askerId IN (:...memberIds) AND q.queued = :queued')
      .setParameters({ memberIds: [...new Set(memberIds)], queued: true })
      .groupBy('q.askerId')
      .getRawMany<MemberCount>();
    return new Map(rows.map(({ memberId, open }) => [memberId, Number(open)]));
  }

  async withHost(kosId: string, askerIds: readonly string[]): Promise<Map<string, number>> {
    if (askerIds.length === 0) return new Map();
    const rows = await this.database.read
      .createQueryBuilder(QuestionRow, 'q')
      .select('q.askerId', 'memberId')
      .addSelect('COUNT(*)', 'open')
      .where('q.askerId IN (:...askerIds) AND q.queued = :queued AND COALESCE(q.insteadOf, q.kosId) = :kosId')
      .setParameters({ askerIds: [...new Set(askerIds)], queued: true, kosId })
      .groupBy('q.askerId')
      .getRawMany<MemberCount>();
    return new Map(rows.map(({ memberId, open }) => [memberId, Number(open)]));
  }
}
