import { clockOf } from '@huiyou/domain/time/business-day';
import { answers, memberSees, stillMissing } from '@huiyou/words/answers';
import { awaited, greeting, home, repliedToYou } from '@huiyou/words/home';
import { host } from '@huiyou/words/host';
import { forWhom, invitations } from '@huiyou/words/invitations';
import { greetingOf, joining, nameFaults, ofAge, seatedOn, slipLabel } from '@huiyou/words/joining';
import {
  aheadSentence,
  answersOn,
  askTitle,
  firstReplyBy,
  handTo,
  notHanded,
  questionNumber,
  questions as words,
  slipLabels,
} from '@huiyou/words/questions';
import { refusalSentences } from '@huiyou/words/refusals';
import { session } from '@huiyou/words/session';
import { states } from '@huiyou/words/states';
import { tierNames } from '@huiyou/words/tiers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Respond, Weapp } from './boot-weapp.ts';
import { refuse } from './fixtures/answer.ts';
import { Club, readyLetter } from './fixtures/club.ts';
import { networkOf } from './fixtures/club-server.ts';
import { Phones } from './fixtures/phones.ts';
import { beans, chenYan, hostPerson, idOf, line, linMu, shenRuohe } from './fixtures/story.ts';
import { labelOf } from './wechat/tree.ts';

const stranger = idOf(150);
const minute = 60_000;
const asking = '周六要给六个人冲，只有一把小壶，怎么安排才不慌？';
const time = (at: number): string => clockOf(at).replace(/^0/, '');

let club: Club;
const phones = new Phones();
const phoneOf = (personId: string, kept?: Weapp | null, respond?: Respond): Promise<Weapp> =>
  phones.of(club, personId, kept, respond);

const labels = (phone: Weapp, role: string) =>
  phone.find((node) => node.attr['ariaRole'] === role).map((node) => labelOf(node) ?? '');
const written = (phone: Weapp) => phone.find((node) => node.tag === 'wx-textarea')[0]?.attr['value'];
const routesAsked = (phone: Weapp, route: string) => phone.requests().filter((request) => request.route === route);

beforeEach(() => {
  club = new Club();
});
afterEach(() => expect(phones.close()).toEqual([]));

