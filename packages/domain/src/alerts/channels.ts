/** How a host is alerted: WeCom application message, open desk window with sound, text message. */
export const channelKinds = ['wecom', 'window', 'sms'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Why an alert did not go through a channel. */
export const channelFaults = [
  'not-connected',
  'unreachable',
  'busy',
  'too-often',
  'quota-used-up',
  'address-unknown',
  'not-licensed',
  'not-permitted',
  'misconfigured',
] as const;
export type ChannelFault = (typeof channelFaults)[number];

/** Nothing at the address takes alerts, and trying again changes nothing: the channel no longer counts as tested. */
export const lastingFaults: readonly ChannelFault[] = ['address-unknown', 'not-licensed'];

export const channelLimits = {
  address: 64,
  /** Wrong codes until another test is needed. */
  codeTries: 3,
  codeMinutes: 10,
  /** Tests of one host in ten minutes. */
  tests: 5,
  /** A desk window counts as open this long after it asked. */
  windowSeconds: 30,
} as const;

/** WeCom's own rule for a member's id: letters, digits and `_-@.`, starting with a letter or digit. */
const wecomUser = /^[0-9A-Za-z][\w@.-]{0,63}$/;
const mainlandPhone = /^1[3-9]\d{9}$/;

/**
 * The address as it is kept, or null when it cannot be one: a WeCom member's id, a mainland mobile number (spaces,
 * hyphens and +86 are taken off), nothing for a window.
 */
export function tidyAddress(kind: ChannelKind, address: string | null): string | null {
  if (kind === 'window') return address === null ? '' : null;
  const given = (address ?? '').trim();
  if (kind === 'wecom') return wecomUser.test(given) ? given : null;
  const number = given.replace(/[\s-]/g, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  return mainlandPhone.test(number) ? number : null;
}

/** What is shown of an address: enough for its owner to know it again. */
export function maskAddress(kind: ChannelKind, address: string): string {
  if (kind === 'window') return '';
  const shown = kind === 'sms' ? { first: 1, last: 2 } : { first: 1, last: address.length > 4 ? 1 : 0 };
  const hidden = Math.max(3, address.length - shown.first - shown.last);
  return `${address.slice(0, shown.first)}${'•'.repeat(hidden)}${shown.last > 0 ? address.slice(-shown.last) : ''}`;
}
