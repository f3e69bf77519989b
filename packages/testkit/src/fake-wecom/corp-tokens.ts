import { randomBytes } from 'node:crypto';
import { refused, said, type WecomAnswer } from './answers.ts';

const LIFE_MS = 7_200_000;

export interface WecomApp {
  corpId: string;
  agentId: number;
  secret: string;
}

/** GET /cgi-bin/gettoken: the same token to everybody while it lives; WeCom may end it early. */
export class CorpTokens {
  readonly #app: WecomApp;
  readonly #now: () => number;
  readonly #issued = new Map<string, number>();
  #current: string | undefined;

  constructor(app: WecomApp, now: () => number) {
    this.#app = app;
    this.#now = now;
  }

  issue({ corpid, corpsecret }: Record<string, string>): WecomAnswer {
    if (!corpid) return refused(41002);
    if (corpid !== this.#app.corpId) return refused(40013);
    if (!corpsecret) return refused(41004);
    if (corpsecret !== this.#app.secret) return refused(40001);
    const token = this.#living() ?? this.#next();
    const expires_in = Math.floor(((this.#issued.get(token) ?? 0) - this.#now()) / 1000);
    return said({ errcode: 0, errmsg: 'ok', access_token: token, expires_in });
  }

  /** The refusal for a token that is not good, or undefined. */
  fault(token: string | undefined): WecomAnswer | undefined {
    if (!token) return refused(41001);
    const until = this.#issued.get(token);
    if (until === undefined) return refused(40014);
    return until <= this.#now() ? refused(42001) : undefined;
  }

  /** Ends every token handed out so far, as WeCom may at any time. */
  revoke(): void {
    this.#issued.clear();
    this.#current = undefined;
  }

  get handedOut(): readonly string[] {
    return [...this.#issued.keys()];
  }

  #living(): string | undefined {
    const until = this.#current === undefined ? 0 : (this.#issued.get(this.#current) ?? 0);
    return until > this.#now() ? this.#current : undefined;
  }

  #next(): string {
    this.#current = randomBytes(107).toString('base64url');
    this.#issued.set(this.#current, this.#now() + LIFE_MS);
    return this.#current;
  }
}
