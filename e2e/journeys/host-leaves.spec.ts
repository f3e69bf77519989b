import type { Reply } from '@huiyou/contracts/api';
import { handoverRules } from '@huiyou/domain/handovers/plan-handover';
import { expect, test } from '@jest/globals';
import {
  carrierNames,
  chooseThis,
  fromTo,
  handover,
  handoverOutcome,
  handoverPhases,
  handoverRule,
  handoverStateNames,
  notCarried,
  sealedLine,
  showPast,
} from '@huiyou/words/handover';
import { handoverStrip, home, hostPortrait } from '@huiyou/words/home';
import { host as hostWords } from '@huiyou/words/host';
import { queue } from '@huiyou/words/host-queue';
import { atOnce, handoverForm, handoverOf, leadHandovers, pickThis, takesText, totalText } from '@huiyou/words/lead';
import { memberFile } from '@huiyou/words/members';
import { changed, changeTo, wishes } from '@huiyou/words/wishes';
import { useBrowser } from './browser.ts';
import { goTo, leadName, sitDown } from './desk.ts';
import { openDemo, useHouse } from './houses.ts';
import { eventually, type Person } from './person.ts';
import { ask, become, beginning, chen, literal, openInQueue, pages, type Questions, tokenOf } from './ways.ts';

const house = useHouse(() => openDemo());
const welcome = useBrowser();
const DAY_MS = 86_400_000;
const TEST_MS = 240_000;
const taker = '何川';
const other = '邱岚';
const [accepting, declining, choosing, silent] = ['沈若禾', '老周', '方映雪', '王海宁'] as const;
const question = '她走了以后，这一问归谁答？';
const written = '陈砚年底回老家开店。何川做过三年机器，你们的问题他接得住。';
const handoverPage = '/pages-bond/handover/index';

/** The question as the member's own API has it. */
async function asked(person: Person): Promise<Questions['questions'][number] | undefined> {
  const { body } = await house()
    .api.as(await tokenOf(person))
    .get<Questions>('/questions');
  return body.questions.find(({ text }) => text === question);
}

/** Previews who would go to whom, and begins it. */
async function beginsLeaving(lead: Person): Promise<void> {
  await goTo(lead, 'handovers');
  await lead.sees(leadHandovers.empty);
  await lead.picture('desk-handovers-empty');
  await lead.tap(leadHandovers.begin);
  await lead.tap(beginning(pickThis(chen.name)));
  await lead.sees(handoverOf(chen.name), handoverRule, handoverForm.previewWaits);
  await lead.tap(beginning(pickThis(taker)));
  await lead.tap(beginning(pickThis(other)));
  await lead.sees(totalText('16'), takesText('14'), takesText('2'), handoverForm.nobodyLeft);
  await lead.tap(handoverForm.leavesNow);
  await lead.tap(beginning(pickThis(other)));
  await lead.type(handoverForm.wordsTitle, written);
  await lead.picture('desk-handover-preview');
  await lead.tap(handoverForm.begin);
  await lead.sees(atOnce.sessions(chen.name), atOnce.standIn(other), handoverForm.noWayBack);
  await lead.picture('desk-handover-begin');
  await lead.tap(handoverForm.begin);
  await lead.is('/pages-desk/handover/index');
  await lead.sees(handoverPhases.open, written);
  await lead.picture('desk-handover-open');
}

async function findsHandover(person: Person): Promise<void> {
  await person.open(pages.home);
  await person.tap(beginning(handoverStrip(chen.name, taker)));
  await person.is(handoverPage);
  await person.sees(fromTo(chen.name, taker), written, notCarried(chen.name), handover.accept);
}

async function accepts(person: Person): Promise<void> {
  await person.open(pages.home);
  await person.sees(hostPortrait(chen.name), handoverStrip(chen.name, taker));
  await person.picture('home-handover');
  await findsHandover(person);
  await person.picture('handover-asked');
  await person.tap(beginning(showPast(taker)));
  await person.picture('handover-past');
  await person.tap(handover.accept);
  await person.sees(handover.carriedTitle, handoverOutcome.accepted(taker));
  await person.seesNo(handover.openPast);
  await person.picture('handover-accepted');
  await person.open(pages.home);
  await person.sees(hostPortrait(taker));
  await person.picture('home-after-handover');
}

async function declines(person: Person): Promise<void> {
  await findsHandover(person);
  await person.tap(handover.choose);
  await person.tap(beginning(handover.declineLeaver));
  await person.picture('handover-decline');
  await person.tap(handover.declineDo);
  await person.sees(handoverOutcome.declined);
  await person.picture('handover-declined');
}

async function choosesAnother(person: Person): Promise<void> {
  await findsHandover(person);
  await person.tap(handover.choose);
  await person.tap(beginning(other));
  await person.picture('handover-choose');
  await person.tap(chooseThis(other));
  await person.sees(handoverOutcome['chose-another'](other));
  await person.picture('handover-chose');
}

