import { startOfDate, weekdayOf } from '@huiyou/domain/time/business-day';
import { hoursText } from '@huiyou/words/club';
import { aheadLabel, dayReasonNames, rosters as words } from '@huiyou/words/rosters';
import { monthDay, weekdayName } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Tag } from '../../components/tag';
import { aria } from '../../lib/aria';
import { HoursLine } from './hours-line';
import type { Calendar } from './week-draft';
import './days-ahead.css';

type Day = Calendar['days'][number];

/** The four weeks ahead as people will see them, and why a day differs from its week. */
export function DaysAhead({ days }: { days: readonly Day[] }) {
  return (
    <View {...aria({ role: 'list', label: words.ahead })}>
      {days.every(({ hours }) => hours.length === 0) ? <View className="c-ochre m2">{words.aheadEmpty}</View> : null}
      {days.map((day) => (
        <DayAhead key={day.date} day={day} />
      ))}
    </View>
  );
}

function DayAhead({ day: { date, hours, reason } }: { day: Day }) {
  const weekday = weekdayName(weekdayOf(startOfDate(date)));
  const name = `${monthDay(date)} ${weekday}`;
  const text = hours.length === 0 ? words.off : hoursText(hours);
  const why = dayReasonNames[reason];
  return (
    <View className="da-r" {...aria({ role: 'listitem', label: aheadLabel(name, text, why) })}>
      <View className="da-d">{name}</View>
      <HoursLine hours={hours} />
      {why === '' ? null : <Tag text={why} tone={reason === 'make-up' ? 'soon' : 'plain'} className="l2" />}
    </View>
  );
}
