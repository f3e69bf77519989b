import type { Reply } from '@huiyou/contracts/api';
import { holderAt } from '@huiyou/domain/questions/claim';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { IdentityReader, type PersonView } from '../../identity/identity.reader.ts';
import { type HostCard, KosReader } from '../../kos/kos.reader.ts';
import type { QuestionRow } from '../question.entity.ts';
import { laneOf } from '../show-question.ts';

export type QueueRow = Reply<'GET /queue'>['pinned'][number];

type Named = { people: ReadonlyMap<string, PersonView>; hosts: ReadonlyMap<string, HostCard> };

/** Questions as rows of a queue, with a fixed number of queries however many there are. */
@Injectable()
export class ShowRows {
  constructor(
    private readonly clock: Clock,
    private readonly people: IdentityReader,
    private readonly hosts: KosReader,
  ) {}

  /** By question id. */
  async views(caller: Caller, rows: readonly QuestionRow[]): Promise<Map<string, QueueRow>> {
    const now = this.clock.now();
    const holders = rows.flatMap((row) => holderAt(row, now) ?? []);
    const [people, hosts] = await Promise.all([
      this.people.people([...rows.map((row) => row.askerId), ...holders]),
      this.hosts.cards(rows.flatMap((row) => row.insteadOf ?? [])),
    ]);
    return new Map(rows.flatMap((row) => rowView(row, caller, now, { people, hosts }) ?? []));
  }
}

function rowView(row: QuestionRow, caller: Caller, now: number, named: Named): [[string, QueueRow]] | null {
  const asker = named.people.get(row.askerId);
  if (!asker) return null;
  const { id, number, tier, text, state, askedAt, dueAt, nudgeAt, promiseMinutes, guest, urgency } = row;
  const insteadOf = row.insteadOf === null ? null : (named.hosts.get(row.insteadOf)?.name ?? null);
  const place = { lane: laneOf(row), insteadOf, guest, reopened: row.reopened > 0, urgency };
  const times = { askedAt, dueAt, nudgeAt, promiseMinutes };
  const claim = claimOf(row, caller, now, named);
  return [[id, { id, number, asker, tier, topic: row.topicName, text, state, ...times, ...place, claim }]];
}

function claimOf(row: QuestionRow, { personId }: Caller, now: number, { people }: Named): QueueRow['claim'] {
  const by = people.get(holderAt(row, now) ?? '');
  return by && row.claimedUntil !== null ? { by, mine: by.id === personId, until: row.claimedUntil } : null;
}
