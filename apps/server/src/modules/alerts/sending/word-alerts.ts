import type { Reply } from '@huiyou/contracts/api';
import { clockOf, dateOf, daysBetween, weekdayOf } from '@huiyou/domain/time/business-day';
import type { AlertFacts } from '@huiyou/words/alerts';
import { dayAndClock } from '@huiyou/words/time';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { IdentityReader } from '../../identity/identity.reader.ts';
import type { QuestionRow } from '../../questions/question.entity.ts';
import { QuestionsReader } from '../../questions/questions.reader.ts';
import { AlertChannelRow, type AlertRow } from '../alert.entities.ts';
import { SealAddress } from '../channels/seal-address.ts';

export type AlertView = Reply<'GET /alerts'>['alerts'][number];

/** How much of a question an alert shows. */
const excerptLength = 20;

/** Says what an alert is about: never more than whoever reads it may see, and as it is now. */
@Injectable()
export class WordAlerts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: IdentityReader,
    private readonly questions: QuestionsReader,
    private readonly seal: SealAddress,
  ) {}

  /** In the order given. */
  async views(alerts: readonly AlertRow[]): Promise<AlertView[]> {
    const ids = alerts.flatMap(({ questionId }) => questionId ?? []);
    const tests = alerts.filter(({ kind }) => kind === 'test').map(({ subjectId }) => subjectId);
    const [rows, codes] = await Promise.all([this.questions.rows(ids), this.codesOf(tests)]);
    const people = await this.people.people([...rows.values()].map(({ askerId }) => askerId));
    return alerts.map((alert) => {
      const { id, kind, questionId, raisedAt, at } = alert;
      const row = questionId === null ? undefined : rows.get(questionId);
      const seen = row ? seenOf(alert, row) : nothingSeen;
      return {
        ...{ id, kind, questionId, at: raisedAt ?? at, code: codes.get(`${alert.subjectId}:${alert.n}`) ?? null },
        ...{ tier: seen.terms && row ? row.tier : null, dueAt: seen.terms && row ? row.dueAt : null },
        who: seen.who && row ? (people.get(row.askerId)?.displayName ?? null) : null,
        excerpt: seen.text && row ? excerptOf(row.text) : null,
      };
    });
  }

  /** The same as it is put into words outside the app. */
  factsOf({ kind, who, tier, dueAt, excerpt, code }: AlertView): AlertFacts {
    return { kind, who, tier, excerpt, code, due: dueAt === null ? null : this.timeOf(dueAt) };
  }

  private timeOf(at: number): string {
    const now = this.clock.now();
    const date = dateOf(at);
    const thisYear = date.slice(0, 4) === dateOf(now).slice(0, 4);
    return dayAndClock({ days: daysBetween(now, at), weekday: weekdayOf(at), date, thisYear }, clockOf(at));
  }

  /** Codes of tests that still wait, by channel and number. */
  private async codesOf(channelIds: readonly string[]): Promise<Map<string, string>> {
    if (channelIds.length === 0) return new Map();
    const rows = await this.database.read.findBy(AlertChannelRow, { id: In([...new Set(channelIds)]), kind: 'window' });
    const waiting = rows.filter(({ testUntil }) => testUntil !== null && testUntil > this.clock.now());
    return new Map(waiting.map((row) => [`${row.id}:${row.tests}`, this.seal.codeOf(row)]));
  }
}

type Seen = { terms: boolean; who: boolean; text: boolean };
const nothingSeen: Seen = { terms: false, who: false, text: false };

/** The host who has it or whose member it is sees all; a lead whom it is about; somebody who has it no more nothing of it. */
function seenOf({ kosId, kind }: AlertRow, row: QuestionRow): Seen {
  if (kosId === null) return { terms: true, who: true, text: false };
  const theirs = row.kosId === kosId || row.insteadOf === kosId;
  if (theirs) return { terms: true, who: true, text: true };
  return kind === 'broken' ? { terms: true, who: false, text: false } : nothingSeen;
}

function excerptOf(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')];
  return signs.length > excerptLength ? `${signs.slice(0, excerptLength).join('')}…` : signs.join('');
}
