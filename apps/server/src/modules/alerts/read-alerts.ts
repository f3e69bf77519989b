import type { Query, Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/errors.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { AlertReaderRow, AlertRow } from './alert.entities.ts';
import { WordAlerts } from './sending/word-alerts.ts';

const mostAtOnce = 20;
const waitSeconds = { onDuty: 10, otherwise: 60 } as const;
/** Presence is written down again only after this long: polls are many. */
const presenceMs = 5000;

/** What somebody was alerted to since their last call. A call without news reads one row of alerts' own tables. */
@Injectable()
export class ReadAlerts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly words: WordAlerts,
  ) {}

  async run({ personId }: Caller, { after, window }: Query<'GET /alerts'>): Promise<Reply<'GET /alerts'>> {
    const reader = await this.database.read.findOneBy(AlertReaderRow, { personId });
    if (window === 'open') await this.noteWindow(personId, reader);
    const last = reader?.lastMark ?? 0;
    const from = after === undefined ? Math.max(0, last - mostAtOnce) : Number(after);
    const rows = last > from ? await this.after(personId, from) : [];
    const shown = rows.slice(0, mostAtOnce);
    const mark = shown.at(-1)?.mark ?? Math.min(from, last);
    const [alerts, wait] = await Promise.all([this.words.views(shown), this.waitOf(personId)]);
    return { alerts, mark: String(mark), more: rows.length > shown.length, waitSeconds: wait };
  }

  private after(personId: string, mark: number): Promise<AlertRow[]> {
    return this.database.read.find(AlertRow, {
      where: { personId, mark: MoreThan(mark) },
      order: { mark: 'ASC' },
      take: mostAtOnce + 1,
    });
  }

  /** Somebody without a host of their own looks after others at any hour. */
  private async waitOf(personId: string): Promise<number> {
    const host = await this.hosts.byPerson(personId);
    if (!host) return waitSeconds.onDuty;
    const state = await this.duty.stateOf(host.id, this.clock.now());
    return state.kind === 'on' ? waitSeconds.onDuty : waitSeconds.otherwise;
  }

  private async noteWindow(personId: string, reader: AlertReaderRow | null): Promise<void> {
    const now = this.clock.now();
    if ((reader?.windowAt ?? 0) > now - presenceMs) return;
    if (!reader && (await this.firstWindow(personId, now))) return;
    await this.database.transaction((tx) => tx.update(AlertReaderRow, { personId }, { windowAt: now }));
  }

  private async firstWindow(personId: string, windowAt: number): Promise<boolean> {
    try {
      await this.database.transaction((tx) => tx.insert(AlertReaderRow, { personId, lastMark: 0, windowAt }));
      return true;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return false;
    }
  }
}
