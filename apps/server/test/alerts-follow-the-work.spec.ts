import { describe, expect, it } from '@jest/globals';
import { type Alerting, anAlertingClub, hostOnWecom, pinnedMember } from './alerting.ts';
import { makeStandIn } from './answering.ts';
import type { Person } from './club.ts';
import { mondayAtTen } from './open-club.ts';
import { fullAnswer } from './question-samples.ts';

const minute = 60_000;
const toldTo = async (person: Person) =>
  (await person.call('GET /alerts', { query: { after: '0' } })).alerts.map(({ kind, questionId, excerpt }) => [
    kind,
    questionId,
    excerpt,
  ]);
const of = (id: string) => ({ params: { id } });

type Cast = { host: Person; next: Person; kosId: string; nextId: string; member: Person };

/** Alerts as the app's own routes cause them: nothing here tells a fact itself. */
describe('alerts follow what is done', () => {
  const open = anAlertingClub();

  async function cast(alerting: Alerting): Promise<Cast> {
    const { club } = alerting;
    club.clock.set(mondayAtTen);
    const [{ host }, { host: next }] = [await hostOnWecom(alerting, '陈一'), await hostOnWecom(alerting, '何川')];
    const [kosId, nextId] = [await club.kosIdOf(host), await club.kosIdOf(next)];
    return { host, next, kosId, nextId, member: await pinnedMember(club, host) };
  }

  async function ask(member: Person, text: string): Promise<string> {
    const { id } = await open().club.ask(member, text);
    await open().club.settle();
    return id;
  }

  async function passes(milliseconds: number): Promise<void> {
    open().club.clock.advance({ milliseconds });
    await open().club.settle();
  }

  it('a question asked, near its end and broken: its host, and of the last its stand-in and lead too', async () => {
    const { host, next, member } = await cast(open());
    const lead = await open().club.withRole('lead');
    await makeStandIn(open().club, host, next);
    const id = await ask(member, '水温多少？');
    await passes(12 * minute);
    await passes(3 * minute + 1);
    expect(await toldTo(host)).toEqual([
      ['asked', id, '水温多少？'],
      ['nudged', id, '水温多少？'],
      ['broken', id, '水温多少？'],
    ]);
    expect([await toldTo(next), await toldTo(lead)]).toEqual([[['broken', id, null]], [['broken', id, null]]]);
  });

  it('a question taken over: whoever had it, as long as it is of a member of theirs with what it says', async () => {
    const { host, next, member } = await cast(open());
    await makeStandIn(open().club, host, next);
    const id = await ask(member, '水温多少？');
    await passes(12 * minute);
    await next.call('POST /queue/:id/take-over', of(id));
    await open().club.settle();
    expect(await toldTo(host)).toEqual([
      ['asked', id, '水温多少？'],
      ['nudged', id, '水温多少？'],
      ['taken-over', id, '水温多少？'],
    ]);
    expect(await toldTo(next)).toEqual([]);
  });

  it('a question that a lead takes over: its host, with whom it stays', async () => {
    const { host, member } = await cast(open());
    const lead = await open().club.withRole('lead');
    const id = await ask(member, '水温多少？');
    await passes(12 * minute);
    await lead.call('POST /queue/:id/take-over', of(id));
    await open().club.settle();
    expect((await toldTo(host)).map(([kind]) => kind)).toEqual(['asked', 'nudged', 'taken-over']);
  });

  it('a question passed on, and back again: whoever has it now, each time', async () => {
    const { host, next, kosId, nextId, member } = await cast(open());
    const id = await ask(member, '这台怎么除垢？');
    await host.call('POST /queue/:id/pass', { ...of(id), body: { kosId: nextId, note: '你更熟。' } });
    await open().club.settle();
    expect(await toldTo(next)).toEqual([['passed-on', id, '这台怎么除垢？']]);
    await next.call('POST /queue/:id/pass', { ...of(id), body: { kosId, note: '还是你来。' } });
    await open().club.settle();
    expect(await toldTo(host)).toEqual([
      ['asked', id, '这台怎么除垢？'],
      ['passed-on', id, '这台怎么除垢？'],
    ]);
  });

  it('a nearer time asked for, and something missing in an answer: its host', async () => {
    const { host, member } = await cast(open());
    const id = await ask(member, '今晚能用吗？');
    const body = { reason: 'guests', text: '晚上有客人。' } as const;
    await member.call('POST /questions/:id/urgency', { ...of(id), body });
    await open().club.settle();
    await host.call('POST /queue/:id/full-answer', { ...of(id), body: fullAnswer });
    await member.call('POST /questions/:id/reopen', { ...of(id), body: { missing: '冲几段？' } });
    await open().club.settle();
    expect((await toldTo(host)).map(([kind]) => kind)).toEqual(['asked', 'urgent', 'reopened']);
  });

  it('a colleague asked: that colleague, of which question, and nothing of the member', async () => {
    const { host, next, nextId, member } = await cast(open());
    const id = await ask(member, '浅烘多少度？');
    const body = { kosId: nextId, text: '浅烘该多少度？' };
    await host.call('POST /queue/:id/consultations', { ...of(id), body });
    await open().club.settle();
    expect(await toldTo(next)).toEqual([['colleague', id, null]]);
  });
});
