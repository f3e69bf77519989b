import type { Body, Reply } from '@huiyou/contracts/api';
import { channelKinds, maskAddress, tidyAddress } from '@huiyou/domain/alerts/channels';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { lockRow } from '../../../platform/database/lock-row.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { newId } from '../../../platform/ids.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { Sms } from '../../../platform/sms/sms.ts';
import { Wecom } from '../../../platform/wecom/wecom.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { AlertChannelRow } from '../alert.entities.ts';
import { SealAddress } from './seal-address.ts';

export type ChannelView = Reply<'PUT /alerts/channels'>;

/** The ways a host is alerted, as the host sets them up. */
@Injectable()
export class KeepChannels {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly seal: SealAddress,
    private readonly wecom: Wecom,
    private readonly sms: Sms,
  ) {}

  async list(caller: Caller): Promise<Reply<'GET /alerts/channels'>> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const rows = await this.database.read.findBy(AlertChannelRow, { kosId });
    const order = (row: AlertChannelRow) => channelKinds.indexOf(row.kind);
    const channels = rows.sort((a, b) => order(a) - order(b)).map((row) => viewOf(row, this.clock.now()));
    const connected = { wecom: this.wecom.connected, window: true, sms: this.sms.connected };
    return { channels, kinds: channelKinds.map((kind) => ({ kind, connected: connected[kind] })) };
  }

  /** Repeating it changes nothing; another address is to be tested anew. */
  async put(caller: Caller, { kind, address }: Body<'PUT /alerts/channels'>): Promise<ChannelView> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const tidy = tidyAddress(kind, address);
    if (tidy === null) throw new Refusal('alert-address-unfit');
    const row = await this.database.transaction(async (tx) => {
      // The held host makes the first channels of one kind wait for each other.
      await this.hosts.hold(tx, kosId, 'alone');
      const known = await tx.findOneBy(AlertChannelRow, { kosId, kind });
      if (known && this.seal.open(known) === tidy) return known;
      const sealed = { address: this.seal.seal({ kosId, kind }, tidy), masked: maskAddress(kind, tidy) };
      const fresh = { ...sealed, testedAt: null, testUntil: null, wrongCodes: 0, failedAt: null, fault: null };
      if (!known) return insert(tx, { id: newId(this.clock.now()), kosId, kind, tests: 0, ...fresh });
      await tx.update(AlertChannelRow, { id: known.id }, fresh);
      return { ...known, ...fresh };
    });
    return viewOf(row, this.clock.now());
  }

  /** Throws `not-found` for a channel that is not the caller's. */
  async remove(caller: Caller, id: string): Promise<Record<string, never>> {
    await this.database.transaction(async (tx) => {
      const row = await this.held(tx, caller, id);
      await tx.delete(AlertChannelRow, { id: row.id });
    });
    return {};
  }

  /** The caller's own channel, held until the transaction ends. Throws `not-found`. */
  async held(tx: Tx, caller: Caller, id: string): Promise<AlertChannelRow> {
    const host = await this.hosts.byPerson(caller.personId);
    const row = host && (await lockRow(tx, AlertChannelRow, { id }));
    if (!row || row.kosId !== host.id) throw new Refusal('not-found');
    return row;
  }
}

async function insert(tx: Tx, row: AlertChannelRow): Promise<AlertChannelRow> {
  await tx.insert(AlertChannelRow, row);
  return row;
}

export function viewOf(row: AlertChannelRow, now: number): ChannelView {
  const { id, kind, masked, testedAt, testUntil, failedAt, fault } = row;
  const failure = failedAt === null || fault === null ? null : { at: failedAt, fault };
  return {
    id,
    kind,
    address: masked,
    testedAt,
    testUntil: testUntil !== null && testUntil > now ? testUntil : null,
    failure,
  };
}
