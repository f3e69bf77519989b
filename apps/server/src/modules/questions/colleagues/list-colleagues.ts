import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { DutyReader } from '../../duty/duty.reader.ts';
import type { KosRow } from '../../kos/kos.entity.ts';
import { cardOf, KosReader, takesMembers } from '../../kos/kos.reader.ts';
import { OpenQuestions } from '../../membership/open-questions.ts';

type Colleague = Reply<'GET /queue/colleagues'>['colleagues'][number];

const mostShown = 60;

/** Hosts whom one can ask or pass a question on to: the usual stand-in and the same store's, then others by name. */
@Injectable()
export class ListColleagues {
  constructor(
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly open: OpenQuestions,
  ) {}

  /** Those on duty first, of these the least busy. Whoever is away is left out: nothing can be passed on to them. */
  async run(caller: Caller): Promise<Reply<'GET /queue/colleagues'>> {
    const me = await this.hosts.mine(caller.personId);
    const now = this.clock.now();
    const near = await this.near(me);
    const ids = near.map((host) => host.id);
    const [states, absences, counts] = await Promise.all([
      this.duty.statesOf(ids, now),
      this.duty.absencesOf(ids, now),
      this.open.ofHosts(ids),
    ]);
    const here = near.filter((host) => !absences.has(host.id));
    const colleagues = here.flatMap((host): Colleague[] => {
      const duty = states.get(host.id);
      return duty ? [{ host: cardOf(host), duty, open: counts.get(host.id)?.open ?? 0 }] : [];
    });
    return { colleagues: colleagues.sort((a, b) => rank(a) - rank(b) || a.open - b.open) };
  }

  private async near(me: KosRow): Promise<KosRow[]> {
    const [standIn, store, others] = await Promise.all([
      this.hosts.rows(me.standInKosId === null ? [] : [me.standInKosId]),
      me.storeId === null ? [] : this.hosts.receivingAt(me.storeId),
      this.hosts.listIn({ whole: true }, { receiving: true }, mostShown + 1),
    ]);
    const all = new Map([...standIn.values(), ...store, ...others].map((host) => [host.id, host]));
    all.delete(me.id);
    return [...all.values()].filter(takesMembers).slice(0, mostShown);
  }
}

function rank({ duty }: Colleague): number {
  return duty.kind === 'on' ? 0 : duty.kind === 'resting' ? 1 : 2;
}
