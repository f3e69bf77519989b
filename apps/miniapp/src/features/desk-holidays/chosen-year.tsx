import { startOfDate, weekdayOf } from '@huiyou/domain/time/business-day';
import { holidays as words, versionText, yearName } from '@huiyou/words/rosters';
import { monthDay, weekdayName } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import type { KnownYear } from './holiday-change';

/** One year: its days, and where they were announced. */
export function ChosenYear({ year: { year, version, source, rest, work, at } }: { year: KnownYear }) {
  const now = useNow();
  return (
    <View>
      <Head title={yearName(year)} />
      <View className="t-note m1">{source}</View>
      <View className="t-note">{versionText(version, whenInFull(at, now))}</View>
      <Days title={words.restDays} dates={rest} />
      <Days title={words.workDays} dates={work} />
    </View>
  );
}

function Days({ title, dates }: { title: string; dates: readonly string[] }) {
  if (dates.length === 0) return null;
  return (
    <View className="m4">
      <Head size="small" title={title} />
      {dates.map((date) => (
        <View key={date} className="t-note">
          {`${monthDay(date)} ${weekdayName(weekdayOf(startOfDate(date)))}`}
        </View>
      ))}
    </View>
  );
}
