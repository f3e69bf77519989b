import { randomUUID } from 'node:crypto';

export interface Reply<Body> {
  status: number;
  /** Parsed JSON, bytes of a picture or file, otherwise text; undefined when empty. */
  body: Body;
  headers: Headers;
}

export interface CallOptions {
  headers?: Record<string, string>;
  query?: Record<string, string | number | boolean | undefined>;
  /** POST sends a new key by itself; give one to repeat a call, or false to send none. */
  idempotencyKey?: string | false;
}

export interface Client {
  get<Body = unknown>(path: string, options?: CallOptions): Promise<Reply<Body>>;
  post<Body = unknown>(path: string, body?: unknown, options?: CallOptions): Promise<Reply<Body>>;
  put<Body = unknown>(path: string, body?: unknown, options?: CallOptions): Promise<Reply<Body>>;
  delete<Body = unknown>(path: string, options?: CallOptions): Promise<Reply<Body>>;
  /** The same client as somebody else. */
  as(token: string | undefined): Client;
}

/** A client for tests: any status is a reply, redirects are not followed. The type argument is the test's own claim. */
export function client(baseUrl: string, who: { token?: string } = {}): Client {
  const call = async <Body>(
    method: string,
    path: string,
    body: unknown,
    options: CallOptions = {},
  ): Promise<Reply<Body>> => {
    const response = await fetch(address(baseUrl, path, options.query), {
      method,
      headers: headersOf(method, body, options, who.token),
      body: body === undefined ? undefined : JSON.stringify(body),
      redirect: 'manual',
    });
    return { status: response.status, body: (await bodyOf(response)) as Body, headers: response.headers };
  };
  return {
    get: (path, options) => call('GET', path, undefined, options),
    post: (path, body, options) => call('POST', path, body, options),
    put: (path, body, options) => call('PUT', path, body, options),
    delete: (path, options) => call('DELETE', path, undefined, options),
    as: (token) => client(baseUrl, { token }),
  };
}

function address(baseUrl: string, path: string, query: CallOptions['query'] = {}): string {
  const url = new URL(baseUrl.replace(/\/$/, '') + path);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url.href;
}

function headersOf(
  method: string,
  body: unknown,
  options: CallOptions,
  token: string | undefined,
): Record<string, string> {
  const key = options.idempotencyKey ?? (method === 'POST' ? randomUUID() : false);
  return {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(key === false ? {} : { 'idempotency-key': key }),
    ...options.headers,
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  const bytes = Buffer.from(await response.arrayBuffer());
  if (bytes.length === 0) return undefined;
  const type = response.headers.get('content-type') ?? '';
  if (/^(?:image\/|application\/(?:octet-stream|zip|pdf))/.test(type)) return bytes;
  const text = bytes.toString('utf8');
  return /[/+]json\b/.test(type) ? parsed(text) : text;
}

/** A reply that claims to be JSON and is not should fail the test's own expectation, not the client. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
