import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { roleCodeWords, roleNames, setUpWords, staffWords } from '@huiyou/words/account';
import { answers } from '@huiyou/words/answers';
import { repliedToYou } from '@huiyou/words/home';
import { host as hostWords } from '@huiyou/words/host';
import { invitations } from '@huiyou/words/invitations';
import { joining } from '@huiyou/words/joining';
import { questions } from '@huiyou/words/questions';
import { queue } from '@huiyou/words/host-queue';
import { session } from '@huiyou/words/session';
import { useBrowser } from './browser.ts';
import { openForReal, printedLink, productionBuild, useHouse } from './houses.ts';
import type { Person } from './person.ts';
import * as way from './ways.ts';
import { becomesOperator, comesWithWechat, setUpAddress } from './with-wechat.ts';

const house = useHouse(openForReal);
const welcome = useBrowser();
const kos = { name: '苏砚秋', clubName: '听雨会' } as const;
const memberName = '顾南星';
/** Three people and everything between them, from the empty house to the answer. */
const LONG_MS = 90_000;

const comes = (): Promise<Person> => comesWithWechat(house(), welcome);

async function makesHostCode(operator: Person): Promise<string> {
  await operator.tap(roleNames.kos);
  await operator.type(staffWords.holder, kos.name);
  await operator.tap(staffWords.do);
  await operator.sees(staffWords.madeTitle);
  await operator.picture('real-role-code');
  await operator.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await operator.tap(staffWords.copyLink);
  await operator.sees(staffWords.copied);
  return operator.page.evaluate(() => navigator.clipboard.readText());
}

async function becomesHost(host: Person, link: string): Promise<void> {
  await host.open(link);
  await host.tap(session.signIn);
  await host.tap(roleCodeWords.redeem);
  await host.is('/pages-host/profile/index');
  await host.type(hostWords.name, kos.name);
  await host.type(hostWords.clubName, kos.clubName);
  await host.picture('real-profile');
  await host.tap(hostWords.saveProfile);
  await host.is(way.pages.desk);
  await host.sees(queue.emptyLines[0]);
  await host.picture('real-desk-empty');
}

test(
  'the first operator, a host by her code, and a member by a letter',
  async () => {
    const operator = await comes();
    await becomesOperator(operator, house());
    const link = await makesHostCode(operator);

    const host = await comes();
    await becomesHost(host, link);
    await way.writeLetter(host, memberName, '见字如面。\n店刚开，你是头一个来的。');
    await host.sees(invitations.showCode);
    const address = await way.scanCode(host);

    const member = await comes();
    await member.open(address);
    await member.sees('山前茶铺', joining.accept);
    await way.takeSeat(member, address, memberName);
    await member.picture('real-name-slip');
    await way.comeIn(member);
    const text = '这里能问什么？';
    await way.ask(member, kos.name, text);
    await member.picture('real-waiting');

    await way.openInQueue(host, text);
    await way.firstReply(host, '什么都能问。');
    await host.tap(answers.goOn);
    await way.fullAnswer(host, way.sections);

    await member.open(way.pages.home);
    await member.sees(repliedToYou(kos.name));
    await member.tap(new RegExp(way.literal(text)));
    await member.sees('什么都能问。', way.sections.结论, questions.completeAsk);
    await member.tap(questions.completeButton);
    await member.sees(questions.complete);
    await member.picture('real-complete');
  },
  LONG_MS,
);

test('a set-up link and a role code work once', async () => {
  const late = await comes();
  await late.open(await printedLink(house().server, setUpAddress));
  await late.tap(session.signIn);
  await late.tap(setUpWords.become);
  await late.sees(setUpWords.failed);
});

test('no secret of WeChat is in what the server wrote', () => {
  const { server, wechat } = house();
  const log = server.log.join('\n');
  expect(wechat.secrets().filter((secret) => log.includes(secret))).toEqual([]);
});

test('nobody can be chosen here: the demo is in neither the API nor the app', async () => {
  const { api } = house();
  const replies = await Promise.all([api.get('/demo/people'), api.post('/demo/sign-in', { personId: null })]);
  expect(replies.map(({ status }) => status)).toEqual([404, 404]);

  const files = await readdir(productionBuild, { recursive: true, withFileTypes: true });
  const texts = files.filter((file) => file.isFile() && /\.(js|css|html|json)$/.test(file.name));
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter(({ name }) => name.includes('demo'))).toEqual([]);
  for (const { parentPath, name } of texts) {
    const text = await readFile(join(parentPath, name), 'utf8');
    expect([name, text.includes('/demo/')]).toEqual([name, false]);
  }
});

test('whoever has no bond is told how one comes in', async () => {
  const stranger = await comes();
  await stranger.open('/');
  await stranger.tap(session.signIn);
  await stranger.sees(session.guestTitle);
  await stranger.seesNo(joining.somebodyElse);
  await stranger.picture('real-stranger');
});
