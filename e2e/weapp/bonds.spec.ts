import { handover, handoverOutcome, showPast } from '@huiyou/words/handover';
import { greeting } from '@huiyou/words/home';
import { bulkTags, chosenCount, doneTo, doTo, members } from '@huiyou/words/members';
import { handTo, meeting, meetHost, noPromised, waitingFor } from '@huiyou/words/meeting';
import { host } from '@huiyou/words/host';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Club, readyCard } from './fixtures/club.ts';
import { askedToMove } from './fixtures/club-bonds.ts';
import { Phones } from './fixtures/phones.ts';
import { chenYan, heChuan, hostPerson, idOf, line, linMu, shenRuohe } from './fixtures/story.ts';

const stranger = idOf(150);
const phones = new Phones();
let club: Club;

beforeEach(() => {
  club = new Club();
});
afterEach(() => expect(phones.close()).toEqual([]));

test('a guest with a name card reads the notice, is known by name and asks', async () => {
  const phone = await phones.of(club, stranger);
  await phone.open('pages-guest/card/index', { scene: readyCard }, 1047);
  expect(phone.text()).toContain(line.text);
  await phone.tap(meeting.consequence.join(''));
  expect(phone.route()).toBe('pages-guest/notice/index');
  await phone.back();

  await phone.tap(meetHost(chenYan.name));
  await phone.type('陆文谨');
  await phone.tap(meeting.meet);
  expect(phone.route()).toBe('pages-guest/met/index');
  expect(club.meet(stranger)).toMatchObject({ person: { displayName: '陆文谨' }, roles: [] });
  expect(phone.text()).toContain(noPromised(chenYan.pronoun));

  await phone.type('第一次买手冲壶，细口和宽口差在哪？', meeting.askLabel);
  await phone.tap(handTo(chenYan.name));
  expect(club.questions.all).toMatchObject([{ text: '第一次买手冲壶，细口和宽口差在哪？', asker: { id: stranger } }]);
  expect(phone.route()).toBe('pages-questions/question/index');
  await phone.back();
  expect(phone.text()).toContain(waitingFor(chenYan.pronoun));

  const later = await phones.of(club, stranger, phone);
  await later.open('pages-guest/card/index', { t: readyCard });
  expect(later.route()).toBe('pages-guest/met/index');
});

test('a member agrees to another host, opens the past, and is at home with the new one', async () => {
  club.handover = askedToMove(club);
  const phone = await phones.of(club, shenRuohe.id);
  await phone.open('pages-bond/handover/index');
  expect(phone.text()).toContain(club.handover.words);
  await phone.tap(showPast(heChuan.name));
  await phone.tap(handover.accept);
  expect(phone.text()).toContain(handoverOutcome.accepted(heChuan.name));
  expect(club.handover.lines.map(({ state }) => state)).toEqual(['carried', 'carried', 'carried']);
  await expect(phone.tap(handover.accept)).rejects.toThrow('nothing on the page says');

  const later = await phones.of(club, shenRuohe.id, phone);
  await later.open('pages/kos/index');
  expect(later.text()).toContain(heChuan.name);
  await later.open('pages/home/index');
  expect(later.text()).toContain(greeting('若禾', line.text));
});

test('a host gives everybody found a tag, and takes it back', async () => {
  const tagsOf = () => club.members.map(({ tags }) => tags.includes('周年会'));
  const phone = await phones.of(club, hostPerson);
  await phone.open('pages-host/desk/index');
  await phone.tap(host.members);
  await phone.tap(members.choose);
  await expect(phone.tap(bulkTags.chooseFirst)).rejects.toThrow('is disabled');
  await phone.tap(new RegExp(`^${shenRuohe.displayName}，`));
  await phone.tap(new RegExp(`^${linMu.displayName}，`));
  await phone.tap(chosenCount('两'));
  await phone.type('周年会', bulkTags.tagLabel);
  await phone.waitFor(() => phone.text().includes(doTo('add-tag', '两')));
  await phone.tap(doTo('add-tag', '两'));
  expect(tagsOf()).toEqual([true, true]);
  expect(phone.text()).toContain(doneTo('add-tag', '周年会', '两'));

  await phone.tap(bulkTags.undo);
  expect(tagsOf()).toEqual([false, false]);
  expect(phone.text()).toContain(bulkTags.undone);
});
