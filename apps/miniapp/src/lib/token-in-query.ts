type Query = Readonly<Record<string, string | undefined>>;

/**
 * The token of a letter, a card or a store's door among what a page was opened with: `t` in a link, `scene` from a
 * mini-program code, `q` (a whole address ending in the token) from a plain code that WeChat opens here. Empty when
 * there is none.
 */
export function tokenInQuery({ t, scene, q }: Query): string {
  if (t) return t;
  if (scene) return decodeURIComponent(scene).replace(/^t=/, '');
  const path = q ? decodeURIComponent(q).split(/[?#]/)[0] : '';
  return path?.split('/').pop() ?? '';
}
