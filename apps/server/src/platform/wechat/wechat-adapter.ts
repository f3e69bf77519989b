import type { RefusalCode } from '@huiyou/contracts/refusals';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CONFIG, type Config, type WechatApp } from '../config.ts';
import { LOG, type Log } from '../log.ts';
import { Refusal } from '../refusal.ts';
import { Wechat, type WechatIdentity } from './wechat.ts';

const timeoutMs = 5000;
/** Seconds after which trying again may help. */
const pauses: Partial<Record<RefusalCode, number>> = { 'wechat-unavailable': 5, 'wechat-too-often': 60 };

/** Both identity calls answer HTTP 200 with either the person or an errcode. Anything further in it is dropped here. */
const answer = z.object({
  openid: z.string().min(1).max(64).optional(),
  unionid: z.string().min(1).max(64).optional(),
  errcode: z.number().optional(),
});

/** Speaks to WeChat's server API over HTTPS. */
@Injectable()
export class WechatAdapter extends Wechat {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
  ) {
    super();
  }

  identifyByMiniCode(code: string): Promise<WechatIdentity> {
    const app = required(this.config.wechat.mini);
    const query = { appid: app.appId, secret: app.secret, js_code: code, grant_type: 'authorization_code' };
    return this.identify('/sns/jscode2session', app, query);
  }

  identifyByWebCode(code: string): Promise<WechatIdentity> {
    const app = required(this.config.wechat.web);
    const query = { appid: app.appId, secret: app.secret, code, grant_type: 'authorization_code' };
    return this.identify('/sns/oauth2/access_token', app, query);
  }

  /** The parameter order is WeChat's documented one; it has refused others. `snsapi_userinfo` is what yields unionid. */
  authorisationUrl(returnTo: string, state: string): string {
    const app = required(this.config.wechat.web);
    const query = new URLSearchParams([
      ['appid', app.appId],
      ['redirect_uri', returnTo],
      ['response_type', 'code'],
      ['scope', 'snsapi_userinfo'],
      ['state', state],
    ]);
    return `${this.config.wechat.open}/connect/oauth2/authorize?${query.toString()}#wechat_redirect`;
  }

  private async identify(path: string, app: WechatApp, query: Record<string, string>): Promise<WechatIdentity> {
    const reply = await this.ask(path, query);
    if (reply.openid) return { appId: app.appId, openid: reply.openid, unionid: reply.unionid ?? null };
    this.log.warn({ path, errcode: reply.errcode ?? null }, 'WeChat refused');
    const code = refusalOf(reply.errcode);
    throw new Refusal(code, { retryAfter: pauses[code] });
  }

  private async ask(path: string, query: Record<string, string>): Promise<z.output<typeof answer>> {
    try {
      const url = `${this.config.wechat.api}${path}?${new URLSearchParams(query).toString()}`;
      const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
      return answer.parse(JSON.parse(await response.text()));
    } catch (error) {
      this.log.warn({ path, reason: error instanceof Error ? error.name : 'failed' }, 'WeChat did not answer');
      throw new Refusal('wechat-unavailable', { retryAfter: pauses['wechat-unavailable'] });
    }
  }
}

function required(app: WechatApp | null): WechatApp {
  if (!app) throw new Refusal('wechat-not-configured');
  return app;
}

/** 40029 and 40163 are bad or spent codes, 45011 the rate limit, 40226 a person WeChat will not admit. */
function refusalOf(
  errcode: number | undefined,
): 'wechat-code-invalid' | 'wechat-too-often' | 'wechat-person-blocked' | 'wechat-unavailable' {
  if (errcode === 40029 || errcode === 40163) return 'wechat-code-invalid';
  if (errcode === 45011) return 'wechat-too-often';
  if (errcode === 40226) return 'wechat-person-blocked';
  return 'wechat-unavailable';
}
