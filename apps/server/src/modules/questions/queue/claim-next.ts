import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { ShowToHost } from './show-to-host.ts';
import { TakeNext } from './take-next.ts';

/** Each try is lost only to somebody who won one. */
const tries = 5;

/** The host takes what the rule offers next and nobody else holds. */
@Injectable()
export class ClaimNext {
  constructor(
    private readonly hosts: KosReader,
    private readonly take: TakeNext,
    private readonly show: ShowToHost,
  ) {}

  async run(caller: Caller): Promise<Reply<'POST /queue/next'>> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    for (let left = tries; left > 0; left -= 1) {
      const taken = await this.take.run({ kosId, personId: caller.personId });
      if (taken === null) return { question: null };
      if (taken !== 'lost') return { question: await this.show.thread(caller, taken.id) };
    }
    throw new Refusal('temporarily-unavailable', { retryAfter: 2 });
  }
}
