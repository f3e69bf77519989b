import { View } from '@tarojs/components';
import { DayStrip } from '../../components/day-strip';
import { Head } from '../../components/head';
import { Ruler, type RulerProps } from '../../components/ruler';
import { Sheet } from '../../components/sheet';

const day = Array.from({ length: 13 }, (_, hour) => ({ at: (hour * 100) / 12 }));
const hours = [9, 12, 15, 18, 21].map((hour, index) => ({ at: index * 25, text: String(hour) }));
const noon = [{ from: 25, to: 37.5 }];
const near = Array.from({ length: 11 }, (_, half) => ({ at: half * 10, half: half % 2 === 1 }));
const nearHours = [11, 12, 13, 14, 15, 16].map((hour, index) => ({ at: index * 20, text: String(hour) }));

const samples: (Pick<RulerProps, 'run' | 'left' | 'now' | 'due' | 'flag' | 'tone'> & { name: string })[] = [
  {
    name: '在走',
    tone: 'running',
    run: [
      { from: 8.33, to: 25 },
      { from: 37.5, to: 45 },
    ],
    left: [{ from: 45, to: 58.33 }],
    now: 45,
    due: 58.33,
    flag: '16:00 前',
  },
  {
    name: '停表',
    tone: 'stopped',
    run: [{ from: 16.67, to: 25 }],
    left: [{ from: 37.5, to: 50 }],
    now: 30.83,
    due: 50,
    flag: '午休停表',
  },
  {
    name: '将到',
    tone: 'soon',
    run: [{ from: 37.5, to: 55 }],
    left: [{ from: 55, to: 58.33 }],
    now: 55,
    due: 58.33,
    flag: '余 24 分',
  },
  { name: '已超时', tone: 'broken', run: [{ from: 37.5, to: 60 }], left: [], now: 60, due: 50, flag: '已过 72 分' },
  {
    name: '守住',
    tone: 'kept',
    run: [{ from: 37.5, to: 70 }],
    left: [{ from: 70, to: 80 }],
    now: 70,
    due: 80,
    flag: '比承诺早 12 分',
  },
];

/** The promise ruler in its five states, and the host's day. */
export function Rulers() {
  return (
    <View className="m5">
      <Head title="诺尺" />
      <Sheet className="m4">
        <View className="t-text">换了软水，瑰夏还是偏酸，是水还是磨？</View>
        <View className="m4">
          <Ruler
            ticks={near}
            labels={nearHours}
            run={[
              { from: 13.33, to: 20 },
              { from: 50, to: 57.33 },
            ]}
            left={[{ from: 57.33, to: 63.33 }]}
            rest={[{ from: 20, to: 50 }]}
            now={57.33}
            due={63.33}
            flag="14:10 前先回"
            tone="running"
            ariaLabel="14:10 前先回，还有 18 分，午休停表"
          />
        </View>
      </Sheet>
      {samples.map(({ name, ...sample }) => (
        <View key={name} className="m5">
          <Ruler ticks={day} labels={hours} rest={noon} {...sample} ariaLabel={name} />
          <View className="t-micro">{name}</View>
        </View>
      ))}
      <View className="m5">
        <DayStrip
          labels={hours}
          rests={noon}
          marks={[
            { at: 38.89, tone: 'late' },
            { at: 40.83, tone: 'pinned' },
            { at: 43.06, tone: 'due' },
            { at: 61.11, tone: 'due' },
            { at: 66.67, tone: 'due' },
            { at: 76.39, tone: 'due' },
            { at: 95.83, tone: 'due' },
          ]}
          now={40.56}
          ariaLabel="今天七问"
        />
      </View>
    </View>
  );
}
