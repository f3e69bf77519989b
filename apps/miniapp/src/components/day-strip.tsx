import { View } from '@tarojs/components';
import { aria } from '../lib/aria';
import { percent } from '../lib/px';
import './day-strip.css';

interface DayStripProps {
  labels: { at: number; text: string }[];
  rests: { from: number; to: number }[];
  /** A promise each: due, pinned, or already past. */
  marks: { at: number; tone: 'due' | 'pinned' | 'late' }[];
  now?: number;
  ariaLabel: string;
}

const side = (place: number): string => {
  if (place <= 2) return 'ds-lb ds-lb-a';
  return place >= 98 ? 'ds-lb ds-lb-z' : 'ds-lb';
};

/** The host's day: every promised time and every rest on one line. Places are percentages of it. */
export function DayStrip({ labels, rests, marks, now, ariaLabel }: DayStripProps) {
  return (
    <View className="ds" {...aria({ role: 'img', label: ariaLabel })}>
      <View className="ds-base" />
      {labels.map((label) => (
        <View key={label.at} className={side(label.at)} style={{ left: percent(label.at) }}>
          {label.text}
        </View>
      ))}
      {rests.map((rest) => (
        <View
          key={rest.from}
          className="ds-rest"
          style={{ left: percent(rest.from), width: percent(rest.to - rest.from) }}
        />
      ))}
      {marks.map((mark, index) => (
        <View key={index} className={`ds-mk ds-${mark.tone}`} style={{ left: percent(mark.at) }} />
      ))}
      {now === undefined ? null : <View className="ds-now" style={{ left: percent(now) }} />}
    </View>
  );
}
