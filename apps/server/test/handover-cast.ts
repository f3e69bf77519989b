import { expect } from '@jest/globals';
import type { Reply } from '@huiyou/contracts/api';
import type { Club, Person } from './club.ts';
import { fullAnswer } from './question-samples.ts';

export const day = 86_400_000;
export type View = Reply<'POST /my-handover/accept'>;
export type Cast = {
  lead: Person;
  from: Person;
  to: Person;
  other: Person;
  member: Person;
  fromId: string;
  toId: string;
  otherId: string;
};

export async function cast(club: Club): Promise<Cast> {
  const [from, to, other] = [await club.host('陈砚'), await club.host('何川'), await club.host('沈青')];
  const [fromId, toId, otherId] = [await club.kosIdOf(from), await club.kosIdOf(to), await club.kosIdOf(other)];
  return { lead: await club.operator(), from, to, other, member: await club.member(from), fromId, toId, otherId };
}

export const plan = { leavesAt: null, standInKosId: null, words: '想请何川接着陪你。' };

/** The lead hands this member over; it is asked when this resolves. */
export async function handOver(club: Club, { lead, fromId, toId, member }: Cast): Promise<string> {
  const body = { ...plan, fromKosId: fromId, memberIds: [member.id], successors: [toId] };
  const { id } = await lead.call('POST /handovers', { body });
  await club.settle();
  return id;
}

/** A past question, closed, and one still open. */
export async function talk(club: Club, { from, member }: Cast): Promise<{ past: string; open: string }> {
  const { id: past } = await club.ask(member, '从前问的');
  await from.call('POST /queue/:id/full-answer', { params: { id: past }, body: fullAnswer });
  await member.call('POST /questions/:id/confirm', { params: { id: past } });
  return { past, open: (await club.ask(member, '在等的')).id };
}

export const lines = (view: View) => view.lines.map(({ carrier, state, count }) => [carrier, state, count]);
export const handoverOf = async (member: Person) => (await member.call('GET /my-kos')).handover;

/** Loads equal what is counted: members by bonds, kept places by whoever is asked. */
export async function expectTrueLoads(club: Club): Promise<void> {
  const loads = await club.sql<{ kosId: string; members: number; kept: number; bonds: number; asked: number }>(
    `SELECT l.kosId, l.members, l.kept,
      (SELECT COUNT(*) FROM bond b WHERE b.kosId = l.kosId AND b.activeMember IS NOT NULL AND b.dormantAt IS NULL) AS bonds,
      (SELECT COUNT(*) FROM handover_member m WHERE m.toKosId = l.kosId AND m.state = 'asked') AS asked FROM host_load l`,
  );
  expect(loads.map(({ members, kept }) => [Number(members), Number(kept)])).toEqual(
    loads.map(({ bonds, asked }) => [Number(bonds), Number(asked)]),
  );
}
