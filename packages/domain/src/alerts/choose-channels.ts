import type { AlertKind } from './alert-kinds.ts';
import type { ChannelKind } from './channels.ts';

/** How far one channel has come with one alert: to be tried, sent, failed for good, or to be left alone for a while. */
export type Progress = 'due' | 'sent' | 'failed' | 'paused';
/** Only tested channels are asked: an address nobody confirmed may be somebody else's. */
export type ReadyChannel = { kind: ChannelKind; progress: Progress };

/** A text message disturbs and costs: only for what may not wait, and only when nothing else arrived. */
const urgentKinds: readonly AlertKind[] = ['nudged', 'broken'];

/**
 * The channels an alert goes through now: the open desk window and WeCom together; a text message when neither took it
 * and the promise is in danger or broken. Empty when there is nothing (more) to try for now.
 */
export function channelsNow(kind: AlertKind, ready: readonly ReadyChannel[], windowOpen: boolean): ChannelKind[] {
  const is = (channel: ChannelKind, progress: Progress) =>
    ready.some((one) => one.kind === channel && one.progress === progress);
  const first = [...(windowOpen ? (['window'] as const) : []), 'wecom' as const].filter((one) => is(one, 'due'));
  if (first.length > 0) return first;
  const arrived = is('window', 'sent') || is('wecom', 'sent');
  return !arrived && urgentKinds.includes(kind) && is('sms', 'due') ? ['sms'] : [];
}

const minute = 60_000;
const pauses = [15_000, minute, 4 * minute, 15 * minute, 45 * minute] as const;

/** An alert that did not arrive within this time is given up: by then the queue has told it. */
export const alertLifeMs = 4 * 60 * minute;

/** When to try again after `tries` failures that may pass; null when it is given up. Times in epoch milliseconds. */
export function nextTry(tries: number, raisedAt: number, now: number, pause?: number): number | null {
  const usual = pauses[tries - 1];
  const wait = pause ?? usual;
  if (wait === undefined || usual === undefined) return null;
  return now + wait > raisedAt + alertLifeMs ? null : now + wait;
}

/** What one WeCom member may be sent (path/90236): 30 a minute and 1,000 an hour; the surplus is dropped silently. */
export const wecomMemberLimits = [
  { most: 30, withinMs: minute },
  { most: 1000, withinMs: 60 * minute },
] as const;
