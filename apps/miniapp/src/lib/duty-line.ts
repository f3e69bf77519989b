import type { Reply } from '@huiyou/contracts/api';
import { minuteOfDay } from '@huiyou/domain/time/business-day';
import { dutyTexts } from '@huiyou/words/duty';
import { clock, when } from './time';

export type DutyView = Reply<'GET /my-kos'>['duty'];
export type DutyLine = { tone: 'pine' | 'ochre' | 'open'; text: string };

/** Whether a rest that begins at `at` is the one at noon. */
export function beginsAtNoon(at: number): boolean {
  const minutes = minuteOfDay(at);
  return 11 * 60 <= minutes && minutes <= 14 * 60;
}

function endsAtNoon(at: number): boolean {
  const minutes = minuteOfDay(at);
  return 12 * 60 <= minutes && minutes <= 15 * 60;
}

/** The host's clock as a dot and a few words. */
export function dutyLine(duty: DutyView, now: number): DutyLine {
  if (duty.kind === 'resting')
    return { tone: 'ochre', text: dutyTexts.resting(clock(duty.backAt), endsAtNoon(duty.backAt)) };
  if (duty.kind === 'away') {
    return { tone: 'open', text: duty.backAt === null ? dutyTexts.open : dutyTexts.away(when(duty.backAt, now)) };
  }
  const restAhead = duty.until < duty.endOfDay;
  const text = restAhead
    ? dutyTexts.restAhead(clock(duty.until), beginsAtNoon(duty.until))
    : dutyTexts.on(clock(duty.endOfDay));
  return { tone: 'pine', text };
}
