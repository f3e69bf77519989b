import type { RefusalCode } from '@huiyou/contracts/refusals';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Clock } from '../clock.ts';
import { CONFIG, type Config, type WechatApp } from '../config.ts';
import { LOG, type Log } from '../log.ts';
import { Refusal } from '../refusal.ts';
import { AccessToken } from './access-token.ts';
import { CallWechat, type WechatReply } from './call-wechat.ts';
import { Wechat, type WechatIdentity } from './wechat.ts';

/** Seconds after which trying again may help. */
const pauses: Partial<Record<RefusalCode, number>> = { 'wechat-unavailable': 5, 'wechat-too-often': 60 };
/** The token was not taken: unknown, invalid, or over. */
const staleToken: readonly unknown[] = [40001, 40014, 42001];
const codeWidth = 430;

/** Both identity calls answer HTTP 200 with either the person or an errcode. Anything further in it is dropped here. */
const identity = z.object({
  openid: z.string().min(1).max(64).optional(),
  unionid: z.string().min(1).max(64).optional(),
  errcode: z.number().optional(),
});

const phone = z.object({
  phone_info: z.object({ purePhoneNumber: z.string().max(20), countryCode: z.coerce.string().max(5) }),
});

/** Speaks to WeChat's server API over HTTPS. */
@Injectable()
export class WechatAdapter extends Wechat {
  private readonly calls: CallWechat;
  private readonly token: AccessToken | null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOG) private readonly log: Log,
    clock: Clock,
  ) {
    super();
    this.calls = new CallWechat(config.wechat.api, log);
    const { mini } = config.wechat;
    this.token = mini && new AccessToken(mini, clock, (path, body) => this.jsonOf(path, {}, body));
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

  /** Only the release can be asked whether it has the page; trial and development versions are not released. */
  async miniProgramCode(page: string, scene: string): Promise<string | null> {
    if (!this.token) return null;
    const path = '/wxa/getwxacodeunlimit';
    const version = this.config.wechat.codeVersion;
    const body = { scene, page, check_path: version === 'release', env_version: version, width: codeWidth };
    const { picture, json } = await this.asApp(path, body);
    if (!picture) throw this.refused(path, json['errcode']);
    return `data:${picture.type};base64,${picture.bytes.toString('base64')}`;
  }

  async phoneNumber(code: string): Promise<string> {
    const path = '/wxa/business/getuserphonenumber';
    const { json } = await this.asApp(path, { code });
    const found = phone.safeParse(json);
    if (!found.success) throw this.refused(path, json?.['errcode']);
    const { countryCode, purePhoneNumber } = found.data.phone_info;
    return `${countryCode}${purePhoneNumber}`.replace(/\D/g, '');
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
    const { json } = await this.calls.get(path, query);
    const reply = identity.safeParse(json);
    if (!reply.success) throw this.refused(path, null);
    const { openid, unionid = null, errcode } = reply.data;
    if (!openid) throw this.refused(path, errcode);
    return { appId: app.appId, openid, unionid };
  }

  /** Calls in the name of the mini-program; a token that is not taken is replaced once. */
  private async asApp(path: string, body: Record<string, unknown>): Promise<WechatReply> {
    if (!this.token) throw new Refusal('wechat-not-configured');
    const access_token = await this.token.current();
    const reply = await this.calls.post(path, { access_token }, body);
    if (reply.picture || !staleToken.includes(reply.json['errcode'])) return reply;
    return this.calls.post(path, { access_token: await this.token.insteadOf(access_token) }, body);
  }

  private async jsonOf(path: string, query: Record<string, string>, body: Record<string, unknown>) {
    const { json } = await this.calls.post(path, query, body);
    if (!json || json['errcode']) throw this.refused(path, json?.['errcode']);
    return json;
  }

  private refused(path: string, errcode: unknown): Refusal {
    this.log.warn({ path, errcode: typeof errcode === 'number' ? errcode : null }, 'WeChat refused');
    const code = refusalOf(errcode);
    return new Refusal(code, { retryAfter: pauses[code] });
  }
}

function required(app: WechatApp | null): WechatApp {
  if (!app) throw new Refusal('wechat-not-configured');
  return app;
}

/**
 * 40029 and 40163 are bad or spent codes, 45011 the limit of a minute and 45009 that of a day, 40226 a person WeChat
 * will not admit. The rest is nothing the caller can change, such as 41030 (the page is not released).
 */
function refusalOf(
  errcode: unknown,
): 'wechat-code-invalid' | 'wechat-too-often' | 'wechat-person-blocked' | 'wechat-unavailable' {
  if (errcode === 40029 || errcode === 40163) return 'wechat-code-invalid';
  if (errcode === 45011 || errcode === 45009) return 'wechat-too-often';
  if (errcode === 40226) return 'wechat-person-blocked';
  return 'wechat-unavailable';
}
