import type { Body, Reply } from '@huiyou/contracts/api';
import { unfitPromise } from '@huiyou/domain/tiers/tiers';
import { day, startOfDate, startOfDay } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/errors.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { PromisesReader } from './promises.reader.ts';
import { PromiseVersionRow } from './promise.entities.ts';
import { ShowPromises, type VersionView } from './show-promises.ts';

const mostDaysAhead = 366;

/** An operator promises something else from midnight of a day to come, and may call it off until then. */
@Injectable()
export class WritePromise {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly promises: PromisesReader,
    private readonly show: ShowPromises,
  ) {}

  /** Throws `promise-unfit`, or `start-unfit` for today, the past, a far day and one that has a promise already. */
  async make(caller: Caller, once: OnceKey, { startsOn, promises }: Body<'POST /promises'>): Promise<VersionView> {
    try {
      return await this.promises.changed(
        this.database.once(once, async (tx) => {
          const tier = unfitPromise(promises);
          if (tier) throw new Refusal('promise-unfit', { facts: { tier } });
          const at = this.clock.now();
          const startsAt = startOfDate(startsOn);
          if (startsAt <= at || startsAt > startOfDay(at) + mostDaysAhead * day) throw new Refusal('start-unfit');
          const row = { id: newId(at), startsAt, promises, madeBy: caller.personId, at };
          await tx.insert(PromiseVersionRow, row);
          const [view] = await this.show.views([row]);
          if (!view) throw new Error('promise-missing');
          return view;
        }),
      );
    } catch (error) {
      if (isDuplicate(error, 'promise_version')) throw new Refusal('start-unfit');
      throw error;
    }
  }

  /** Throws `promise-begun` for one that is or was in force. */
  async callOff(id: string): Promise<Reply<'DELETE /promises/:id'>> {
    await this.promises.changed(
      this.database.transaction(async (tx) => {
        const { affected } = await tx.delete(PromiseVersionRow, { id, startsAt: MoreThan(this.clock.now()) });
        if (affected) return;
        throw new Refusal((await tx.existsBy(PromiseVersionRow, { id })) ? 'promise-begun' : 'not-found');
      }),
    );
    return {};
  }
}
