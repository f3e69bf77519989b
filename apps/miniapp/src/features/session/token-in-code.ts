import { looksLikeToken } from '@huiyou/domain/invitations/token';

/** The invitation token in what a camera read: a join address ending in it, or a mini-program path carrying it. */
export function tokenInCode(code: string): string | null {
  const [address = '', query = ''] = code.split('#')[0]?.split('?') ?? [];
  const carried = query
    .split('&')
    .map((pair) => pair.split('='))
    .find(([name]) => name === 't' || name === 'scene')?.[1];
  const token =
    carried === undefined ? (address.split('/').pop() ?? '') : decodeURIComponent(carried).replace(/^t=/, '');
  return looksLikeToken(token) ? token : null;
}
