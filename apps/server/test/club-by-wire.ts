import { ok } from 'node:assert';
import type { BodyIn, Reply, RouteKey } from '@huiyou/contracts/api';
import { guestNoticeVersion, type StaffRole, termsVersion } from '@huiyou/domain/identity/roles';
import type { FakeWechat, WechatPerson } from '@huiyou/testkit/fake-wechat';
import { type Answer, callRoute, type Sent } from './call.ts';

/** Somebody with a way to call the server. `call` must succeed; `attempt` takes any answer. */
export class Person {
  readonly id: string;
  readonly token: string;
  readonly wechat: WechatPerson;
  private readonly url: string;

  constructor(url: string, wechat: WechatPerson, signedIn: Reply<'POST /sign-in/wechat-mini'>) {
    this.url = url;
    this.wechat = wechat;
    this.id = signedIn.me.person.id;
    this.token = signedIn.token;
  }

  attempt<K extends RouteKey>(route: K, sent?: Sent<K>): Promise<Answer<K>> {
    return callRoute(this.url, this.token, route, sent);
  }

  async call<K extends RouteKey>(route: K, sent?: Sent<K>): Promise<Reply<K>> {
    const answer = await this.attempt(route, sent);
    ok(answer.code === null, `${route}: ${answer.text}`);
    return answer.body;
  }
}

export type Letter = Reply<'POST /invitations'> & { token: string };

/** A club as everybody meets it: over HTTP, signing in through WeChat. */
export abstract class ClubByWire {
  readonly url: string;
  readonly wechat: FakeWechat;
  private firstOperator: Promise<Person> | null = null;

  constructor(url: string, wechat: FakeWechat) {
    this.url = url;
    this.wechat = wechat;
  }

  anonymous<K extends RouteKey>(route: K, sent?: Sent<K>): Promise<Answer<K>> {
    return callRoute(this.url, null, route, sent);
  }

  /** Signs somebody in through the mini-program; a new person unless one is given. */
  async person(wechat: WechatPerson = this.wechat.person()): Promise<Person> {
    const code = this.wechat.miniCode(wechat);
    const answer = await this.anonymous('POST /sign-in/wechat-mini', { body: { code } });
    ok(answer.code === null, answer.text);
    return new Person(this.url, wechat, answer.body);
  }

  persons(count: number): Promise<Person[]> {
    return Promise.all(Array.from({ length: count }, () => this.person()));
  }

  /** A fresh set-up code, as printed at the start. */
  abstract setUpCode(): Promise<string>;

  operator(): Promise<Person> {
    this.firstOperator ??= this.setUp();
    return this.firstOperator;
  }

  private async setUp(): Promise<Person> {
    const person = await this.person();
    await person.call('POST /set-up', { body: { code: await this.setUpCode() } });
    return person;
  }

  /** Somebody new who took a role code, for the whole brand unless a place is named. */
  async withRole(role: StaffRole, place: { storeId?: string; branchId?: string } = {}): Promise<Person> {
    const operator = await this.operator();
    const body = { role, holder: '新同事', storeId: null, branchId: null, ...place };
    const { code } = await operator.call('POST /role-codes', { body });
    const person = await this.person();
    await person.call('POST /role-codes/redeem', { body: { code } });
    return person;
  }

  /** A host with, unless left out, a profile; at a store when one is named. */
  async host(name: string | null = '陈一', storeId?: string): Promise<Person> {
    const person = await this.withRole('kos', storeId === undefined ? {} : { storeId });
    if (name !== null) await person.call('PUT /kos/me', { body: { name, clubName: `${name}的会`, pronoun: '她' } });
    return person;
  }

  async invite(host: Person, change: Partial<NonNullable<Sent<'POST /invitations'>['body']>> = {}): Promise<Letter> {
    const letter = {
      kind: 'personal' as const,
      guestId: null,
      addressee: '林晓雨',
      letter: '谢谢你那天留下来听我说完。',
      factIds: [],
      days: 30,
      uses: 1,
    };
    const printed = await host.call('POST /invitations', { body: { ...letter, ...change } });
    return { ...printed, token: printed.code.joinUrl.slice(-12) };
  }

  accept(
    person: Person,
    token: string,
    more: { name?: string; key?: string; ofAge?: boolean } = {},
  ): Promise<Answer<'POST /letters/:token/accept'>> {
    const body = { displayName: more.name ?? '晓雨', termsVersion, ofAge: more.ofAge ?? true };
    return person.attempt('POST /letters/:token/accept', { params: { token }, body, key: more.key });
  }

  /** This host's name card for a place. */
  async card(
    host: Person,
    source: BodyIn<'POST /name-cards'>['source'] = 'xiaohongshu',
  ): Promise<Reply<'POST /name-cards'> & { token: string }> {
    const printed = await host.call('POST /name-cards', { body: { source } });
    return { ...printed, token: printed.code.joinUrl.slice(-12) };
  }

  /** Somebody comes through a name card and agrees to the guest notice. */
  meet(person: Person, token: string, name = '晓雨'): Promise<Reply<'POST /cards/:token/meet'>> {
    const body = { displayName: name, noticeVersion: guestNoticeVersion };
    return person.call('POST /cards/:token/meet', { params: { token }, body });
  }

  /** A member of this host, by a personal letter. */
  async member(host: Person, name = '晓雨'): Promise<Person> {
    const person = await this.person();
    const { token } = await this.invite(host);
    const answer = await this.accept(person, token, { name });
    ok(answer.code === null && answer.body.outcome === 'joined', answer.text);
    return person;
  }

  /** Several members of one host, by one open letter. */
  async members(host: Person, count: number): Promise<Person[]> {
    const people = await this.persons(count);
    const { token } = await this.invite(host, { kind: 'open', uses: count });
    for (const person of people) ok((await this.accept(person, token)).body.outcome === 'joined');
    return people;
  }
}
