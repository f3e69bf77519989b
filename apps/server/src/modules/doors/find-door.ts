import { looksLikeToken } from '@huiyou/domain/invitations/token';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/http/caller.ts';
import { GuardTokens } from '../../platform/limits/guard-tokens.ts';
import type { StoreRow } from '../stores/store.entities.ts';
import { StoresReader } from '../stores/stores.reader.ts';

/** The store behind the code at its door, as safe from guessing as a letter. */
@Injectable()
export class FindDoor {
  constructor(
    private readonly stores: StoresReader,
    private readonly tokens: GuardTokens,
  ) {}

  /** Null, slowly and counted, for an unknown token. Throws `too-many-tries`. */
  async run(caller: Caller, token: string, address: string): Promise<StoreRow | null> {
    const guesser = [caller.personId, address];
    await this.tokens.refuseIfTooMany(guesser);
    const store = looksLikeToken(token) ? await this.stores.byToken(token) : null;
    if (!store) await this.tokens.unknown(guesser);
    return store;
  }
}
