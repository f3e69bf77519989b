import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/errors.ts';
import { newId } from '../../platform/ids.ts';
import type { WechatIdentity } from '../../platform/wechat/wechat.ts';
import { PersonRow, WechatIdentityRow, WechatUnionRow } from './identity.entities.ts';
import { StartSession } from './start-session.ts';

/** Signs a person in by what WeChat says of them; the same unionid is the same person in every app. */
@Injectable()
export class SignInWithWechat {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly startSession: StartSession,
  ) {}

  async run(identity: WechatIdentity, device: string): Promise<Reply<'POST /sign-in/wechat-mini'>> {
    return this.startSession.run(await this.recognise(identity), device);
  }

  /** Two first sign-ins at once collide on a key; the second then finds what the first made. */
  private async recognise(identity: WechatIdentity): Promise<string> {
    try {
      return await this.database.transaction((tx) => this.findOrMake(tx, identity));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return this.database.transaction((tx) => this.findOrMake(tx, identity));
    }
  }

  private async findOrMake(tx: Tx, { appId, openid, unionid }: WechatIdentity): Promise<string> {
    const known = await tx.findOneBy(WechatIdentityRow, { appId, openid });
    const united = unionid === null ? null : await tx.findOneBy(WechatUnionRow, { unionid });
    const personId = known?.personId ?? united?.personId ?? (await this.makePerson(tx));
    const createdAt = this.clock.now();
    if (!known) await tx.insert(WechatIdentityRow, { appId, openid, personId, createdAt });
    if (unionid !== null && !united) await tx.insert(WechatUnionRow, { unionid, personId });
    return personId;
  }

  private async makePerson(tx: Tx): Promise<string> {
    const now = this.clock.now();
    const id = newId(now);
    await tx.insert(PersonRow, { id, displayName: '', avatar: null, createdAt: now });
    return id;
  }
}
