import { dateOf, day } from '@huiyou/domain/time/business-day';
import { absences as words } from '@huiyou/words/absences';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Chip } from '../../components/chip';
import { Head } from '../../components/head';
import { PickField } from '../../components/pick-field';
import { useNow } from '../../lib/use-now';
import { type AbsenceDraft, beginnings, endings } from './absence-draft';
import './absence-page.css';

interface AbsenceTimesProps {
  draft: AbsenceDraft;
  change: (part: Partial<AbsenceDraft>) => void;
}

const beginNames = { now: words.now, pick: words.pick };
const endNames = {
  'an-hour': words.anHour,
  'three-hours': words.threeHours,
  pick: words.pick,
  unknown: words.unknown,
};
/** An absence begins within a year. */
const farthest = 365 * day;

/** From when, and until when or not known. */
export function AbsenceTimes({ draft, change }: AbsenceTimesProps) {
  return (
    <View>
      <View className="m3">
        <Head title={words.from} />
        <View className="row wrap">
          {beginnings.map((begins) => (
            <Chip
              key={begins}
              label={beginNames[begins]}
              chosen={draft.begins === begins}
              onPress={() => change({ begins })}
            />
          ))}
        </View>
        {draft.begins === 'pick' ? (
          <DayAndTime
            labels={[words.startDay, words.startTime]}
            date={draft.fromDay}
            time={draft.fromTime}
            onDate={(fromDay) => change({ fromDay })}
            onTime={(fromTime) => change({ fromTime })}
          />
        ) : null}
      </View>
      <View className="m5">
        <Head title={words.until} />
        <View className="row wrap">
          {endings.map((ends) => (
            <Chip key={ends} label={endNames[ends]} chosen={draft.ends === ends} onPress={() => change({ ends })} />
          ))}
        </View>
        {draft.ends === 'pick' ? (
          <DayAndTime
            labels={[words.endDay, words.endTime]}
            date={draft.untilDay}
            time={draft.untilTime}
            onDate={(untilDay) => change({ untilDay })}
            onTime={(untilTime) => change({ untilTime })}
          />
        ) : null}
      </View>
    </View>
  );
}

interface DayAndTimeProps {
  labels: [string, string];
  date: string;
  time: string;
  onDate: (date: string) => void;
  onTime: (time: string) => void;
}

function DayAndTime({ labels: [dayLabel, timeLabel], date, time, onDate, onTime }: DayAndTimeProps) {
  const now = useNow();
  return (
    <View className="aw-p m2">
      <View className="aw-h">
        <PickField
          mode="date"
          label={dayLabel}
          value={date === '' ? dateOf(now) : date}
          shown={date === '' ? '' : fullDate(date)}
          placeholder={words.day}
          start={dateOf(now)}
          end={dateOf(now + farthest)}
          onChange={onDate}
        />
      </View>
      <View className="aw-h aw-2">
        <PickField
          mode="time"
          label={timeLabel}
          value={time === '' ? '09:00' : time}
          shown={time.replace(/^0/, '')}
          placeholder={words.time}
          onChange={onTime}
        />
      </View>
    </View>
  );
}
