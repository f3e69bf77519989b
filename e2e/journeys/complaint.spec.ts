import type { Reply } from '@huiyou/contracts/api';
import { expect, test } from '@jest/globals';
import { hostPortrait } from '@huiyou/words/home';
import { host as hostWords } from '@huiyou/words/host';
import { invitations } from '@huiyou/words/invitations';
import { queue } from '@huiyou/words/host-queue';
import {
  aboutHost,
  leadComplaints,
  leadWishes,
  openComplaintLabel,
  openWishLabel,
  waitingCount,
} from '@huiyou/words/lead';
import { memberFile, wishesToMove } from '@huiyou/words/members';
import { questions } from '@huiyou/words/questions';
import { states } from '@huiyou/words/states';
import { changeTo, complaints, reasonNames, unseenBy, wishes, wishStateNames } from '@huiyou/words/wishes';
import { useBrowser } from './browser.ts';
import { goTo, leadName, sitDown } from './desk.ts';
import { listenTo } from './hearsay.ts';
import { openDemo, useHouse } from './houses.ts';
import type { Person } from './person.ts';
import { ask, become, beginning, chen, firstReply, openInQueue, pages, tokenOf } from './ways.ts';

const house = useHouse(() => openDemo());
const welcome = useBrowser();
const TEST_MS = 120_000;
const member = '季舒平';
const newHost = '何川';
const question = '上次说好留的那支，怎么给了别人？';
const said = '给错了，我补你一支。';
const grievance = '第二回了，说好的不作数。';
const answer = '看过那一问，是店里记漏了。我同她说规矩，不提是谁说的。';
const wishWords = '还是想换一位，清静些。';
const granted = '好，何川那里有座，这就换过去。';

/** Places where a host reads what the server tells, on the screen and over the wire. */
const hostScreens = [
  { path: pages.desk, tab: null, there: queue.pinned },
  { path: pages.desk, tab: hostWords.members, there: member },
  { path: pages.desk, tab: hostWords.club, there: chen.clubName },
  { path: pages.desk, tab: hostWords.me, there: hostWords.invitations },
  { path: '/pages-host/invitations/index', tab: null, there: invitations.all },
  { path: '/pages-host/guests/index', tab: null, there: hostWords.guests },
  { path: '/pages-duty/absence/index', tab: null, there: hostWords.absence },
] as const;

const secrets = [grievance, answer, wishWords, granted, complaints.title, '不满', 'complaint', 'complain'];

async function looksEverywhere(host: Person, wishing: 'wishes' | 'does not'): Promise<void> {
  const told = await listenTo(host, '/api/');
  const shown: string[] = [];
  const read = async () => shown.push(await host.page.locator('body').innerText());
  for (const { path, tab, there } of hostScreens) {
    await host.open(path);
    if (tab !== null) await host.tap(tab);
    await host.sees(there);
    await read();
  }
  await host.open(pages.desk);
  await host.tap(hostWords.members);
  await host.tap(beginning(member));
  await host.sees(memberFile.note);
  if (wishing === 'does not') await host.seesNo(wishesToMove(member));
  await read();
  await host.picture(`host-knows-nothing-${wishing === 'wishes' ? 'of-the-wish' : 'of-the-complaint'}`);
  await openInQueue(host, question);
  await host.sees(said);
  await read();
  const everything = [...shown, ...told].join('\n');
  for (const secret of secrets) expect(everything).not.toContain(secret);
}

async function complains(asker: Person): Promise<void> {
  await asker.reload();
  await asker.sees(said);
  await asker.tap(states.more);
  await asker.picture('question-more');
  await asker.tap(beginning(questions.complain));
  await asker.is('/pages-bond/complain/index');
  await asker.sees(complaints.lead, complaints.none);
  await asker.type(complaints.wordsLabel, grievance);
  await asker.picture('complain');
  await asker.tap(complaints.hand);
  await asker.sees(complaints.handed, grievance);
  await asker.picture('complained');
}

async function answersComplaint(lead: Person): Promise<void> {
  const api = house().api.as(await tokenOf(lead));
  const { body: before } = await api.get<Reply<'GET /lead/complaints'>>('/lead/complaints');
  await goTo(lead, 'complaints');
  await lead.sees(waitingCount(before.waiting), grievance);
  await lead.picture('desk-complaints');
  await lead.tap(beginning(openComplaintLabel(member, '')));
  await lead.sees(aboutHost(chen.name), leadComplaints.unseen, question, said);
  await lead.picture('desk-complaint');
  await lead.type(leadComplaints.answerLabel, answer);
  await lead.tap(leadComplaints.answerSend);
  await lead.sees(leadComplaints.answered, waitingCount(before.waiting - 1));
  await lead.picture('desk-complaint-answered');
}

async function wishesForAnother(asker: Person): Promise<void> {
  await asker.open('/pages-bond/change/index');
  await asker.tap(beginning(newHost));
  await asker.tap(reasonNames.complaint);
  await asker.sees(unseenBy(chen.name));
  await asker.type(wishes.wordsLabel, wishWords);
  await asker.picture('wish');
  await asker.tap(wishes.hand);
  await asker.sees(wishes.waitingTitle, wishWords);
  await asker.picture('wish-waiting');
}

async function grantsWish(lead: Person): Promise<void> {
  await goTo(lead, 'wishes');
  await lead.sees(member, reasonNames.complaint);
  await lead.tap(openWishLabel(member, wishStateNames.waiting));
  await lead.sees(wishWords, leadWishes.unseen);
  await lead.type(leadWishes.wordsLabel, granted);
  await lead.picture('desk-wish');
  await lead.tap(changeTo(newHost));
  await lead.sees(leadWishes.granted, granted);
  await lead.picture('desk-wish-granted');
}

test(
  'a complaint goes to the lead with its thread, is answered, and the host never hears of it',
  async () => {
    const asker = await welcome(house());
    await become(asker, member);
    await ask(asker, chen.name, question);
    const host = await welcome(house());
    await become(host, chen.name);
    await openInQueue(host, question);
    await firstReply(host, said);

    await complains(asker);
    await looksEverywhere(host, 'does not');
    const lead = await welcome(house(), { desk: true });
    await sitDown(lead, leadName);
    await answersComplaint(lead);
    await asker.reload();
    await asker.sees(answer, leadName);
    await asker.picture('complaint-answered');
    await looksEverywhere(host, 'does not');

    await wishesForAnother(asker);
    await looksEverywhere(host, 'does not');
    await grantsWish(lead);
    await asker.open('/pages/home/index');
    await asker.sees(hostPortrait(newHost));
    await asker.open('/pages-bond/change/index');
    await asker.sees(granted);
    await asker.picture('wish-granted');
    await host.open(pages.desk);
    await host.tap(hostWords.members);
    await host.seesNo(member);
  },
  TEST_MS,
);

test('a host who asks for complaints is refused, about members or anything else', async () => {
  const host = await welcome(house());
  await become(host, chen.name);
  const api = house().api.as(await tokenOf(host));
  const replies = await Promise.all([
    api.get<Reply<'GET /lead/complaints'>>('/lead/complaints'),
    api.get<Reply<'GET /lead/wishes'>>('/lead/wishes'),
    api.get<Reply<'GET /complaints'>>('/complaints'),
  ]);
  expect(replies.map(({ status }) => status)).toEqual([403, 403, 403]);
});
