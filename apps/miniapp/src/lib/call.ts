import type { BodyIn, Params, QueryIn, Reply, RouteKey } from '@huiyou/contracts/api';
import type { RefusalCode } from '@huiyou/contracts/refusals';
import { offlineSentence } from '@huiyou/words/states';
import Taro from '@tarojs/taro';
import { serverAddress } from './server-address';

type Given<K extends RouteKey> = (keyof Params<K> extends never ? { params?: undefined } : { params: Params<K> }) &
  (undefined extends BodyIn<K> ? { body?: undefined } : { body: BodyIn<K> }) & {
    query?: QueryIn<K>;
    /** For routes that must happen once: keep it with what was written and send it again with every try. */
    key?: string;
  };

/** Why a call did not succeed: a refusal's code and sentence, or 'offline'. Nothing was lost on this side. */
export class CallError extends Error {
  readonly code: RefusalCode | 'offline';
  readonly fields: readonly { field: string; fault: string }[];

  constructor(
    code: RefusalCode | 'offline',
    sentence: string,
    fields: readonly { field: string; fault: string }[] = [],
  ) {
    super(sentence);
    this.code = code;
    this.fields = fields;
  }
}

type Problem = { code?: RefusalCode; detail?: string; fields?: { field: string; fault: string }[] };

let token: string | null = null;
let handleSessionEnd: () => void = () => undefined;

/** The session store tells which token to send, and is told when the server no longer takes it. */
export function sendToken(next: string | null, onSessionEnd?: () => void): void {
  token = next;
  if (onSessionEnd) handleSessionEnd = onSessionEnd;
}

const timeoutMs = 15_000;

/** Calls a route of the contract. Throws `CallError` with a sentence to show. */
export async function call<K extends RouteKey>(route: K, given: Given<K>): Promise<Reply<K>> {
  const [method, path] = route.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string];
  const url = `${serverAddress}/api${fill(path, given.params)}${queryOf(given.query as object | undefined)}`;
  const sent = token;
  const response = await request({ url, method, body: given.body, key: given.key });
  if (response.statusCode >= 200 && response.statusCode < 300) {
    // A browser hands over a reply that was cut off on its way as null; every reply of the contract is something.
    if (response.data === null) throw new CallError('offline', offlineSentence);
    return response.data as Reply<K>;
  }
  const problem = (typeof response.data === 'object' ? response.data : null) as Problem | null;
  if (problem?.code === 'session-ended' && sent === token) handleSessionEnd();
  throw new CallError(problem?.code ?? 'unexpected', problem?.detail ?? offlineSentence, problem?.fields ?? []);
}

type Request = { url: string; method: 'GET' | 'POST' | 'PUT' | 'DELETE'; body: unknown; key: string | undefined };

async function request({ url, method, body, key }: Request): Promise<{ statusCode: number; data: unknown }> {
  const header: Record<string, string> = {};
  if (body !== undefined) header['content-type'] = 'application/json';
  if (token !== null) header['authorization'] = `Bearer ${token}`;
  if (key !== undefined) header['idempotency-key'] = key;
  const data = body === undefined ? undefined : JSON.stringify(body);
  try {
    return await Taro.request({ url, method, header, timeout: timeoutMs, dataType: 'json', ...(data ? { data } : {}) });
  } catch (failure) {
    const answered = failure as { statusCode?: number; data?: unknown } | null;
    if (answered && typeof answered.statusCode === 'number')
      return { statusCode: answered.statusCode, data: answered.data };
    throw new CallError('offline', offlineSentence);
  }
}

function fill(path: string, params: Record<string, string> | undefined): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params?.[name] ?? ''));
}

function queryOf(query: object | undefined): string {
  const parts = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** A new key for something that must happen once. */
export function newKey(): string {
  const part = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0');
  return `${Date.now().toString(36)}-${part()}${part()}`;
}
