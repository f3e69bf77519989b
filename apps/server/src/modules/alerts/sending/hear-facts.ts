import { type AlertKind, isAnnounced } from '@huiyou/domain/alerts/alert-kinds';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FactData } from '../../../platform/jobs/fact.entity.ts';
import { type Job, Listeners } from '../../../platform/jobs/listeners.ts';
import { QuestionsReader } from '../../questions/questions.reader.ts';
import { DeliverAlert } from './deliver-alert.ts';
import { FindReceivers } from './find-receivers.ts';
import { JudgeAlert } from './judge-alert.ts';
import { type About, deliverTimer, RaiseAlert, type Receiver } from './raise-alert.ts';

/** What happened, and what those concerned are told. Each fact has a lane of its own: a version may have several facts. */
const told: readonly { fact: string; kind: Exclude<AlertKind, 'test' | 'colleague'> }[] = [
  { fact: 'question.asked', kind: 'asked' },
  { fact: 'question.nudged', kind: 'nudged' },
  { fact: 'question.broken', kind: 'broken' },
  { fact: 'question.passed-on', kind: 'passed-on' },
  { fact: 'question.taken-over', kind: 'taken-over' },
  { fact: 'question.reopened', kind: 'reopened' },
  { fact: 'question.urgency-asked', kind: 'urgent' },
];

/** By what the fact says; the question itself is looked at again when somebody is to be told. */
function mayBeAnnounced({ guest, lane, minutes }: FactData): boolean {
  return isAnnounced({ guest: guest === true, lane: String(lane), promiseMinutes: Number(minutes) });
}

/** Turns facts into alerts for those concerned. */
@Injectable()
export class HearFacts implements OnModuleInit {
  constructor(
    private readonly listeners: Listeners,
    private readonly questions: QuestionsReader,
    private readonly receivers: FindReceivers,
    private readonly judge: JudgeAlert,
    private readonly alerts: RaiseAlert,
    private readonly delivery: DeliverAlert,
  ) {}

  onModuleInit(): void {
    for (const { fact, kind } of told)
      this.listeners.add({
        name: `alerts.${fact}`,
        facts: [fact],
        concerns: (data) => kind !== 'asked' || mayBeAnnounced(data),
        handle: (job) => this.ofQuestion(kind, job),
      });
    const facts = ['colleague.asked'];
    this.listeners.add({ name: 'alerts.colleague.asked', facts, handle: (job) => this.ofColleague(job) });
    this.listeners.add({ name: deliverTimer, facts: [], handle: (job) => this.delivery.run(job) });
  }

  private async ofQuestion(kind: AlertKind, { subjectId, n, data }: Job): Promise<void> {
    const row = (await this.questions.rows([subjectId])).get(subjectId);
    if (!row) return;
    await this.tell(await this.receivers.of(kind, row, data), { kind, subjectId, n, questionId: subjectId });
  }

  private async ofColleague({ subjectId, n, data }: Job): Promise<void> {
    const questionId = typeof data['questionId'] === 'string' ? data['questionId'] : null;
    await this.tell(await this.receivers.asHost(data['askedKosId']), { kind: 'colleague', subjectId, n, questionId });
  }

  /** Who is off duty is not looked at again before duty begins. */
  private async tell(receivers: readonly Receiver[], about: About): Promise<void> {
    for (const receiver of receivers) await this.alerts.note(receiver, about, await this.judge.tellableFrom(receiver));
  }
}
