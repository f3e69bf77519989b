import type { Interval } from '@huiyou/domain/duty/duty-calendar';
import { day, startOfDay } from '@huiyou/domain/time/business-day';
import {
  drawRuler,
  type PromiseCount,
  promiseCount,
  type PromiseClock,
  promiseRests,
} from '@huiyou/domain/questions/ruler';
import {
  firstReplyBy,
  flagBroken,
  flagKept,
  hourLabel,
  offDays,
  restNames,
  rulerLabel,
  stillLeft,
} from '@huiyou/words/questions';
import { Ruler } from '../../components/ruler';
import { beginsAtNoon } from '../../lib/duty-line';
import { clock as clockText, dayWord, shortDayWord, when } from '../../lib/time';

interface PromiseRulerProps {
  clock: PromiseClock;
  /** 'short' where the words stand beside it already. */
  flag?: 'full' | 'short';
}

type Rests = Pick<PromiseClock, 'startedAt' | 'dueAt' | 'windows' | 'now'>;

/** The days of a rest on which there is no duty at all. */
function daysOff(rest: Interval, now: number): string | null {
  const first = startOfDay(rest.from - 1) + day;
  const last = startOfDay(rest.to) - day;
  if (last < first) return null;
  return offDays(dayWord(first, now), first === last ? null : dayWord(last, now));
}

/** 午休, 休息, or by name the days that are off: 明天到10月7日休息. Null when the clock never rests. */
export function restName({ now, ...clock }: Rests): string | null {
  const rests = promiseRests(clock);
  if (rests.length === 0) return null;
  const days = rests.map((rest) => daysOff(rest, now)).filter((text) => text !== null);
  if (days.length > 0) return days.join('、');
  const noon = rests.every((rest) => beginsAtNoon(rest.from) && rest.to - rest.from <= 3 * 3_600_000);
  return noon ? restNames.noon : restNames.off;
}

function flagText({ tone, left, late }: PromiseCount, { dueAt, now }: PromiseClock, flag: 'full' | 'short'): string {
  if (tone === 'kept') return flagKept(left);
  if (tone === 'broken') return flagBroken(late);
  return flag === 'full' ? firstReplyBy(when(dueAt, now)) : clockText(dueAt);
}

/** The ruler of a first reply. */
export function PromiseRuler({ clock, flag = 'full' }: PromiseRulerProps) {
  const drawing = drawRuler(clock);
  const count = promiseCount(clock);
  const { now, dueAt } = clock;
  const labels = drawing.labels.map(({ at, hour, instant }) => ({
    at,
    text: hourLabel(hour, instant === undefined ? null : shortDayWord(instant, now)),
  }));
  return (
    <Ruler
      {...drawing}
      labels={labels}
      flag={flagText(count, clock, flag)}
      ariaLabel={rulerLabel(when(dueAt, now), stillLeft(count.left), restName(clock))}
    />
  );
}
