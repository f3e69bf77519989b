import { expect, it } from '@jest/globals';
import type { Club, Person } from './club.ts';
import { mondayAtTen, onBothEngines } from './open-club.ts';
import { fullAnswer } from './question-samples.ts';

const dayMs = 86_400_000;
const pass = (host: Person, id: string, kosId: string) =>
  host.attempt('POST /queue/:id/pass', { params: { id }, body: { kosId, note: '这台机器你更熟。' } });
const consult = (host: Person, id: string, kosId: string) =>
  host.attempt('POST /queue/:id/consultations', { params: { id }, body: { kosId, text: '浅烘该多少度？' } });
const goAway = (club: Club, host: Person, standInKosId: string | null) => {
  const [from, until] = [club.clock.now(), club.clock.now() + dayMs];
  return host.call('POST /absences', { body: { from, until, standInKosId } });
};
const idsOf = async (host: Person) => (await host.call('GET /queue')).others.map(({ id }) => id);

type Cast = { host: Person; colleague: Person; kosId: string; member: Person };

async function cast(club: Club): Promise<Cast> {
  club.clock.set(mondayAtTen);
  const [host, colleague] = [await club.host('陈一'), await club.host('何川')];
  return { host, colleague, kosId: await club.kosIdOf(colleague), member: await club.member(host, '林晓雨') };
}

