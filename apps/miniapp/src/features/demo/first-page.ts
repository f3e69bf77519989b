import type { Role } from '@huiyou/domain/identity/roles';

const hostMode = '/pages-host/desk/index';
const home = '/pages/home/index';

/**
 * Where choosing somebody leads: to the page that was asked for, else to the letter that waits for a guest, else to
 * where this person's day begins. Whoever asked for a tab and is a host all the same begins at the desk.
 */
export function firstPageOf(roles: readonly Role[], letter: string | null, returnTo: string | null): string {
  const asked =
    returnTo !== null && returnTo.startsWith('/pages') && !returnTo.startsWith('/pages/demo') ? returnTo : null;
  const path = asked?.split('?')[0] ?? home;
  const tab = /^\/pages\/(home|kos|club|me)\/index$/.test(path);
  if (asked !== null && !tab) return asked;
  if (letter !== null) return `/pages/join/index?t=${letter}`;
  if (roles.includes('member')) return asked ?? home;
  if (roles.includes('kos')) return hostMode;
  if (roles.includes('operator')) return '/pages-account/staff/index';
  return roles.includes('lead') ? '/pages/me/index' : (asked ?? home);
}
