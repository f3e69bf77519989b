import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { WechatApp } from '../config.ts';
import { Refusal } from '../refusal.ts';

/** Asked for again this long before it ends: from then on WeChat hands out the next one. */
const marginMs = 300_000;

const answer = z.object({
  access_token: z.string().min(1).max(2048).optional(),
  expires_in: z.number().optional(),
  errcode: z.number().optional(),
});

type Held = { token: string; until: number };
type Post = (path: string, body: Record<string, unknown>) => Promise<unknown>;

/**
 * The token of the mini-program for WeChat's server API (stable_token), kept in this process. Processes need not agree
 * on it: the stable interface gives all of them the same one.
 */
export class AccessToken {
  private held: Held | null = null;
  private coming: Promise<string> | null = null;
  private readonly app: WechatApp;
  private readonly clock: Clock;
  private readonly post: Post;

  constructor(app: WechatApp, clock: Clock, post: Post) {
    this.app = app;
    this.clock = clock;
    this.post = post;
  }

  /** The token in force; many callers at once share one request. Throws `wechat-…` refusals. */
  async current(): Promise<string> {
    if (this.held && this.held.until > this.clock.now()) return this.held.token;
    return this.fetched(false);
  }

  /** Another token than the one WeChat did not take. Somebody else may have fetched it already. */
  async insteadOf(refused: string): Promise<string> {
    if (this.held && this.held.token !== refused) return this.held.token;
    this.held = null;
    const token = await this.fetched(false);
    if (token !== refused) return token;
    this.held = null;
    return this.fetched(true);
  }

  private fetched(force: boolean): Promise<string> {
    this.coming ??= this.fetch(force).finally(() => {
      this.coming = null;
    });
    return this.coming;
  }

  private async fetch(force: boolean): Promise<string> {
    const { appId: appid, secret } = this.app;
    const asked = { grant_type: 'client_credential', appid, secret, force_refresh: force };
    const { access_token: token, expires_in: seconds = 0 } = answer.parse(
      await this.post('/cgi-bin/stable_token', asked),
    );
    if (!token) throw new Refusal('wechat-unavailable', { retryAfter: 60 });
    this.held = { token, until: this.clock.now() + seconds * 1000 - marginMs };
    return token;
  }
}
