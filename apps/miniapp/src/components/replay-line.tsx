import { replay, replayChange, replaySentence } from '@huiyou/words/rosters';
import { View } from '@tarojs/components';
import { aria } from '../lib/aria';
import { replayFacts } from '../lib/kept-share';
import { percent } from '../lib/px';
import './replay-line.css';

interface ReplayLineProps {
  /** Shares between 0 and 1; null without questions. */
  found: { questions: number; now: number | null; then: number | null };
  /** An assumed rate was replayed, not the record. */
  assumed?: boolean;
}

/** What a replay found: the share kept now and then, as two lines and a sentence. */
export function ReplayLine({ found, assumed = false }: ReplayLineProps) {
  const facts = replayFacts(found);
  const { now, then } = facts;
  const change = replayChange(facts);
  return (
    <View {...aria({ role: 'status' })}>
      {now === null || then === null ? null : (
        <View {...aria({ hidden: true })}>
          <Share label={replay.now} share={now} tone="rl-now" />
          <Share label={replay.then} share={then} tone={then < now ? 'rl-less' : 'rl-then'} />
        </View>
      )}
      <View className="m2">{replaySentence(facts)}</View>
      {change ? (
        <View className={then !== null && now !== null && then < now ? 'c-ochre' : 'c-pine'}>{change}</View>
      ) : null}
      <View className="t-note m1">{assumed ? replay.assumed : replay.ground}</View>
    </View>
  );
}

function Share({ label, share, tone }: { label: string; share: number; tone: string }) {
  return (
    <View className="row m2">
      <View className="rl-t">{label}</View>
      <View className="rl-w">
        <View className={`rl-b ${tone}`} style={{ width: percent(share) }} />
      </View>
    </View>
  );
}
