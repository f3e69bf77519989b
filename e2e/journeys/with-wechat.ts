import { setUpWords } from '@huiyou/words/account';
import { session } from '@huiyou/words/session';
import type { WechatPerson } from '@huiyou/testkit/fake-wechat';
import type { Welcome } from './browser.ts';
import { printedLink, type RealHouse } from './houses.ts';
import type { Person } from './person.ts';

export const setUpAddress = /http:\/\/\S+\/pages-account\/set-up\/index\?\S+/;

/** Somebody with their own WeChat in the hand. */
export async function comesWithWechat(house: RealHouse, welcome: Welcome, account?: WechatPerson): Promise<Person> {
  const { wechat } = house;
  const person = await welcome(house);
  const { id } = account ?? wechat.person();
  await person.context.addCookies([{ name: 'fake_person', value: id, url: wechat.url }]);
  return person;
}

/** By the link the server printed: the first operator of a new house. */
export async function becomesOperator(operator: Person, house: RealHouse): Promise<void> {
  await operator.open(await printedLink(house.server, setUpAddress));
  await operator.tap(session.signIn);
  await operator.sees(setUpWords.lead);
  await operator.picture('real-set-up');
  await operator.tap(setUpWords.become);
  await operator.is('/pages-account/staff/index');
}
