import { handoverRules } from '@huiyou/domain/handovers/plan-handover';
import { dateOf, day } from '@huiyou/domain/time/business-day';
import { handoverForm as words, leaveTitle } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import { Chip } from '../../components/chip';
import { DeskDay } from '../../components/desk-day';
import { DeskPickHost } from '../../components/desk-pick-host';
import { Head } from '../../components/head';
import { useNow } from '../../lib/use-now';
import { leavings } from './handover-draft';
import { roomNote } from './handover-facts';
import type { NewHandover } from './use-new-handover';

const leaveNames = { stays: words.stays, now: words.leavesNow, later: words.leavesLater };

/** Whether the host leaves with it, when, and who answers from then on. */
export function ChooseLeave({ writing: { host, of, fit, draft, change, remainder } }: { writing: NewHandover }) {
  const now = useNow();
  const { name } = host.host;
  if (!of.mayLeave) {
    if (!host.active) return <View className="t-note m6">{words.gone}</View>;
    if (host.leavesAt !== null) return <View className="t-note m6">{words.leavingAlready}</View>;
    return remainder ? null : <View className="t-note m6">{words.someStays}</View>;
  }
  return (
    <View className="m6">
      <Head title={leaveTitle(name)} />
      <View className="row wrap m1">
        {leavings.map((each) => (
          <Chip
            key={each}
            label={leaveNames[each]}
            chosen={draft.leaves === each}
            onPress={() => change({ leaves: each })}
          />
        ))}
      </View>
      {draft.leaves === 'later' ? (
        <View className="hfo-d m2">
          <DeskDay
            kind="date"
            label={words.leaveDay}
            value={draft.leaveDay}
            min={dateOf(now + day)}
            max={dateOf(now + handoverRules.leavesWithinDays * day)}
            onChange={(leaveDay) => change({ leaveDay })}
          />
          <View className="t-note m1">{words.leaveDayNote}</View>
        </View>
      ) : null}
      {draft.leaves === 'stays' ? null : (
        <View className="m4">
          <Head size="small" title={words.standInTitle} />
          <View className="t-note m1">{words.standInNote}</View>
          <DeskPickHost
            label={words.standInTitle}
            hosts={fit}
            chosen={fit.find((each) => each.host.id === draft.standIn) ?? null}
            onChoose={(standIn) => change({ standIn })}
            noteOf={roomNote}
          />
        </View>
      )}
    </View>
  );
}