onBothEngines('a colleague', (club) => {
  it('is passed a question with a note, due as it was, and answers it in the name of both', async () => {
    const { host, colleague, kosId, member } = await cast(club());
    const asked = await club().ask(member);
    expect((await pass(host, asked.id, kosId)).body.host.name).toBe('何川');
    const theirs = await colleague.call('GET /queue/:id', { params: { id: asked.id } });
    expect(theirs).toMatchObject({ mayAnswer: true, dueAt: asked.replyDueAt, insteadOf: { name: '陈一' } });
    expect(theirs.notes).toMatchObject([{ author: { id: host.id }, to: { name: '何川' }, text: '这台机器你更熟。' }]);
    expect(await idsOf(host)).toEqual([]);
    expect((await pass(host, asked.id, kosId)).code).toBe('not-found');
    await colleague.call('POST /queue/:id/full-answer', { params: { id: asked.id }, body: fullAnswer });
    const shown = await member.call('GET /questions/:id', { params: { id: asked.id } });
    expect(shown.entries).toMatchObject([{ by: { name: '何川' }, insteadOf: { name: '陈一' } }]);
    expect(JSON.stringify(shown)).not.toContain('这台机器你更熟');
  });

  it('gives it back to its host’s line by going away, and never gets the own question', async () => {
    const { host, colleague, kosId, member } = await cast(club());
    const [first, second] = [await club().ask(member), await club().ask(member)];
    for (const { id } of [first, second]) await pass(host, id, kosId);
    // The host going away and coming back leaves it where it was put.
    const third = await club().host('邱岚');
    const absence = await goAway(club(), host, await club().kosIdOf(third));
    await club().settle();
    expect(await idsOf(colleague)).toEqual([first.id, second.id]);
    await goAway(club(), colleague, null);
    await club().settle();
    expect([await idsOf(colleague), await idsOf(third)]).toEqual([[], [first.id, second.id]]);
    expect((await member.call('GET /questions/:id', { params: { id: first.id } })).replyDueAt).toBe(first.replyDueAt);
    club().clock.advance({ minutes: 1 });
    await host.call('POST /absences/:id/end', { params: { id: absence.id } });
    await club().settle();
    expect(await idsOf(host)).toEqual([first.id, second.id]);
    expect((await pass(host, first.id, kosId)).code).toBe('stand-in-unfit');
    expect((await pass(host, first.id, await club().kosIdOf(host))).code).toBe('stand-in-unfit');
    expect((await pass(host, first.id, first.id)).code).toBe('stand-in-unfit');
    const { token } = await club().invite(host);
    const asker = await club().person(third.wechat);
    await club().accept(asker, token, { name: '邱岚' });
    const own = await club().ask(asker, '主理人自己也问');
    expect((await pass(host, own.id, await club().kosIdOf(third))).code).toBe('stand-in-unfit');
    expect((await consult(host, own.id, await club().kosIdOf(third))).code).toBe('stand-in-unfit');
  });

  it('is asked without seeing whose question it is, answers once, and is named only if that was agreed', async () => {
    const { host, colleague, kosId, member } = await cast(club());
    const [named, unnamed] = [await club().host('邱岚'), await club().host('沈青')];
    const { id } = await club().ask(member, '手冲的水温多少合适？');
    await member.call('POST /questions/:id/additions', { params: { id }, body: { text: '是浅烘的。' } });
    for (const one of [kosId, await club().kosIdOf(named), await club().kosIdOf(unnamed)])
      expect((await consult(host, id, one)).body.consultations.at(-1)?.answer).toBeNull();
    expect((await colleague.call('GET /queue')).asked).toBe(1);
    const { consultations } = await colleague.call('GET /consultations');
    expect(consultations).toMatchObject([
      {
        by: { name: '陈一' },
        text: '浅烘该多少度？',
        question: { text: '手冲的水温多少合适？', additions: ['是浅烘的。'] },
      },
    ]);
    for (const secret of ['林晓雨', member.id]) expect(JSON.stringify(consultations)).not.toContain(secret);
    expect((await colleague.attempt('GET /queue/:id', { params: { id } })).code).toBe('not-found');
    const reply = (who: Person, ofId: string, agrees: boolean) =>
      who.attempt('POST /consultations/:id/answer', {
        ...{ params: { id: ofId }, body: { text: '九十三度。', named: agrees } },
      });
    const own = consultations[0]?.id ?? '';
    expect((await reply(named, own, true)).code).toBe('not-found');
    expect((await reply(colleague, own, true)).body).toMatchObject({ answer: '九十三度。', named: true });
    expect((await reply(colleague, own, true)).code).toBe('consultation-answered');
    for (const [who, agrees] of [
      [named, true],
      [unnamed, false],
    ] as const)
      await reply(who, (await who.call('GET /consultations')).consultations[0]?.id ?? '', agrees);
    expect((await colleague.call('GET /queue')).asked).toBe(0);
    expect((await host.call('GET /queue/:id', { params: { id } })).consultations.map(({ answer }) => answer)).toEqual([
      ...['九十三度。', '九十三度。', '九十三度。'],
    ]);
    await host.call('POST /queue/:id/full-answer', { params: { id }, body: fullAnswer });
    const seen = await member.call('GET /questions/:id', { params: { id } });
    expect(seen.entries.map((entry) => ('helpedBy' in entry ? entry.helpedBy : []))).toEqual([[], ['何川', '邱岚']]);
    expect(JSON.stringify(seen)).not.toContain('九十三度');
    expect((await consult(host, id, kosId)).code).toBe('question-already-answered');
  });

  it('is listed on duty first; what falls due before the next shift is named', async () => {
    const { host, colleague, member } = await cast(club());
    const away = await club().host('邱岚');
    await goAway(club(), away, null);
    const shown = (await host.call('GET /queue/colleagues')).colleagues;
    const ids = shown.map((one) => one.host.id);
    const listed = await Promise.all(
      [colleague, away, host].map(async (one) => ids.includes(await club().kosIdOf(one))),
    );
    expect(listed).toEqual([true, false, false]);
    const kinds = shown.map(({ duty }) => duty.kind);
    expect(kinds).toEqual([...kinds.filter((kind) => kind === 'on'), ...kinds.filter((kind) => kind !== 'on')]);
    await club().write("UPDATE bond SET tier = 'familiar' WHERE memberId = ?", [member.id]);
    const soon = await club().ask(member);
    club().clock.set('2026-03-02T16:00:00+08:00');
    const again = { host: await club().person(host.wechat), member: await club().person(member.wechat) };
    const later = await club().ask(again.member);
    const ends = await again.host.call('GET /queue/end-of-shift');
    expect([ends.endsAt, ends.nextShiftAt]).toEqual(
      ['2026-03-02T18:00', '2026-03-03T09:00'].map((wall) => Date.parse(`${wall}:00+08:00`)),
    );
    expect([ends.rows.map(({ id }) => id), later.replyDueAt > (ends.nextShiftAt ?? 0)]).toEqual([[soon.id], true]);
    expect((await colleague.call('GET /queue/end-of-shift')).rows).toEqual([]);
  });
});
