import { rosters as words } from '@huiyou/words/rosters';
import { fullDate } from '@huiyou/words/time';
import { PickField } from '../../components/pick-field';
import type { DayFieldProps, Fields, TimeFieldProps } from './time-field';

function Time({ label, value, onChange }: TimeFieldProps) {
  return (
    <PickField
      mode="time"
      label={label}
      value={value}
      shown={value.replace(/^0/, '')}
      placeholder={label}
      onChange={onChange}
    />
  );
}

function Day({ label, value, min, max, onChange }: DayFieldProps) {
  return (
    <PickField
      mode="date"
      label={label}
      value={value === '' ? min : value}
      shown={value === '' ? '' : fullDate(value)}
      placeholder={words.datePlaceholder}
      start={min}
      end={max}
      onChange={onChange}
    />
  );
}

export const phoneFields: Fields = { Time, Day };
