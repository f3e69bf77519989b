import { looksLikeToken } from '@huiyou/domain/invitations/token';

const pages = { join: '/pages/join/index', card: '/pages-guest/card/index', door: '/pages-guest/door/index' };

/** A join address is /j/, a name card /c/, a store's door /s/; a mini-program path says it itself. */
function kindOf(path: string): keyof typeof pages {
  if (/\/c\/|pages-guest\/card\//.test(path)) return 'card';
  return /\/s\/|pages-guest\/door\//.test(path) ? 'door' : 'join';
}

/** The page that a code read by a camera leads to, with its token: a letter, a name card or a store's door. */
export function pageInCode(code: string): string | null {
  const [address = '', query = ''] = code.split('#')[0]?.split('?') ?? [];
  const carried = query
    .split('&')
    .map((pair) => pair.split('='))
    .find(([name]) => name === 't' || name === 'scene')?.[1];
  const token =
    carried === undefined ? (address.split('/').pop() ?? '') : decodeURIComponent(carried).replace(/^t=/, '');
  return looksLikeToken(token) ? `${pages[kindOf(address)]}?t=${token}` : null;
}
