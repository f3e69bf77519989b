import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import {
  ConsentRow,
  PersonRow,
  RoleCodeRow,
  RoleGrantRow,
  SessionRow,
  WechatIdentityRow,
  WechatUnionRow,
} from './identity.entities.ts';

/** Whether something of a module still needs this person. */
export type Tie = (tx: Tx, personId: string) => Promise<boolean>;

/** Port: lets a person go entirely whom nothing ties to the brand any more, inside the caller's transaction. */
@Injectable()
export class ForgetPerson {
  private readonly ties: Tie[] = [];

  constructor(private readonly facts: Facts) {}

  /** Modules say, when they start, what keeps a person known. */
  keepWhile(tie: Tie): void {
    this.ties.push(tie);
  }

  /** False when somebody still needs the person; then nothing is changed. The caller holds the person. */
  async run(tx: Tx, personId: string): Promise<boolean> {
    if (await tx.existsBy(RoleGrantRow, { personId })) return false;
    if (await tx.existsBy(RoleCodeRow, { takenBy: personId })) return false;
    for (const tie of this.ties) if (await tie(tx, personId)) return false;
    for (const row of [SessionRow, WechatIdentityRow, WechatUnionRow, ConsentRow]) await tx.delete(row, { personId });
    await tx.delete(PersonRow, { id: personId });
    const fact = { kind: 'person.forgotten', subjectId: personId, n: 1, data: { personId } };
    await this.facts.publish(tx, { ...fact, fleeting: true });
    return true;
  }
}
