import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { termsOf, termsOfSearch } from '@huiyou/domain/answers/search-terms';
import { weightOf } from '@huiyou/domain/answers/search-answers';
import { answerSections } from './answers-samples.ts';
import type { Club, Person } from './club.ts';
import { onBothEngines, openClub } from './open-club.ts';
import { fullAnswer } from './question-samples.ts';

const said = (text: string) => [{ name: '结论', text }];
const write = async (club: Club, host: Person, text: string, sections = answerSections) =>
  host.call('POST /answers', { body: { text, topicId: await club.topicId(), sections } });
const find = async (host: Person, q: string) =>
  (await host.call('GET /answers', { query: { q } })).answers.map(({ text }) => text);

onBothEngines('the answer library', (club) => {
  it('keeps what a host writes, finds it, changes it by version, and retires it for good', async () => {
    const host = await club().host('陈一');
    const first = await write(club(), host, '浅烘的豆子水温多少？');
    expect(first).toMatchObject({ brand: false, uses: 0, lastUsedAt: null, state: 'live', n: 1, forMembers: false });
    expect(await find(host, '水温')).toEqual(['浅烘的豆子水温多少？']);
    expect(await find(host, '九十二度')).toEqual(['浅烘的豆子水温多少？']);

    const topicId = await club().topicId();
    const body = { text: 'V60怎么折滤纸？', topicId, sections: said('先折侧边。'), n: 1 };
    const changed = await host.call('PUT /answers/:id', { params: { id: first.id }, body });
    expect([changed.n, changed.text]).toEqual([2, 'V60怎么折滤纸？']);
    expect([await find(host, '水温'), await find(host, 'ｖ60')]).toEqual([[], ['V60怎么折滤纸？']]);
    const late = await host.attempt('PUT /answers/:id', { params: { id: first.id }, body });
    expect(late.code).toBe('answer-outdated');

    const retire = () => host.call('POST /answers/:id/retire', { params: { id: first.id } });
    expect([(await retire()).state, (await retire()).n]).toEqual(['retired', 3]);
    expect([await find(host, '滤纸'), (await host.call('GET /answers')).total]).toEqual([[], 0]);
    const again = { ...body, n: 3 };
    const { code } = await host.attempt('PUT /answers/:id', { params: { id: first.id }, body: again });
    expect(code).toBe('answer-retired');
    const left = await club().sql<{ term: string }>('SELECT term FROM search_posting');
    expect(left).toEqual([]);
  });

  it("belongs to its host: another host has the brand's and their own", async () => {
    const [host, other] = [await club().host('陈一'), await club().host('沈青')];
    const { id } = await write(club(), host, '手冲壶选哪把？');
    await write(club(), other, '手冲壶多少钱？');
    const operator = await club().operator();
    const body = {
      text: '手冲壶保修多久？',
      topicId: await club().topicId(),
      sections: said('一年。'),
      forMembers: false,
    };
    const brands = await operator.call('POST /brand-answers', { body });
    expect((await find(host, '手冲壶')).sort()).toEqual(['手冲壶保修多久？', '手冲壶选哪把？'].sort());
    expect((await find(other, '手冲壶')).sort()).toEqual(['手冲壶保修多久？', '手冲壶多少钱？'].sort());
    const tried = await Promise.all([
      other.attempt('GET /answers/:id', { params: { id } }),
      other.attempt('PUT /answers/:id', { params: { id }, body: { ...body, n: 1 } }),
      other.attempt('POST /answers/:id/retire', { params: { id } }),
      host.attempt('POST /answers/:id/retire', { params: { id: brands.id } }),
      operator.attempt('POST /brand-answers/:id/retire', { params: { id } }),
    ]);
    expect(tried.map(({ code }) => code)).toEqual(tried.map(() => 'not-found'));
    await operator.call('POST /brand-answers/:id/retire', { params: { id: brands.id } });
    expect(await find(other, '保修')).toEqual([]);
    expect((await host.attempt('GET /answers/:id', { params: { id: brands.id } })).code).toBe('not-found');
  });

  it('keeps the answer of a question, proposes it with why, and counts its use once for each question', async () => {
    const host = await club().host('陈一');
    const [member, fellow] = [await club().member(host), await club().member(host, '阿岚')];
    const first = await club().ask(member, '那个，浅烘的耶加水温要几度啊？');
    const tidy = { text: '浅烘耶加的水温多少？' };
    const keep = () => host.attempt('POST /queue/:id/keep', { params: { id: first.id }, body: tidy });
    expect((await keep()).code).toBe('question-not-answered');
    await host.call('POST /queue/:id/full-answer', { params: { id: first.id }, body: fullAnswer });
    const kept = (await keep()).body;
    expect(kept).toMatchObject({ text: tidy.text, questionId: first.id, uses: 1, sections: fullAnswer.sections });
    expect((await keep()).body).toMatchObject({ id: kept.id, uses: 1, n: 2 });
    const second = await club().ask(member, '滤纸要先冲湿吗？');
    await host.call('POST /queue/:id/full-answer', { params: { id: second.id }, body: fullAnswer });
    const body = { text: '滤纸要先冲湿吗？' };
    const twice = [0, 1].map(() => host.call('POST /queue/:id/keep', { params: { id: second.id }, body }));
    expect(new Set((await Promise.all(twice)).map(({ id }) => id)).size).toBe(1);

    const next = await club().ask(fellow, '耶加雪菲浅烘，水温怎么定？');
    const proposed = () => host.call('GET /queue/:id/proposals', { params: { id: next.id } });
    const { proposals } = await proposed();
    expect(proposals).toMatchObject([
      { answer: { id: kept.id }, why: { sameTopic: true, uses: 1, toldBefore: false } },
    ]);
    expect(proposals[0]?.why.terms).toEqual(expect.arrayContaining(['水温', '浅烘', '耶加']));

    const use = () =>
      host.attempt('POST /answers/:id/used', { params: { id: kept.id }, body: { questionId: next.id } });
    expect((await use()).code).toBe('question-not-answered');
    await host.call('POST /queue/:id/first-reply', { params: { id: next.id }, body: { text: '九十二度。' } });
    expect([(await use()).body.uses, (await use()).body.uses]).toEqual([2, 2]);
    expect((await proposed()).proposals[0]?.why).toMatchObject({ uses: 2, toldBefore: true });
  });
});