describe('a guest', () => {
  test('scans the code, reads the letter, takes a seat under her name and comes in', async () => {
    const phone = await phoneOf(stranger);
    await phone.open('pages/join/index', { scene: readyLetter }, 1047);
    expect(routesAsked(phone, 'POST /sign-in/wechat-mini')).toMatchObject([{ body: { code: 'code-1' } }]);
    expect(phone.text()).toContain(greetingOf('若禾'));

    await phone.tap(joining.accept);
    await phone.type('沈若禾');
    await phone.tap(ofAge('十八'));
    await phone.tap(joining.takeSeat);
    expect(labels(phone, 'img')).toContain(slipLabel('沈若禾', tierNames.acquainted, chenYan.name));
    expect(phone.text()).toContain(seatedOn('2026年11月21日'));
    expect(club.meet(stranger)).toMatchObject({ person: { displayName: '沈若禾' }, roles: ['member'] });

    await phone.tap(joining.comeIn);
    expect(phone.routes()).toEqual(['pages/home/index']);
    expect(phone.text()).toContain(greeting('若禾', line.text));
  });

  test('without a letter may scan one; a code of something else is said to be none', async () => {
    const phone = await phoneOf(stranger);
    await phone.open('pages/home/index');
    phone.answer('scanCode', { result: 'https://elsewhere.example/pay' });
    await phone.tap(session.scan);
    expect(phone.text()).toContain(session.notAnInvitation);
    phone.answer('scanCode', { result: '', path: `pages/join/index?scene=${readyLetter}` });
    await phone.tap(session.scan);
    expect(phone.routes()).toEqual(['pages/home/index', 'pages/join/index']);
    expect(phone.text()).toContain(greetingOf('若禾'));
  });

  test('hears about a name that cannot be taken at its field, and keeps the letter', async () => {
    const refused = refuse('malformed', {}, [{ field: 'displayName', fault: 'too_big' }]);
    const network = networkOf(club, stranger);
    let refusing = true;
    const phone = await phoneOf(stranger, null, (route, request) =>
      refusing && route === 'POST /letters/:token/accept' ? refused : network(route, request),
    );
    await phone.open('pages/join/index', { t: readyLetter });
    await phone.tap(joining.accept);
    await phone.tap(ofAge('十八'));
    await phone.type('');
    await phone.tap(joining.takeSeat);
    expect(phone.text()).toContain(nameFaults.empty);
    await phone.type('一二三四五六七八九十一二三四五六七');
    expect(phone.text()).toContain(nameFaults['too-long']);
    expect(routesAsked(phone, 'POST /letters/:token/accept')).toEqual([]);

    await phone.type('若禾');
    await phone.tap(joining.takeSeat);
    expect(phone.text()).toContain(refusalSentences.malformed);
    refusing = false;
    await phone.tap(joining.takeSeat);
    expect(phone.text()).toContain(joining.comeIn);
    const keys = routesAsked(phone, 'POST /letters/:token/accept').map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('a member', () => {
  test('is signed in without being asked, also when the kept session has ended', async () => {
    const first = await phoneOf(shenRuohe.id);
    await first.open('pages/home/index');
    expect(first.text()).toContain(greeting('若禾', line.text));
    expect(first.wxCalls('login')).toHaveLength(1);

    club.endSessions();
    const later = await phoneOf(shenRuohe.id, first);
    await later.open('pages/home/index');
    await later.waitFor(() => later.text().includes(greeting('若禾', line.text)));
    expect(later.wxCalls('login')).toHaveLength(1);
  });

  test('asks, and sees who is before her and how long is left', async () => {
    club.questions.ask(linMu, 'confidant', '新到的肯尼亚适合做冰的吗？', beans.id);
    const phone = await phoneOf(shenRuohe.id);
    await phone.open('pages/home/index');
    expect(phone.text()).toContain(home.nothingOpen);
    await phone.tap(new RegExp(`^${askTitle(chenYan.name)}，`));
    await expect(phone.tap(words.writeFirst)).rejects.toThrow('is disabled');
    await phone.type(asking, words.askLabel);
    await phone.tap(handTo(chenYan.name));

    const [, question] = club.questions.all;
    expect(question).toMatchObject({ text: asking, state: 'waiting' });
    expect(phone.routes()).toEqual(['pages/home/index', 'pages-questions/question/index']);
    const ahead = { pinned: '一', dueEarlier: null, pastDueTurn: null, topTier: tierNames.confidant };
    expect(phone.text()).toContain(aheadSentence(ahead));
    const drawn = labels(phone, 'img');
    const slips = [slipLabels.pinned(tierNames.confidant), slipLabels.me(shenRuohe.displayName)];
    expect(drawn.filter((label) => slips.includes(label))).toEqual(slips);
    const due = firstReplyBy(time(question?.replyDueAt ?? 0));
    expect(drawn.filter((label) => label.startsWith(due))).toHaveLength(1);

    await phone.back();
    expect(phone.text()).toContain(awaited(chenYan.pronoun));
    expect(phone.text()).toContain(asking);
  });

  test('hands a question over twice when the answer was lost, and it is one question', async () => {
    const network = networkOf(club, shenRuohe.id);
    let losing = true;
    const phone = await phoneOf(shenRuohe.id, null, async (route, request) => {
      const said = await network(route, request);
      return losing && route === 'POST /questions' ? 'offline' : said;
    });
    await phone.open('pages-questions/ask/index');
    await phone.type(asking, words.askLabel);
    await phone.tap(handTo(chenYan.name));
    expect(phone.text()).toContain(notHanded(chenYan.pronoun));
    expect(written(phone)).toBe(asking);
    losing = false;
    await phone.tap(words.handAgain);
    expect(phone.text()).toContain(questionNumber(1));
    expect(club.questions.all).toHaveLength(1);
  });

  test('whose session ends in the middle signs in again and has lost nothing', async () => {
    const phone = await phoneOf(shenRuohe.id);
    await phone.open('pages-questions/ask/index');
    await phone.type(asking, words.askLabel);
    club.endSessions();
    await phone.tap(handTo(chenYan.name));
    expect(phone.text()).toContain(session.endedText);
    await phone.tap(session.signIn);
    expect(written(phone)).toBe(asking);
    await phone.tap(handTo(chenYan.name));
    expect(club.questions.all).toMatchObject([{ text: asking }]);
    expect(phone.text()).toContain(questionNumber(1));
  });

  test('says what is missing in an answer, sees the new due time, and at last that it is complete', async () => {
    const sections = beans.sections.map((name) => ({ name, text: `${name}写在这里。` }));
    const question = club.questions.ask(shenRuohe, 'close', asking, beans.id);
    club.now += 12 * minute;
    club.questions.reply(question, '先说结论：分两轮冲。');
    club.now += 30 * minute;
    club.questions.answer(question, sections);

    const phone = await phoneOf(shenRuohe.id);
    await phone.open('pages/home/index');
    expect(phone.text()).toContain(repliedToYou(chenYan.name));
    await phone.tap(new RegExp(`^${asking}`));
    for (const { text } of sections) expect(phone.text()).toContain(text);
    expect(phone.text()).toContain(words.bothKept);

    await phone.tap(words.missingButton);
    await expect(phone.tap(words.writeFirst)).rejects.toThrow('is disabled');
    await phone.type('没说水温。', words.missingLabel);
    await phone.tap(words.missingSend);
    expect(question).toMatchObject({ state: 'waiting', reopened: true });
    expect(phone.text()).toContain(answersOn(chenYan.pronoun, time(question.replyDueAt)));
    expect(phone.text()).toContain('没说水温。');

    club.questions.answer(question, sections);
    const later = await phoneOf(shenRuohe.id, phone);
    await later.open('pages-questions/question/index', { id: question.id });
    await later.tap(words.completeButton);
    expect(question.state).toBe('complete');
    expect(later.text()).toContain(words.complete);
  });
});

describe('a host', () => {
  test('answers from her queue: first a sentence, then every section the tier is owed', async () => {
    const question = club.questions.ask(shenRuohe, 'close', asking, beans.id);
    const phone = await phoneOf(hostPerson);
    await phone.open('pages-host/desk/index');
    await phone.tap(new RegExp(`${asking}$`));
    expect(question.seenAt).toBe(club.now);
    await phone.type('分两轮冲，一轮三个人。', answers.firstTitle);
    await phone.tap(answers.firstSend);
    expect(question.state).toBe('replied');
    expect(phone.text()).toContain(memberSees(shenRuohe.displayName));

    await phone.tap(answers.goOn);
    const [conclusion = '', ...rest] = beans.sections;
    const last = rest.pop() ?? '';
    await phone.tap(answers.useReply);
    for (const name of rest) await phone.type(`${name}写在这里。`, name);
    await expect(phone.tap(stillMissing([last]))).rejects.toThrow('is disabled');
    await phone.type(`${last}写在这里。`, last);
    await phone.tap(answers.fullSend);
    expect(question.entries.at(-1)).toMatchObject({
      kind: 'full-answer',
      sections: [{ name: conclusion, text: '分两轮冲，一轮三个人。' }, ...[...rest, last].map((name) => ({ name }))],
    });
    await phone.tap(answers.backToQueue);
    expect(phone.route()).toBe('pages-host/desk/index');
  });

  test('writes an invitation and has its code at once', async () => {
    const phone = await phoneOf(hostPerson);
    await phone.open('pages-host/desk/index');
    await phone.tap(host.me);
    await phone.tap(host.invitations);
    await phone.tap(invitations.write);
    await expect(phone.tap(invitations.needGuest)).rejects.toThrow('is disabled');
    await phone.tap('陆文谨');
    await phone.type('见字如面。\n店里新到一支，来坐坐。', invitations.letter);
    await phone.tap(invitations.print);

    const [made] = club.letters;
    expect(made).toMatchObject({ addressee: '陆文谨', letter: '见字如面。\n店里新到一支，来坐坐。', mark: 'warm' });
    expect(phone.text()).toContain(forWhom('陆文谨'));
    expect(phone.text()).toContain(made?.code.joinUrl);
    expect(phone.find(invitations.codeLabel).map(({ attr }) => attr['src'])).toEqual([made?.code.image]);
    await phone.tap(states.back);
    expect(phone.text()).toContain('陆文谨');
  });
});
