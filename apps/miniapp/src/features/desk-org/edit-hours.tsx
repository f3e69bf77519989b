import { runsOf, weeklyHours } from '@huiyou/domain/duty/weekly-hours';
import { hoursText, weekdaysText } from '@huiyou/words/club';
import { orgWords as words } from '@huiyou/words/desk';
import { weekdayName } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { FieldError } from '../../components/field-error';
import { aria } from '../../lib/aria';
import { type HoursLine, shiftsOf } from './hours-draft';
import './edit-hours.css';

const week = [1, 2, 3, 4, 5, 6, 7];
const usual: HoursLine = { weekdays: week, from: '10:00', to: '21:00' };

interface EditHoursProps {
  lines: readonly HoursLine[];
  onChange: (lines: HoursLine[]) => void;
  error?: string | undefined;
}

/** The week's hours of a store: a line for the days that share them, and the whole as people will read it. */
export function EditHours({ lines, onChange, error }: EditHoursProps) {
  const handleLine = (at: number, part: Partial<HoursLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  return (
    <View className="m4">
      <View className="t-note">{words.hours}</View>
      {lines.map((line, index) => (
        <Line
          key={index}
          line={line}
          onChange={(part) => handleLine(index, part)}
          onDrop={() => onChange(lines.filter((_, other) => other !== index))}
        />
      ))}
      <FieldError text={error} />
      <AsRead lines={lines} />
      <Button look="text" size="small" icon="plus" label={words.addHours} onPress={() => onChange([...lines, usual])} />
    </View>
  );
}

interface LineProps {
  line: HoursLine;
  onChange: (part: Partial<HoursLine>) => void;
  onDrop: () => void;
}

function Line({ line, onChange, onDrop }: LineProps) {
  const toggle = (day: number) =>
    onChange({
      weekdays: line.weekdays.includes(day)
        ? line.weekdays.filter((other) => other !== day)
        : [...line.weekdays, day].sort(),
    });
  return (
    <View className="eh">
      <View className="row" {...aria({ role: 'list', label: words.weekdaysLabel })}>
        {week.map((day) => {
          const on = line.weekdays.includes(day);
          return (
            <View
              key={day}
              className={on ? 'eh-d eh-on' : 'eh-d'}
              onClick={() => toggle(day)}
              {...aria({ role: 'button', label: weekdayName(day), selected: on })}
            >
              {weekdayName(day).slice(1)}
            </View>
          );
        })}
      </View>
      <View className="row m2">
        <Time label={words.hoursFrom} value={line.from} onChange={(from) => onChange({ from })} />
        <View className="eh-to" />
        <Time label={words.hoursTo} value={line.to} onChange={(to) => onChange({ to })} />
        <View className="grow" />
        <View className="eh-x" hoverClass="pr" onClick={onDrop} {...aria({ role: 'button', label: words.dropHours })}>
          {words.dropHours}
        </View>
      </View>
    </View>
  );
}

function Time({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <input
      type="time"
      className="eh-t"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function AsRead({ lines }: { lines: readonly HoursLine[] }) {
  const { duty } = weeklyHours(shiftsOf(lines).filter(({ from, to }) => to > from));
  if (duty.length === 0) return <View className="t-note c3 m2">{words.hoursNone}</View>;
  return (
    <View className="m2">
      {duty.map(({ weekdays, hours }) => (
        <View key={weekdays.join()} className="t-note">
          {`${weekdaysText(runsOf(weekdays))} ${hoursText(hours)}`}
        </View>
      ))}
    </View>
  );
}
