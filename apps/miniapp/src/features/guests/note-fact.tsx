import { guests as words } from '@huiyou/words/guests';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Empty } from '../../components/empty';
import { Foot } from '../../components/foot';
import { Head } from '../../components/head';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { Toast } from '../../components/toast';
import { backToDesk } from '../../lib/back-to-desk';
import { lackingInFact } from './fact-draft';
import { FactForm } from './fact-form';
import { GuestFacts } from './guest-facts';
import { useNoting } from './use-noting';

/** Help given where the system did not see it, written down for one guest. */
export function NoteFact({ id, name }: { id: string; name: string }) {
  const noting = useNoting(id, name);
  const { data } = noting.about;
  const [toast, setToast] = useState<string | null>(null);
  const guest = data?.guest ?? null;
  const waiting = guest?.facts.filter(({ state }) => state === 'waiting').length ?? 0;
  const lacking = lackingInFact(noting.draft, waiting);

  const handleSave = async () => {
    if (await noting.send()) setToast(words.saved);
  };

  const foot = guest ? (
    <Foot>
      <Button
        label={lacking ?? words.save}
        disabled={lacking !== null}
        loading={noting.sending}
        loadingLabel={words.saving}
        onPress={() => void handleSave()}
      />
    </Foot>
  ) : undefined;
  return (
    <Screen
      nav={<NavBar title={words.noteTitle} backLabel={states.back} onBack={backToDesk} />}
      foot={foot}
      overlay={<Toast text={toast} onDone={() => setToast(null)} />}
    >
      <View className="pad">
        <NotLoaded loaded={noting.about} title={words.noteNotLoaded}>
          <Skeleton label={words.noteLoading}>
            <Block width={160} height={24} above={16} />
            <Block height={44} above={24} />
            <Block height={90} above={24} />
          </Skeleton>
        </NotLoaded>
        {data && !guest ? <Empty lines={[...words.goneLines]} /> : null}
        {guest ? <FactForm noting={noting} name={guest.person.displayName} /> : null}
        {guest && guest.facts.length > 0 ? (
          <View className="m6">
            <Head size="small" title={words.kept} />
            <GuestFacts facts={guest.facts} />
          </View>
        ) : null}
        <View className="m6" />
      </View>
    </Screen>
  );
}
