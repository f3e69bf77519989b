import type { DutyCalendar } from '@huiyou/domain/duty/duty-calendar';
import { type Pace, paceOf, paceRules } from '@huiyou/domain/questions/pace';
import { day } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { Between, In, MoreThan } from 'typeorm';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { firstIdAt } from '../../../platform/ids.ts';
import { QuestionRow } from '../question.entity.ts';
import { QuestionEntryRow } from '../question-entry.entity.ts';

/** How fast a host has been answering lately, read from the record of the latest answers. */
@Injectable()
export class ReadPace {
  constructor(private readonly database: Database) {}

  /** Two queries, however much the host has answered. */
  async run(kosId: string, calendar: DutyCalendar, now: number, tx?: Tx): Promise<Pace> {
    const from = now - paceRules.days * day;
    const read = tx ?? this.database.read;
    const said = await read.find(QuestionEntryRow, {
      select: { id: true, questionId: true, at: true },
      where: {
        answeredFor: kosId,
        kind: In(['first-reply', 'full-answer'] as const),
        id: MoreThan(firstIdAt(from)),
        at: Between(from, now),
      },
      order: { id: 'DESC' },
      take: paceRules.mostAnswers,
    });
    if (said.length < paceRules.enough) return paceOf(calendar, []);
    const rows = await read.find(QuestionRow, {
      select: { id: true, askedAt: true, startedAt: true },
      where: { id: In([...new Set(said.map((one) => one.questionId))]) },
    });
    const asked = new Map(rows.map((row) => [row.id, row]));
    // A question that was reopened later could be answered from the start of its first clock.
    const since = ({ questionId, at }: QuestionEntryRow) => {
      const row = asked.get(questionId);
      return row ? (row.startedAt <= at ? row.startedAt : row.askedAt) : at;
    };
    return paceOf(
      calendar,
      said.reverse().map((one) => ({ since: since(one), at: one.at })),
    );
  }
}
