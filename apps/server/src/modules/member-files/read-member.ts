import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { AcquaintancesReader } from '../acquaintances/acquaintances.reader.ts';
import { HandoversReader } from '../handovers/handovers.reader.ts';
import { InvitationsReader } from '../invitations/invitations.reader.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { MembersReader } from '../membership/members.reader.ts';
import { QuestionsReader } from '../questions/questions.reader.ts';
import { WishesReader } from '../wishes/wishes.reader.ts';
import { ListMembers } from './list-members.ts';

/** A member's file as the host may see it: nothing that the member does not see as well, and no complaint. */
@Injectable()
export class ReadMember {
  constructor(
    private readonly bonds: MembersReader,
    private readonly hosts: KosReader,
    private readonly members: ListMembers,
    private readonly acquaintances: AcquaintancesReader,
    private readonly invitations: InvitationsReader,
    private readonly questions: QuestionsReader,
    private readonly handovers: HandoversReader,
    private readonly wishes: WishesReader,
  ) {}

  async run(caller: Caller, bondId: string): Promise<Reply<'GET /members/:bondId'>> {
    const host = await this.hosts.byPerson(caller.personId);
    const bond = host && (await this.bonds.ofHost(host.id, bondId));
    if (!bond) throw new Refusal('not-found');
    const { kosId, memberId } = bond;
    const [views, met, facts, mark, questions, handover, wishesToMove] = await Promise.all([
      this.members.views([bond]),
      this.acquaintances.between(kosId, memberId),
      this.acquaintances.factsBetween(kosId, memberId),
      bond.invitationId === null ? null : this.invitations.markOf(bond.invitationId),
      this.questions.fileOf(memberId, kosId),
      this.handovers.ofBond(bond),
      this.wishes.toldTo(kosId, memberId),
    ]);
    const [member] = views;
    if (!member) throw new Refusal('not-found');
    const before = await this.handovers.pastOf(bond);
    const earlier = before === 'open' ? await this.questions.pastOf(memberId, kosId) : [];
    return {
      member,
      why: bond.reason,
      knownSince: bond.knownSince,
      mark: bond.reason === 'carried-over' ? 'carried-over' : mark,
      metAt: met?.metAt ?? null,
      facts,
      questions: { ...questions, latest: [...questions.latest, ...earlier], before },
      wishesToMove,
      handover,
    };
  }
}
