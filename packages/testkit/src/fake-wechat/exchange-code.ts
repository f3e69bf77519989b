import { type Answer, refused, said } from './answers.ts';
import { type IssuedCode, type People, randomText, sessionKey, type WechatApp } from './people.ts';

const CALLS_A_MINUTE = 100;
const MINUTE_MS = 60_000;

export interface ExchangeRules {
  now: () => number;
  /** What a second use of a mini-program code is answered with. */
  reusedMiniCode: 40029 | 40163;
}

/** The two endpoints that turn a one-time code into an identity. */
export class CodeExchange {
  readonly #people: People;
  readonly #rules: ExchangeRules;
  readonly #callsByOpenid = new Map<string, number[]>();

  constructor(people: People, rules: ExchangeRules) {
    this.#people = people;
    this.#rules = rules;
  }

  /** GET /sns/jscode2session */
  miniSession(query: Record<string, string>): Answer {
    const app = this.#caller(query);
    if ('status' in app) return app;
    const issued = this.#known(query.js_code, app);
    if ('status' in issued) return issued;
    const { person } = issued;
    const openid = openidOf(issued);
    if (this.#tooMany(openid)) return refused(45011);
    if (person.highRisk) return refused(40226);
    if (issued.used) return refused(this.#rules.reusedMiniCode);
    issued.used = true;
    const session = { openid, session_key: this.#people.secret(sessionKey()) };
    return said(app.bound ? { ...session, unionid: person.unionid } : session);
  }

  /** GET /sns/oauth2/access_token */
  pageToken(query: Record<string, string>): Answer {
    const app = this.#caller(query);
    if ('status' in app) return app;
    const issued = this.#known(query.code, app);
    if ('status' in issued) return issued;
    if (issued.used) return refused(40163);
    issued.used = true;
    const token = {
      access_token: this.#people.secret(`90_${randomText(80)}`),
      expires_in: 7200,
      refresh_token: this.#people.secret(`90_${randomText(80)}`),
      openid: openidOf(issued),
      scope: issued.scope,
    };
    const tellsUnionid = app.bound && issued.scope === 'snsapi_userinfo';
    return said(tellsUnionid ? { ...token, unionid: issued.person.unionid } : token);
  }

  #caller(query: Record<string, string>): WechatApp | Answer {
    if (!query.appid) return refused(41002);
    const app = this.#people.app(query.appid);
    if (!app) return refused(40013);
    if (!query.secret) return refused(41004);
    if (query.secret !== app.secret) return refused(40125);
    return query.grant_type === 'authorization_code' ? app : refused(40002);
  }

  #known(code: string | undefined, app: WechatApp): IssuedCode | Answer {
    if (!code) return refused(41008);
    const issued = this.#people.code(code, app.appid);
    return !issued || this.#people.isExpired(issued) ? refused(40029) : issued;
  }

  #tooMany(openid: string): boolean {
    const now = this.#rules.now();
    const recent = (this.#callsByOpenid.get(openid) ?? []).filter((at) => at > now - MINUTE_MS);
    const over = recent.length >= CALLS_A_MINUTE;
    this.#callsByOpenid.set(openid, over ? recent : [...recent, now]);
    return over;
  }
}

function openidOf(issued: IssuedCode): string {
  const openid = issued.person.openidByApp[issued.appid];
  if (!openid) throw new Error(`${issued.person.id} has no openid for ${issued.appid}`);
  return openid;
}
