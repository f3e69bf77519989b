import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { EveryDay, sliceOfTime } from '../../../platform/jobs/every-day.ts';
import { QuestionDraftRow } from '../answering.entities.ts';
import { QuestionRow } from '../question.entity.ts';

const batch = 500;
/** 03:50 in Shanghai. */
const minute = 230;

/** What was written and never sent goes once its question has left the queue. */
@Injectable()
export class ForgetDrafts implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly everyDay: EveryDay,
  ) {}

  onModuleInit(): void {
    this.everyDay.add({ name: 'forget-drafts', minute, handle: (_, mark) => this.slice(mark) });
  }

  /** Goes on after the question named by `mark`. */
  private async slice(mark: string): Promise<string | null> {
    const hasTime = sliceOfTime();
    for (let after = mark; ; ) {
      const drafts = await this.database.read.find(QuestionDraftRow, {
        select: { questionId: true, personId: true },
        where: { questionId: MoreThan(after) },
        order: { questionId: 'ASC', personId: 'ASC' },
        take: batch,
      });
      await this.forget(drafts.map((draft) => draft.questionId));
      const last = drafts.at(-1);
      if (!last || drafts.length < batch) return null;
      after = last.questionId;
      if (!hasTime()) return after;
    }
  }

  private async forget(questionIds: readonly string[]): Promise<void> {
    const ids = In([...new Set(questionIds)]);
    const open = await this.database.read.find(QuestionRow, { select: { id: true }, where: { id: ids, queued: true } });
    const kept = new Set(open.map((row) => row.id));
    const over = questionIds.filter((id) => !kept.has(id));
    if (over.length > 0) await this.database.transaction((tx) => tx.delete(QuestionDraftRow, { questionId: In(over) }));
  }
}