/** Twenty searches: one to six characters, mixed, full-width, and some that nothing answers. */
const searches = [
  ...['水', '的', '豆', '水温', '手冲', '浅烘', '滤纸', '磨豆机', '怎么洗', '多少度', '手冲水温', '冷萃几小时'],
  ...['V60', 'ｖ60滤杯', '18g', '18', '手冲 18g', '曼特宁深烘水', '外太空', 'zz9'],
];

/** Sentences put together from the same words, so that searches find many, few and none. */
const subjects = ['手冲水温', '浅烘的豆', 'V60滤杯', '磨豆机', '滤纸', '冷萃', '曼特宁', '18g粉', '法压壶', '挂耳'];
const rests = [
  '多少度好？',
  '怎么洗？',
  '几小时？',
  '用哪一种的水？',
  '要18g还是20g？',
  '深烘可以吗？',
  '手冲水温怎么定？',
];
const replies = ['九十二度的水。', '水洗三遍。', '磨粗一点。', '浅烘用V60。', '冷萃几小时都可以。', '手冲十五比一。'];

describe('twenty searches', () => {
  const clubs: Club[] = [];
  const hosts: Person[] = [];
  const written: { text: string; sections: { name: string; text: string }[]; brand: boolean }[] = [];

  beforeAll(async () => {
    for (const [i, subject] of subjects.entries())
      for (const [j, rest] of rests.entries()) {
        const reply = replies[(i * 5 + j * 3) % replies.length] ?? '';
        written.push({ text: `${subject}${rest}`, sections: said(reply), brand: (i + j) % 4 === 0 });
      }
    for (const engine of ['sqlite', 'mariadb'] as const) {
      const club = await openClub({ engine });
      const [host, operator, topicId] = [await club.host('陈一'), await club.operator(), await club.topicId()];
      clubs.push(club);
      hosts.push(host);
      for (const { text, sections, brand } of written) {
        const body = { text, topicId, sections };
        if (brand) await operator.call('POST /brand-answers', { body: { ...body, forMembers: false } });
        else await host.call('POST /answers', { body });
      }
    }
  });
  afterAll(async () => {
    await Promise.all(clubs.map((club) => club.stop()));
  });

  /** Looks at every answer: all terms, rare ones and those in the question more, own before the brand's, newest first. */
  function byHand(q: string): { texts: string[]; total: number } {
    const terms = termsOfSearch(q);
    const rows = written.map((one, i) => {
      const asked = termsOf(one.text);
      return { ...one, i, asked, all: new Set([...asked, ...termsOf(one.sections[0]?.text ?? '')]) };
    });
    const weight = (term: string) => weightOf(rows.filter(({ all }) => all.has(term)).length, rows.length);
    const found = rows
      .filter(({ all }) => terms.length > 0 && terms.every((term) => all.has(term)))
      .map((row) => ({
        ...row,
        score: terms.reduce((sum, term) => sum + weight(term) * (row.asked.has(term) ? 3 : 1), 0),
      }))
      .sort((a, b) => b.score - a.score || Number(a.brand) - Number(b.brand) || b.i - a.i);
    return { texts: found.slice(0, 20).map(({ text }) => text), total: found.length };
  }

  it.each(searches)('%s: the same on both engines as by looking at every answer', async (q) => {
    const wanted = byHand(q);
    for (const host of hosts) {
      const { answers, total } = await host.call('GET /answers', { query: { q } });
      expect({ texts: answers.map(({ text }) => text), total }).toEqual(wanted);
    }
  });

  it.each(searches.filter((q) => /^\p{Script=Han}{1,2}$/u.test(q)))('%s: all that hold it, and no other', (q) => {
    const holding = written.filter(({ text, sections }) => text.includes(q) || sections[0]?.text.includes(q));
    expect(byHand(q).total).toBe(holding.length);
  });

  it('find much, little and nothing', () => {
    const totals = searches.map((q) => byHand(q).total);
    expect([totals.filter((total) => total > 20).length > 2, totals.filter((total) => total === 0).length > 1]).toEqual(
      [true, true],
    );
  });
});
