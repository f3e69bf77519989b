import type { Hours } from '@huiyou/domain/duty/duty-calendar';
import { weekLimits } from '@huiyou/domain/duty/week';
import { hoursFaultTexts, rosters as words } from '@huiyou/words/rosters';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { FieldError } from '../../components/field-error';
import type { Fields } from './time-field';
import { hoursFault, minutesOf, timeText, withMoreHours } from './week-draft';
import './edit-week.css';

interface EditHoursProps {
  hours: readonly Hours[];
  onChange: (hours: Hours[]) => void;
  fields: Fields;
}

/** The hours of one day: several intervals, each from then to then. */
export function EditHours({ hours, onChange, fields: { Time } }: EditHoursProps) {
  const fault = hoursFault(hours);
  const set = (at: number, part: Partial<Hours>) =>
    onChange(hours.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const handleFrom = (at: number) => (text: string) => {
    const from = minutesOf(text, false);
    if (from !== null) set(at, { from });
  };
  const handleTo = (at: number) => (text: string) => {
    const to = minutesOf(text, true);
    if (to !== null) set(at, { to });
  };
  return (
    <View>
      {hours.map(({ from, to }, index) => (
        <View key={index} className="ew-h">
          <View className="ew-t">
            <Time label={words.from} value={timeText(from)} onChange={handleFrom(index)} />
          </View>
          <View className="ew-t ew-t2">
            <Time label={words.to} value={timeText(to)} onChange={handleTo(index)} />
          </View>
          <Button
            look="text"
            size="small"
            label={words.dropHours}
            onPress={() => onChange(hours.filter((_, other) => other !== index))}
          />
        </View>
      ))}
      <FieldError text={fault ? hoursFaultTexts[fault] : undefined} />
      {hours.length < weekLimits.hoursADay ? (
        <Button
          look="text"
          size="small"
          icon="plus"
          label={words.addHours}
          onPress={() => onChange(withMoreHours(hours))}
        />
      ) : null}
    </View>
  );
}
