import { runsOf, weeklyHours } from '@huiyou/domain/duty/weekly-hours';
import { hoursLabel, hoursText, offText, weekdaysText } from '@huiyou/words/club';
import { door as words } from '@huiyou/words/stores';
import { View } from '@tarojs/components';
import { aria } from '../../lib/aria';
import type { Door } from './door';
import './store-head.css';

function HoursRow({ days, hours }: { days: string; hours: string }) {
  return (
    <View className="row top t-note fold" {...aria({ role: 'listitem', label: hoursLabel(days, hours) })}>
      <View className="sth-d">{days}</View>
      <View className="grow">{hours}</View>
    </View>
  );
}

/** The store: its name, where it is, when it is open. */
export function StoreHead({ store }: { store: Door['store'] }) {
  const { duty, off } = weeklyHours(store.hours);
  return (
    <View className="m3">
      <View className="t1" {...aria({ role: 'heading' })}>
        {store.name}
      </View>
      <View className="t-note m1">{store.address}</View>
      {duty.length === 0 ? (
        <View className="t-note m2">{words.noHours}</View>
      ) : (
        <View className="m2" {...aria({ role: 'list', label: words.hours })}>
          {duty.map(({ weekdays, hours }) => (
            <HoursRow key={weekdays.join()} days={weekdaysText(runsOf(weekdays))} hours={hoursText(hours)} />
          ))}
          {off.length > 0 ? <HoursRow days={weekdaysText(runsOf(off))} hours={offText} /> : null}
        </View>
      )}
    </View>
  );
}
