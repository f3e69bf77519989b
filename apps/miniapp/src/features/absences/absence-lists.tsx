import { absences as words } from '@huiyou/words/absences';
import { View } from '@tarojs/components';
import { Empty } from '../../components/empty';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { useNow } from '../../lib/use-now';
import { AbsenceRow } from './absence-row';
import type { Absence, Absences } from './use-absences';

interface AbsenceListsProps {
  mine: Absence[];
  standingIn: Absence[];
  absences: Absences;
  onEnded: (words: string) => void;
}

const order = { now: 0, coming: 1, over: 2 };

/** What is now first, then what comes, then what was; of each the nearest first. */
function sorted(list: Absence[]): Absence[] {
  return [...list].sort(
    (one, other) =>
      order[one.state] - order[other.state] || (one.state === 'over' ? other.from - one.from : one.from - other.from),
  );
}

/** My absences, and those in which I stand in. */
export function AbsenceLists({ mine, standingIn, absences, onEnded }: AbsenceListsProps) {
  const now = useNow();
  const handleEnd = async ({ id, state }: Absence) => {
    if (await absences.end(id)) onEnded(state === 'now' ? words.ended : words.calledOff);
  };
  if (mine.length === 0 && standingIn.length === 0) return <Empty lines={[...words.emptyLines]} />;
  return (
    <View>
      {absences.refused ? (
        <View className="m3">
          <Notice tone="look" text={absences.refused} />
        </View>
      ) : null}
      {mine.length > 0 ? (
        <View className="m3">
          <Head title={words.mine} />
          {sorted(mine).map((absence) => (
            <AbsenceRow
              key={absence.id}
              absence={absence}
              mine
              now={now}
              ending={absences.ending === absence.id}
              onEnd={() => void handleEnd(absence)}
            />
          ))}
        </View>
      ) : null}
      {standingIn.length > 0 ? (
        <View className="m6">
          <Head title={words.standingIn} />
          {sorted(standingIn).map((absence) => (
            <AbsenceRow key={absence.id} absence={absence} mine={false} now={now} />
          ))}
        </View>
      ) : null}
    </View>
  );
}
