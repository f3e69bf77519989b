import { runsOf, weeklyHours } from '@huiyou/domain/duty/weekly-hours';
import { hoursText, weekdaysText } from '@huiyou/words/club';
import { host as words } from '@huiyou/words/host';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { aria } from '../../lib/aria';
import type { Club } from './use-profile';
import './week-hours.css';

/** The week's hours as people read them. */
export function WeekHours({ roster }: { roster: Club['roster'] }) {
  const { duty, off } = weeklyHours(roster);
  const rows = duty.map(({ weekdays, hours }) => ({ days: weekdaysText(runsOf(weekdays)), text: hoursText(hours) }));
  if (off.length > 0 && rows.length > 0) rows.push({ days: weekdaysText(runsOf(off)), text: words.offDays });
  return (
    <View className="m6">
      <Head title={words.hours} />
      {rows.length === 0 ? <View className="t-note m2">{words.noHours}</View> : null}
      {rows.map(({ days, text }) => (
        <View key={days} className="wh-r fold" {...aria({ role: 'listitem' })}>
          <View className="wh-d">{days}</View>
          <View className="grow">{text}</View>
        </View>
      ))}
      {rows.length > 0 ? <View className="t-note m2">{words.clockRests}</View> : null}
    </View>
  );
}
