/** A person as WeChat knows them in one app. The session key is not part of it: nobody here needs it. */
export type WechatIdentity = { appId: string; openid: string; unionid: string | null };

/** What the product asks of WeChat. Failures are `Refusal`s with wechat-… codes. */
export abstract class Wechat {
  /** Exchanges a wx.login code (code2Session). */
  abstract identifyByMiniCode(code: string): Promise<WechatIdentity>;
  /** Exchanges a web authorisation code (sns/oauth2/access_token). */
  abstract identifyByWebCode(code: string): Promise<WechatIdentity>;
  /** The address that starts web authorisation and returns to `returnTo` with code and state. */
  abstract authorisationUrl(returnTo: string, state: string): string;
}
