import { describe, expect, it } from '@jest/globals';
import { claimLapse } from '@huiyou/domain/questions/claim';
import { allSections } from './answering.ts';
import type { Club, Person } from './club.ts';
import { aClub, mondayAtTen, onBothEngines } from './open-club.ts';

const claim = (host: Person, id: string) => host.attempt('POST /queue/:id/claim', { params: { id } });
const draft = (host: Person, id: string, n: number, reply: string) =>
  host.attempt('PUT /queue/:id/draft', { params: { id }, body: { reply, sections: [], n } });
const otherDevice = (club: Club, person: Person) => club.person(person.wechat);

onBothEngines('a claim', (club) => {
  it('belongs to the person: another device goes on with the same draft, and whoever is behind is told', async () => {
    club().clock.set(mondayAtTen);
    const host = await club().host();
    const phone = await otherDevice(club(), host);
    const member = await club().member(host);
    const { id, replyDueAt } = await club().ask(member);
    expect((await draft(host, id, 0, '先写在桌上')).body).toMatchObject({ n: 1 });
    const there = (await claim(phone, id)).body;
    expect(there.draft).toMatchObject({ reply: '先写在桌上', n: 1 });
    expect(there.claim).toMatchObject({ mine: true, by: { id: host.id } });
    expect((await draft(phone, id, 1, '在手机上写完')).body).toMatchObject({ n: 2 });
    expect((await draft(host, id, 1, '桌上还在写')).code).toBe('draft-moved-on');
    // The same words again, because their reply got lost, are no newer draft.
    expect((await draft(phone, id, 1, '在手机上写完')).body).toMatchObject({ n: 2 });
    const seen = await member.call('GET /questions/:id', { params: { id } });
    expect([seen.writing, seen.replyDueAt, seen.ahead?.behind]).toEqual([true, replyDueAt, 0]);
  });

  it('keeps half an emoji and whatever else a keyboard leaves behind, as far as it can be kept', async () => {
    club().clock.set(mondayAtTen);
    const host = await club().host();
    const { id } = await club().ask(await club().member(host));
    const text = '好喝😀\u0000\ud83d';
    const body = { reply: text, sections: [{ name: '结论', text }], n: 0 };
    const save = () => host.attempt('PUT /queue/:id/draft', { params: { id }, body });
    expect([(await save()).body.n, (await save()).body.n]).toEqual([1, 1]);
    const kept = '好喝😀\ufffd';
    expect((await claim(host, id)).body.draft).toMatchObject({ reply: kept, sections: [{ text: kept }] });
  });

  it('holds for three minutes after the last keystroke, never stops the clock, and can be let go', async () => {
    club().clock.set(mondayAtTen);
    const host = await club().host();
    const { id } = await club().ask(await club().member(host));
    const before = await club().sql<{ n: number; dueAt: number }>('SELECT n, dueAt FROM question WHERE id = ?', [id]);
    await claim(host, id);
    club().clock.advance({ minutes: 2 });
    const { claimedUntil } = (await draft(host, id, 0, '写')).body;
    expect(claimedUntil).toBe(club().clock.now() + claimLapse);
    club().clock.advance({ milliseconds: claimLapse - 1 });
    const held = await host.call('GET /queue/:id', { params: { id } });
    expect([held.claim?.until, held.mayAnswer]).toEqual([claimedUntil, true]);
    club().clock.advance({ milliseconds: 1 });
    expect((await host.call('GET /queue/:id', { params: { id } })).claim).toBeNull();
    await claim(host, id);
    const free = await host.call('POST /queue/:id/release', { params: { id } });
    expect([free.claim, free.draft?.reply]).toEqual([null, '写']);
    await host.call('POST /queue/:id/release', { params: { id } });
    expect(await club().sql('SELECT n, dueAt FROM question WHERE id = ?', [id])).toEqual(before);
  });

  it('is over once the question is answered, the first reply leaves the draft of the full answer', async () => {
    club().clock.set(mondayAtTen);
    const host = await club().host();
    const { id } = await club().ask(await club().member(host));
    const sections = [{ name: '结论', text: '九十二度。' }];
    await host.call('PUT /queue/:id/draft', { params: { id }, body: { reply: '先回', sections, n: 0 } });
    const replied = await host.call('POST /queue/:id/first-reply', { params: { id }, body: { text: '先回' } });
    expect([replied.draft?.reply, replied.draft?.sections, replied.claim?.mine]).toEqual(['', sections, true]);
    expect((await draft(host, id, 1, '旧的')).code).toBe('draft-moved-on');
    const body = { sections: allSections(replied.sections) };
    const answered = await host.call('POST /queue/:id/full-answer', { params: { id }, body });
    expect([answered.draft, answered.claim, answered.mayAnswer]).toEqual([null, null, false]);
    expect((await claim(host, id)).code).toBe('question-already-answered');
    expect((await draft(host, id, 0, '晚了')).code).toBe('question-already-answered');
  });

  it('is taken of what the rule offers next', async () => {
    club().clock.set(mondayAtTen);
    const host = await club().host();
    expect(await host.call('POST /queue/next')).toEqual({ question: null });
    const member = await club().member(host);
    const [first, second] = [await club().ask(member), await club().ask(member)];
    const taken = (await host.call('POST /queue/next')).question;
    expect([taken?.id, taken?.claim?.mine]).toEqual([first.id, true]);
    // Somebody else writes the first one, as a lead may: the next one is offered.
    const lead = await club().withRole('lead');
    await club().write('UPDATE question SET nudgeAt = ? WHERE id = ?', [club().clock.now(), first.id]);
    await lead.call('POST /queue/:id/take-over', { params: { id: first.id } });
    expect((await host.call('GET /queue')).nextId).toBe(second.id);
    expect((await host.call('GET /queue', { query: { most: '1' } })).nextId).toBe(second.id);
    expect((await host.call('POST /queue/next')).question?.id).toBe(second.id);
  });

  it('leaves no drafts of questions that have left the queue, after the night', async () => {
    const host = await club().host();
    const member = await club().member(host);
    const [kept, over] = [await club().ask(member), await club().ask(member)];
    for (const { id } of [kept, over]) await draft(host, id, 0, '写了一半');
    await member.call('POST /questions/:id/withdraw', { params: { id: over.id } });
    club().clock.advance({ days: 1 });
    await club().settle();
    const drafts = await club().sql<{ questionId: string }>(
      'SELECT questionId FROM question_draft WHERE questionId IN (?, ?)',
      [kept.id, over.id],
    );
    expect(drafts.map((row) => row.questionId)).toEqual([kept.id]);
  });
});

