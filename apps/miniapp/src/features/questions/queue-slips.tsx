import { moreAhead, questions as words, slipLabels } from '@huiyou/words/questions';
import { tierNames } from '@huiyou/words/tiers';
import { View } from '@tarojs/components';
import { Slip } from '../../components/slip';
import { slipsAhead } from './slips-ahead';
import type { Asked } from './use-open-questions';
import './queue-slips.css';

const topTier = tierNames.confidant;
const mostBehind = 2;
const mostSlips = 6;

/** The queue as slips on a desk: those ahead nameless with their reason, mine raised and named. */
export function QueueSlips({ ahead, name }: { ahead: NonNullable<Asked['ahead']>; name: string }) {
  const { more, shown } = slipsAhead(ahead);
  const room = mostSlips - 1 - shown.length - (more > 0 ? 1 : 0);
  const behind = Math.min(ahead.behind, mostBehind, room);
  return (
    <View className="qs row end">
      {more > 0 ? <Slip kind="nameless" standing below={moreAhead(more)} label={slipLabels.more(more)} /> : null}
      {shown.map((reason, index) => {
        if (reason === 'pinned') {
          return (
            <Slip
              key={index}
              kind="nameless"
              standing
              pinned
              below={[topTier, ...words.pinnedSlip]}
              label={slipLabels.pinned(topTier)}
            />
          );
        }
        const late = reason === 'pastDueTurn';
        const below = [...(late ? words.pastDueSlip : words.dueEarlierSlip)];
        return (
          <Slip
            key={index}
            kind="nameless"
            standing
            below={below}
            label={late ? slipLabels.pastDueTurn : slipLabels.dueEarlier}
          />
        );
      })}
      <Slip kind="queue" standing name={name} below={[words.me]} label={slipLabels.me(name)} />
      {Array.from({ length: behind }, (_, index) => (
        <Slip key={`b${index}`} kind="back" standing label={slipLabels.behind} />
      ))}
    </View>
  );
}
