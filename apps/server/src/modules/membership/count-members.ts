import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { MemberCounts } from '../duty/member-counts.ts';
import { BondRow } from './bond.entity.ts';
import { OpenQuestions } from './open-questions.ts';

/** Tells `duty` which hosts have members or open questions. */
@Injectable()
export class CountMembers extends MemberCounts {
  constructor(
    private readonly database: Database,
    @Inject(OpenQuestions) private readonly questions: OpenQuestions,
  ) {
    super();
  }

  async withMembers(kosIds: readonly string[]): Promise<Set<string>> {
    if (kosIds.length === 0) return new Set();
    const rows = await this.database.read
      .createQueryBuilder(BondRow, 'b')
      .select('DISTINCT b.kosId', 'kosId')
      .where('b.kosId IN (:...kosIds) AND b.endedAt IS NULL', { kosIds: [...kosIds] })
      .getRawMany<{ kosId: string }>();
    return new Set(rows.map(({ kosId }) => kosId));
  }

  async withQuestions(kosIds: readonly string[]): Promise<Set<string>> {
    return new Set((await this.questions.ofHosts(kosIds)).keys());
  }
}
