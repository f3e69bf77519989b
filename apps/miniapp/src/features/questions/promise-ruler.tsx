import type { Interval } from '@huiyou/domain/duty/duty-time';
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
  restNames,
  rulerLabel,
  stillLeft,
} from '@huiyou/words/questions';
import { Ruler } from '../../components/ruler';
import { beginsAtNoon } from '../../lib/duty-line';
import { clock as clockText, shortDayWord, when } from '../../lib/time';

interface PromiseRulerProps {
  clock: PromiseClock;
  /** 'short' where the words stand beside it already. */
  flag?: 'full' | 'short';
}

/** 午休, or a word for every other time off duty; null when the clock never rests. */
export function restName(clock: { startedAt: number; dueAt: number; windows: readonly Interval[] }): string | null {
  const rests = promiseRests(clock);
  if (rests.length === 0) return null;
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