describe('claims at once', () => {
  const club = aClub();

  it('50 claims by a host and 24 leads on many devices leave one holder, however they interleave', async () => {
    const host = await club().host();
    const { id } = await club().ask(await club().member(host));
    await club().write('UPDATE question SET nudgeAt = ? WHERE id = ?', [club().clock.now(), id]);
    const leads = await Promise.all(Array.from({ length: 24 }, () => club().withRole('lead')));
    const devices = await Promise.all(Array.from({ length: 2 }, () => otherDevice(club(), host)));
    const tries = [
      ...devices.map((device) => () => claim(device, id)),
      ...leads.flatMap((lead) => [
        () => lead.attempt('POST /queue/:id/take-over', { params: { id } }),
        () => lead.attempt('POST /queue/:id/take-over', { params: { id } }),
      ]),
    ];
    expect(tries).toHaveLength(50);
    const answers = await Promise.all(tries.map((one) => one()));
    for (const { code } of answers) expect([null, 'held-by-another']).toContain(code);
    const winners = new Set(leads.flatMap((lead, i) => (answers[2 + 2 * i]?.code === null ? [lead.id] : [])));
    expect(winners.size).toBe(1);
    const { claim: held } = await host.call('GET /queue/:id', { params: { id } });
    expect(winners).toContain(held?.by.id);
  });

  it('writing on two devices at once: each draft goes on from the one before, none is lost unseen', async () => {
    const host = await club().host();
    const devices = [host, await otherDevice(club(), host)];
    const { id } = await club().ask(await club().member(host));
    for (let n = 0; n < 10; n += 1) {
      const answers = await Promise.all(devices.map((device, i) => draft(device, id, n, `第 ${n} 稿，设备 ${i}`)));
      expect(answers.map(({ code }) => code).sort()).toEqual(['draft-moved-on', null].sort());
      const winner = answers.findIndex(({ code }) => code === null);
      const kept = (await host.call('GET /queue/:id', { params: { id } })).draft;
      expect([kept?.n, kept?.reply]).toEqual([n + 1, `第 ${n} 稿，设备 ${winner}`]);
    }
  });

  it('taking over against answering: the answer stands once, by one of both', async () => {
    const host = await club().host();
    const lead = await club().withRole('lead');
    const member = await club().member(host);
    for (let round = 0; round < 8; round += 1) {
      const { id } = await club().ask(member, `第 ${round} 问`);
      await club().write('UPDATE question SET nudgeAt = ? WHERE id = ?', [club().clock.now(), id]);
      await claim(host, id);
      const [taken, replied] = await Promise.all([
        lead.attempt('POST /queue/:id/take-over', { params: { id } }),
        host.attempt('POST /queue/:id/first-reply', { params: { id }, body: { text: '稍等。' } }),
      ]);
      expect([[taken.code, replied.code]]).toContainEqual(
        taken.code === null ? [null, 'held-by-another'] : ['question-already-replied', null],
      );
      const { entries } = await member.call('GET /questions/:id', { params: { id } });
      expect(entries).toHaveLength(replied.code === null ? 1 : 0);
    }
  });

  it('passing on against claiming: the question stands with one host, and only that one holds it', async () => {
    const [host, colleague] = [await club().host('陈一'), await club().host('何川')];
    const kosId = await club().kosIdOf(colleague);
    const member = await club().member(host);
    const device = await otherDevice(club(), host);
    for (let round = 0; round < 8; round += 1) {
      const { id } = await club().ask(member, `第 ${round} 问`);
      const [passed, claimed] = await Promise.all([
        host.attempt('POST /queue/:id/pass', { params: { id }, body: { kosId, note: '你更熟。' } }),
        claim(device, id),
      ]);
      expect([passed.code, [null, 'not-found'].includes(claimed.code)]).toEqual([null, true]);
      const theirs = await colleague.call('GET /queue/:id', { params: { id } });
      expect([theirs.host.id, theirs.claim, theirs.mayAnswer]).toEqual([kosId, null, true]);
    }
  });
});
