import { dayStrip } from '@huiyou/domain/questions/day-strip';
import { queue as words, stripLabel } from '@huiyou/words/host-queue';
import { View } from '@tarojs/components';
import { DayStrip } from '../../components/day-strip';
import { isLargeText } from '../../lib/text-scale';
import { clock } from '../../lib/time';
import type { Queue } from './use-queue';

/** The duty day with every due time on it. In large text the rows say it all. */
export function DayLine({ queue, now }: { queue: Queue; now: number }) {
  const strip = dayStrip(queue.today, queue.dueToday, now);
  if (!strip) return <View className="t-note m2">{words.noDutyToday}</View>;
  if (isLargeText()) return null;
  const { hours, rests, marks } = strip;
  const due = [...queue.dueToday].sort((a, b) => a.dueAt - b.dueAt).map(({ dueAt }) => clock(dueAt));
  return (
    <View className="qu-s">
      <DayStrip
        labels={hours.map(({ at, hour }) => ({ at, text: String(hour) }))}
        rests={rests}
        marks={marks}
        {...(strip.now === undefined ? {} : { now: strip.now })}
        ariaLabel={stripLabel(hours[0]?.hour ?? 0, hours.at(-1)?.hour ?? 24, due)}
      />
    </View>
  );
}
