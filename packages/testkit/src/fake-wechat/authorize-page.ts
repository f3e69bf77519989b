import { type Answer, page } from './answers.ts';
import type { People, WechatPerson } from './people.ts';

/** What the authorisation page needs to know of the world around it. */
export interface AuthorizeWorld {
  people: People;
  /** The only app that may use page authorisation. */
  officialAppid: string;
  /** Host names set as 网页授权域名. */
  redirectHosts: ReadonlySet<string>;
  holder: WechatPerson | undefined;
}

const ORDER = ['appid', 'redirect_uri', 'response_type', 'scope', 'state'];
const SCOPES = ['snsapi_base', 'snsapi_userinfo'] as const;
const STATE = /^[a-zA-Z0-9]{0,128}$/;

/** GET /connect/oauth2/authorize: consent is taken as given, so the answer is the redirect or WeChat's error page. */
export function authorize(query: Record<string, string>, world: AuthorizeWorld): Answer {
  if (!inOrder(query)) return mistake('该链接无法访问', 'parameters are out of the documented order');
  if (!query.appid) return mistake('appid 不能为空', '10012');
  if (query.appid !== world.officialAppid) return mistake('不支持的 Appid，请使用公众号 Appid', '10016');
  const target = redirectTarget(query.redirect_uri ?? '');
  if (!query.redirect_uri) return mistake('redirect_uri 不能为空', '10011');
  if (!target || !world.redirectHosts.has(target.hostname)) return mistake('redirect_uri 参数错误', '10003');
  if (query.response_type !== 'code') return mistake('该链接无法访问', 'response_type must be code');
  if (!query.scope) return mistake('scope 不能为空', '10010');
  const scope = SCOPES.find((known) => known === query.scope);
  if (!scope) return mistake('Scope 参数错误或没有 Scope 权限', '10005');
  if (!STATE.test(query.state ?? '')) return mistake('state 参数错误', 'state takes at most 128 letters and digits');
  if (!world.holder) return page(200, '请在微信客户端打开链接', 'nobody holds the phone');
  target.searchParams.set('code', world.people.issueCode(world.holder, world.officialAppid, scope));
  target.searchParams.set('state', query.state ?? '');
  return { status: 302, type: 'text/html', body: '', headers: { location: target.href } };
}

function mistake(title: string, code: string): Answer {
  return page(200, title, `错误码：${code}`);
}

function inOrder(query: Record<string, string>): boolean {
  const places = Object.keys(query)
    .map((name) => ORDER.indexOf(name))
    .filter((place) => place >= 0);
  return places.every((place, i) => i === 0 || place > (places[i - 1] ?? -1));
}

function redirectTarget(address: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const target = new URL(address);
  return /^https?:$/.test(target.protocol) ? target : undefined;
}
