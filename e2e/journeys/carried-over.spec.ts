import { readFile } from 'node:fs/promises';
import type { Reply } from '@huiyou/contracts/api';
import type { ImportKind } from '@huiyou/domain/imports/import';
import { beforeAll, expect, test } from '@jest/globals';
import { becomesReal, carriedOver, keptBy, pointsCount } from '@huiyou/words/carried-over';
import { joining, ofAge, ofAgeFirst, slipLabel } from '@huiyou/words/joining';
import { keptPlaceNote, session } from '@huiyou/words/session';
import { tierNames } from '@huiyou/words/tiers';
import type { Client } from '@huiyou/testkit/http-client';
import type { WechatPerson } from '@huiyou/testkit/fake-wechat';
import { useBrowser } from './browser.ts';
import { openForReal, useHouse } from './houses.ts';
import { overflow } from './measure.ts';
import { eventually, type Person } from './person.ts';
import { comeIn, pages, tokenOf } from './ways.ts';
import { becomesOperator, comesWithWechat } from './with-wechat.ts';

type Import = Reply<'GET /imports/:id'>;

const house = useHouse(openForReal);
const welcome = useBrowser();
const host = { name: '许澄', clubName: '澄江会' } as const;
const otherHost = '宋屿';
const kept = { name: '方晴', points: 1500 } as const;
const keptElsewhere = { name: '路平' } as const;
/** Neither unionid nor phone: nobody could ever be recognised by it. */
const faulty = 'C900003,无名氏,,,K101,2022-01-10,初识,,written';

let takes: WechatPerson;
let leaves: WechatPerson;

const sample = (name: string): Promise<string> =>
  readFile(new URL(`../../docs/samples/${name}`, import.meta.url), 'utf8');

async function becomes(operator: Client, id: string, state: Import['state']): Promise<Import> {
  let now: Import | undefined;
  await eventually(async () => {
    now = (await operator.get<Import>(`/imports/${id}`)).body;
    expect(now.state).toBe(state);
  });
  if (!now) throw new Error('the import was not asked for');
  return now;
}

/** Sends a file, has it checked and takes it over. */
async function takesOver(operator: Client, kind: ImportKind, text: string): Promise<Import> {
  const file = { kind, fileName: `${kind}.csv`, parts: 1 };
  const { id } = (await operator.post<Import>('/imports', file)).body;
  await operator.put(`/imports/${id}/parts/0`, { text });
  await operator.post(`/imports/${id}/check`);
  const { counts, applied } = await becomes(operator, id, 'checked');
  expect([counts?.changed, applied]).toEqual([0, 0]);
  await operator.post(`/imports/${id}/run`);
  return becomes(operator, id, 'done');
}

beforeAll(async () => {
  const { api, wechat } = house();
  takes = wechat.person();
  leaves = wechat.person();
  const operator = await comesWithWechat(house(), welcome);
  await becomesOperator(operator, house());
  const asOperator = api.as(await tokenOf(operator));

  const hosts = await takesOver(asOperator, 'hosts', await sample('hosts.csv'));
  expect(hosts.counts).toMatchObject({ fresh: 6, faulty: 0 });
  const rows = [
    `C900001,${kept.name},${takes.unionid},,K101,2022-01-10,挚友,1200@2027-03-31;300,written`,
    `C900002,${keptElsewhere.name},${leaves.unionid},,K102,2023-02-11,相知,,online`,
    faulty,
  ];
  const customers = await takesOver(
    asOperator,
    'customers',
    `${(await sample('customers.csv')).trimEnd()}\n${rows.join('\n')}\n`,
  );
  expect(customers.counts).toMatchObject({ fresh: 10, faulty: 1 });
  expect(customers.faults).toMatchObject([{ fault: 'no-identity', count: 1 }]);
}, 120_000);

/** Signs in, and finds that a place is kept. */
async function findsPlace(person: Person, hostName: string): Promise<void> {
  await person.open('/');
  await person.tap(session.signIn);
  await person.sees(session.guestTitle, session.keptPlace, keptPlaceNote(hostName));
  await person.picture('carried-home');
  await person.tap(new RegExp(session.keptPlace));
  await person.is('/pages-guest/carried/index');
  await person.sees(keptBy(hostName), becomesReal(hostName), carriedOver.bringsNote);
}

/** What was written in the file comes along, and nothing happens without a word of theirs. */
async function takesPlace(customer: Person): Promise<void> {
  await customer.sees(tierNames.close, pointsCount(kept.points), '2022年1月10日', ofAgeFirst('十八'));
  await customer.findsWritten(carriedOver.name, kept.name);
  await customer.picture('carried-place');
  expect(await overflow(customer)).toEqual([]);
  await customer.tap(ofAge('十八'));
  await customer.tap(carriedOver.take);
  await customer.sees(joining.slipTitle, slipLabel(kept.name, tierNames.close, host.name));
  await customer.picture('carried-slip');
  await comeIn(customer);
  await customer.sees(host.clubName);
  await customer.picture('carried-member');
}

test('a customer signs in, finds the place kept, agrees and is a member', async () => {
  const customer = await comesWithWechat(house(), welcome, takes);
  await findsPlace(customer, host.name);
  await takesPlace(customer);

  await customer.open(pages.home);
  await customer.sees(host.clubName);
  await customer.seesNo(session.keptPlace);
  await customer.open('/pages-guest/carried/index');
  await customer.sees(carriedOver.noneTitle);
  await customer.picture('carried-none');
});

test('whoever leaves the place finds nothing kept afterwards', async () => {
  const customer = await comesWithWechat(house(), welcome, leaves);
  await findsPlace(customer, otherHost);
  await customer.tap(carriedOver.decline);
  await customer.sees(carriedOver.declineTitle, carriedOver.declineText);
  await customer.picture('carried-decline');
  await customer.tap(carriedOver.declineDo);
  await customer.sees(carriedOver.declined);
  await customer.tap(carriedOver.toHome);
  await customer.sees(session.guestTitle);
  await customer.seesNo(session.keptPlace);
});

test('somebody of whom nothing was carried over finds no place', async () => {
  const stranger = await comesWithWechat(house(), welcome);
  await stranger.open('/');
  await stranger.tap(session.signIn);
  await stranger.sees(session.guestTitle);
  await stranger.seesNo(session.keptPlace);
});
