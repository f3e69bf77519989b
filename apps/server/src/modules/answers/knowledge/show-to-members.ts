import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { lockRow } from '../../../platform/database/lock-row.ts';
import { newId } from '../../../platform/ids.ts';
import { type AnswerRow, KnowledgeRow } from '../answer.entities.ts';
import { Publish } from './publish.ts';

/** Port: what members find of an answer of the brand follows that answer. A host's answer is never shown this way. */
@Injectable()
export class ShowToMembers {
  constructor(
    private readonly clock: Clock,
    private readonly publish: Publish,
  ) {}

  /** The answer must be held. */
  async run(tx: Tx, answer: AnswerRow): Promise<void> {
    if (answer.kosId !== null) return;
    const shown = answer.forMembers && answer.state === 'live';
    const row = await lockRow(tx, KnowledgeRow, { answerId: answer.id });
    if (row?.state === 'agreed') await this.publish.takeBack(tx, row);
    if (!shown) return;
    const { text, sections, topicId, topicName } = answer;
    const said = { text, sections, topicId, topicName };
    const place = row ?? (await this.insert(tx, answer.id, said));
    if (row) await tx.update(KnowledgeRow, { id: row.id }, said);
    const n = row?.state === 'agreed' ? row.n + 1 : place.n;
    await this.publish.run(tx, { ...place, ...said, n });
  }

  private async insert(
    tx: Tx,
    answerId: string,
    said: Pick<KnowledgeRow, 'text' | 'sections' | 'topicId' | 'topicName'>,
  ): Promise<KnowledgeRow> {
    const proposedAt = this.clock.now();
    const nobodys = { space: null, number: null, kosId: null, questionId: null, askerId: null };
    const fresh = { state: 'waiting', helped: 0, decidedAt: null, withdrawnAt: null, n: 0 } as const;
    const row: KnowledgeRow = { id: newId(proposedAt), answerId, ...nobodys, ...said, ...fresh, proposedAt };
    await tx.insert(KnowledgeRow, row);
    return row;
  }
}
