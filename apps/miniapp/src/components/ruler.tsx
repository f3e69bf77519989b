import { View } from '@tarojs/components';
import { aria } from '../lib/aria';
import { percent } from '../lib/px';
import { isLargeText } from '../lib/text-scale';
import { Icon } from './icon';
import './ruler.css';

export type RulerTone = 'running' | 'stopped' | 'soon' | 'broken' | 'kept';

/** From and to, in percent of the ruler's length. */
export interface RulerSpan {
  from: number;
  to: number;
}

export interface RulerProps {
  ticks: { at: number; half?: boolean }[];
  labels: { at: number; text: string }[];
  /** Duty time already used. */
  run: RulerSpan[];
  /** Duty time still left. */
  left: RulerSpan[];
  /** Time that does not count. */
  rest: RulerSpan[];
  now?: number | undefined;
  due?: number | undefined;
  flag?: string | undefined;
  tone: RulerTone;
  /** 14:10 前先回，还有 18 分，午休停表. */
  ariaLabel: string;
}

// Past here a flag hung to the right would leave the ruler.
const turnsAt = 66;

const span = ({ from, to }: RulerSpan) => ({ left: percent(from), width: percent(to - from) });
const at = (place: number) => ({ left: percent(place) });

/** What was used before the promised time keeps its colour, what came after is ink. */
function split(run: RulerSpan[], due: number): { kept: RulerSpan[]; over: RulerSpan[] } {
  const kept = run.filter(({ from }) => from < due).map(({ from, to }) => ({ from, to: Math.min(to, due) }));
  const over = run.filter(({ to }) => to > due).map(({ from, to }) => ({ from: Math.max(from, due), to }));
  return { kept, over };
}

function labelSide(place: number): string {
  if (place <= 2) return 'ru-lb ru-lb-a';
  return place >= 98 ? 'ru-lb ru-lb-z' : 'ru-lb';
}

function Scale({ ticks, labels }: Pick<RulerProps, 'ticks' | 'labels'>) {
  return (
    <>
      <View className="ru-base" />
      {ticks.map((tick) => (
        <View key={tick.at} className={tick.half ? 'ru-tk ru-half' : 'ru-tk'} style={at(tick.at)} />
      ))}
      {labels.map((label) => (
        <View key={label.at} className={labelSide(label.at)} style={at(label.at)}>
          {label.text}
        </View>
      ))}
    </>
  );
}

function Flag({ due, text, kept }: { due: number; text: string; kept: boolean }) {
  const turned = due > turnsAt;
  return (
    <View className={turned ? 'ru-flag ru-flag-z' : 'ru-flag'} style={turned ? { right: percent(100 - due) } : at(due)}>
      {kept ? <Icon name="check" tone="paper" firm size={12} className="ru-ok" /> : null}
      {text}
    </View>
  );
}

/** The promise ruler: the hours around a promise, with what was used, what is left and when the clock rests. */
export function Ruler({ ticks, labels, run, left, rest, now, due, flag, tone, ariaLabel }: RulerProps) {
  // In large text the sentence beside it says the same.
  if (isLargeText()) return null;
  const { kept, over } = tone === 'broken' && due !== undefined ? split(run, due) : { kept: run, over: [] };
  return (
    <View className={`ru ru-${tone}`} {...aria({ role: 'img', label: ariaLabel })}>
      <Scale ticks={ticks} labels={labels} />
      {kept.map((part) => (
        <View key={part.from} className="ru-run" style={span(part)} />
      ))}
      {over.map((part) => (
        <View key={part.from} className="ru-run ru-over" style={span(part)} />
      ))}
      {left.map((part) => (
        <View key={part.from} className="ru-left" style={span(part)} />
      ))}
      {rest.map((part) => (
        <View key={part.from} className="ru-rest" style={span(part)} />
      ))}
      {now === undefined ? null : <View className="ru-now" style={at(now)} />}
      {due === undefined ? null : <View className="ru-due" style={at(due)} />}
      {due !== undefined && flag ? <Flag due={due} text={flag} kept={tone === 'kept'} /> : null}
    </View>
  );
}
