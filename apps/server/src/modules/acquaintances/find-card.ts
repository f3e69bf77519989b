import { looksLikeToken } from '@huiyou/domain/invitations/token';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { GuardTokens } from '../../platform/limits/guard-tokens.ts';
import { NameCardRow } from './acquaintance.entity.ts';

/** The name card behind a token, as safe from guessing as a letter. */
@Injectable()
export class FindCard {
  constructor(
    private readonly database: Database,
    private readonly tokens: GuardTokens,
  ) {}

  /** Null, slowly and counted, for an unknown token. Throws `too-many-tries`. */
  async run(caller: Caller, token: string, address: string): Promise<NameCardRow | null> {
    const guesser = [caller.personId, address];
    await this.tokens.refuseIfTooMany(guesser);
    const card = looksLikeToken(token) ? await this.database.read.findOneBy(NameCardRow, { token }) : null;
    if (!card) await this.tokens.unknown(guesser);
    return card;
  }
}
