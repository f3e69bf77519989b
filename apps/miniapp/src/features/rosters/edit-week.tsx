import type { Hours } from '@huiyou/domain/duty/duty-calendar';
import { hoursText } from '@huiyou/words/club';
import { openDayLabel, rosters as words } from '@huiyou/words/rosters';
import { weekdayName } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Chip } from '../../components/chip';
import { Head } from '../../components/head';
import { Icon } from '../../components/icon';
import { aria } from '../../lib/aria';
import { EditHours } from './edit-hours';
import { HoursLine } from './hours-line';
import type { Fields } from './time-field';
import { copyDay, hoursFault, type WeekDraft, weekdays } from './week-draft';
import './edit-week.css';

interface EditWeekProps {
  draft: WeekDraft;
  onChange: (draft: WeekDraft) => void;
  fields: Fields;
}

/** The week as people see it; a day is opened to be changed. */
export function EditWeek({ draft, onChange, fields }: EditWeekProps) {
  const [open, setOpen] = useState<number | null>(null);
  const set = (weekday: number, hours: Hours[]) =>
    onChange({ ...draft, week: draft.week.map((own, index) => (index === weekday - 1 ? hours : own)) });
  return (
    <View className="m6">
      <Head title={words.week} />
      <View className="t-note m1">{words.weekNote}</View>
      {weekdays.map((weekday) => {
        const hours = draft.week[weekday - 1] ?? [];
        const shown = open === weekday;
        return (
          <View key={weekday} className="ew-d">
            <DayRow
              name={weekdayName(weekday)}
              hours={hours}
              open={shown}
              onPress={() => setOpen(shown ? null : weekday)}
            />
            {shown ? (
              <View className="ew-o">
                <EditHours hours={hours} onChange={(next) => set(weekday, next)} fields={fields} />
                <CopyTo weekday={weekday} draft={draft} onChange={onChange} />
              </View>
            ) : null}
          </View>
        );
      })}
    </View>
  );
}

interface DayRowProps {
  name: string;
  hours: readonly Hours[];
  open: boolean;
  onPress: () => void;
}

/** One day in a line, to be opened. */
export function DayRow({ name, hours, open, onPress }: DayRowProps) {
  const text = hours.length === 0 ? words.off : hoursText(hours);
  return (
    <View
      className="ew-r"
      hoverClass="pr"
      onClick={onPress}
      {...aria({ role: 'button', label: openDayLabel(name, text), selected: open })}
    >
      <View className="ew-n">{name}</View>
      <HoursLine hours={hours} className={hoursFault(hours) === null ? undefined : 'c-ochre'} />
      <Icon name={open ? 'close' : 'down'} tone="ink3" size={18} />
    </View>
  );
}

interface CopyToProps {
  weekday: number;
  draft: WeekDraft;
  onChange: (draft: WeekDraft) => void;
}

const sameHours = (a: readonly Hours[] | undefined, b: readonly Hours[] | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** The same hours on other days, each with one tap. */
function CopyTo({ weekday, draft, onChange }: CopyToProps) {
  return (
    <View className="m2">
      <View className="t-note">{words.copy}</View>
      <View className="row wrap">
        {weekdays
          .filter((other) => other !== weekday)
          .map((other) => (
            <Chip
              key={other}
              label={weekdayName(other)}
              chosen={sameHours(draft.week[other - 1], draft.week[weekday - 1])}
              onPress={() => onChange(copyDay(draft, weekday, [other]))}
            />
          ))}
      </View>
    </View>
  );
}
