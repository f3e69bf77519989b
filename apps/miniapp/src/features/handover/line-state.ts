import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { carrierCount, carrierNames } from '@huiyou/words/handover';
import type { HandoverLine } from './use-handover';

/** What a line of a handover is called, with its number where it has one. */
export function lineOf({ carrier, count }: HandoverLine): { title: string; nothing: boolean } {
  const name = carrierNames[carrier];
  if (carrier === 'bond') return { title: name, nothing: false };
  return { title: carrierCount(name, count === 0 ? null : chineseCount(count)), nothing: count === 0 };
}

/** Whether past questions wait to be opened by the member. */
export function hasSealed(lines: readonly HandoverLine[]): boolean {
  return lines.some(({ carrier, state, count }) => carrier === 'past-questions' && state === 'sealed' && count > 0);
}
