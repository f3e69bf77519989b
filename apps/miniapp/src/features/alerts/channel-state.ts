import type { Reply } from '@huiyou/contracts/api';

type Channels = Reply<'GET /alerts/channels'>;
export type Channel = Channels['channels'][number];
export type Kind = Channel['kind'];
export type ChannelState = 'tested' | 'testing' | 'untested' | 'unset' | 'not-connected';

/** How one way of being reached stands: a test that waits is told before that it was tested once. */
export function channelState(channel: Channel | null, connected: boolean, now: number): ChannelState {
  if (!connected) return 'not-connected';
  if (channel === null) return 'unset';
  if (channel.testUntil !== null && channel.testUntil > now) return 'testing';
  return channel.testedAt === null ? 'untested' : 'tested';
}

/** The list with one channel as it is now; one that is new stands last. */
export function withChannel(channels: readonly Channel[], channel: Channel): Channel[] {
  const known = channels.some(({ id }) => id === channel.id);
  const others = channels.filter(({ id, kind }) => id === channel.id || kind !== channel.kind);
  return known ? others.map((each) => (each.id === channel.id ? channel : each)) : [...others, channel];
}
