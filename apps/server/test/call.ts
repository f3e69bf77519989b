import { deepStrictEqual, ok } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { type BodyIn, contractOf, type Params, type QueryIn, type Reply, type RouteKey } from '@huiyou/contracts/api';
import { type RefusalCode, refusals } from '@huiyou/contracts/refusals';

/** What a test sends; POSTs that must have one effect get a fresh key unless one is given or refused with `false`. */
export type Sent<K extends RouteKey> = {
  params?: Params<K>;
  query?: QueryIn<K>;
  body?: BodyIn<K>;
  key?: string | false;
  device?: string;
};

/** Any answer. `body` is what the contract promises when `code` is null, otherwise the problem. */
export type Answer<K extends RouteKey> = {
  status: number;
  code: RefusalCode | null;
  body: Reply<K>;
  text: string;
  headers: Headers;
};

export type Problem = { code: RefusalCode; status: number; detail: string; facts?: Record<string, string | number> };

/** Refusals any route may give, beside those of its contract. */
const general: readonly RefusalCode[] = [
  'malformed',
  'not-signed-in',
  'session-ended',
  'not-allowed',
  'not-found',
  'body-too-large',
  'body-not-json',
  'key-missing',
  'key-reused',
  'database-unavailable',
  'temporarily-unavailable',
];

const leaks =
  /node_modules|\bat [\w.<>]+ \(|\.ts:\d|\.js:\d|SELECT |INSERT |UPDATE |DELETE FROM|QueryFailed|ER_[A-Z]|SQLITE_|typeorm/i;

/** Throws unless this is a refusal as the product gives it: problem+json, a known code, a Chinese sentence, nothing of the inside. */
export function readProblem(status: number, type: string | null, text: string): Problem {
  ok(type?.startsWith('application/problem+json'), `${status} came as ${type}: ${text.slice(0, 200)}`);
  const problem = JSON.parse(text) as Problem;
  ok(problem.code in refusals, `unknown code in ${text}`);
  deepStrictEqual([problem.status, refusals[problem.code]], [status, status]);
  ok(/\p{Script=Han}{4}/u.test(problem.detail), `no sentence in ${text}`);
  ok(!leaks.test(text), `something of the inside in ${text}`);
  return problem;
}

/** Calls a route. Every answer is compared with the contract: no undeclared field, no undeclared refusal. */
export async function callRoute<K extends RouteKey>(
  baseUrl: string,
  token: string | null,
  route: K,
  sent: Sent<K> = {},
): Promise<Answer<K>> {
  const response = await fetch(addressOf(baseUrl, route, sent), {
    method: route.split(' ')[0],
    headers: headersOf(route, token, sent),
    body: sent.body === undefined ? undefined : JSON.stringify(sent.body),
    redirect: 'manual',
  });
  const text = await response.text();
  const { status, headers } = response;
  if (status < 300) return { status, code: null, body: readReply(route, status, text), text, headers };
  const problem = readProblem(status, headers.get('content-type'), text);
  const declared = [...general, ...(contractOf(route).refusals ?? [])];
  ok(declared.includes(problem.code), `${route} does not declare ${problem.code}`);
  return { status, code: problem.code, body: problem as unknown as Reply<K>, text, headers };
}

function readReply<K extends RouteKey>(route: K, status: number, text: string): Reply<K> {
  const contract = contractOf(route);
  deepStrictEqual(status, contract.status ?? 200, `${route} answered ${status}`);
  if (contract.media) return text as Reply<K>;
  const body = JSON.parse(text) as Reply<K>;
  deepStrictEqual(contract.reply.parse(body), body, `${route} answered with an undeclared field`);
  return body;
}

function addressOf<K extends RouteKey>(baseUrl: string, route: K, sent: Sent<K>): string {
  const path = route.slice(route.indexOf(' ') + 1);
  const params = (sent.params ?? {}) as Record<string, string>;
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((sent.query ?? {}) as Record<string, string | undefined>)) {
    if (value !== undefined) query.set(name, value);
  }
  return `${baseUrl}/api${filled}${query.size > 0 ? `?${query.toString()}` : ''}`;
}

function headersOf<K extends RouteKey>(route: K, token: string | null, sent: Sent<K>): Record<string, string> {
  const key = sent.key ?? (contractOf(route).once ? randomUUID() : false);
  return {
    ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    ...(key === false ? {} : { 'idempotency-key': key }),
    ...(sent.device === undefined ? {} : { 'user-agent': sent.device }),
  };
}
