import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { ConsultationRow } from '../answering.entities.ts';
import { QuestionEntryRow } from '../question-entry.entity.ts';
import { QuestionRow } from '../question.entity.ts';
import { ShowBeside } from '../queue/show-beside.ts';

type Asked = Reply<'GET /consultations'>['consultations'][number]['question'];

const mostOpen = 50;
const mostAnswered = 20;

/** What colleagues ask a host: of the question its words alone, never whose it is. */
@Injectable()
export class ListConsultations {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
    private readonly beside: ShowBeside,
  ) {}

  /** Unanswered ones whose question still waits, oldest first; then the latest answered. */
  async run(caller: Caller): Promise<Reply<'GET /consultations'>> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const rows = [...(await this.open(kosId)), ...(await this.answered(kosId))];
    const [views, questions] = await Promise.all([
      this.beside.consultations(rows),
      this.words(rows.map((row) => row.questionId)),
    ]);
    const about = new Map(rows.map((row) => [row.id, questions.get(row.questionId)]));
    const consultations = views.flatMap((view) => {
      const question = about.get(view.id);
      return question ? [{ ...view, question }] : [];
    });
    return { consultations };
  }

  private open(kosId: string): Promise<ConsultationRow[]> {
    return this.database.read
      .createQueryBuilder(ConsultationRow, 'c')
      .innerJoin(QuestionRow, 'q', 'q.id = c.questionId AND q.queued = :queued', { queued: true })
      .where('c.askedKosId = :kosId AND c.answeredAt IS NULL', { kosId })
      .orderBy('c.id')
      .limit(mostOpen)
      .getMany();
  }

  private answered(kosId: string): Promise<ConsultationRow[]> {
    return this.database.read
      .createQueryBuilder(ConsultationRow, 'c')
      .where('c.askedKosId = :kosId AND c.answeredAt > 0', { kosId })
      .orderBy('c.answeredAt', 'DESC')
      .addOrderBy('c.id', 'DESC')
      .limit(mostAnswered)
      .getMany();
  }

  private async words(ids: readonly string[]): Promise<Map<string, Asked>> {
    if (ids.length === 0) return new Map();
    const [rows, added] = await Promise.all([
      this.database.read.findBy(QuestionRow, { id: In([...new Set(ids)]) }),
      this.database.read.find(QuestionEntryRow, {
        where: { questionId: In([...new Set(ids)]), kind: In(['addition', 'missing', 'merged'] as const) },
        order: { id: 'ASC' },
      }),
    ]);
    return new Map(
      rows.map(({ id, text, topicName }) => {
        const additions = added.flatMap((entry) => (entry.questionId === id && entry.text ? [entry.text] : []));
        return [id, { text, topic: topicName, additions }];
      }),
    );
  }
}
