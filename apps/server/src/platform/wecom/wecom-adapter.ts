import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../clock.ts';
import { CONFIG, type Config } from '../config.ts';
import { LOG, type Log } from '../log.ts';
import { CorpToken, type IssuedToken } from './corp-token.ts';
import { Wecom, type WecomFault, type WecomMessage, type WecomOutcome } from './wecom.ts';

const timeoutMs = 5000;
const mostBytes = 65_536;
/** The same text to the same member within this time is left out by WeCom, so that a repeated job does not ring twice. */
const repeatSeconds = 1800;
/** Longest texts of a card, in bytes (path/90236); what is beyond is cut by WeCom in the middle of a character. */
const longest = { title: 128, description: 512, text: 2048 } as const;
/** The token was not taken: of another secret, invalid, or over. */
const staleToken: readonly number[] = [40001, 40014, 42001];

const reply = z.object({
  errcode: z.number().default(0),
  access_token: z.string().min(1).max(512).optional(),
  expires_in: z.number().optional(),
  invaliduser: z.string().default(''),
  unlicenseduser: z.string().default(''),
  msgid: z.string().max(200).default(''),
});
type WecomReply = z.output<typeof reply>;

/** The company did not give the application a token, for this reason. */
class NoToken extends Error {
  readonly fault: WecomFault;

  constructor(fault: WecomFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Speaks to WeCom's server API over HTTPS. Nothing of a query or body, which hold secrets and people, is logged. */
@Injectable()
export class WecomAdapter extends Wecom {
  private readonly app: Config['wecom'];
  private readonly token: CorpToken;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(LOG) private readonly log: Log,
    clock: Clock,
  ) {
    super();
    this.app = config.wecom;
    this.token = new CorpToken(clock, () => this.issue());
  }

  get connected(): boolean {
    return this.app !== null;
  }

  async send(message: WecomMessage): Promise<WecomOutcome> {
    if (!this.app) return { sent: false, fault: 'not-connected' };
    try {
      return outcomeOf(await this.asApp(bodyOf(message, this.app.agentId)), message.user);
    } catch (error) {
      if (error instanceof NoToken) return { sent: false, fault: error.fault };
      this.log.warn({ reason: error instanceof Error ? error.name : 'failed' }, 'WeCom did not answer');
      return { sent: false, fault: 'unreachable' };
    }
  }

  /** A token that is not taken is replaced once. */
  private async asApp(body: Record<string, unknown>): Promise<WecomReply> {
    const path = '/cgi-bin/message/send';
    const access_token = await this.token.current();
    const first = await this.call(path, { access_token }, body);
    if (!staleToken.includes(first.errcode)) return first;
    return this.call(path, { access_token: await this.token.insteadOf(access_token) }, body);
  }

  private async issue(): Promise<IssuedToken> {
    const { corpId: corpid = '', secret: corpsecret = '' } = this.app ?? {};
    const {
      errcode,
      access_token: token,
      expires_in: seconds = 0,
    } = await this.call('/cgi-bin/gettoken', {
      corpid,
      corpsecret,
    });
    // Of this call alone 40001 says that the secret is wrong.
    if (errcode !== 0 || !token) throw new NoToken(errcode === 40001 ? 'misconfigured' : faultOf(errcode));
    return { token, seconds };
  }

  private async call(path: string, query: Record<string, string>, body?: Record<string, unknown>): Promise<WecomReply> {
    const url = `${this.app?.api ?? ''}${path}?${new URLSearchParams(query).toString()}`;
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { ...(body ? post : {}), signal, redirect: 'error' });
    const text = await response.text();
    if (!response.ok || text.length > mostBytes) throw new Error('no-answer');
    const answer = reply.parse(JSON.parse(text));
    if (answer.errcode !== 0) this.log.warn({ path, errcode: answer.errcode }, 'WeCom refused');
    return answer;
  }
}

function bodyOf({ user, title, lines, url }: WecomMessage, agentId: number): Record<string, unknown> {
  const text = lines.join('\n');
  const once = { enable_duplicate_check: 1, duplicate_check_interval: repeatSeconds };
  const to = { touser: user, agentid: agentId, ...once };
  if (url === null) return { ...to, msgtype: 'text', text: { content: cut(`${title}\n${text}`, longest.text) } };
  const card = { title: cut(title, longest.title), description: cut(escape(text), longest.description), url };
  return { ...to, msgtype: 'textcard', textcard: card };
}

function outcomeOf({ errcode, invaliduser, unlicenseduser, msgid }: WecomReply, user: string): WecomOutcome {
  if (errcode !== 0) return { sent: false, fault: faultOf(errcode) };
  // WeCom compares and returns members' ids without regard to case.
  const names = (list: string) => list.toLowerCase().split('|').includes(user.toLowerCase());
  if (names(invaliduser)) return { sent: false, fault: 'address-unknown' };
  if (names(unlicenseduser)) return { sent: false, fault: 'not-licensed' };
  return { sent: true, messageId: msgid };
}

const faults: Readonly<Record<number, WecomFault>> = {
  [-1]: 'busy',
  40003: 'address-unknown',
  40031: 'address-unknown',
  60111: 'address-unknown',
  81013: 'address-unknown',
  45009: 'quota-used-up',
  45033: 'too-often',
  48002: 'not-permitted',
  60011: 'not-permitted',
  60020: 'not-permitted',
  301002: 'not-permitted',
  40001: 'busy',
  40014: 'busy',
  42001: 'busy',
};

/** A token that was not taken twice may be taken later; what is not known is something in the configuration. */
function faultOf(errcode: number): WecomFault {
  return faults[errcode] ?? 'misconfigured';
}

/** Descriptions of cards are read as a little HTML. */
function escape(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}

/** As many whole characters as fit into `most` bytes. */
function cut(text: string, most: number): string {
  let bytes = 0;
  let kept = '';
  for (const sign of text) {
    bytes += Buffer.byteLength(sign);
    if (bytes > most) break;
    kept += sign;
  }
  return kept;
}
