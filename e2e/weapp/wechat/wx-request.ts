import type { RouteKey } from '@huiyou/contracts/api';
import { findRoute } from './contract-routes.ts';

/** A request of the app as the server would see it. */
export interface AppRequest {
  route: RouteKey;
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
  headers: Record<string, string>;
}

export interface Answer {
  status: number;
  body: unknown;
}

/** What the network does: an answer, no connection, or silence. */
export type Outcome = Answer | 'offline' | 'never';
export type Respond = (route: RouteKey, request: AppRequest) => Outcome | Promise<Outcome>;

interface RequestOptions {
  url: string;
  method?: string;
  data?: unknown;
  header?: Record<string, unknown>;
  success?: (result: object) => void;
  fail?: (result: object) => void;
  complete?: (result: object) => void;
}

interface Parts {
  respond: Respond;
  parse: (text: string) => unknown;
  complain: (text: string) => void;
}

export interface Network {
  request(options: RequestOptions): object;
  /** Everything asked of the server so far, in order. */
  sent: AppRequest[];
  busy(): boolean;
}

function bodyOf(data: unknown): unknown {
  if (typeof data !== 'string') return data === undefined ? undefined : JSON.parse(JSON.stringify(data));
  try {
    return JSON.parse(data);
  } catch {
    return data;
  }
}

function understand(options: RequestOptions): AppRequest | string {
  const method = (options.method ?? 'GET').toUpperCase();
  if (!/^https?:\/\//.test(options.url)) return `request with an address WeChat refuses: "${options.url}"`;
  const url = new URL(options.url);
  const found = findRoute(method, url.pathname);
  if (!found) return `request outside the contract: ${method} ${url.pathname}`;
  const asQuery = method === 'GET' && typeof options.data === 'object' && options.data !== null;
  const pairs = Object.entries(options.header ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return {
    ...found,
    query: { ...Object.fromEntries(url.searchParams), ...(asQuery ? (options.data as Record<string, string>) : {}) },
    body: asQuery ? undefined : bodyOf(options.data),
    headers: Object.fromEntries(pairs) as Record<string, string>,
  };
}

/** `wx.request`, answered by the test. */
export function openNetwork({ respond, parse, complain }: Parts): Network {
  const sent: AppRequest[] = [];
  let open = 0;
  const settle = async (request: AppRequest, aborted: () => boolean): Promise<[boolean, object] | undefined> => {
    const outcome = await respond(request.route, request);
    if (outcome === 'never') return undefined;
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (aborted()) return [false, { errMsg: 'request:fail abort' }];
    if (outcome === 'offline') return [false, { errMsg: 'request:fail ', errno: 600001 }];
    const data = outcome.body === undefined ? '' : parse(JSON.stringify(outcome.body));
    const header = { 'content-type': outcome.status < 400 ? 'application/json' : 'application/problem+json' };
    return [true, { errMsg: 'request:ok', statusCode: outcome.status, data, header, cookies: [] }];
  };
  return {
    sent,
    busy: () => open > 0,
    request(options) {
      const request = understand(options);
      let aborted = false;
      const finish = ([ok, result]: [boolean, object]): void => {
        (ok ? options.success : options.fail)?.(result);
        options.complete?.(result);
      };
      open += 1;
      const work =
        typeof request === 'string'
          ? ([false, { errMsg: 'request:fail invalid url' }] as [boolean, object])
          : undefined;
      if (typeof request === 'string') complain(request);
      else sent.push(request);
      Promise.resolve(work ?? settle(request as AppRequest, () => aborted))
        .then((done) => done && finish(done))
        .catch((error: unknown) => complain(`answering a request failed: ${String(error)}`))
        .finally(() => void (open -= 1));
      return { abort: () => void (aborted = true), onHeadersReceived() {}, offHeadersReceived() {} };
    },
  };
}
