import { expect, test } from '@jest/globals';
import { host as hostWords } from '@huiyou/words/host';
import {
  allFound,
  bulkTags,
  chosenCount,
  doneTo,
  doTo,
  effectText,
  foundCount,
  memberFile,
  members,
} from '@huiyou/words/members';
import { myBond, nothingRemembered, rememberedTitle, removeTag } from '@huiyou/words/my-bond';
import { states } from '@huiyou/words/states';
import { tierNames } from '@huiyou/words/tiers';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { useBrowser } from './browser.ts';
import { openDemo, useHouse } from './houses.ts';
import { nameless, overflow, tooSmall } from './measure.ts';
import type { Person } from './person.ts';
import { become, beginning, chen, pages } from './ways.ts';

const house = useHouse(() => openDemo());
const welcome = useBrowser();
const about = { name: '老周', note: '不喝奶，爱聊老唱片', tag: '懂唱片' } as const;
const bulkTag = '爱手冲';

async function opensMembers(host: Person): Promise<void> {
  await host.open(pages.desk);
  await host.tap(hostWords.members);
  await host.sees(members.choose);
}

async function finds(host: Person, q: string, found: readonly string[], not: readonly string[]): Promise<void> {
  await host.type(members.search, q);
  await host.sees(foundCount(chineseCount(found.length)), ...found);
  await host.seesNo(...not);
}

async function isFit(host: Person): Promise<void> {
  expect([await overflow(host), await tooSmall(host), await nameless(host)]).toEqual([[], [], []]);
}

async function writesNote(host: Person): Promise<void> {
  await host.tap(memberFile.write);
  await host.sees(memberFile.noteWho, memberFile.tags);
  await host.type(memberFile.noteLabel, about.note);
  await host.type(memberFile.newTag, about.tag);
  await host.tap(memberFile.addTag);
  await host.picture('member-note');
  await isFit(host);
  await host.tap(memberFile.save);
  await host.sees(memberFile.saved, about.note, about.tag, memberFile.change);
}

test('found by name, note and tag; what is written down is the member’s to delete', async () => {
  const host = await welcome(house());
  await become(host, chen.name);
  await opensMembers(host);
  await host.picture('members');
  await isFit(host);
  await finds(host, '沈若', ['沈若禾'], [about.name]);
  await host.picture('members-found');
  await host.type(members.search, '无此人');
  await host.sees(members.notFound);
  await host.picture('members-not-found');
  await host.tap(members.showAll);
  await finds(host, about.name, [about.name], ['沈若禾']);
  await host.tap(beginning(about.name));
  await host.is('/pages-host/member/index');
  await host.sees(about.name, memberFile.between, memberFile.questions, memberFile.nothingNoted);
  await host.picture('member-file');
  await isFit(host);
  await writesNote(host);
  await host.picture('member-file-noted');
  const file = host.page.url();

  await opensMembers(host);
  await finds(host, '老唱片', [about.name], ['沈若禾']);
  await host.picture('members-by-note');
  await finds(host, about.tag, [about.name], ['沈若禾']);
  await host.type(members.search, '');
  await host.tap(members.filters);
  await host.sees(members.tier, members.tag);
  await host.tap(about.tag);
  await host.picture('members-filters');
  await host.tap(members.filtersDone);
  await host.sees(foundCount('一'), about.name);
  await host.seesNo('沈若禾');

  const member = await welcome(house());
  await become(member, about.name);
  await deletesWhatIsKept(member);

  await host.open(file);
  await host.sees(memberFile.nothingNoted);
  await host.seesNo(about.note, about.tag);
});

async function deletesWhatIsKept(member: Person): Promise<void> {
  await member.open('/pages-bond/bond/index');
  await member.sees(rememberedTitle(chen.pronoun), about.note, about.tag, myBond.tagNote);
  await member.words(about.note).first().scrollIntoViewIfNeeded();
  await member.picture('remembered');
  await member.tap(removeTag(about.tag));
  await member.sees(removeTag(about.tag), myBond.keep);
  await member.picture('remembered-remove');
  await member.tap(myBond.remove);
  await member.sees(myBond.removed);
  await member.seesNo(about.tag);
  await member.tap(myBond.remove);
  await member.sees(myBond.keep);
  await member.tap(myBond.remove);
  await member.sees(nothingRemembered(chen.pronoun));
}

/** The list to choose from is there; until then the same names stand in the list one came from. */
async function beginsChoosing(host: Person): Promise<void> {
  await opensMembers(host);
  await host.tap(members.choose);
  await host.is('/pages-host/members-select/index');
  await host.sees(bulkTags.chooseFirst);
}

/** Those of one tier, all at once. */
async function choosesTier(host: Person): Promise<void> {
  await beginsChoosing(host);
  await host.picture('members-select');
  await isFit(host);
  await host.tap(members.filters);
  await host.tap(tierNames.close);
  await host.tap(members.filtersDone);
  await host.tap(allFound('三'));
  await host.tap(chosenCount('三'));
}

test('a tag for many: seen before it is done, and taken back', async () => {
  const host = await welcome(house());
  await become(host, chen.name);
  await choosesTier(host);
  await host.sees(bulkTags.act, bulkTags.tagFirst);
  await host.type(bulkTags.tagLabel, bulkTag);
  await host.sees(effectText({ act: 'add-tag', tag: bulkTag, found: 3, changes: 3, full: 0 }, chineseCount));
  await host.sees('沈若禾', bulkTags.seenByAll);
  await host.picture('members-tag');
  await host.tap(doTo('add-tag', '三'));
  await host.sees(doneTo('add-tag', bulkTag, '三'), bulkTags.undoNote);
  await host.picture('members-tagged');

  await opensMembers(host);
  await host.sees(bulkTags.undo);
  await finds(host, bulkTag, ['沈若禾', '杜松', '郑一苇'], [about.name]);
  await host.picture('members-undo');
  await host.tap(bulkTags.undo);
  await host.sees(bulkTags.undone);
  await host.sees(members.notFound);
  await host.picture('members-undone');
});

test('a few by hand, and who left', async () => {
  const host = await welcome(house());
  await become(host, chen.name);
  await beginsChoosing(host);
  await host.tap(beginning('栗子'));
  await host.tap(beginning('Momo'));
  await host.tap(chosenCount('两'));
  await host.type(bulkTags.tagLabel, '新来');
  await host.tap(doTo('add-tag', '两'));
  await host.sees(doneTo('add-tag', '新来', '两'));
  await host.picture('members-by-hand');
  await opensMembers(host);
  await host.tap(members.left);
  await host.sees(members.leftEmptyLines[0]);
  await host.picture('members-left');
  await host.tap(states.back);
  await host.sees(members.choose);
});
