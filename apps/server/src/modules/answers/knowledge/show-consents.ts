import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { lockRow } from '../../../platform/database/lock-row.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { KosRow } from '../../kos/kos.entity.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { KnowledgeRow } from '../answer.entities.ts';

export type Consent = Reply<'POST /consents/:id/agree'>;

const pageSize = 20;

/** What people were asked to let their club read; each sees what they were asked, and the host what became of it. */
@Injectable()
export class ShowConsents {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
  ) {}

  async ofQuestion(questionId: string): Promise<Consent | null> {
    const row = await this.database.read.findOneBy(KnowledgeRow, { questionId });
    return row && this.one(row);
  }

  /** Held until the transaction ends, for whoever was asked. Or `not-found`. */
  async held(tx: Tx, { personId }: Caller, id: string): Promise<KnowledgeRow> {
    const row = await lockRow(tx, KnowledgeRow, { id });
    if (row?.askerId !== personId) throw new Refusal('not-found');
    return row;
  }

  async mine({ personId }: Caller, cursor?: string): Promise<Reply<'GET /consents'>> {
    const where = { askerId: personId };
    const [rows, waiting] = await Promise.all([
      this.database.read.find(KnowledgeRow, {
        where: { ...where, ...(cursor ? { id: LessThan(cursor) } : {}) },
        order: { id: 'DESC' },
        take: pageSize + 1,
      }),
      this.database.read.countBy(KnowledgeRow, { ...where, state: 'waiting' }),
    ]);
    const page = rows.slice(0, pageSize);
    const hosts = await this.hosts.rows(page.flatMap(({ kosId }) => kosId ?? []));
    const next = rows.length > pageSize ? (page.at(-1)?.id ?? null) : null;
    return { consents: page.flatMap((row) => consentOf(row, hosts) ?? []), waiting, next };
  }

  /** Throws `not-found` for what is from no question. */
  async one(row: KnowledgeRow): Promise<Consent> {
    const consent = consentOf(row, await this.hosts.rows(row.kosId === null ? [] : [row.kosId]));
    if (!consent) throw new Refusal('not-found');
    return consent;
  }
}

function consentOf(row: KnowledgeRow, hosts: ReadonlyMap<string, KosRow>): Consent | null {
  const { id, questionId, text, sections, state, proposedAt, decidedAt, withdrawnAt } = row;
  const host = hosts.get(row.kosId ?? '');
  if (questionId === null || !host) return null;
  const topic = { id: row.topicId, name: row.topicName };
  const asked = { id, questionId, host: { id: host.id, name: host.name, clubName: host.clubName } };
  return { ...asked, text, topic, sections, state, proposedAt, decidedAt, withdrawnAt };
}
