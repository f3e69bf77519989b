import { asking } from '@huiyou/words/asking';
import { View } from '@tarojs/components';
import { SaidEntry } from './said';
import type { Asked } from './use-open-questions';

const own: readonly string[] = ['addition', 'merged'];

/** What passed while the question waits: a nearer time asked for, and what was said to it; an apology. */
export function SaidMeanwhile({ asked, now }: { asked: Asked; now: number }) {
  return (
    <>
      {asked.entries
        .filter(({ kind }) => !own.includes(kind))
        .map((entry) => (
          <SaidEntry key={entry.id} entry={entry} asked={asked} now={now} />
        ))}
      {asked.urgency === 'asked' ? <View className="t-note m3">{asking.hurryAsked}</View> : null}
    </>
  );
}
