import type { Reply } from '@huiyou/contracts/api';
import type { HandoverState } from '@huiyou/domain/handovers/plan-handover';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import { carrierCount, carrierNames, handoverPhases, lineStateNames } from '@huiyou/words/handover';
import { grouped } from '@huiyou/words/imports';
import {
  fullHouse,
  inOneLine,
  leadHandovers,
  leavesOn,
  leftOn,
  lineText,
  noneToCarry,
  pickHostWords,
  roomText,
} from '@huiyou/words/lead';
import { type DeskHost, roomOf } from '../../lib/host-room';
import { dayWord, whenInFull } from '../../lib/time';

export type HandoversPage = Reply<'GET /handovers'>;
export type Handover = Reply<'GET /handovers/:id'>;
export type HandoverMember = Reply<'GET /handovers/:id/members'>['members'][number];
export type Preview = Reply<'POST /handovers/preview'>;

/** How many stand where. */
export const countIn = ({ counts }: Pick<Handover, 'counts'>, state: HandoverState): number =>
  counts.find((each) => each.state === state)?.count ?? 0;

/** How many could be handed over once more: everybody who was left but those whose bond sleeps. */
export const remainderIn = ({ left }: Pick<Handover, 'left'>): number =>
  left.reduce((sum, { reason, count }) => (reason === 'dormant' ? sum : sum + count), 0);

export const phaseOf = ({ state }: Pick<Handover, 'state'>): string => handoverPhases[state];

/** Whether the host goes, and when. */
export function leavingText({ leavesAt }: Pick<Handover, 'leavesAt'>, now: number): string {
  if (leavesAt === null) return leadHandovers.staying;
  const day = dayWord(leavesAt, now);
  if (leavesAt > now) return leavesOn(day === '' ? whenInFull(leavesAt, now) : day);
  return leftOn(whenInFull(leavesAt, now));
}

/** Where somebody is found and how much room there is. */
export function roomNote(host: DeskHost): string {
  const room = roomOf(host);
  return inOneLine([host.storeName ?? pickHostWords.nowhere, room === 0 ? fullHouse : roomText(grouped(room))]);
}

const asFigure = (count: number): string => (count > 99 ? ` ${grouped(count)} ` : chineseCount(count));

/** What a member brought along, line by line; of lines that count, those with nothing in them say so. */
export function carriedLines({ lines }: Pick<HandoverMember, 'lines'>): string[] {
  return lines.map(({ carrier, state, count }) => {
    if (carrier === 'bond') return lineText(carrierNames.bond, lineStateNames[state]);
    if (count === 0 && state !== 'waiting') return lineText(carrierNames[carrier], noneToCarry);
    return lineText(carrierCount(carrierNames[carrier], count === 0 ? null : asFigure(count)), lineStateNames[state]);
  });
}
