import { z } from 'zod';
import type { Log } from '../log.ts';
import { Refusal } from '../refusal.ts';

const timeoutMs = 5000;
/** A mini-program code is about 100 KB. */
const mostBytes = 2_000_000;

/** What came back: a picture, or JSON whatever its label says (WeChat calls it text/plain). */
export type Picture = { type: 'image/png' | 'image/jpeg'; bytes: Buffer };
export type WechatReply = { picture: Picture; json: null } | { picture: null; json: Record<string, unknown> };

const record = z.record(z.string(), z.unknown());

/** Calls WeChat's server API over HTTPS; nothing of the query or body, which hold secrets, is ever logged. */
export class CallWechat {
  private readonly base: string;
  private readonly log: Log;

  constructor(base: string, log: Log) {
    this.base = base;
    this.log = log;
  }

  /** Throws `wechat-unavailable` when no answer comes in five seconds or it is not one. */
  async get(path: string, query: Record<string, string>): Promise<WechatReply> {
    return this.send(path, query, {});
  }

  /** Posts JSON; otherwise like `get`. */
  async post(path: string, query: Record<string, string>, body: Record<string, unknown>): Promise<WechatReply> {
    const headers = { 'content-type': 'application/json' };
    return this.send(path, query, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  private async send(path: string, query: Record<string, string>, init: RequestInit): Promise<WechatReply> {
    try {
      const url = `${this.base}${path}?${new URLSearchParams(query).toString()}`;
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
      return readReply(Buffer.from(await response.arrayBuffer()));
    } catch (error) {
      this.log.warn({ path, reason: error instanceof Error ? error.name : 'failed' }, 'WeChat did not answer');
      throw new Refusal('wechat-unavailable', { retryAfter: 5 });
    }
  }
}

function readReply(bytes: Buffer): WechatReply {
  if (bytes.length > mostBytes) throw new Error('the answer is too long');
  const png = bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  const jpeg = bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));
  if (png || jpeg) return { picture: { type: png ? 'image/png' : 'image/jpeg', bytes }, json: null };
  return { picture: null, json: record.parse(JSON.parse(bytes.toString('utf8'))) };
}
