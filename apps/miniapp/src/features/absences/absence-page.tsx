import { absences as words } from '@huiyou/words/absences';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { Toast } from '../../components/toast';
import { backToDesk } from '../../lib/back-to-desk';
import { AbsenceLists } from './absence-lists';
import { NewAbsenceForm } from './new-absence-form';
import { useAbsences } from './use-absences';

/** Being away for an hour or a week: what is arranged, and a new one. */
export function AbsencePage() {
  const absences = useAbsences();
  const { data, reload } = absences.lists;
  const [writing, setWriting] = useState(false);
  const [toast, setToast] = useState<string | null>(null);
  const overlay = <Toast text={toast} onDone={() => setToast(null)} />;

  if (writing) {
    return (
      <NewAbsenceForm
        onBack={() => setWriting(false)}
        onSaved={() => {
          setWriting(false);
          setToast(words.saved);
          void reload();
        }}
      />
    );
  }
  const foot = data ? (
    <Foot>
      <Button label={words.write} onPress={() => setWriting(true)} />
    </Foot>
  ) : undefined;
  return (
    <Screen
      nav={<NavBar title={words.title} backLabel={states.back} onBack={backToDesk} />}
      foot={foot}
      overlay={overlay}
    >
      <View className="pad">
        <NotLoaded loaded={absences.lists} title={words.notLoaded}>
          <Skeleton label={words.loading}>
            <Block width={200} height={20} above={16} />
            <Block width={120} height={14} above={8} />
            <Block width={200} height={20} above={24} />
          </Skeleton>
        </NotLoaded>
        {data ? (
          <AbsenceLists mine={data.mine} standingIn={data.standingIn} absences={absences} onEnded={setToast} />
        ) : null}
        <View className="m6" />
      </View>
    </Screen>
  );
}