/** In a host's list: opens the file of this member. */
async function openFile(host: Person, name: string): Promise<void> {
  await host.open(pages.desk);
  await host.tap(hostWords.members);
  await host.tap(beginning(name));
  await host.is('/pages-host/member/index');
}

async function changesFreely(person: Person): Promise<void> {
  await person.open(handoverPage);
  await person.tap(beginning(handover.freeTitle));
  await person.tap(beginning(other));
  await person.picture('free-change');
  await person.tap(wishes.freeSure);
  await person.sees(changeTo(other));
  await person.picture('free-change-sure');
  await person.tap(wishes.freeSure);
  await person.sees(changed(other));
  await person.picture('free-changed');
  await person.tap(wishes.toHome);
  await person.sees(hostPortrait(other));
}

/** Days pass by restarting the server, while open pages go on asking it. */
const restarted = { mayLoseNetwork: true };

test(
  'a host leaves: one goes along, one does not, one goes elsewhere, and silence is an answer after seven days',
  async () => {
    const [leaver, quiet] = [await welcome(house(), restarted), await welcome(house(), restarted)];
    await become(quiet, silent);
    await ask(quiet, chen.name, question);
    const dueAt = (await asked(quiet))?.replyDueAt;
    expect(dueAt).toBeDefined();
    await become(leaver, chen.name);
    await leaver.sees(queue.pinned);
    const spent = await tokenOf(leaver);

    const lead = await welcome(house(), { desk: true, ...restarted });
    await sitDown(lead, leadName);
    await beginsLeaving(lead);

    expect((await house().api.as(spent).get<Reply<'GET /me'>>('/me')).status).toBe(401);
    await leaver.reload();
    await leaver.is(pages.choose);
    await leaver.picture('leaver-signed-out');

    const [along, against, elsewhere] = [
      await welcome(house(), restarted),
      await welcome(house(), restarted),
      await welcome(house(), restarted),
    ];
    await become(along, accepting);
    await accepts(along);
    await become(against, declining);
    await declines(against);
    await become(elsewhere, choosing);
    await choosesAnother(elsewhere);

    const standIn = await welcome(house(), restarted);
    await become(standIn, other);
    await openInQueue(standIn, question);
    await standIn.picture('answer-for-leaver');
    await lead.reload();
    await lead.sees(handoverStateNames.accepted, handoverStateNames.declined, handoverStateNames['chose-another']);
    await lead.picture('desk-handover-answers');

    const here = [lead, quiet, along, against, standIn];
    for (const person of here) await person.letPass((handoverRules.silenceDays + 1) * DAY_MS);
    await house().letPass((handoverRules.silenceDays + 1) * DAY_MS);

    await eventually(async () => {
      await quiet.open(handoverPage);
      // The title is there before the answer.
      await quiet.sees(new RegExp(`${literal(handoverOutcome['by-silence'](taker))}|${literal(handover.accept)}`));
      expect(await quiet.words(handoverOutcome['by-silence'](taker)).count()).toBe(1);
    });
    await quiet.sees(sealedLine(taker), handover.openPast);
    await quiet.picture('handover-by-silence');
    expect((await asked(quiet))?.replyDueAt).toBe(dueAt);

    const host = await welcome(house(), restarted);
    await become(host, taker);
    await host.sees(question);
    await host.picture('queue-after-handover');
    await openFile(host, silent);
    await host.sees(memberFile.sealed, carrierNames['past-questions'], handoverStateNames['by-silence']);
    await host.picture('file-sealed');
    await quiet.tap(handover.openPast);
    await quiet.seesNo(handover.openPast, sealedLine(taker));
    await quiet.picture('handover-opened');
    await host.reload();
    await host.sees(memberFile.opened);
    await host.seesNo(memberFile.sealed);
    await host.picture('file-opened');
    await openInQueue(host, question);

    await openFile(host, accepting);
    await host.sees(memberFile.opened, handoverStateNames.accepted);
    await changesFreely(along);
    await along.open('/pages-bond/change/index');
    await along.sees(wishes.reasonTitle);
    await along.seesNo(wishes.freeTitle);

    await lead.open('/pages-desk/handovers/index');
    await lead.sees(handoverPhases.done);
    await lead.picture('desk-handovers-done');
    await lead.tap(new RegExp(literal(handoverOf(chen.name))));
    await lead.sees(handoverStateNames['by-silence'], leadHandovers.again);
    await lead.picture('desk-handover-done');

    await against.open(pages.home);
    await against.sees(hostPortrait(chen.name));
    await against.seesNo(home.handoverAsk);
    await against.picture('home-declined');
  },
  TEST_MS,
);
