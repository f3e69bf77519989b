import type { Reply } from '@huiyou/contracts/api';
import Taro from '@tarojs/taro';
import { call } from './call';
import { dropStored, readStored, writeStored } from './storage';

type SignedIn = Reply<'POST /sign-in/wechat-mini'>;

const stateKey = 'web-sign-in';

/**
 * Signs in as the platform does it: silently in WeChat; on H5 by leaving for WeChat's page (null: the browser is on
 * its way), and in the demo by the page where one chooses whom to be (null as well).
 */
export async function signIn(returnTo: string): Promise<SignedIn | null> {
  if (process.env.TARO_ENV === 'weapp') {
    const { code } = await Taro.login();
    return call('POST /sign-in/wechat-mini', { body: { code } });
  }
  if (process.env.HUIYOU_DEMO === '1') {
    await Taro.navigateTo({ url: `/pages/demo/index?returnTo=${encodeURIComponent(returnTo)}` });
    return null;
  }
  const { url, state } = await call('GET /sign-in/wechat-web', { query: { returnTo } });
  writeStored(stateKey, state);
  window.location.assign(url);
  return null;
}

/**
 * Takes the browser back from WeChat's page: when the address carries the code and the state this browser started
 * with, signs in and cleans the address. Null when there is nothing to finish.
 */
export async function finishSignIn(): Promise<SignedIn | null> {
  if (process.env.TARO_ENV !== 'h5') return null;
  const address = new URL(window.location.href);
  const code = address.searchParams.get('code');
  const state = address.searchParams.get('state');
  if (!code || !state || state !== readStored<string>(stateKey)) return null;
  dropStored(stateKey);
  address.searchParams.delete('code');
  address.searchParams.delete('state');
  window.history.replaceState(window.history.state, '', address.toString());
  return call('POST /sign-in/wechat-web', { body: { code, state } });
}
