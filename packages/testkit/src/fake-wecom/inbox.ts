import { refused, said, type WecomAnswer } from './answers.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const USUAL_REPEAT_SECONDS = 1800;
const LONGEST_REPEAT_SECONDS = 14_400;
const bytesIn = (text: string): number => Buffer.byteLength(text);

/** One message as its receiver has it. */
export interface WecomMessage {
  user: string;
  at: number;
  kind: 'text' | 'textcard' | 'miniprogram_notice';
  title: string;
  text: string;
  url: string | undefined;
}

export interface InboxOptions {
  agentId: number;
  now: () => number;
  /** Accounts of the company: messages a day are this × 200. */
  accounts: number;
  aMinute: number;
  anHour: number;
}

interface Content {
  kind: WecomMessage['kind'];
  title: string;
  text: string;
  url: string | undefined;
}

/** POST /cgi-bin/message/send: who gets it, and what is dropped. */
export class Inbox {
  readonly messages: WecomMessage[] = [];
  /** What WeCom took and did not pass on: beyond a member's limits, or the same text again. */
  readonly dropped: WecomMessage[] = [];
  readonly #members = new Map<string, 'licensed' | 'unlicensed'>();
  readonly #options: InboxOptions;
  #sent = 0;

  constructor(options: InboxOptions) {
    this.#options = options;
  }

  admit(user: string, licensed: boolean): void {
    this.#members.set(user.toLowerCase(), licensed ? 'licensed' : 'unlicensed');
  }

  remove(user: string): void {
    this.#members.delete(user.toLowerCase());
  }

  take(body: Record<string, unknown>): WecomAnswer {
    if (body['agentid'] !== this.#options.agentId) return refused(40056);
    const content = contentOf(body);
    if (typeof content === 'number') return refused(content);
    const users = typeof body['touser'] === 'string' ? body['touser'].split('|').filter((user) => user !== '') : [];
    const known = users.filter((user) => this.#members.has(user.toLowerCase()));
    if (known.length === 0) return refused(81013);
    if (this.#today() + known.length > this.#options.accounts * 200) return refused(45009);
    const licensed = known.filter((user) => this.#members.get(user.toLowerCase()) === 'licensed');
    for (const user of licensed) this.#pass({ user, at: this.#options.now(), ...content }, repeatOf(body));
    const named = (list: string[]) => list.map((user) => user.toLowerCase()).join('|');
    this.#sent += 1;
    return said({
      errcode: 0,
      errmsg: 'ok',
      invaliduser: named(users.filter((user) => !known.includes(user))),
      invalidparty: '',
      invalidtag: '',
      unlicenseduser: named(known.filter((user) => !licensed.includes(user))),
      msgid: `fake-${this.#sent}`,
    });
  }

  #pass(message: WecomMessage, repeatMs: number): void {
    const theirs = this.messages.filter(({ user }) => user.toLowerCase() === message.user.toLowerCase());
    const since = (ms: number) => theirs.filter(({ at }) => at > message.at - ms);
    const same = since(repeatMs).some(({ title, text, url }) => {
      return title === message.title && text === message.text && url === message.url;
    });
    const { aMinute, anHour } = this.#options;
    const surplus = since(MINUTE_MS).length >= aMinute || since(HOUR_MS).length >= anHour;
    (same || surplus ? this.dropped : this.messages).push(message);
  }

  #today(): number {
    const from = Math.floor((this.#options.now() + 8 * HOUR_MS) / DAY_MS) * DAY_MS - 8 * HOUR_MS;
    return this.messages.filter(({ at }) => at >= from).length;
  }
}

function repeatOf(body: Record<string, unknown>): number {
  if (body['enable_duplicate_check'] !== 1) return 0;
  const given = body['duplicate_check_interval'];
  const seconds = typeof given === 'number' ? given : USUAL_REPEAT_SECONDS;
  return Math.min(seconds, LONGEST_REPEAT_SECONDS) * 1000;
}

type Fields = Record<string, unknown>;
const textOf = (fields: Fields, name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');

/** What the body says, or why it cannot be sent. */
function contentOf(body: Fields): Content | number {
  const kind = body['msgtype'];
  const fields = (body[String(kind)] ?? {}) as Fields;
  if (kind === 'text') {
    const text = textOf(fields, 'content');
    if (text === '') return 44004;
    return { kind, title: '', text: shortened(text, 2048), url: undefined };
  }
  if (kind === 'textcard') return cardOf(fields);
  return kind === 'miniprogram_notice' ? noticeOf(fields) : 40008;
}

function cardOf(fields: Fields): Content | number {
  const [title, text, url] = [textOf(fields, 'title'), textOf(fields, 'description'), textOf(fields, 'url')];
  if (title === '' || text === '' || !/^https?:\/\//.test(url)) return 40058;
  return { kind: 'textcard', title: shortened(title, 128), text: shortened(text, 512), url };
}

function noticeOf(fields: Fields): Content | number {
  const title = textOf(fields, 'title');
  const items = Array.isArray(fields['content_item']) ? (fields['content_item'] as Fields[]) : [];
  const fits = items.every((item) => {
    return [...textOf(item, 'key')].length <= 10 && [...textOf(item, 'value')].length <= 30;
  });
  if (!fields['appid'] || [...title].length < 4 || [...title].length > 12 || items.length > 10 || !fits) return 40058;
  const text = items.map((item) => `${textOf(item, 'key')}：${textOf(item, 'value')}`).join('\n');
  return { kind: 'miniprogram_notice', title, text, url: textOf(fields, 'page') || undefined };
}

/** WeCom cuts what is too long and shows dots. */
function shortened(text: string, most: number): string {
  if (bytesIn(text) <= most) return text;
  let kept = '';
  for (const sign of text) {
    if (bytesIn(kept) + bytesIn(sign) > most) break;
    kept += sign;
  }
  return `${kept}...`;
}
