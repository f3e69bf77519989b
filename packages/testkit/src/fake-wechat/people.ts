import { randomBytes, randomInt } from 'node:crypto';

/** An app registered at WeChat. `bound: false` means it is not bound to an Open Platform account and never sees a unionid. */
export interface WechatApp {
  appid: string;
  secret: string;
  bound: boolean;
}

/** A human with a WeChat account, as each app sees them. */
export interface WechatPerson {
  id: string;
  openidByApp: Record<string, string>;
  unionid: string;
  /** Eleven digits, without country code. */
  phone: string;
  /** WeChat's risk control refuses this person's mini-program login with 40226. */
  highRisk: boolean;
}

export type Scope = 'snsapi_base' | 'snsapi_userinfo' | 'mini';

/** A one-time login code and what became of it. */
export interface IssuedCode {
  code: string;
  appid: string;
  person: WechatPerson;
  scope: Scope;
  expiresAt: number;
  used: boolean;
}

const CODE_LIFE_MS = 5 * 60_000;
const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Who exists, which codes were handed out, and every value that must stay secret. */
export class People {
  readonly #byId = new Map<string, WechatPerson>();
  readonly #codes = new Map<string, IssuedCode>();
  readonly #secrets: string[];
  readonly #apps: WechatApp[];
  readonly #now: () => number;

  constructor(apps: WechatApp[], now: () => number) {
    this.#apps = apps;
    this.#now = now;
    this.#secrets = apps.map((app) => app.secret);
  }

  app(appid: string): WechatApp | undefined {
    return this.#apps.find((app) => app.appid === appid);
  }

  /** Registers a person; identities left out are invented in WeChat's shape (28 characters starting with o). */
  add(facts: Partial<WechatPerson>): WechatPerson {
    const id = facts.id ?? `person-${this.#byId.size + 1}`;
    if (this.#byId.has(id)) throw new Error(`fake WeChat already knows ${id}`);
    const openidByApp = Object.fromEntries(this.#apps.map((app) => [app.appid, identity()]));
    const person: WechatPerson = {
      id,
      openidByApp: { ...openidByApp, ...facts.openidByApp },
      unionid: facts.unionid ?? identity(),
      phone: facts.phone ?? `1${randomInt(30, 100)}${String(randomInt(100_000_000)).padStart(8, '0')}`,
      highRisk: facts.highRisk ?? false,
    };
    this.#byId.set(id, person);
    this.#secrets.push(person.phone);
    return person;
  }

  find(id: string): WechatPerson | undefined {
    return this.#byId.get(id);
  }

  issueCode(person: WechatPerson, appid: string, scope: Scope): string {
    const code = `0${randomText(31)}`;
    this.#codes.set(code, { code, appid, person, scope, expiresAt: this.#now() + CODE_LIFE_MS, used: false });
    this.#secrets.push(code);
    return code;
  }

  /** The code as this app may know it; another app's code is unknown to it. */
  code(code: string, appid: string): IssuedCode | undefined {
    const issued = this.#codes.get(code);
    return issued?.appid === appid ? issued : undefined;
  }

  isExpired(issued: IssuedCode): boolean {
    return this.#now() >= issued.expiresAt;
  }

  /** Keeps a value on the list of what no log may show, and returns it. */
  secret(value: string): string {
    this.#secrets.push(value);
    return value;
  }

  get secrets(): readonly string[] {
    return this.#secrets;
  }
}

/** A session key in WeChat's shape: 16 bytes in base64. */
export function sessionKey(): string {
  return randomBytes(16).toString('base64');
}

/** Random letters and digits. */
export function randomText(length: number): string {
  return Array.from({ length }, () => ALPHANUMERIC.charAt(randomInt(ALPHANUMERIC.length))).join('');
}

function identity(): string {
  return `o${randomText(27)}`;
}
