import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { findAmong } from '../../platform/database/rows.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { HandoversReader } from '../handovers/handovers.reader.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { FindPart } from './find-part.ts';
import { hostOf } from './find-queue.ts';
import { QuestionRow } from './question.entity.ts';
import { type Asked, ShowQuestion, type Thread } from './show-question.ts';

export type Side = 'asker' | 'host';
export type QuestionsFile = Omit<Reply<'GET /members/:bondId'>['questions'], 'before'>;

const latestShown = 5;
const answered = ['answered', 'complete'] as const;

/** Questions by who may see them: the person who asked, the host in whose queue they stand, and the asker's own host. */
@Injectable()
export class QuestionsReader {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    private readonly handovers: HandoversReader,
    private readonly show: ShowQuestion,
    private readonly parts: FindPart,
  ) {}

  /**
   * The question, if it is the caller's own as asker, or stands with the caller as host, or with somebody who stands
   * in for the caller, or is a past one that a member opened to the caller, or is looked after by the caller as lead, or
   * may be taken over by the caller as stand-in. Otherwise `not-found`.
   */
  async visible(caller: Caller, id: string, side: Side): Promise<QuestionRow> {
    const row = await this.database.read.findOneBy(QuestionRow, { id });
    const theirs = side === 'asker' ? row?.askerId === caller.personId : row && (await this.maySee(caller, row));
    if (!row || !theirs) throw new Refusal('not-found');
    return row;
  }

  /** The question held until the transaction ends, for its asker or the one host who answers it now. Or `not-found`. */
  async held(tx: Tx, caller: Caller, id: string, side: Side): Promise<QuestionRow> {
    const host = side === 'host' ? await this.hosts.byPerson(caller.personId) : null;
    const row = await lockRow(tx, QuestionRow, { id });
    const theirs = side === 'host' ? host !== null && row?.kosId === host.id : row?.askerId === caller.personId;
    if (!row || !theirs) throw new Refusal('not-found');
    return row;
  }

  /** As its asker sees it. */
  async asked(caller: Caller, id: string): Promise<Asked> {
    return this.show.toAsker(await this.visible(caller, id, 'asker'));
  }

  /** As its host sees it. */
  async thread(caller: Caller, id: string): Promise<Thread> {
    return this.show.toHost(await this.visible(caller, id, 'host'));
  }

  /** For whoever may read it for another reason, such as a complaint about it: who that is was decided there. */
  async threadOf(id: string): Promise<Thread | null> {
    const row = await this.database.read.findOneBy(QuestionRow, { id });
    return row && this.show.toHost(row);
  }

  /** Questions by id, for those who react to what happened to them; unknown ids are missing from the map. */
  async rows(ids: readonly string[]): Promise<Map<string, QuestionRow>> {
    const rows = await findAmong(this.database.read, QuestionRow, 'id', ids);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Whether this host has the question, or said something on it, for themselves or standing in. */
  async dealtWith(id: string, kosId: string): Promise<boolean> {
    const query = this.database.read.createQueryBuilder(QuestionRow, 'q').where('q.id = :id', { id });
    return query.andWhere(dealtWith('q.id'), { own: kosId }).getExists();
  }

  /** What somebody asked this host, or whoever stood in, in numbers and the latest of it. */
  async fileOf(askerId: string, kosId: string): Promise<QuestionsFile> {
    const asked = () => this.between(askerId, kosId);
    const [total, complete, latest] = await Promise.all([
      asked().getCount(),
      asked().andWhere('q.state = :state', { state: 'complete' }).getCount(),
      asked().orderBy('q.id', 'DESC').limit(latestShown).getMany(),
    ]);
    return { asked: total, complete, latest: latest.map(slipOf) };
  }

  /** The latest question of somebody to this host, or null. */
  async latestOf(askerId: string, kosId: string): Promise<QuestionRow | null> {
    return this.between(askerId, kosId).orderBy('q.id', 'DESC').limit(1).getOne();
  }

  /** Answered questions to hosts of before, latest first. Whoever calls knows that the member has opened them. */
  async pastOf(askerId: string, kosId: string): Promise<QuestionsFile['latest']> {
    const rows = await this.database.read
      .createQueryBuilder(QuestionRow, 'q')
      .where('q.askerId = :askerId AND q.guest = :guest AND q.state IN (:...answered)')
      .andWhere('COALESCE(q.insteadOf, q.kosId) <> :kosId')
      .setParameters({ askerId, kosId, guest: false, answered })
      .orderBy('q.id', 'DESC')
      .limit(latestShown)
      .getMany();
    return rows.map(slipOf);
  }

  private between(askerId: string, kosId: string): SelectQueryBuilder<QuestionRow> {
    return this.database.read
      .createQueryBuilder(QuestionRow, 'q')
      .where('q.askerId = :askerId AND COALESCE(q.insteadOf, q.kosId) = :kosId', { askerId, kosId });
  }

  private async maySee(caller: Caller, row: QuestionRow): Promise<boolean> {
    const host = await this.hosts.byPerson(caller.personId);
    return (host !== null && (await this.isTheirs(row, host))) || this.parts.mayRead(caller, row);
  }

  private async isTheirs(row: QuestionRow, { id }: KosRow): Promise<boolean> {
    if (row.kosId === id || hostOf(row) === id) return true;
    const bond = isPast(row) ? await this.bonds.bondOf(row.askerId) : null;
    return bond?.kosId === id && (await this.handovers.pastOf(bond)) === 'open';
  }
}

/** The same as a condition on a column with the question's id; the host is the parameter `own`. */
export function dealtWith(column: string): string {
  return `(EXISTS (SELECT 1 FROM question d WHERE d.id = ${column} AND (d.kosId = :own OR d.insteadOf = :own))
    OR EXISTS (SELECT 1 FROM question_entry e WHERE e.questionId = ${column} AND e.answeredFor = :own))`;
}

/** What a member may open to the host after: answered, and theirs. */
function isPast({ guest, state }: QuestionRow): boolean {
  return !guest && (answered as readonly string[]).includes(state);
}

function slipOf({ id, number, text, askedAt, queued }: QuestionRow): QuestionsFile['latest'][number] {
  return { id, number, text, askedAt, open: queued };
}
