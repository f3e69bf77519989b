import type { Hours } from '@huiyou/domain/duty/duty-calendar';
import { hoursText } from '@huiyou/words/club';
import { rosters as words } from '@huiyou/words/rosters';
import { Text, View } from '@tarojs/components';
import { classNames } from '../../lib/class-names';

interface HoursLineProps {
  hours: readonly Hours[];
  className?: string | undefined;
}

/** The hours of a day in a line that breaks between intervals only; off when there are none. */
export function HoursLine({ hours, className }: HoursLineProps) {
  const off = hours.length === 0;
  const last = hours.length - 1;
  return (
    <View className={classNames('grow', off && 'c3', className)}>
      {off ? words.off : null}
      {hours.map((one, index) => (
        <Text key={one.from} className="no">
          {index < last ? `${hoursText([one])}，` : hoursText([one])}
        </Text>
      ))}
    </View>
  );
}
