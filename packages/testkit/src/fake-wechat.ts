import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AccessTokens } from './fake-wechat/access-tokens.ts';
import { type Answer, garbage, page, refused } from './fake-wechat/answers.ts';
import { authorize } from './fake-wechat/authorize-page.ts';
import { CodeExchange } from './fake-wechat/exchange-code.ts';
import { FailurePlan, type FailOptions, type Misbehaviour } from './fake-wechat/misbehaviour.ts';
import { MiniCodes } from './fake-wechat/mini-codes.ts';
import { People, type WechatApp, type WechatPerson } from './fake-wechat/people.ts';
import { PhoneNumbers } from './fake-wechat/phone-numbers.ts';

export type { FailOptions, Misbehaviour, WechatApp, WechatPerson };

export interface FakeWechatOptions {
  /** Epoch milliseconds; code expiry and the minute quota follow it. */
  now: () => number;
  miniApp?: Partial<WechatApp>;
  officialApp?: Partial<WechatApp>;
  /** Whether the apps are bound to one Open Platform account; an app's own `bound` wins. True when left out. */
  bound?: boolean;
  /** Host names allowed in redirect_uri; 127.0.0.1 and localhost when left out. */
  redirectHosts?: string[];
  /** Answer to a spent js_code; 40029 when left out (see startFakeWechat). */
  reusedMiniCode?: 40029 | 40163;
  /** Mini-program codes a minute before 45009; 5,000 when left out. */
  codesAMinute?: number;
}

/** One call as it came in, secrets included, so that a test can prove where they do not turn up. */
export interface SeenRequest {
  at: number;
  method: string;
  path: string;
  query: Record<string, string>;
  /** The JSON that was posted; empty for a GET. */
  body: Record<string, unknown>;
  /** What was sent back; undefined when the connection was held or reset. */
  answer: Answer | undefined;
}

export interface FakeWechat {
  /** Base address for both api.weixin.qq.com and open.weixin.qq.com. */
  url: string;
  miniApp: WechatApp;
  officialApp: WechatApp;
  /** Every call since the start, oldest first; empty it with `requests.length = 0`. */
  requests: SeenRequest[];
  /** Every app secret, code, session_key, token and phone number handed out so far: none may appear in our logs. */
  secrets(): readonly string[];
  /** Creates a person; identities left out are invented. */
  person(facts?: Partial<WechatPerson>): WechatPerson;
  /** What wx.login gives in the mini-program: a fresh js_code. */
  miniCode(person: WechatPerson): string;
  /** What the authorisation page gives without walking through it. */
  pageCode(person: WechatPerson, scope?: 'snsapi_base' | 'snsapi_userinfo'): string;
  /** What the phone button of the mini-program gives: a fresh code, good once. */
  phoneCode(person: WechatPerson): string;
  /** The pages of the published release; until this is called every page counts as published. */
  release(pages: readonly string[]): void;
  /** Makes every access token handed out so far worthless. */
  revokeTokens(): void;
  /** Puts the phone into somebody's hands; undefined takes it away. */
  asPerson(person: WechatPerson | string | undefined): void;
  /** Makes the next call (or `times` calls) go wrong; calls that need an access token only where `path` names them. */
  fail(kind: Misbehaviour, options?: FailOptions): void;
  /** Forgets planned failures that did not happen. */
  behave(): void;
  /** Closes the server and every connection it holds. */
  stop(): Promise<void>;
}

/**
 * A fake WeChat on a free local port, spoken to by the real adapter over HTTP.
 *
 * `/connect/oauth2/authorize` redirects for the person holding the phone (`asPerson`), or for the one named by the
 * `fake_person` query parameter or cookie of that request.
 *
 * Sources. Documented (code2Session and 网页授权 pages, global return codes): the parameters and fields; codes are
 * single-use and live 5 minutes; 40029, 45011, 40226, -1, 40013, 40125, 40163, 41002, 41004, 41008, 40002, 43001;
 * unionid only for apps bound to an Open Platform account, and on pages only with snsapi_userinfo; authorisation
 * errors 10003, 10005, 10010, 10011, 10012, 10016; the order of the authorisation parameters; state of at most 128
 * letters and digits; the redirect host equals a configured one.
 * Documented for codes, tokens and phones: stable_token answers everybody alike, two tokens are good for five minutes
 * where they meet, forced refresh 20 a day and 30 s apart; scene of at most 32 of the listed characters (40129), page
 * without leading slash and in the release (41030), 5,000 codes a minute (45009), width 280 to 1280; phone codes good once.
 * Common knowledge, not in the reference: refusals come with HTTP 200; JSON is labelled text/plain; errmsg ends in a
 * request id; `code been used` is 40163 for page codes. For a spent js_code the code2Session page lists 40029 only,
 * while developers report 40163 from the live service: tests should accept both (`reusedMiniCode`).
 * Unverified: a live service may accept other parameter orders and other characters in state (the fake is strict); the
 * order in which several faults are checked; that an expired spent code answers 40029; that 45011 and 40226 leave the
 * code unspent; 45009 for a forced refresh too soon, 40097 for a width or version that is none, PNG where the live
 * service sends JPEG; the exact text of the error pages; lengths of codes and tokens. Consent, snapshot users and ports in
 * redirect_uri are not modelled.
 */
