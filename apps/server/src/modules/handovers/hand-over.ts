import type { Body, Reply } from '@huiyou/contracts/api';
import { leftReasons, planHandover } from '@huiyou/domain/handovers/plan-handover';
import { Injectable } from '@nestjs/common';
import { Database, type OnceKey } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { cardOf } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { CheckPlan } from './check-plan.ts';
import { ReadHandovers, type Summary } from './read-handovers.ts';
import { StartHandover } from './start-handover.ts';

/** A lead hands members over: sees first who would go to whom, then begins it. */
@Injectable()
export class HandOver {
  constructor(
    private readonly database: Database,
    private readonly check: CheckPlan,
    private readonly bonds: MembershipReader,
    private readonly start: StartHandover,
    private readonly handovers: ReadHandovers,
  ) {}

  /** Changes nothing; the rule that runs afterwards is the same one. */
  async preview(caller: Caller, body: Body<'POST /handovers/preview'>): Promise<Reply<'POST /handovers/preview'>> {
    const { leaving, successors } = await this.check.plan(caller, body);
    const loads = await this.bonds.loadsOf(successors.map(({ id }) => id));
    const rooms = successors.map((host) => {
      const { members = 0, kept = 0 } = loads.get(host.id) ?? {};
      return { host, kosId: host.id, personId: host.personId, room: Math.max(0, host.capacity - members - kept) };
    });
    const planned = planHandover(leaving, rooms);
    const takes = rooms.map(({ host, room }) => {
      return {
        host: cardOf(host),
        room,
        takes: planned.filter((one) => 'toKosId' in one && one.toKosId === host.id).length,
      };
    });
    const left = leftReasons.flatMap((reason) => {
      const count = planned.filter((one) => 'left' in one && one.left === reason).length;
      return count > 0 ? [{ reason, count }] : [];
    });
    return { total: leaving.length, takes, left };
  }

  async run(caller: Caller, once: OnceKey, body: Body<'POST /handovers'>): Promise<Summary> {
    return this.database.once(once, async (tx) => {
      const { host, successors, chosen, leaving } = await this.check.plan(caller, body);
      const departure = this.check.departure(host, body);
      const standIn = departure && (await this.check.standIn(caller, host, body, departure.at));
      if (!departure && leaving.length === 0) throw new Refusal('nothing-to-change');
      const row = await this.start.run(tx, {
        host,
        chosen,
        departure,
        successors: successors.map((successor) => successor.id),
        standInKosId: standIn?.id ?? null,
        words: body.words,
        startedBy: caller.personId,
      });
      return this.handovers.begun(row, leaving.length);
    });
  }
}
