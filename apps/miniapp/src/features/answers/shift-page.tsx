import type { Reply } from '@huiyou/contracts/api';
import { answers as words, passedTo, shiftCount, shiftTimes } from '@huiyou/words/answers';
import { states } from '@huiyou/words/states';
import { tierNames } from '@huiyou/words/tiers';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Empty } from '../../components/empty';
import { EndLine } from '../../components/end-line';
import { LineRow } from '../../components/line-row';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Panel } from '../../components/panel';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { Toast } from '../../components/toast';
import { backToDesk } from '../../lib/back-to-desk';
import { call } from '../../lib/call';
import { when, whenInFull } from '../../lib/time';
import { useLoaded } from '../../lib/use-loaded';
import { useNow } from '../../lib/use-now';
import { PassOn } from './colleague-form';

type Shift = Reply<'GET /queue/end-of-shift'>;

/** What falls due before the next shift, passed on one by one. */
export function ShiftPage() {
  const loaded = useLoaded('end-of-shift', () => call('GET /queue/end-of-shift', {}));
  const [passing, setPassing] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const handlePassed = (name: string) => {
    setPassing(null);
    setDone(passedTo(name));
    void loaded.reload();
  };
  const overlay = (
    <>
      <Panel open={passing !== null} title={words.passTitle} onClose={() => setPassing(null)} closeLabel={states.close}>
        {passing === null ? null : <PassOn key={passing} id={passing} onDone={handlePassed} />}
      </Panel>
      <Toast text={done} onDone={() => setDone(null)} />
    </>
  );
  return (
    <Screen
      nav={<NavBar title={words.shiftTitle} backLabel={states.back} onBack={backToDesk} />}
      overlay={overlay}
      onRefresh={loaded.reload}
    >
      <View className="pad-d">
        {loaded.data ? <Rows shift={loaded.data} onPass={setPassing} /> : null}
        <NotLoaded loaded={loaded} title={words.shiftNotLoaded}>
          <Skeleton label={words.shiftLoading}>
            <Block width={200} above={12} />
            <Block height={56} above={16} />
            <Block height={56} above={12} />
          </Skeleton>
        </NotLoaded>
      </View>
    </Screen>
  );
}

function Rows({ shift: { endsAt, nextShiftAt, rows }, onPass }: { shift: Shift; onPass: (id: string) => void }) {
  const now = useNow();
  const say = (at: number | null) => (at === null ? null : whenInFull(at, now));
  if (rows.length === 0) return <Empty lines={[...words.shiftEmpty]} />;
  return (
    <View className="m2">
      <View className="t-note">{shiftTimes(say(endsAt), say(nextShiftAt))}</View>
      <View className="m2">
        {rows.map(({ id, asker, tier, text, dueAt }) => (
          <LineRow key={id} title={[when(dueAt, now), asker.displayName, tierNames[tier]].join(' ')} note={text}>
            <Button look="secondary" size="small" label={words.shiftPass} onPress={() => onPass(id)} className="l3" />
          </LineRow>
        ))}
      </View>
      <EndLine text={words.shiftEnd} count={shiftCount(rows.length)} />
    </View>
  );
}
