import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { PastQuestions } from '../../membership/past-questions.ts';
import { QuestionRow } from '../question.entity.ts';

/** Answered questions to hosts of before, as `QuestionsReader.pastOf` lists them; an answer by a stand-in counts for the member's own host. */
@Injectable()
export class CountPastQuestions extends PastQuestions {
  constructor(private readonly database: Database) {
    super();
  }

  async count(memberId: string, kosId: string, tx?: Tx): Promise<number> {
    return (tx ?? this.database.read)
      .createQueryBuilder(QuestionRow, 'q')
      .where('q.askerId = :memberId AND q.guest = :guest AND q.state IN (:...answered)')
      .setParameters({ memberId, guest: false, answered: ['answered', 'complete'] })
      .andWhere('COALESCE(q.insteadOf, q.kosId) <> :kosId', { kosId })
      .getCount();
  }
}
