import { stillHelps } from '@huiyou/domain/alerts/alert-kinds';
import { holderAt } from '@huiyou/domain/questions/claim';
import { day } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { DutyReader } from '../../duty/duty.reader.ts';
import { QuestionsReader } from '../../questions/questions.reader.ts';
import type { AlertRow } from '../alert.entities.ts';

/** Nobody is told of what happened longer ago than this. */
const longestHold = 14 * day;
/** When nobody knows when a host is back, it is looked again after this. */
const lookAgain = day / 4;

export type Judgement =
  | { tell: true }
  | { tell: false; holdUntil: number }
  | { tell: false; because: 'no-use' | 'too-late' };

/** Whether an alert is told now: while it still helps, and to a host within duty only. */
@Injectable()
export class JudgeAlert {
  constructor(
    private readonly clock: Clock,
    private readonly duty: DutyReader,
    private readonly questions: QuestionsReader,
  ) {}

  async run(alert: AlertRow): Promise<Judgement> {
    const now = this.clock.now();
    if (alert.at < now - longestHold) return { tell: false, because: 'too-late' };
    if (!(await this.helps(alert))) return { tell: false, because: 'no-use' };
    const from = await this.tellableFrom(alert);
    return from <= now ? { tell: true } : { tell: false, holdUntil: from };
  }

  /** From when on somebody may be told: a host within duty only, a lead at any time. Now, or later. */
  async tellableFrom({ kosId }: Pick<AlertRow, 'kosId'>): Promise<number> {
    const now = this.clock.now();
    if (kosId === null) return now;
    const state = await this.duty.stateOf(kosId, now);
    return state.kind === 'on' ? now : (state.backAt ?? now + lookAgain);
  }

  private async helps({ kind, kosId, personId, questionId }: AlertRow): Promise<boolean> {
    const row = questionId === null ? undefined : (await this.questions.rows([questionId])).get(questionId);
    if (!row) return stillHelps(kind, null);
    const { queued, state } = row;
    const holder = holderAt(row, this.clock.now());
    const where = { withReader: row.kosId === kosId, withAnother: holder !== null && holder !== personId };
    return stillHelps(kind, { queued, waiting: state === 'waiting', ...where });
  }
}
