import { runsOf, weeklyHours } from '@huiyou/domain/duty/weekly-hours';
import { club as words, hoursLabel, hoursText, offText, weekdaysText } from '@huiyou/words/club';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { aria } from '../../lib/aria';
import type { Club } from './club-head';
import './club.css';

function HoursRow({ days, hours }: { days: string; hours: string }) {
  return (
    <View className="cb-r fold" {...aria({ role: 'listitem', label: hoursLabel(days, hours) })}>
      <View className="cb-d">{days}</View>
      <View className="cb-v">{hours}</View>
    </View>
  );
}

/** The week's duty as people say it: days with the same hours in one line. */
export function DutyHours({ roster }: { roster: Club['roster'] }) {
  const { duty, off } = weeklyHours(roster);
  return (
    <View className="m6">
      <Head title={words.duty} note={words.dutyNote} />
      {duty.length === 0 ? (
        <View className="t-text c2 m2">{words.noDuty}</View>
      ) : (
        <View className="m2" {...aria({ role: 'list' })}>
          {duty.map(({ weekdays, hours }) => (
            <HoursRow key={weekdays.join()} days={weekdaysText(runsOf(weekdays))} hours={hoursText(hours)} />
          ))}
          {off.length > 0 ? <HoursRow days={weekdaysText(runsOf(off))} hours={offText} /> : null}
        </View>
      )}
    </View>
  );
}
