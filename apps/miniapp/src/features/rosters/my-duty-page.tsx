import { rosters as words, savedAtText } from '@huiyou/words/rosters';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Foot } from '../../components/foot';
import { Head } from '../../components/head';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { SurePanel } from '../../components/sure-panel';
import { Toast } from '../../components/toast';
import { backToDesk } from '../../lib/back-to-desk';
import { whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import { DaysAhead } from './days-ahead';
import { EditExceptions } from './edit-exceptions';
import { EditKind } from './edit-kind';
import { EditWeek } from './edit-week';
import { myCalendar } from './my-calendar';
import { phoneFields } from './phone-fields';
import { SaveCalendar, Tried } from './save-calendar';
import { type CalendarEditing, useCalendar } from './use-calendar';
import { UsualStandIn } from './usual-stand-in';

/** 我的排班: when I am on duty, tried out before it is saved, and who usually stands in. */
export function MyDutyPage() {
  const editing = useCalendar(myCalendar);
  const [toast, setToast] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const { loaded, changed } = editing;
  const overlay = (
    <>
      <Toast text={toast} onDone={() => setToast(null)} />
      <SurePanel
        open={leaving}
        title={words.leaveTitle}
        text={words.leaveText}
        keep={words.leaveStay}
        sure={words.leave}
        act={() => Promise.resolve(backToDesk())}
        onClose={() => setLeaving(false)}
      />
    </>
  );
  return (
    <Screen
      nav={
        <NavBar title={words.mine} backLabel={states.back} onBack={() => (changed ? setLeaving(true) : backToDesk())} />
      }
      foot={
        loaded.data ? (
          <Foot>
            <SaveCalendar editing={editing} onSaved={() => setToast(words.saved)} />
          </Foot>
        ) : undefined
      }
      overlay={overlay}
    >
      <View className="pad">
        <NotLoaded loaded={loaded} title={words.notLoaded}>
          <Skeleton label={words.loading}>
            <Block width={120} height={20} above={16} />
            <Block height={44} above={12} />
            <Block height={44} above={12} />
            <Block height={52} above={32} />
            <Block height={52} above={8} />
          </Skeleton>
        </NotLoaded>
        <MyDuty editing={editing} onNamed={() => setToast(words.usualSaved)} />
        <View className="m6" />
      </View>
    </Screen>
  );
}

function MyDuty({ editing, onNamed }: { editing: CalendarEditing; onNamed: () => void }) {
  const { loaded, draft, change } = editing;
  const now = useNow();
  const { data } = loaded;
  if (!data || !draft) return null;
  return (
    <View>
      <EditKind draft={draft} onChange={change} />
      <EditWeek draft={draft} onChange={change} fields={phoneFields} />
      <EditExceptions draft={draft} onChange={change} fields={phoneFields} />
      <Tried editing={editing} absencePage="/pages-duty/absence/index" />
      <UsualStandIn
        standIn={data.standIn}
        onSaved={(calendar) => {
          loaded.put(calendar);
          onNamed();
        }}
      />
      <View className="m6">
        <Head title={words.ahead} />
        <View className="t-note m1">{words.aheadSaved}</View>
        <View className="t-note">
          {data.savedAt === null ? words.never : savedAtText(whenInFull(data.savedAt, now))}
        </View>
        <View className="m2">
          <DaysAhead days={data.days} />
        </View>
      </View>
    </View>
  );
}
