import type { Hours } from '@huiyou/domain/duty/duty-calendar';
import { weekLimits } from '@huiyou/domain/duty/week';
import { dateOf, day } from '@huiyou/domain/time/business-day';
import { rosters as words } from '@huiyou/words/rosters';
import { monthDay } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { FieldError } from '../../components/field-error';
import { Head } from '../../components/head';
import { useNow } from '../../lib/use-now';
import { EditHours } from './edit-hours';
import { DayRow } from './edit-week';
import type { Fields } from './time-field';
import { type WeekDraft, withMoreHours } from './week-draft';
import './edit-week.css';

interface EditExceptionsProps {
  draft: WeekDraft;
  onChange: (draft: WeekDraft) => void;
  fields: Fields;
}

type Exception = WeekDraft['exceptions'][number];

/** Days to come with hours of their own, or off. */
export function EditExceptions({ draft, onChange, fields }: EditExceptionsProps) {
  const [open, setOpen] = useState<string | null>(null);
  const { exceptions } = draft;
  const put = (next: Exception[]) => onChange({ ...draft, exceptions: next });
  const set = (date: string, hours: Hours[]) =>
    put(exceptions.map((one) => (one.date === date ? { date, hours } : one)));
  const handleAdd = (date: string) => {
    put([...exceptions, { date, hours: [] }].sort((a, b) => (a.date < b.date ? -1 : 1)));
    setOpen(date);
  };
  return (
    <View className="m6">
      <Head title={words.exceptions} />
      <View className="t-note m1">{words.exceptionsNote}</View>
      {exceptions.length === 0 ? <View className="t-note c3 m2">{words.noExceptions}</View> : null}
      {exceptions.map(({ date, hours }) => (
        <View key={date} className="ew-d">
          <DayRow
            name={monthDay(date)}
            hours={hours}
            open={open === date}
            onPress={() => setOpen(open === date ? null : date)}
          />
          {open === date ? (
            <EditDay
              hours={hours}
              fields={fields}
              onChange={(next) => set(date, next)}
              onDrop={() => put(exceptions.filter((one) => one.date !== date))}
            />
          ) : null}
        </View>
      ))}
      {exceptions.length < weekLimits.exceptions ? (
        <AddDay key={exceptions.length} taken={exceptions} fields={fields} onAdd={handleAdd} />
      ) : (
        <View className="t-note m2">{words.tooMany}</View>
      )}
    </View>
  );
}

interface EditDayProps {
  hours: readonly Hours[];
  fields: Fields;
  onChange: (hours: Hours[]) => void;
  onDrop: () => void;
}

function EditDay({ hours, fields, onChange, onDrop }: EditDayProps) {
  const off = hours.length === 0;
  return (
    <View className="ew-o">
      <View className="row wrap">
        <Chip label={words.dayOff} chosen={off} onPress={() => onChange([])} />
        <Chip label={words.dayHours} chosen={!off} onPress={() => (off ? onChange(withMoreHours([])) : undefined)} />
      </View>
      {off ? null : (
        <View className="m2">
          <EditHours hours={hours} onChange={onChange} fields={fields} />
        </View>
      )}
      <Button look="text" size="small" label={words.dropDate} onPress={onDrop} />
    </View>
  );
}

interface AddDayProps {
  taken: readonly Exception[];
  fields: Fields;
  onAdd: (date: string) => void;
}

function AddDay({ taken, fields: { Day }, onAdd }: AddDayProps) {
  const now = useNow();
  const [date, setDate] = useState('');
  const twice = taken.some((one) => one.date === date);
  const [min, max] = [dateOf(now), dateOf(now + weekLimits.daysAhead * day)];
  const fits = date >= min && date <= max && !twice;
  return (
    <View className="m3">
      <Day label={words.date} value={date} min={min} max={max} onChange={setDate} />
      <FieldError text={twice ? words.dateTaken : undefined} />
      <View className="row m2">
        <Button
          look="secondary"
          size="small"
          icon="plus"
          label={words.addDate}
          disabled={!fits}
          onPress={() => onAdd(date)}
        />
      </View>
    </View>
  );
}
