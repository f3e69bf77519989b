/** A person as WeChat knows them in one app. The session key is not part of it: nobody here needs it. */
export type WechatIdentity = { appId: string; openid: string; unionid: string | null };

/** What the product asks of WeChat. Failures are `Refusal`s with wechat-… codes. */
export abstract class Wechat {
  /** Exchanges a wx.login code (code2Session). */
  abstract identifyByMiniCode(code: string): Promise<WechatIdentity>;
  /** Exchanges a web authorisation code (sns/oauth2/access_token). */
  abstract identifyByWebCode(code: string): Promise<WechatIdentity>;
  /**
   * WeChat's own code for a page of the mini-program (wxacode.getUnlimited), as a data address. `scene` is at most 32
   * letters and digits; `page` has no leading slash and must be released. Null where no mini-program is connected.
   */
  abstract miniProgramCode(page: string, scene: string): Promise<string | null>;
  /** The phone number behind a code of the phone button (getuserphonenumber), digits only, with country code. */
  abstract phoneNumber(code: string): Promise<string>;
  /** The address that starts web authorisation and returns to `returnTo` with code and state. */
  abstract authorisationUrl(returnTo: string, state: string): string;
}
