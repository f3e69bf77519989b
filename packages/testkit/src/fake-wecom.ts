import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brokenDown, refused, type WecomAnswer } from './fake-wecom/answers.ts';
import { CorpTokens, type WecomApp } from './fake-wecom/corp-tokens.ts';
import { Inbox, type WecomMessage } from './fake-wecom/inbox.ts';

export type { WecomApp, WecomMessage };

/** How a call goes wrong: an errcode, or something on the wire. */
export type WecomTrouble = number | 'timeout' | 'reset' | 'garbage';

export interface FakeWecomOptions {
  /** Epoch milliseconds; tokens and limits follow it. */
  now: () => number;
  app?: Partial<WecomApp>;
  /** Accounts of the company: 200 messages a day for each; 100 when left out. */
  accounts?: number;
  /** What one member gets in a minute and in an hour; 30 and 1,000 when left out. */
  aMinute?: number;
  anHour?: number;
}

export interface SeenWecomCall {
  path: string;
  query: Record<string, string>;
  body: Record<string, unknown>;
}

export interface FakeWecom {
  /** Base address, in place of https://qyapi.weixin.qq.com. */
  url: string;
  app: WecomApp;
  /** Every message that arrived, oldest first. */
  messages: readonly WecomMessage[];
  /** What was taken with errcode 0 and not passed on. */
  dropped: readonly WecomMessage[];
  /** Every call, oldest first; empty it with `calls.length = 0`. */
  calls: SeenWecomCall[];
  /** Puts somebody into the visible range of the application; without a licence they are named in `unlicenseduser`. */
  member(user: string, licence?: { licensed: boolean }): void;
  /** Takes somebody out of it, as when they leave the company. */
  remove(user: string): void;
  /** What one member has. */
  inbox(user: string): WecomMessage[];
  /** Ends every token early, as WeCom may. */
  revokeTokens(): void;
  /** Makes the next call, or the next `times` ones, go wrong; `path` leaves others alone. */
  fail(trouble: WecomTrouble, options?: { times?: number; path?: string }): void;
  behave(): void;
  /** The secret and every token handed out: none may appear in our logs. */
  secrets(): readonly string[];
  stop(): Promise<void>;
}

/**
 * A fake WeCom (企业微信) on a free local port, spoken to by the real adapter over HTTP.
 *
 * Sources. Documented (gettoken path/91039, message/send path/90236, global codes path/90313): parameters and fields;
 * one token for all callers while it lives, 7,200 s; 40001, 40013, 40014, 41001, 42001; nobody left to send to is 81013,
 * some unknown are named in `invaliduser`, those without licence in `unlicenseduser`; limits of accounts × 200 a day, and
 * 30 a minute and 1,000 an hour for one member, of which the surplus is dropped; duplicate check of 1,800 s unless named,
 * 14,400 s at most; text of 2,048 bytes, cards of 128 and 512; notices of a title of 4 to 12 characters and ten items.
 * Unverified: that a day's limit answers 45009 instead of dropping; the codes of empty or unfit contents; that ids come
 * back in lower case; the order in which several faults are checked; that 60011 and 60020 leave the quota alone.
 */
export async function startFakeWecom(options: FakeWecomOptions): Promise<FakeWecom> {
  const { now, accounts = 100, aMinute = 30, anHour = 1000 } = options;
  const app = { corpId: 'ww00000000000000c1', agentId: 1_000_002, secret: 'corp0secret0corp0secret0', ...options.app };
  const tokens = new CorpTokens(app, now);
  const inbox = new Inbox({ agentId: app.agentId, now, accounts, aMinute, anHour });
  const calls: SeenWecomCall[] = [];
  const planned: { trouble: WecomTrouble; left: number; path: string | undefined }[] = [];
  const seenTokens = new Set<string>();

  const answerTo = (method: string, { path, query, body }: SeenWecomCall, readable: boolean): WecomAnswer => {
    if (path === '/cgi-bin/gettoken') return method === 'GET' ? tokens.issue(query) : refused(43001);
    if (path !== '/cgi-bin/message/send') return { status: 404, body: '' };
    if (method !== 'POST') return refused(43002);
    return tokens.fault(query['access_token']) ?? (readable ? inbox.take(body) : refused(47001));
  };

  const troubleFor = (path: string): WecomTrouble | undefined => {
    const due = planned.find((one) => one.left > 0 && (one.path === undefined || one.path === path));
    if (due) due.left -= 1;
    return due?.trouble;
  };

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const address = new URL(request.url ?? '/', 'http://wecom.invalid');
    const { body, readable } = await posted(request);
    const call = { path: address.pathname, query: Object.fromEntries(address.searchParams), body };
    calls.push(call);
    const trouble = troubleFor(call.path);
    if (trouble === 'timeout') return;
    if (trouble === 'reset') return void request.socket.resetAndDestroy();
    const answer =
      typeof trouble === 'number'
        ? refused(trouble)
        : trouble === 'garbage'
          ? brokenDown()
          : answerTo(request.method ?? 'GET', call, readable);
    for (const token of tokens.handedOut) seenTokens.add(token);
    response.writeHead(answer.status, { 'content-type': 'application/json; charset=UTF-8' }).end(answer.body);
  };

  const server = createServer((request, response) => {
    take(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    app,
    messages: inbox.messages,
    dropped: inbox.dropped,
    calls,
    member: (user, { licensed } = { licensed: true }) => inbox.admit(user, licensed),
    remove: (user) => inbox.remove(user),
    inbox: (user) => inbox.messages.filter((message) => message.user.toLowerCase() === user.toLowerCase()),
    revokeTokens: () => tokens.revoke(),
    fail: (trouble, { times = 1, path } = {}) => void planned.push({ trouble, left: times, path }),
    behave: () => void planned.splice(0),
    secrets: () => [app.secret, ...seenTokens],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function posted(request: IncomingMessage): Promise<{ body: Record<string, unknown>; readable: boolean }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
    if (typeof body === 'object' && body !== null) return { body: body as Record<string, unknown>, readable: true };
  } catch {
    // Not JSON: said by the caller.
  }
  return { body: {}, readable: false };
}
