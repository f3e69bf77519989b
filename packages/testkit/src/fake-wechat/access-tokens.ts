import { type Answer, refused, said } from './answers.ts';
import { type People, randomText, type WechatApp } from './people.ts';

const LIFE_MS = 7_200_000;
/** The last stretch of a token, in which the next one is handed out and both are good. */
const OVERLAP_MS = 300_000;
const FORCED_APART_MS = 30_000;
const FORCED_A_DAY = 20;
const DAY_MS = 86_400_000;

interface IssuedToken {
  token: string;
  expiresAt: number;
}

/** POST /cgi-bin/stable_token, and whether a token that comes back is good. */
export class AccessTokens {
  readonly #people: People;
  readonly #app: WechatApp;
  readonly #now: () => number;
  #issued: IssuedToken[] = [];
  #forcedAt: number[] = [];

  constructor(people: People, app: WechatApp, now: () => number) {
    this.#people = people;
    this.#app = app;
    this.#now = now;
  }

  /** Answers with the token in force: the same one to everybody until its last five minutes. */
  issue(body: Record<string, unknown>): Answer {
    if (!body.appid) return refused(41002);
    if (body.appid !== this.#app.appid) return refused(40013);
    if (!body.secret) return refused(41004);
    if (body.secret !== this.#app.secret) return refused(40125);
    if (body.grant_type !== 'client_credential') return refused(40002);
    if (body.force_refresh === true) {
      if (!this.#mayForce()) return refused(45009);
      this.#forcedAt.push(this.#now());
      this.#issued = this.#issued.map(({ token, expiresAt }) => {
        return { token, expiresAt: Math.min(expiresAt, this.#now() + OVERLAP_MS) };
      });
    }
    const { token, expiresAt } = this.#inForce() ?? this.#next();
    return said({ access_token: token, expires_in: Math.floor((expiresAt - this.#now()) / 1000) });
  }

  /** The refusal for a token that is not good, or undefined. */
  fault(token: string | undefined): Answer | undefined {
    if (!token) return refused(41001);
    const issued = this.#issued.find((known) => known.token === token);
    if (!issued) return refused(40001);
    return issued.expiresAt <= this.#now() ? refused(42001) : undefined;
  }

  /** No token handed out so far is good any more, as after a change of the app secret. */
  revoke(): void {
    this.#issued = [];
  }

  #inForce(): IssuedToken | undefined {
    return this.#issued.find(({ expiresAt }) => expiresAt > this.#now() + OVERLAP_MS);
  }

  #next(): IssuedToken {
    const next = { token: this.#people.secret(`96_${randomText(133)}`), expiresAt: this.#now() + LIFE_MS };
    this.#issued.push(next);
    return next;
  }

  #mayForce(): boolean {
    const today = this.#forcedAt.filter((at) => at > this.#now() - DAY_MS);
    return today.length < FORCED_A_DAY && today.every((at) => at <= this.#now() - FORCED_APART_MS);
  }
}