export async function startFakeWechat(options: FakeWechatOptions): Promise<FakeWechat> {
  const bound = options.bound ?? true;
  const miniApp = {
    appid: 'wx0000000000000a01',
    secret: 'mini0secret0mini0secret0mini0sec',
    bound,
    ...options.miniApp,
  };
  const officialApp = {
    appid: 'wx0000000000000b02',
    secret: 'page0secret0page0secret0page0sec',
    bound,
    ...options.officialApp,
  };
  const people = new People([miniApp, officialApp], options.now);
  const exchange = new CodeExchange(people, { now: options.now, reusedMiniCode: options.reusedMiniCode ?? 40029 });
  const plan = new FailurePlan();
  const requests: SeenRequest[] = [];
  const redirectHosts = new Set(options.redirectHosts ?? ['127.0.0.1', 'localhost']);
  let holder: WechatPerson | undefined;

  const tokens = new AccessTokens(people, miniApp, options.now);
  const codes = new MiniCodes({ now: options.now, codesAMinute: options.codesAMinute ?? 5000 });
  const phones = new PhoneNumbers(people, miniApp, options.now);

  const answerTo = (call: Call): Answer => {
    if (call.path === '/connect/oauth2/authorize') {
      const named = call.person === undefined ? holder : people.find(call.person);
      return authorize(call.query, { people, officialAppid: officialApp.appid, redirectHosts, holder: named });
    }
    if (call.path.startsWith('/sns/')) return signIn(call, exchange);
    const posted = {
      '/cgi-bin/stable_token': () => tokens.issue(call.body),
      '/wxa/getwxacodeunlimit': () => tokens.fault(call.query.access_token) ?? codes.draw(call.body),
      '/wxa/business/getuserphonenumber': () => tokens.fault(call.query.access_token) ?? phones.tell(call.body),
    }[call.path];
    if (!posted) return page(404, '404 Not Found', call.path);
    if (call.method !== 'POST') return refused(43002);
    return call.readable ? posted() : refused(47001);
  };

  const take = (call: Call, request: IncomingMessage, response: ServerResponse): void => {
    const { method, path, query, body } = call;
    const seen: SeenRequest = { at: options.now(), method, path, query, body, answer: undefined };
    requests.push(seen);
    const failure = plan.take(path);
    if (failure?.codeUsed) answerTo(call);
    if (failure?.kind === 'timeout') return;
    if (failure?.kind === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    const answer = answerUnder(failure?.kind, () => answerTo(call));
    seen.answer = answer;
    if (failure?.kind === 'slow') setTimeout(() => send(response, answer), failure.delayMs).unref();
    else send(response, answer);
  };
  const server = createServer((request, response) => {
    read(request)
      .then((call) => take(call, request, response))
      .catch(() => request.socket.destroy());
  });

  return {
    url: await listen(server),
    miniApp,
    officialApp,
    requests,
    secrets: () => people.secrets,
    person: (facts = {}) => people.add(facts),
    miniCode: (person) => people.issueCode(person, miniApp.appid, 'mini'),
    pageCode: (person, scope = 'snsapi_base') => people.issueCode(person, officialApp.appid, scope),
    phoneCode: (person) => phones.issueCode(person),
    release: (pages) => {
      codes.released = new Set(pages);
    },
    revokeTokens: () => tokens.revoke(),
    asPerson: (person) => {
      holder = typeof person === 'string' ? known(people, person) : person;
    },
    fail: (kind, failOptions = {}) => plan.add(kind, failOptions),
    behave: () => plan.clear(),
    stop: () => close(server),
  };
}

interface Call {
  method: string;
  path: string;
  query: Record<string, string>;
  body: Record<string, unknown>;
  /** Whether what was posted is JSON. */
  readable: boolean;
  person: string | undefined;
}

async function read(request: IncomingMessage): Promise<Call> {
  const address = new URL(request.url ?? '/', 'http://wechat.invalid');
  const query = Object.fromEntries(address.searchParams);
  const cookie = /(?:^|;\s*)fake_person=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
  const person = query.fake_person ?? (cookie === undefined ? undefined : decodeURIComponent(cookie));
  return { method: request.method ?? 'GET', path: address.pathname, query, person, ...(await posted(request)) };
}

async function posted(request: IncomingMessage): Promise<Pick<Call, 'body' | 'readable'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
    if (typeof body === 'object' && body !== null) return { body: body as Record<string, unknown>, readable: true };
  } catch {
    // Not JSON: said below.
  }
  return { body: {}, readable: false };
}

function signIn(call: Call, exchange: CodeExchange): Answer {
  if (call.method !== 'GET') return refused(43001);
  if (call.path === '/sns/jscode2session') return exchange.miniSession(call.query);
  if (call.path === '/sns/oauth2/access_token') return exchange.pageToken(call.query);
  return page(404, '404 Not Found', call.path);
}

function answerUnder(kind: Misbehaviour | undefined, answer: () => Answer): Answer {
  if (typeof kind === 'number') return refused(kind);
  return kind === 'garbage' ? garbage() : answer();
}

function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { 'content-type': answer.type, ...answer.headers });
  response.end(answer.body);
}

function known(people: People, id: string): WechatPerson {
  const person = people.find(id);
  if (!person) throw new Error(`fake WeChat knows nobody called ${id}`);
  return person;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
